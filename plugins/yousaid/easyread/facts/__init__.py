"""Compares an easy-read page with its record: numbers, dates, names, “no”, order and the strength of promises."""
