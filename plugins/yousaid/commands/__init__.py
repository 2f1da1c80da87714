"""One verb a file. Only these print, and only these decide the exit code."""
