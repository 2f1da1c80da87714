"""Help for authors: importers, new records with their fields explained, JSON Schema, a starter site. Nothing prints."""
