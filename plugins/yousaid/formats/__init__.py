"""Files for print: what an easy-read page becomes for people who do not read on a screen."""
