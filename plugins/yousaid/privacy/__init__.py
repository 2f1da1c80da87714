"""What must not be published: identifiers, quotes without consent, numbers so small that they point at people."""
