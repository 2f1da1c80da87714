"""Findings that somebody decided to allow, with a reason and an end; unused and ended ones are reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from yousaid.finding import Finding, Severity
from yousaid.location import Span
from yousaid.records.blocks import Allow

# On a line of its own; one in a block of code is an example, not a permission.
_COMMENT = re.compile(r"^ {0,3}<!--[ \t]*allow[ \t]+([a-z-]+)[ \t]*(?::\s*([^>]*?))?\s*-->", re.MULTILINE)
_INSIDE = re.compile(r"(?<=\S)[ \t]*<!--[ \t]*allow[ \t]+[a-z-]+(?![^\n`]*`)")
_CODE = re.compile(r"^ {0,3}(```+|~~~+).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
#: A permission lasts 12 months at most (research: "an exception needs rule, why, until (max 12 months)").
_LONGEST = timedelta(days=366)
#: Rule, what is wrong, why it matters, what to write.
_Words = tuple[str, str, str, str]


@dataclass(slots=True)
class Permission:
    """One permission of one file: the stretch of lines that it covers, and whether it was used."""

    rule: str
    words: str
    until: date | None
    path: str
    span: Span
    field: str = ""
    first_line: int = 0
    last_line: int = 1 << 30
    used: bool = False

    def covers(self, finding: Finding, words: str) -> bool:
        """Whether it allows that finding about those words."""
        if finding.rule != self.rule or not self.first_line <= finding.span.line <= self.last_line:
            return False
        wanted = self.words.casefold()
        return not wanted or (bool(words) and (wanted in words.casefold() or words.casefold() in wanted))


def from_record(allow: tuple[Allow, ...], path: str, spans: list[Span]) -> list[Permission]:
    """The permissions of a record or an engagement."""
    return [
        Permission(a.rule, a.words, a.until, path, span, f"allow[{number}]")
        for number, (a, span) in enumerate(zip(allow, spans, strict=True))
        if a.rule and a.why
    ]


def from_page(path: str, text: str) -> tuple[list[Permission], list[Finding]]:
    """The permissions of a page: each covers the paragraph after it; one without a reason is a finding."""
    permissions, findings = [], []
    prose = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), text)
    findings += [_misplaced(path, text, match.start()) for match in _INSIDE.finditer(prose)]
    for match in _COMMENT.finditer(prose):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        span = Span(line, column, line, column + len(match[0].split("\n")[0]))
        if not match[2]:
            findings.append(
                _note(
                    "allow-without-reason",
                    "This permission has no reason.",
                    "Somebody will ask why the words may stay.",
                    f"Write `<!-- allow {match[1]}: the reason -->`.",
                    path,
                    span,
                )
            )
            continue
        first = text.count("\n", 0, match.end()) + 1
        last = first + _paragraph(text[match.end() :])
        permissions.append(Permission(match[1], "", None, path, span, first_line=line, last_line=last))
    return permissions, findings


def _misplaced(path: str, text: str, place: int) -> Finding:
    line = text.count("\n", 0, place) + 1
    column = place - text.rfind("\n", 0, place)
    return _note(
        "allow-misplaced",
        "This permission stands inside a line, so it does nothing.",
        "A permission is for the paragraph below it.",
        "Put it on a line of its own, above the paragraph.",
        path,
        Span.at(line, column),
    )


def _paragraph(rest: str) -> int:
    """How many lines below a comment its paragraph ends."""
    lines = rest.split("\n")
    number = 1 if not lines[0].strip() else 0
    while number < len(lines) and not lines[number].strip():
        number += 1
    while number < len(lines) and lines[number].strip():
        number += 1
    return number - 1


def apply(
    found: list[tuple[Finding, str]], permissions: list[Permission], allowable: frozenset[str], today: date
) -> tuple[list[tuple[Finding, str]], int]:
    """The findings that stay, with their words, and how many were allowed.

    An ended permission no longer hides its finding, but the finding only warns: time alone never fails the gate.
    """
    stays: list[tuple[Finding, str]] = []
    allowed = 0
    for finding, words in found:
        permission = next((p for p in permissions if p.covers(finding, words)), None)
        if permission is None or finding.rule not in allowable:
            stays.append((finding, words))
            continue
        permission.used = True
        if permission.until is not None and permission.until < today:
            stays.append((replace(finding, severity=max(finding.severity, Severity.WARNING, key=_rank)), words))
        else:
            allowed += 1
    return stays, allowed


def _rank(severity: Severity) -> int:
    return severity.rank


def reports(
    permissions: list[Permission], allowable: frozenset[str], known: frozenset[str], today: date
) -> Iterator[Finding]:
    """What is to be said about the permissions themselves."""
    for permission in permissions:
        said = _about(permission, allowable, known, today)
        if said:
            yield _note(*said, permission.path, permission.span, permission.field)


def _about(p: Permission, allowable: frozenset[str], known: frozenset[str], today: date) -> _Words | None:
    if p.rule not in known:
        return (
            "allow-unknown-rule",
            f"There is no rule `{p.rule}`.",
            "This permission does nothing.",
            "Write the id of a rule as the report prints it.",
        )
    if p.rule not in allowable:
        return (
            "allow-forbidden",
            f"`{p.rule}` can never be allowed.",
            "It protects people or keeps a promise to readers.",
            "Mend the text, then take this permission out.",
        )
    if not p.used:
        return (
            "allow-unused",
            f"This permission for `{p.rule}` is not needed any more.",
            "A permission that nobody needs can hide a new fault.",
            "Take it out.",
        )
    if p.until is None or today <= p.until <= today + _LONGEST:
        return None
    ended = p.until < today
    return (
        "allow-ended" if ended else "allow-too-long",
        f"This permission for `{p.rule}` {'ended' if ended else 'lasts more than 12 months'}.",
        "Somebody must look at it again, at least once a year.",
        "Mend the text, or give a new `until` with the reason.",
    )


def _note(rule: str, message: str, why: str, instead: str, path: str, span: Span, of: str = "") -> Finding:  # noqa: PLR0913, PLR0917
    return Finding(
        rule=rule,
        severity=Severity.WARNING,
        message=message,
        why=why,
        suggestion=instead,
        path=path,
        span=span,
        field=of,
    )
