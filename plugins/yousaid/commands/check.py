"""``yousaid check``: the gate."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from yousaid.commands.mending import Mender, files_of
from yousaid.commands.output import add_format, colour, know_format, print_report
from yousaid.commands.reporting import drafted
from yousaid.commands.selection import select
from yousaid.commands.site import open_site, replace_file, say
from yousaid.commands.texts import read_texts
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.baseline import new_baseline
from yousaid.gate.run import ACCEPTABLE, Checked, check_texts
from yousaid.glossary import Glossary
from yousaid.outlet.clock import read_today
from yousaid.pipeline import Loaded, check
from yousaid.records.loader import TextFile
from yousaid.reporters.making import report_of
from yousaid.reporters.report import Report
from yousaid.settings import without_site

_ROUNDS = 20


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; the whole site when you name none")
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.add_argument("--changed-since", metavar="REV", help="only files that changed since this Git revision")
    parser.add_argument(
        "--write-baseline", action="store_true", help="accept the findings of today; later only takes out"
    )
    parser.add_argument("--fix", action="store_true", help="write the suggestions that are certain into the files")
    parser.set_defaults(run=run, any_file=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """One look at what was asked for: a site (none: texts only), the files to report on, and what was found."""

    loaded: Loaded | None
    today: date
    texts: tuple[TextFile, ...]
    checked: Checked
    only: frozenset[str] | None
    untouched: bool = False


def run(options: argparse.Namespace) -> int:
    """Check, print the findings and give the exit code."""
    know_format(options.format)
    looked = look(options)
    if options.fix:
        looked = _mended(options, looked)
    if looked.checked.files == 0 and not looked.checked.findings:
        return _nothing(options, looked)
    if options.write_baseline:
        if looked.only is not None or looked.loaded is None:
            raise YousaidError(Problem("`--write-baseline` is for the whole site.", "", "Run it without paths."))
        path = looked.loaded.settings.baseline_path
        text, number = new_baseline(path, list(looked.checked.all_found), ACCEPTABLE)
        replace_file(path, text.encode())
        what = "1 finding" if number == 1 else f"{number} findings"
        say(f"{path.name} now accepts {what}. New ones still fail.")
        looked = look(options)
    return tell(options, looked)


def look(options: argparse.Namespace) -> Looked:
    """Read and check the site, or the files that were named."""
    if options.paths and not Path(options.config).is_file():
        return _texts(options)
    loaded, today = open_site(options, records=False)
    selection = select(options, loaded)
    checked = check(loaded, today, selection.scope)
    if selection.texts or selection.faults:
        others = check_texts(selection.texts, loaded.glossary, loaded.settings, today)
        checked = checked.joined(others, selection.faults)
    return Looked(
        loaded=loaded,
        today=today,
        texts=selection.texts,
        checked=checked,
        only=selection.scope.only,
        untouched=selection.untouched,
    )


def _mended(options: argparse.Namespace, looked: Looked) -> Looked:
    """What is left after the certain suggestions were written into the files."""
    mender = Mender()
    # Mended words can show another fault ("the the the"), so each round looks again; none goes back.
    for _ in range(_ROUNDS):
        if not mender.mend(looked.loaded, looked.texts, looked.checked.findings):
            break
        looked = look(options)
    say(mender.summary())
    return looked


def tell(options: argparse.Namespace, looked: Looked) -> int:
    """Print what was found in the format that was asked for, and give the exit code."""
    checked, loaded, today = looked.checked, looked.loaded, looked.today
    report = report_of(checked, loaded.settings if loaded else None, today, strict=options.strict)
    texts = {path: what.text for path, _, what in files_of(loaded, looked.texts)}
    drafts = drafted(loaded, today, looked.only) if loaded and options.format == "markdown" else ()
    outside = frozenset(text.path for text in looked.texts)
    print_report(options.format, replace(report, drafts=drafts, texts=texts, colour=colour()), loaded, outside)
    return 2 if checked.broken else int(report.failed)


def _nothing(options: argparse.Namespace, looked: Looked) -> int:
    if options.changed_since:
        since = options.changed_since
        say(f"Nothing changed since {since}." if looked.untouched else f"What changed since {since} needs no check.")
        print_report(options.format, Report())
        return 0
    if looked.only is None:
        raise YousaidError(
            Problem("There is nothing to check.", "Nothing found is not the same as good.", "Add a record.")
        )
    raise YousaidError(
        Problem("There is nothing to check there.", "Nothing found is not the same as good.", "Check the path.")
    )


def _texts(options: argparse.Namespace) -> Looked:
    """Check texts where there is no site."""
    today = read_today(options.today)
    texts: list[TextFile] = []
    faults: list[Finding] = []
    for given in options.paths:
        found, unreadable = read_texts(Path(given), any_file=options.any_file)
        texts += found
        faults += unreadable
    checked = check_texts(texts, Glossary(), without_site(Path.cwd()), today).joined(None, tuple(faults))
    return Looked(loaded=None, today=today, texts=tuple(texts), checked=checked, only=frozenset())
