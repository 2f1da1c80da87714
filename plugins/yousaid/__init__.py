"""yousaid: what people told a public service, and what it did about it, as a website that people can read."""

__version__ = "0.1.0"
