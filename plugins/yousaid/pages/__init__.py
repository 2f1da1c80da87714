"""Pages: fragments and whole pages of the public site, drawn from values; nothing here reads a record's file."""
