"""Dates of birth: a date right after “born”, “date of birth” or “DOB”. A bare date is never one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.late import late

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL = (
    rf"(?:\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|{_DAY}(?:\s+of)?\s+{_MONTH},?\s+'?\d{{2,4}}|{_MONTH}\s+{_DAY},?\s+\d{{4}})"
)
_PART = rf"(?:{_DAY}(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+\d{{4}})"
_LABEL = r"\b(?:date[\s-]of[\s-]birth|birth[\s-]?date|d\.?\s?o\.?\s?b\.?)(?:\W{0,5}(?:is|was)\b)?\W{0,5}"
_LABELLED = late(rf"{_LABEL}({_FULL})(?!\w)", re.IGNORECASE)
_BORN = late(
    rf"\bborn\b((?:\W{{1,3}}(?!(?:before|after|between|since|from|until|by|or|and)\b)[a-z'’]{{1,20}}){{0,6}})"
    rf"\W{{1,3}}(?:({_FULL})|({_PART}))(?!\w)",
    re.IGNORECASE,
)
#: "Babies born on 1 January 2026" is a group, not a person.
_GROUP = re.compile(
    r"\b(?:people|babies|children|those|everybody|everyone|anybody|anyone|adults|women|men|patients|all|if you)\b"
    r"[^.\n]{0,20}$",
    re.IGNORECASE,
)
_SHORT = re.compile(r"d\.?\s?o\.?\s?b")
_NEAR = 40


def birth_dates(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each date of birth: start, end (exclusive) and whether it is certain (a whole date of one person)."""
    low = text.lower()
    if "born" not in low and "birth" not in low and not _SHORT.search(low):
        return
    for match in _LABELLED.finditer(text):
        yield *match.span(1), True
    for match in _BORN.finditer(text):
        group = _GROUP.search(text[max(0, match.start() - _NEAR) : match.start()])
        yield *match.span(2 if match[2] else 3), bool(match[2]) and not group
