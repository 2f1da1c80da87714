"""``python -m yousaid``."""

from yousaid.cli import run

run()
