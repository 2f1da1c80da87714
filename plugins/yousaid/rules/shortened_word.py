"""shortened-word: a word, a day, a month or an amount that is cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.daynames import FULL, WORDS, choices
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

_SHORT = choices(short=True)
_NAME = re.compile(rf"\b(?P<name>{_SHORT})\b\.?")
#: What stands beside a day or a month: a number, or another one. "Sun" and "Mar" alone may be anything.
_BEFORE = re.compile(rf"(?:\d(?:st|nd|rd|th)? |\b(?:{_SHORT})\.? (?:to|and) )$")
_AFTER = re.compile(rf",? \d| (?:to|and) (?:{_SHORT})\b")
#: Beside a dash the rule about dashes names them in full.
_DASH_BEFORE = re.compile(rf"(?:{choices(short=False)})(?: 20\d\d)? ?[-–—] ?(?:\d+ )?$")
_DASH_AFTER = re.compile(rf"(?: 20\d\d)? ?[-–—] ?(?:\d+ )?(?:{choices(short=False)})\b")
_REACH = 24
_MONEY = re.compile(r"£(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?) ?(?P<unit>k|mn?|bn)\b", re.IGNORECASE)
_UNITS = {"m": "million", "mn": "million", "bn": "billion"}


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed word, for each short day or month beside a number, and for "£2m"."""
    yield from wording.hits(subject, bundled("shortened"))
    for passage, sentence in wording.holding(subject, WORDS):
        text = sentence.text
        for match in _NAME.finditer(text):
            before, end = text[max(0, match.start() - _REACH) : match.start()], match.end()
            dashed = _DASH_BEFORE.search(before) or _DASH_AFTER.match(text, end)
            if not dashed and (_AFTER.match(text, end) or _BEFORE.search(before)):
                yield _hit(passage, sentence, match.span("name"), FULL[match["name"]])
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        for match in _MONEY.finditer(sentence.text) if "£" in sentence.text else ():
            yield _hit(passage, sentence, match.span(), _in_full(match))


def _in_full(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    if unit == "k":
        return f"£{round(float(match['number'].replace(',', '')) * 1000):,}"
    return f"£{match['number']} {_UNITS[unit]}"


def _hit(passage: Passage, sentence: Sentence, span: tuple[int, int], full: str) -> Hit:
    said, place = sentence.text[slice(*span)], sentence.span(*span)
    sure = wording.certain(place, len(said), full)
    return Hit(
        passage.field, f"“{full}” is easier to read than “{said}”.", f"Write “{full}”.", *place, replacement=sure
    )


RULE = Rule(
    id="shortened-word",
    name="A word cut short",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Not everyone knows what “appt” or “Thurs” is short for. Screen readers say it letter by letter, or wrong.",
    source="NHS content guide, “Abbreviations and acronyms”; GOV.UK style guide, “Dates” and “Money”",
    check=check,
)
