"""Workflow commands: GitHub shows each finding beside its line of the pull request."""

from __future__ import annotations

from yousaid.finding import Finding, Severity, in_order
from yousaid.reporters.closing import advice, closing
from yousaid.reporters.report import Report
from yousaid.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report_github(report: Report) -> str:
    """One command a line, then the closing line in words."""
    lines = [_finding(finding) for finding in in_order(list(report.findings))]
    return "\n".join([*lines, closing(report)]) + "\n"


def command(name: str, properties: dict[str, str], message: str) -> str:
    """One workflow command, the only place where one is written.

    GitHub acts on each line of a log that starts with ``::``, so no line end of a value may be left as it is.
    """
    given = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{message.translate(_DATA)}"


def _finding(finding: Finding) -> str:
    span = finding.span
    properties = {"file": visible(finding.path), "line": str(span.line)}
    # Columns are only allowed on a stretch of one line.
    if span.end_line == span.line:
        properties |= {"col": str(span.column), "endColumn": str(max(span.end_column, span.column))}
    else:
        properties |= {"endLine": str(span.end_line)}
    properties["title"] = f"yousaid: {visible(finding.rule)}"
    parts = [visible(finding.message)]
    parts += [f"Why: {visible(finding.why)}"] if finding.why else []
    parts += [visible(advice(finding.suggestion))] if finding.suggestion else []
    # The words of a record never start a line, in the log or on the page.
    return command(_COMMANDS[finding.severity], properties, "\n".join(parts))
