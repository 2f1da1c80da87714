"""``yousaid import FILE``: draft records from a table or from pasted text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from yousaid.authoring.importing import plan_import
from yousaid.commands.site import open_site, say
from yousaid.errors import Problem, YousaidError


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE", help=".csv, .jsonl or .txt; `-` reads what you paste")
    parser.add_argument("--dry-run", action="store_true", help="say what would be made, write nothing")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one draft record for each answer in the file."""
    loaded, today = open_site(options)
    settings = loaded.settings
    if options.file == "-":
        data = sys.stdin.buffer.read()
    elif Path(options.file).is_file():
        data = Path(options.file).read_bytes()
    else:
        raise YousaidError(Problem(f"There is no file “{options.file}”.", "", "Check the name and the folder."))
    name = options.file
    existing = {record.id for record in loaded.content.records}
    existing |= {old for record in loaded.content.records for old in record.old_addresses}
    plan = plan_import(data, name, existing, today, loaded.vocabularies)
    for path, text in plan.files:
        target = settings.content / path
        if not options.dry_run:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        print(target.relative_to(settings.root).as_posix())
    for note in plan.notes:
        say(note)
    done = "would be made" if options.dry_run else "were made"
    say(f"{len(plan.files)} draft records {done}. A draft is not published. `yousaid check` says what each one needs.")
    say("Take care: in a public repository everybody can read a draft.")
    return 0
