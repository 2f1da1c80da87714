"""The report for a person at a terminal: by file, each fault with its place, its reason and what to write."""

from __future__ import annotations

from itertools import groupby

from yousaid.finding import Finding, Severity, in_order
from yousaid.reporters.closing import advice, closing, notes
from yousaid.reporters.report import Report
from yousaid.visible import visible

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}


def report_text(report: Report) -> str:
    """The report as lines to read; the reason of a rule stands once, where the rule is first met."""
    explained: set[str] = set()
    groups = []
    for _, findings in groupby(in_order(list(report.findings)), key=lambda finding: finding.path):
        lines: list[str] = []
        for finding in findings:
            lines += _lines(finding, report.colour, explain=finding.rule not in explained)
            explained.add(finding.rule)
        groups.append("\n".join(lines))
    end = [closing(report), *(visible(note) for note in notes(report))]
    return "\n\n".join([*groups, "\n".join(end)]) + "\n"


def _lines(finding: Finding, colour: bool, *, explain: bool) -> list[str]:
    place = f"{_path(finding.path)}:{finding.span.line}:{finding.span.column}"
    word = finding.severity.value
    if colour:
        word = f"\x1b[{_COLOURS[finding.severity]}m{word}\x1b[0m"
    lines = [f"{place}  {word}  {visible(finding.message)}  [{visible(finding.rule)}]"]
    if explain and finding.why:
        lines.append(f"    Why: {visible(finding.why)}")
    if finding.suggestion:
        lines.append(f"    {visible(advice(finding.suggestion))}")
    return lines


def _path(path: str) -> str:
    # A line of a CI log that starts with "::" is a command.
    shown = visible(path)
    return f"./{shown}" if shown.lstrip().startswith(":") else shown
