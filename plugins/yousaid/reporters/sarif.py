"""SARIF 2.1.0 (OASIS, 2020): what GitHub code scanning and many editors read."""

from __future__ import annotations

import json
from typing import Any

from yousaid import __version__
from yousaid.finding import Finding, Severity
from yousaid.reporters.closing import advice
from yousaid.reporters.places import address, named
from yousaid.reporters.report import Report
from yousaid.visible import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report_sarif(report: Report) -> str:
    """One run with its rules and results; columns count code points from 1. All ASCII."""
    ids = sorted({finding.rule for finding in report.findings})
    whys = {finding.rule: finding.why for finding in report.findings if finding.why}
    run = {
        "tool": {
            "driver": {
                "name": "yousaid",
                "semanticVersion": __version__,
                "rules": [_rule(rule, whys.get(rule, "")) for rule in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, fingerprint, ids.index(finding.rule)) for finding, fingerprint in named(report.findings)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: str, why: str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": visible(rule), "shortDescription": {"text": visible(rule).replace("-", " ")}}
    if why:
        made |= {"fullDescription": {"text": visible(why)}, "help": {"text": f"Why: {visible(why)}"}}
    return made


def _result(finding: Finding, fingerprint: str, number: int) -> dict[str, Any]:
    words = [visible(finding.message)] + ([visible(advice(finding.suggestion))] if finding.suggestion else [])
    place = {"artifactLocation": {"uri": address(finding.path)}, "region": _region(finding)}
    result: dict[str, Any] = {
        "ruleId": visible(finding.rule),
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        # Brackets and braces have a meaning of their own in a SARIF message.
        "message": {"text": _plain(" ".join(words))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"yousaid/v1": fingerprint},
    }
    if finding.replacement is not None:
        change = {"deletedRegion": _region(finding), "insertedContent": {"text": finding.replacement}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": {"uri": address(finding.path)}, "replacements": [change]}]}]  # fmt: skip  # noqa: E501
    return result


def _region(finding: Finding) -> dict[str, int]:
    span = finding.span
    end = max((span.end_line, span.end_column), (span.line, span.column))
    return {"startLine": span.line, "startColumn": span.column, "endLine": end[0], "endColumn": end[1]}


def _plain(text: str) -> str:
    for sign in ("\\", "[", "]"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("{", "{{").replace("}", "}}")
