"""The way out: MkDocs with Material as the look, staging, checks on what was built, and the swap."""
