"""Prints reports: the option ``--format``, and what goes to standard output."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.pipeline import Loaded
from yousaid.reporters import FORMATS
from yousaid.reporters.making import below
from yousaid.reporters.report import Report


def add_format(parser: argparse.ArgumentParser) -> None:
    """The option ``--format``."""
    parser.add_argument("--format", default="text", metavar="FORMAT", help=", ".join(FORMATS))


def know_format(name: str) -> None:
    """Raise YousaidError for a format that is not there, before any work is done."""
    if name in FORMATS:
        return
    raise YousaidError(Problem(f"There is no format “{name}”.", "", "Use one of: " + ", ".join(FORMATS) + "."))


def print_report(
    format_: str, report: Report, loaded: Loaded | None = None, outside: frozenset[str] = frozenset()
) -> None:
    """Print a report to standard output; the paths of a site below this folder lead to its files from here."""
    text = FORMATS[format_](below(report, _folder(loaded), outside) if loaded else report)
    sys.stdout.write(text if text.endswith("\n") or not text else text + "\n")


def _folder(loaded: Loaded) -> str:
    root, here = loaded.settings.root.resolve(), Path.cwd().resolve()
    return root.relative_to(here).as_posix() if root != here and root.is_relative_to(here) else ""


def colour() -> bool:
    """Whether to print in colour: on a terminal, unless the reader asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
