"""Records: what one answer and one engagement hold, and how they are read."""
