"""The gate: runs the rules over what was read, and decides what fails."""
