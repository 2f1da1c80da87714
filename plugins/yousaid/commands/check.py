"""``yousaid check``: the gate."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from yousaid.commands.output import add_format, colour, know_format, print_report
from yousaid.commands.reporting import drafted, not_checked
from yousaid.commands.site import open_site, say
from yousaid.commands.texts import read_texts
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.baseline import write_baseline
from yousaid.gate.changed import changed_since
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
    only, texts, unreadable = _wanted(options, loaded)
    if only is not None and not only and not texts and not unreadable:
        return _nothing(options)
    checked = check(loaded, today, only)
    if texts or unreadable:
        checked = checked.joined(check_texts(texts, loaded.glossary, loaded.settings, today), tuple(unreadable))
    if checked.files == 0 and not checked.findings:
        raise YousaidError(
            Problem("There is nothing to check.", "Nothing found is not the same as good.", "Add a record.")
        )
    if options.write_baseline:
        if only is not None:
            raise YousaidError(Problem("`--write-baseline` is for the whole site.", "", "Run it without paths."))
        number = write_baseline(loaded.settings.baseline_path, list(checked.all_found), ACCEPTABLE)
        say(f"{loaded.settings.baseline_path.name} now accepts {number} findings. New ones still fail.")
        checked = check(loaded, today, only)
    return report(options, checked, loaded, today, only)


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


def _wanted(options: argparse.Namespace, loaded: Loaded) -> tuple[frozenset[str] | None, list[TextFile], list[Finding]]:
    """Which files of the site to report on (None: all), and the texts that stand outside its content."""
    root = loaded.settings.root
    if options.changed_since:
        return changed_since(root, options.changed_since) & _known(loaded), [], []
    if not options.paths:
        return None, [], []
    known = _known(loaded)
    only: set[str] = set()
    texts, unreadable = [], []
    for given in options.paths:
        path = Path(given)
        inside = path.resolve().is_relative_to(loaded.settings.content.resolve())
        if inside:
            name = path.resolve().relative_to(root.resolve()).as_posix()
            here = {k for k in known if k == name or k.startswith(f"{name}/")}
            if not here:
                raise YousaidError(Problem(f"There is nothing to check at “{given}”.", "", "Check the path."))
            only |= here
        else:
            found, faults = read_texts(path)
            texts += found
            unreadable += faults
    return frozenset(only), texts, unreadable


def _known(loaded: Loaded) -> frozenset[str]:
    content = loaded.content
    paths = [record.path for record in content.records] + [engagement.path for engagement in content.engagements]
    paths += [page.path for page in content.pages] + [finding.path for finding in content.findings]
    return frozenset([*paths, content.glossary.path] if content.glossary else paths)


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
