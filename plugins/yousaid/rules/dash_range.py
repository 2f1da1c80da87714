"""dash-range: a dash that stands for "to" between numbers, days or months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.daynames import FULL, WORDS, choices
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

_ANY_NAME = choices(short=False)
_NAMED = re.compile(
    rf"\b(?P<from>(?P<first>{_ANY_NAME})s?(?: 20\d\d)?) ?[-–—] ?"
    rf"(?P<to>(?:\d{{1,2}} )?(?P<last>{_ANY_NAME})s?(?: 20\d\d)?)\b"
)
_NUMBER = r"£?\d{1,3}(?:,\d{3})+(?:\.\d+)?|£?\d{1,6}(?:\.\d+)?"
_STREETS = "Avenue|Close|Drive|House|Lane|Place|Road|Square|Street|Way"
_NUMBERS = re.compile(
    rf"(?P<before>\w+ )?(?<![\w.,:/@#+–—£-])(?P<from>{_NUMBER})(?P<share>%)?[-–—](?P<to>{_NUMBER})"
    rf"(?!\d|[A-Za-z@_/:–—£+]|[-.,]\d|,?(?: [\w’']+){{0,2}} (?:{_STREETS})\b)"
)
_DASH = re.compile("[-–—]")
_BETWEEN = "between "
_YEAR = re.compile(r"(?:19|20)\d\d")
#: Before these numbers a dash is part of a code, a score or a telephone number.
_CODES = frozenset(
    "beat block call code drew fax flat form lost number phone plot ref reference ring room score tel telephone text "
    "unit won".split()
)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each dash between two numbers, days or months of which the second comes later."""
    for passage, sentence in wording.holding(subject, WORDS):
        yield from (_hit(passage, sentence, match) for match in _NAMED.finditer(sentence.text))
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        text = sentence.text
        for match in _NUMBERS.finditer(text) if _DASH.search(text) else ():
            if _is_range(match) and not wording.is_quoted(text, match.start("from"), match.end()):
                yield _hit(passage, sentence, match)


def _is_range(match: re.Match[str]) -> bool:
    """Whether the two numbers are the ends of a stretch; 2025-26 is a year for accounts, which another rule reads."""
    first, last = (float(match[end].replace(",", "").lstrip("£")) for end in ("from", "to"))
    before = (match["before"] or "").strip().lower()
    account_year = _YEAR.fullmatch(match["from"]) and len(match["to"]) < 4
    padded = any(len(number) > 1 and number[0] == "0" and "." not in number for number in (match["from"], match["to"]))
    return first < last and not account_year and not padded and before not in _CODES


def _hit(passage: Passage, sentence: Sentence, match: re.Match[str]) -> Hit:
    start, end = match.span("from")[0], match.end()
    said, names = match.string[start:end], match.groupdict()
    between = match.string[max(0, start - len(_BETWEEN)) : start].lower() == _BETWEEN
    first, last = (
        match[part].replace(names[name], FULL[names[name]]) if names.get(name) else match[part]
        for part, name in (("from", "first"), ("to", "last"))
    )
    instead = f"{first}{names.get('share') or ''} {'and' if between else 'to'} {last}"
    place = sentence.span(start, end)
    sure = wording.certain(place, len(said), instead)
    return Hit(passage.field, f"A dash stands for a word in “{said}”.", f"Write “{instead}”.", *place, replacement=sure)


RULE = Rule(
    id="dash-range",
    name="A dash that stands for “to”",
    severity=Severity.SUGGESTION,
    family=Family.LANGUAGE,
    why="Some screen readers leave the dash out and read “5 10”. “To” is clear to everyone.",
    source="GOV.UK style guide, “Dates” and “Numbers”; NHS content guide, “Numbers, measurements, dates and time”",
    check=check,
)
