"""The published answers for machines: JSON, tables, feeds."""
