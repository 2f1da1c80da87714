"""``yousaid build``: check, then the whole site, swapped in one step."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import date

from yousaid.commands.output import colour, print_report
from yousaid.commands.site import open_site, say
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Severity
from yousaid.gate.run import Checked
from yousaid.outlet.request import Request
from yousaid.pipeline import Loaded, check
from yousaid.reporters.making import report_of
from yousaid.rules import RULES
from yousaid.rules.rule import Family

_SAFETY = frozenset(rule.id for rule in RULES if rule.family is Family.SAFETY)


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--preview", action="store_true", help="show drafts and unfinished records too, in a folder of its own"
    )
    parser.add_argument("--despite", metavar="REASON", help="publish although rules about words or facts fail; say why")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check, and build when nothing stops it."""
    if options.despite is not None and not options.despite.strip():
        raise YousaidError(
            Problem("`--despite` needs a reason.", "The report prints it.", 'Write --despite "the reason".')
        )
    loaded, today = open_site(options)
    checked = check(loaded, today)
    if not options.preview:
        stopped = stops(checked, bool(options.despite))
        report = report_of(checked, loaded.settings, today, failed=stopped)
        print_report("text", replace(report, colour=colour()), loaded)
        if stopped:
            say(f"The site was not built. “{loaded.settings.site_dir.name}” is as it was.")
            return 2 if checked.broken else 1
    if options.despite:
        say(f"Published despite findings, because: {options.despite}")
    return make(loaded, checked, today, options)


def make(loaded: Loaded, checked: Checked, today: date, options: argparse.Namespace) -> int:
    """Build the site, and say where it is."""
    # Heavy, and only needed once there is something to build.
    from yousaid.outlet.build import build_site

    folder = loaded.settings.preview_dir if options.preview else loaded.settings.site_dir
    request = Request(
        loaded=loaded,
        checked=checked,
        today=today,
        folder=folder,
        preview=options.preview,
        files=options.preview,
        despite=options.despite or "",
        tell=say,
    )
    pages = build_site(request)
    say(f"{pages} pages are ready. Open {os.path.relpath(folder / 'index.html')} to see them.")
    return 0


def stops(checked: Checked, despite: bool) -> bool:
    """Whether a build must not go on; a reason can lift findings about words and facts, never about safety."""
    if checked.broken:
        return True
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    return any(finding.rule in _SAFETY for finding in errors) if despite else bool(errors)
