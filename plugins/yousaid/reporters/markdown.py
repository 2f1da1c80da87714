"""A summary for a pull request or a CI job: each changed record with its easy-read draft and its findings."""

from __future__ import annotations

from collections.abc import Iterable

from yousaid.finding import Finding
from yousaid.reporters.closing import closing, notes, plural
from yousaid.reporters.escaping import code, inline, ours, quoted
from yousaid.reporters.report import Drafted, Report

#: GitHub refuses a summary over 1 MiB; these keep the longest one well below.
MOST_DRAFTS = 50
MOST_ROWS = 300

_HEADINGS = {
    "asked": "We asked",
    "said": "You said",
    "we_said": "We said",
    "did": "We did",
    "left_to_do": "Still to do",
    "why": "Why",
    "worked_found": "Did it work?",
}


def report_markdown(report: Report) -> str:
    """The summary; all words from files are escaped, and can neither ping a person nor link a thread."""
    parts = ["## You said, we did: what we found", _closing(report)]
    shown = _worst_first(report)[:MOST_DRAFTS]
    taken: set[int] = set()
    for draft in shown:
        mine = [f for f in report.findings if f.path == draft.path or (f.record and f.record == draft.record)]
        taken.update(id(finding) for finding in mine)
        parts.append(_draft(draft, mine))
    if len(report.drafts) > len(shown):
        parts.append(f"{plural(len(report.drafts) - len(shown), 'more changed answer')} not shown here.")
    others = [finding for finding in report.findings if id(finding) not in taken]
    if others:
        parts.append("### In other files" if shown else "### What to mend")
        parts.append(_table(others, place=True))
    return "\n\n".join(parts) + "\n"


def _worst_first(report: Report) -> list[Drafted]:
    """The changed answers, the one with the worst finding first."""
    worst: dict[str, int] = {}
    for finding in report.findings:
        for key in (finding.path, finding.record):
            worst[key] = min(worst.get(key, 9), finding.severity.rank)
    ranks = {draft.path: min(worst.get(draft.path, 9), worst.get(draft.record, 9)) for draft in report.drafts}
    return sorted(report.drafts, key=lambda draft: (ranks[draft.path], draft.path))


def _closing(report: Report) -> str:
    lines = [f"**{closing(report)}**", *(inline(note) for note in notes(report))]
    return "\n\n".join(lines)


def _draft(draft: Drafted, findings: list[Finding]) -> str:
    parts = [f"### {inline(draft.title or draft.record) or 'No title'}", code(draft.path)]
    for field, text in draft.text:
        if text.strip():
            parts += [f"**{_HEADINGS.get(field) or inline(field)}**", quoted(text)]
    if draft.easy_read:
        parts += ["**Easy read draft**", "\n".join(f"- {inline(line)}" for line in draft.easy_read)]
    parts.append(_table(findings, place=False) if findings else "Nothing to mend here.")
    return "\n\n".join(parts)


def _table(findings: Iterable[Finding], *, place: bool) -> str:
    """The findings as a table, the worst first."""
    rows = sorted(findings, key=lambda f: (f.severity.rank, f.path, f.span, f.rule, f.message))
    lines = ["| How bad | Where | What is wrong | What to write |", "| --- | --- | --- | --- |"]
    for finding in rows[:MOST_ROWS]:
        where = f"{code(finding.path)} line {finding.span.line}" if place else f"line {finding.span.line}"
        rule = f"{ours(finding.message)} ({code(finding.rule)})"
        lines.append(f"| {finding.severity.value} | {where} | {rule} | {ours(finding.suggestion)} |")
    if len(rows) > MOST_ROWS:
        lines.append(f"\n{plural(len(rows) - MOST_ROWS, 'more finding')}: see the log of this job.")
    return "\n".join(lines)
