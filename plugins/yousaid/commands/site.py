"""What every command that works on a site does first."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.outlet.clock import read_today
from yousaid.pipeline import Loaded, load


def open_site(options: argparse.Namespace, *, records: bool = True) -> tuple[Loaded, date]:
    """The site that ``--config`` names and the day of this run; raises YousaidError with what to do.

    ``records``: an ordinary MkDocs project, of which we only check the pages, will not do.
    """
    path = Path(options.config)
    if not path.is_file():
        raise YousaidError(
            Problem(
                f"There is no {path} here.",
                "It is the file with the settings of the site.",
                "Add `--config mkdocs.yml` to check the pages of this MkDocs project."
                if Path("mkdocs.yml").is_file()
                else "Go to the folder of your site, name the file with --config, or run `yousaid init my-site`.",
            )
        )
    loaded = load(path)
    if records and loaded.settings.check_only:
        raise YousaidError(
            Problem(
                "This project has pages and no records, so we only check it.",
                "A site of answers needs records, and a `contact` in its settings.",
                "Use `yousaid check` here, and `mkdocs` to build. `yousaid init my-site` starts a site of answers.",
                path.name,
                1,
            )
        )
    return loaded, read_today(options.today, loaded.settings.today)


def say(text: str) -> None:
    """Print a line that is not a finding."""
    print(text, file=sys.stderr)
