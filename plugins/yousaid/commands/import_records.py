"""``yousaid import FILE``: draft records from a table or from pasted text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from yousaid.authoring.importing import plan_import
from yousaid.commands.site import open_site, say, write_new
from yousaid.errors import Problem, YousaidError
from yousaid.visible import visible


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
    # A file that we cannot read has an id too, and must not be written over.
    existing = {path.stem for path in (settings.content / "records").rglob("*.yml")}
    existing |= {old for record in loaded.content.records for old in record.old_addresses}
    plan = plan_import(data, name, existing, today, loaded.vocabularies)
    for path, text in plan.files:
        target = settings.content / path
        if not options.dry_run:
            write_new(target, text, settings.content)
        print(target.relative_to(settings.root).as_posix())
    for note in plan.notes:
        say(visible(note))
    what = "1 draft record" if len(plan.files) == 1 else f"{len(plan.files)} draft records"
    say(f"{'Would make' if options.dry_run else 'Made'} {what}. `yousaid check` says what each one needs.")
    say("A draft is not published. But in a public repository everybody can read it.")
    return 0
