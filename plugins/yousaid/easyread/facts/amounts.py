"""Finds numbers, shares, money, times, dates and days in a text, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from yousaid.easyread.facts import clock
from yousaid.easyread.facts.bounds import bound
from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.numerals import PARTS, SMALL, value
from yousaid.easyread.facts.shapes import MONTH, UNITS, matches
from yousaid.records.dates import MONTHS

#: "24 hours a day" is "day and night": how long it is open, which easy read may say and need not.
_ALWAYS = re.compile(r"24 hours(?: a day)?\b(?! (?:notice|before|after|earlier|later|ago|of))", re.I)
_OR_TWO = re.compile(r"\b(?:an?|one) (?:\w+ )?or two$", re.I)
_OF_DATE = re.compile(rf",? \d{{1,2}}(?:st|nd|rd|th)? {MONTH}")
_EVERY_DAY = re.compile(r"(?:7|seven)(?: days a week|[ -]days?\b(?! (?:ago|notice|before|after)))", re.I)
_AN_HOUR = re.compile(r" (?:an|per) hour\b", re.I)
#: "2 in 2026" is no share.
_FIRST_YEAR = 1900
_END_OF = re.compile(r"\bend of $", re.I)
_WEEKDAY = re.compile(r"\b([MTWFS][a-z]+day),? $")
_BARE = re.compile(
    r"\s*(?:[.,;:!?)]|$|(?:and|or|now|in|the|on|each|every|at|before|after|because|by|for|from|to|of|when|while|with|"
    r"since|until|last|this|next|more|a|an)\b)"
)
#: Words for two that are often no number: "both ends of the road".
_SOFT = frozenset(("both", "Both", "double", "Double"))
_MONEY = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000, None: 1}


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, in order. “May” counts as a month only with a capital."""
    return tuple(amount for match in matches(text) for amount in _read(text, match))


def _read(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span("from" if match["from"] else 0)
    if when := _when(match):
        if match["month3"] == "May" and not match["year3"] and _modal(text, start, end):
            return
        day = _WEEKDAY.search(text[max(0, start - len("Wednesday ")) : start])
        ends = "end" if not when[2] and _END_OF.search(text, 0, start) else ""
        yield Amount("date", start, end, when=when, unit=ends, name=day[1].lower() if day and when[2] else "")
    elif any(match[group] for group in clock.GROUPS):
        minutes, certain = clock.minutes(match)
        yield Amount("time", start, end, minutes, unit="" if certain else "half")
    elif match["money"] or match["pence"]:
        pence = value(match["money"]) * 100 * _MONEY[match["scale"]] if match["money"] else value(match["pence"])
        yield Amount("money", start, end, pence, bound=bound(text, start, end))
    elif match["percent"]:
        yield Amount("share", start, end, value(match["percent"]) / 100, 100, bound=bound(text, start, end))
    elif match["x"]:
        yield from _out_of(text, match)
    elif match["part"]:
        share = PARTS[match["part"].lower()] * _times(match["many"])
        soft = text.startswith(" the time", end)  # "half the time"
        yield Amount("share", start, end, share, bound=bound(text, start, end), soft=soft)
    elif match["span"] or match["weekend"] or match["weekday"] or match["season"]:
        yield Amount("day", start, end, name=_day(match), soft=_OF_DATE.match(text, end) is not None)
    elif match["one"]:
        yield from _length(text, match)
    else:
        yield from _number(text, match)


def _day(match: re.Match[str]) -> str:
    """The name of a day or a season in small letters; a stretch is ``monday to friday``."""
    if match["span"]:
        return f"{match['span']} to {match['last']}".lower()
    if match["weekend"]:
        return "weekend"
    return str(match["weekday"] or match["season"]).split()[-1].lower()


def _length(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """The amount of “half an hour” or “an hour”; the latter is often no amount at all."""
    part = Fraction(1, 2) if match["halved"] or (match["partly"] or "").lower() == "half" else Fraction(1, 4)
    number = part * (3 if match["three"] else 1) if match["partly"] or match["halved"] else Fraction(1)
    number += Fraction(1, 2) if match["one_half"] else 0
    start, end = match.span()
    word, soft = match["one"].lower(), number == 1
    if word == "dozen":
        yield Amount("number", start, end, number * SMALL[word])
    elif word == "pound":
        yield Amount("money", start, end, number * 100, soft=soft)
    else:
        unit, size = UNITS[word]
        yield Amount("number", start, end, number, 0, unit, number * size, bound(text, start, end), soft=soft)


def _number(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span()
    written = match["number"] or match["ordinal"] or match["ordinals"]
    number = value(written) if written else Fraction(2)
    number += Fraction(1, 2) if match["halves"] else 0
    fortnight = "week" if (match["times"] or "").lower().startswith(("fortnight", "every")) else ""
    unit, size = UNITS.get(match["unit"] or match["unit2"] or fortnight, ("", Fraction(0)))
    if unit == "money":
        yield Amount("money", start, end, number * size, bound=bound(text, start, end))
        return
    soft = number <= 1 or bool(match["ordinals"] or match["times"] in _SOFT or fortnight)
    soft = (
        soft
        or any(pattern.match(text, start) for pattern in (_EVERY_DAY, _ALWAYS))
        or _OR_TWO.search(text, 0, end) is not None
    )
    if match["minutes"]:  # "2 hours 40 minutes"
        number += Fraction(int(match["minutes"]), 60)
    if unit == "mile" and _AN_HOUR.match(text, end):  # "30 miles an hour": "30mph"
        unit = ""
    bare, limit = _BARE.match(text, end) is not None, bound(text, start, end)
    scaled = number * size if unit else size
    yield Amount("number", start, end, number, 0, unit, scaled, limit, soft=soft, bare=bare)


def _out_of(text: str, match: re.Match[str]) -> Iterator[Amount]:
    part, whole = value(match["x"]), value(match["of"])
    if whole and (part <= whole < _FIRST_YEAR or match["how"] != "in" or "," in match["of"]):
        limit = bound(text, *match.span())
        yield Amount("share", *match.span(), part / whole, int(whole), scaled=part, bound=limit)
        return
    for group in ("x", "of"):
        number = value(match[group])
        yield Amount("number", *match.span(group), number, bound=bound(text, *match.span(group)), soft=number == 1)


def _when(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match["iso"]:
        year, month, day = [int(part) for part in f"{match['iso']}-0".split("-")[:3]]
    elif match["slash"]:
        day, month, year = [int(part) for part in match["slash"].split("/")]
        year += 2000 if year < 100 else 0
    elif match["from"]:
        year, month, day = 0, _month(match["month0"]), int(match["from"])
    elif name := match["month"] or match["month2"] or match["month3"]:
        year = int(match["year"] or match["year2"] or match["year3"] or 0)
        month, day = _month(name), int(match["day"] or match["day2"] or 0)
    else:
        return None
    return year, month, day


def _month(name: str) -> int:
    return next(number for number, full in enumerate(MONTHS, 1) if full.startswith(name[:3]))


def _modal(text: str, start: int, end: int) -> bool:
    """Whether “May” opens a question or a sentence: "May I bring my dog?"."""
    return (not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?") and text[end : end + 2].strip() not in (
        "",
        ",",
    )


def _times(word: str | None) -> Fraction:
    return value(word) if word and word.lower() != "a" else Fraction(1)
