"""GitLab Code Quality: findings in the merge request, beside their lines."""

from __future__ import annotations

import json

from yousaid.finding import Severity
from yousaid.reporters.closing import advice
from yousaid.reporters.places import named
from yousaid.reporters.report import Report
from yousaid.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def report_gitlab(report: Report) -> str:
    """One list; a file that cannot be read is a ``blocker``. All ASCII."""
    rows = []
    for finding, fingerprint in named(report.findings):
        words = [visible(finding.message)] + ([visible(advice(finding.suggestion))] if finding.suggestion else [])
        rows.append(
            {
                "description": " ".join(words),
                "check_name": visible(finding.rule),
                "fingerprint": fingerprint,
                "severity": "blocker" if finding.broken else _SEVERITIES[finding.severity],
                "location": {
                    "path": visible(finding.path),
                    "lines": {"begin": finding.span.line, "end": max(finding.span.end_line, finding.span.line)},
                },
            }
        )
    return json.dumps(rows, indent=2) + "\n"
