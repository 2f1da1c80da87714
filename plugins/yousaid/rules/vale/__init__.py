"""Rules written as YAML in the shape of Vale's rules: ``style.read_style`` reads a folder of them."""
