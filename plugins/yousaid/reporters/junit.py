"""JUnit: findings as tests, for whatever shows test results. What does not fail the gate is a test that was skipped."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby

from yousaid.finding import Finding, Severity, in_order
from yousaid.reporters.closing import advice, closing
from yousaid.reporters.report import Report
from yousaid.visible import visible

#: What XML 1.0 (section 2.2) cannot hold at all, beside the controls that ``visible`` shows.
_NOT_XML = re.compile("[\ufffe\uffff]")


def report_junit(report: Report) -> str:
    """One suite for each file with findings, one test for each finding; a single passed test when there is none."""
    suites = []
    failures = 0
    for path, found in groupby(in_order(list(report.findings)), key=lambda finding: finding.path):
        findings = list(found)
        failed = sum(_fails(finding, report) for finding in findings)
        failures += failed
        counts = f'tests="{len(findings)}" failures="{failed}" errors="0" skipped="{len(findings) - failed}"'
        cases = [_case(finding, fails=_fails(finding, report)) for finding in findings]
        suites.append("\n".join([f'  <testsuite name="{_text(path)}" {counts}>', *cases, "  </testsuite>"]))
    if not suites:
        case = f'    <testcase classname="yousaid" name="{_text(closing(report))}"/>'
        suites.append(
            f'  <testsuite name="yousaid" tests="1" failures="0" errors="0" skipped="0">\n{case}\n  </testsuite>'
        )
    total = f'tests="{max(len(report.findings), 1)}" failures="{failures}" errors="0"'
    whole = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="yousaid" {total}>', *suites, "</testsuites>"]
    return "\n".join(whole).encode("ascii", "xmlcharrefreplace").decode("ascii") + "\n"


def _fails(finding: Finding, report: Report) -> bool:
    return finding.severity is Severity.ERROR or (report.strict and finding.severity is Severity.WARNING)


def _case(finding: Finding, *, fails: bool) -> str:
    span = finding.span
    name = f"{finding.rule}, line {span.line} column {span.column}"
    words = [f"{finding.path}:{span.line}:{span.column}: {finding.message}"]
    words += [f"Why: {finding.why}"] if finding.why else []
    words += [advice(finding.suggestion)] if finding.suggestion else []
    about = "&#10;".join(_text(line) for line in words)
    head = f'    <testcase classname="{_text(finding.path)}" name="{_text(name)}" file="{_text(finding.path)}"'
    inside = (
        f'<failure message="{_text(finding.message)}" type="{_text(finding.rule)}">{about}</failure>'
        if fails
        else f'<skipped message="{finding.severity.value}: {_text(finding.message)}"/><system-out>{about}</system-out>'
    )
    return f'{head} line="{span.line}">{inside}</testcase>'


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", visible(words)), quote=True)
