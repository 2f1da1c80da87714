"""``yousaid easy-read RECORD``: the draft as lines, with questions for what it leaves to a person."""

from __future__ import annotations

import argparse
from pathlib import Path

from yousaid.commands.site import open_site, say
from yousaid.easyread.draft import as_text, draft
from yousaid.errors import Problem, YousaidError
from yousaid.pipeline import Loaded
from yousaid.records.faults import closest
from yousaid.records.model import Record


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("record", nargs="?", metavar="RECORD", help="the id or the file of a record")
    parser.add_argument("--plain", metavar="FILE", help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the draft; questions go to standard error."""
    if options.plain:
        raise YousaidError(Problem("`--plain` is not built yet.", "", "Name a record."))
    if not options.record:
        raise YousaidError(Problem("Which record?", "", "Write its id: `yousaid easy-read warmer-nights`."))
    loaded, today = open_site(options)
    record = find(loaded, options.record)
    if record.gone:
        raise YousaidError(Problem(f"“{record.id}” is gone.", "Its words are not shown any more.", "Name another one."))
    page = draft(record, loaded.settings, loaded.glossary, today)
    print(as_text(page))
    for question in page.questions:
        say(question.ask)
    return 0


def find(loaded: Loaded, name: str) -> Record:
    """The record of an id or a file's name; raises YousaidError with the nearest id."""
    wanted = Path(name).stem if name.endswith(".yml") else name
    records = {record.id: record for record in loaded.content.records}
    if wanted in records:
        return records[wanted]
    guess = closest(wanted, records)
    more = f" Did you mean `{guess}`?" if guess else ""
    raise YousaidError(
        Problem(f"There is no record “{wanted}”.{more}", "", "Write the id: the file's name without `.yml`.")
    )
