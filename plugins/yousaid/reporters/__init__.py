"""Findings written in one output format a file. A new format is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable

from yousaid.reporters.github import report_github
from yousaid.reporters.gitlab import report_gitlab
from yousaid.reporters.json import report_json, report_jsonl
from yousaid.reporters.junit import report_junit
from yousaid.reporters.markdown import report_markdown
from yousaid.reporters.rdjson import report_rdjson
from yousaid.reporters.report import Drafted, Report
from yousaid.reporters.sarif import report_sarif
from yousaid.reporters.text import report_text

#: Writes a report as one string that ends with a line feed, or "" when there is nothing to write.
Reporter = Callable[[Report], str]

FORMATS: dict[str, Reporter] = {
    "text": report_text,
    "json": report_json,
    "jsonl": report_jsonl,
    "markdown": report_markdown,
    "sarif": report_sarif,
    "github": report_github,
    "gitlab": report_gitlab,
    "junit": report_junit,
    "rdjson": report_rdjson,
}

__all__ = ["FORMATS", "Drafted", "Report", "Reporter"]
