"""Prints reports: the option ``--format``, and what goes to standard output."""

from __future__ import annotations

import argparse
import os
import sys

from yousaid.errors import Problem, YousaidError
from yousaid.reporters import FORMATS
from yousaid.reporters.report import Report


def add_format(parser: argparse.ArgumentParser) -> None:
    """The option ``--format``."""
    parser.add_argument("--format", default="text", metavar="FORMAT", help=", ".join(FORMATS))


def know_format(name: str) -> None:
    """Raise YousaidError for a format that is not there, before any work is done."""
    if name in FORMATS:
        return
    raise YousaidError(Problem(f"There is no format “{name}”.", "", "Use one of: " + ", ".join(FORMATS) + "."))


def print_report(format_: str, report: Report) -> None:
    """Print a report to standard output."""
    text = FORMATS[format_](report)
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")


def colour() -> bool:
    """Whether to print in colour: on a terminal, unless the reader asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
