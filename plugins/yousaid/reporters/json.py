"""The report for programs: one JSON object, or one finding a line."""

from __future__ import annotations

import json
from typing import Any

from yousaid.finding import Severity, in_order
from yousaid.reporters.report import Report

#: Raised when a key changes its meaning or goes; a new key does not raise it.
VERSION = 1


def report_json(report: Report) -> str:
    """One object: ``version``, ``findings`` and ``summary``. All ASCII, so no encoding can spoil it."""
    findings = [finding.as_dict() for finding in in_order(list(report.findings))]
    whole = {"version": VERSION, "findings": findings, "summary": summary(report)}
    return json.dumps(whole, indent=2) + "\n"


def report_jsonl(report: Report) -> str:
    """One finding a line; nothing when there is none."""
    return "".join(json.dumps(finding.as_dict()) + "\n" for finding in in_order(list(report.findings)))


def summary(report: Report) -> dict[str, Any]:
    """The counts of a run: files and words checked, findings by severity, and what was not counted."""
    return {
        "checked": report.checked,
        "words": report.words,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "suggestions": report.count(Severity.SUGGESTION),
        "suppressed": report.suppressed,
        "baselined": report.baselined,
        "on_trial": report.on_trial,
        "learning": report.learning,
        "strict": report.strict,
        "not_checked": list(report.not_checked),
        "failed": report.failed,
    }
