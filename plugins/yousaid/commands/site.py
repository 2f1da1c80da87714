"""What every command that works on a site does first."""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import sys
from datetime import date
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.outlet.clock import read_today
from yousaid.pipeline import Loaded, load
from yousaid.visible import visible


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
    """Print a line that is not a finding; what a terminal would obey in it is shown, not sent."""
    print("\n".join(visible(line) for line in text.split("\n")), file=sys.stderr)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one step: whoever reads it, and a full disk, meets the old bytes or the new ones, whole."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}-{os.getpid()}")
    try:
        beside.write_bytes(data)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def write_new(path: Path, text: str, folder: Path) -> None:
    """Write a file that is not there yet, below a folder; raises YousaidError rather than follow a link out of it."""
    try:
        inside = path.parent.resolve().is_relative_to(folder.resolve())
        if inside:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():
                raise FileExistsError(errno.EEXIST, "it is there already")
            replace_file(path, text.encode())
            return
    except OSError as error:
        why = f"We cannot write it: {error.strerror or error}."
    else:
        why = "Its folder is a link to another place."
    raise YousaidError(Problem(f"“{path.name}” was not written.", why, "Look at that folder.", path.name))
