"""Reviewdog's diagnostic format (rdjson): findings as review comments on any host, with changes to accept."""

from __future__ import annotations

import json
from typing import Any

from yousaid.finding import Finding, Severity, in_order
from yousaid.reporters.closing import advice
from yousaid.reporters.report import Report
from yousaid.visible import visible

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def report_rdjson(report: Report) -> str:
    """One ``DiagnosticResult``. Its columns count bytes of UTF-8 from 1, where the text of the file is known."""
    lines = {path: text.split("\n") for path, text in report.texts.items()}
    found = [_diagnostic(finding, lines.get(finding.path, [])) for finding in in_order(list(report.findings))]
    worst = min((finding.severity for finding in report.findings), key=lambda s: s.rank, default=Severity.SUGGESTION)
    whole = {"source": {"name": "yousaid"}, "severity": _SEVERITIES[worst], "diagnostics": found}
    return json.dumps(whole, indent=2) + "\n"


def _diagnostic(finding: Finding, lines: list[str]) -> dict[str, Any]:
    words = [visible(finding.message)] + ([visible(advice(finding.suggestion))] if finding.suggestion else [])
    span = finding.span
    end = max((span.end_line, span.end_column), (span.line, span.column))
    place = {"start": _place(lines, span.line, span.column), "end": _place(lines, *end)}
    made: dict[str, Any] = {
        "message": "\n".join(words),
        "location": {"path": visible(finding.path), "range": place},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": visible(finding.rule)},
    }
    if finding.replacement is not None:
        made["suggestions"] = [{"range": place, "text": finding.replacement}]
    return made


def _place(lines: list[str], line: int, column: int) -> dict[str, int]:
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    wide = len(before.encode("utf-8", "surrogatepass")) - len(before)
    return {"line": line, "column": column + wide}
