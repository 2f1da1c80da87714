"""``yousaid check``: the gate."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from yousaid.commands.output import add_format, colour, know_format, print_report
from yousaid.commands.reporting import drafted, not_checked
from yousaid.commands.selection import select
from yousaid.commands.site import open_site, replace_file, say
from yousaid.commands.texts import read_texts
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.baseline import new_baseline
from yousaid.gate.run import ACCEPTABLE, Checked, check_texts
from yousaid.gate.severity import learning
from yousaid.glossary import Glossary
from yousaid.outlet.clock import read_today
from yousaid.pipeline import Loaded, check
from yousaid.records.loader import TextFile
from yousaid.reporters.report import Report
from yousaid.settings import without_site


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; the whole site when you name none")
    add_format(parser)
    parser.add_argument("--strict", action="store_true", help="warnings fail too")
    parser.add_argument("--changed-since", metavar="REV", help="only files that changed since this Git revision")
    parser.add_argument(
        "--write-baseline", action="store_true", help="accept the findings of today; later only takes out"
    )
    parser.add_argument("--fix", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check, print the findings and give the exit code."""
    know_format(options.format)
    if options.fix:
        raise YousaidError(Problem("`--fix` is not built yet.", "", "Mend the text as the suggestions say."))
    if options.paths and not Path(options.config).is_file():
        return _texts(options)
    loaded, today = open_site(options)
    selection = select(options, loaded)
    checked = check(loaded, today, selection.scope)
    if selection.texts or selection.faults:
        others = check_texts(selection.texts, loaded.glossary, loaded.settings, today)
        checked = checked.joined(others, selection.faults)
    if selection.empty and not checked.findings:
        return _nothing(options)
    if checked.files == 0 and not checked.findings:
        raise YousaidError(
            Problem("There is nothing to check.", "Nothing found is not the same as good.", "Add a record.")
        )
    if options.write_baseline:
        if selection.scope.only is not None:
            raise YousaidError(Problem("`--write-baseline` is for the whole site.", "", "Run it without paths."))
        text, number = new_baseline(loaded.settings.baseline_path, list(checked.all_found), ACCEPTABLE)
        replace_file(loaded.settings.baseline_path, text)
        what = "1 finding" if number == 1 else f"{number} findings"
        say(f"{loaded.settings.baseline_path.name} now accepts {what}. New ones still fail.")
        checked = check(loaded, today)
    return report(options, checked, loaded, today, selection.scope.only)


def report(
    options: argparse.Namespace, checked: Checked, loaded: Loaded, today: date, only: frozenset[str] | None
) -> int:
    """Print what was found in the format that was asked for, and give the exit code."""
    failed = checked.broken or checked.fails(options.strict)
    wants_drafts = options.format == "markdown"
    print_report(
        options.format,
        Report(
            findings=checked.findings,
            checked=checked.files,
            words=checked.words,
            suppressed=checked.allowed,
            baselined=checked.accepted,
            learning=learning(loaded.settings, today),
            strict=options.strict,
            drafts=drafted(loaded, today, only) if wants_drafts else (),
            not_checked=not_checked(checked),
            failed=failed,
            colour=colour(),
        ),
    )
    return 2 if checked.broken else int(failed)


def _nothing(options: argparse.Namespace) -> int:
    if options.changed_since:
        say(f"Nothing changed since {options.changed_since}.")
        print_report(options.format, Report())
        return 0
    raise YousaidError(
        Problem("There is nothing to check there.", "Nothing found is not the same as good.", "Check the path.")
    )


def _texts(options: argparse.Namespace) -> int:
    """Check texts where there is no site."""
    settings = without_site(Path.cwd())
    today = read_today(options.today)
    texts: list[TextFile] = []
    faults: list[Finding] = []
    for given in options.paths:
        found, unreadable = read_texts(Path(given))
        texts += found
        faults += unreadable
    checked = check_texts(texts, Glossary(), settings, today).joined(None, tuple(faults))
    failed = checked.broken or checked.fails(options.strict)
    print_report(
        options.format,
        Report(
            findings=checked.findings,
            checked=checked.files,
            words=checked.words,
            strict=options.strict,
            failed=failed,
            colour=colour(),
        ),
    )
    return 2 if checked.broken else int(failed)
