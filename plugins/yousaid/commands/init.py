"""``yousaid init DIR``: a new site in a folder of its own."""

from __future__ import annotations

import argparse
from pathlib import Path

from yousaid.authoring.starter import starter_files
from yousaid.commands.site import say
from yousaid.errors import Problem, YousaidError
from yousaid.outlet.clock import read_today


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", metavar="DIR", help="the folder to make")
    parser.add_argument("--name", default="", help="the name of your organisation")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files of a small complete site."""
    folder = Path(options.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise YousaidError(
            Problem(
                f"“{folder}” is already there, and it is not empty.",
                "We never write over your work.",
                "Choose another folder.",
            )
        )
    name = options.name or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    for path, text in starter_files(name, read_today(options.today)).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print((folder / path).as_posix())
    say(f"Your site is in {folder}. Put your own phone number in {folder / 'site_config.yml'} first.")
    say(f"Then: cd {folder}, run `yousaid serve`, and open the address that it prints.")
    return 0
