"""Finds numbers, shares, money, times, dates and days in a text, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from string import ascii_letters

from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.numerals import ORDINALS, PARTS, SCALES, SMALL, WORDS, value
from yousaid.late import late
from yousaid.records.dates import MONTHS
from yousaid.text.words import letter_runs

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:19|20|21)\d\d"
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_N = rf"(?:(?:{_FIGURES})(?:\s(?:hundred|thousand|million|billion))?|\b(?i:{WORDS})\b)"
_UNITS = {
    "second": ("minute", Fraction(1, 60)),
    "minute": ("minute", Fraction(1)),
    "min": ("minute", Fraction(1)),
    "hour": ("minute", Fraction(60)),
    "hr": ("minute", Fraction(60)),
    "day": ("day", Fraction(1)),
    "night": ("night", Fraction(1)),
    "week": ("day", Fraction(7)),
    "fortnight": ("day", Fraction(14)),
    "month": ("month", Fraction(1)),
    "year": ("month", Fraction(12)),
    "mile": ("mile", Fraction(1)),
    "metre": ("metre", Fraction(1)),
    "kilometre": ("metre", Fraction(1000)),
    "pound": ("money", Fraction(100)),
}
_ANY_UNIT = rf"(?:{'|'.join(_UNITS)})"
_UNIT = (
    rf"(?:[ -](?:working\s|whole\s|long\s|square\s)?(?P<unit>{_ANY_UNIT})s?\b"
    rf"|(?=\s(?:to|or|and)\s(?:{_N})[ -](?P<unit2>{_ANY_UNIT})s?\b))?"
)
_TIME = r"\d{1,2}(?:[.:]\d\d)?"
_PATTERN = late(
    rf"""
    (?<![A-Za-z])(?=[0-9A-Za-z£])(?:
      (?P<iso>\b\d{{4}}-\d\d(?:-\d\d)?\b)
    | (?P<slash>\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b)
    | \b(?P<from>\d{{1,2}})(?:st|nd|rd|th)?\ ?(?:to|and|or|–|-)\ ?(?=\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?
      (?P<month0>{_MONTH}))
    | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{_MONTH})(?:,?\ (?P<year>{_YEAR})\b)?
    | \b(?P<month2>{_MONTH})\ (?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:%]|\ ?[ap]m|
      \ (?:out|people|of|in)\b)(?:,?\ (?P<year2>{_YEAR})\b)?
    | \b(?P<month3>{_MONTH})(?:\ (?P<year3>{_YEAR})\b)?(?!\w)
    | \b(?P<noon>(?i:(?:12\ )?(?:noon|midday|midnight)))\b
    | (?<![\w£.,])(?P<clock>{_TIME})(?:\ ?(?P<half>[ap])(?:m\b|\.m\.)|\ (?:o'clock|o’clock)|(?=\ ?
      (?:to|–|-)\ ?{_TIME}\ ?[ap]m\b))
    | (?<![\w£.,])(?P<clock24>\d{{1,2}}:\d\d)(?!\d)
    | £(?P<money>{_FIGURES})(?:\ ?(?P<scale>million|billion|thousand|m|bn|k)\b)?
    | (?<![\w£.,])(?P<pence>\d+)(?:p\b|\ pence\b)
    | \b(?P<pound>(?i:an?|one)\ pound)\b(?!s)
    | (?<![\w£.,])(?P<percent>{_FIGURES})\ ?(?:%|(?i:per\ ?cent)\b)
    | (?<![\w£.,])(?P<x>{_N})(?:(?:\ (?!of\b|in\b|out\b)[a-z]+){{0,2}}(?=\ out)|(?=\ (?:of|in)\b))
      \ (?P<how>out\ of|of|in)\ (?:every\ |each\ |our\ |the\ |all\ |these\ |those\ )*(?P<of>{_N})
      (?![\w.]*\d|[ap]m|\ (?:{_MONTH}))
    | (?P<parts>\b(?i:(?:(?P<many>{WORDS}|a|1|2|3)[ -])?(?P<part>half|thirds?|quarters?|fifths|tenths?)
      (?=\ of\b|\ (?:the|our|all|an|a)\b)))
    | (?<![\w£.,])(?P<ordinal>\d+(?:st|nd|rd|th))\b
    | (?<![\w£.,+])(?P<number>{_N})(?![\w]){_UNIT}
    | \b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?i:weekend|weekday))s?\b
    | \b(?P<season>(?i:winter|summer|autumn)|(?i:last|next|this|all|in|the|by)\ spring|spring(?=\ 20\d\d)|
      Spring|Christmas|Easter)\b
    | \b(?P<ordinals>(?i:{"|".join(list(ORDINALS)[1:])}))\b
    | \b(?P<times>(?i:twice|fortnight(?:ly)?|every\ (?:other|second)\ (?:week|(?=[MTWFS][a-z]+day))))
    )
    """,
    re.VERBOSE,
)
_LETTERS = frozenset(ascii_letters)
#: Where an amount may start: at a figure, or at a word that opens one.
_STARTS = re.compile(r"[0-9]+|£|[A-Za-z]+")
_FIGURE = re.compile(r"[0-9]+|£")
#: A text without a figure and without one of these has no amount; the others open one only before some of these.
_TELLING = frozenset(
    (
        *SMALL, *SCALES, *ORDINALS, *PARTS, *(month.lower() for month in MONTHS), *(m[:3].lower() for m in MONTHS),
        *"sept noon midday midnight pound weekend weekends weekday weekdays winter summer autumn spring".split(),
        *"christmas easter twice fortnight fortnightly every".split(),
        *(f"{day}day{s}" for day in "mon tues wednes thurs fri satur sun".split() for s in ("", "s")),
    )
)  # fmt: skip
_OPENERS = _TELLING | frozenset("a an last next this all in the by".split())
_OPENED = frozenset(("pound", "spring", *PARTS))
_BELOW = re.compile(
    r"(?:\b(?:less|fewer|shorter|younger) than|\bunder|\bbelow|\bup to|\bat most|\bno more than) (?:the |a )?$", re.I
)
_ABOVE = re.compile(
    r"(?:\b(?:more|longer|older) than|\bover|\babove|\bat least|\bno (?:fewer|less) than) (?:the |a )?$", re.I
)
#: The last words of these.
_BOUNDING = frozenset("than under below to most over above least".split())
_OR_LESS = re.compile(r"(?: \w+){0,2} (?:or|and) (?:less|fewer|under|younger|below)\b", re.I)
_OR_MORE = re.compile(r"(?: \w+){0,3} (?:or|and) (?:more|over|older|above)\b", re.I)
#: "24 hours a day" is "day and night": how long it is open, not an amount.
_ALWAYS = re.compile(r"24 hours a day(?:, (?:7|seven) days a week)?|24/7|(?:7|seven) days a week", re.I)
_DAYS = frozenset({"24", "days"})
#: "2 in 2026" is no share.
_FIRST_YEAR = 1900
_WEEKDAY = re.compile(r"\b([MTWFS][a-z]+day),? $")
_BARE = re.compile(r"\s*(?:[.,;:!?)]|$|and\b|or\b|now\b|in\b)")
_MONEY = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000, None: 1}


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, in order. “May” counts as a month only with a capital."""
    held = letter_runs(text.lower())
    if _TELLING.isdisjoint(held) and not _FIGURE.search(text):
        return ()
    plain = text if _DAYS.isdisjoint(held) else _ALWAYS.sub(lambda match: "-" * len(match[0]), text)
    openers = _TELLING if _OPENED.isdisjoint(held) else _OPENERS
    starts = _FIGURE if openers.isdisjoint(held) else _STARTS
    return tuple(amount for match in _matches(plain, starts, openers) for amount in _read(plain, match))


def _matches(text: str, starts: re.Pattern[str], openers: frozenset[str]) -> Iterator[re.Match[str]]:
    """The amounts in turn; the long pattern is tried only where one may start."""
    end = 0
    for start in starts.finditer(text):
        word = start[0]
        opens = start.start() >= end and (word[0] not in _LETTERS or word.lower() in openers)
        if opens and (match := _PATTERN.match(text, start.start())):
            yield match
            end = match.end()


def _read(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span("from" if match["from"] else 0)
    if when := _when(match):
        if match["month3"] == "May" and not match["year3"] and _modal(text, start, end):
            return
        day = _WEEKDAY.search(text[max(0, start - len("Wednesday ")) : start])
        yield Amount("date", start, end, when=when, name=day[1].lower() if day and when[2] else "")
    elif match["clock"] or match["clock24"] or match["noon"]:
        yield Amount("time", start, end, _minutes(match), unit="" if match["half"] or match["noon"] else "half")
    elif match["money"] or match["pence"]:
        pence = value(match["money"]) * 100 * _MONEY[match["scale"]] if match["money"] else value(match["pence"])
        yield Amount("money", start, end, pence, bound=_bound(text, start, end))
    elif match["pound"]:
        yield Amount("money", start, end, Fraction(100), soft=True)
    elif match["percent"]:
        yield Amount("share", start, end, value(match["percent"]) / 100, 100, bound=_bound(text, start, end))
    elif match["x"]:
        yield from _out_of(text, match)
    elif match["part"]:
        yield Amount("share", start, end, PARTS[match["part"].lower()] * _times(match["many"]))
    elif match["weekday"] or match["season"]:
        word = (match["weekday"] or match["season"]).split()[-1].lower()
        yield Amount("day", start, end, name=word)
    else:
        yield from _number(text, match)


def _number(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span()
    written = match["number"] or match["ordinal"] or match["ordinals"]
    number = value(written) if written else Fraction(2)
    fortnight = "week" if (match["times"] or "").lower().startswith(("fortnight", "every")) else ""
    unit, size = _UNITS.get(match["unit"] or match["unit2"] or fortnight, ("", Fraction(0)))
    if unit == "money":
        yield Amount("money", start, end, number * size, bound=_bound(text, start, end))
        return
    soft = number == 1 or bool(match["ordinals"] or fortnight)
    bare, bound = _BARE.match(text, end) is not None, _bound(text, start, end)
    scaled = number * size if unit else size
    yield Amount("number", start, end, number, 0, unit, scaled, bound, soft=soft, bare=bare)


def _out_of(text: str, match: re.Match[str]) -> Iterator[Amount]:
    part, whole = value(match["x"]), value(match["of"])
    if whole and (part <= whole < _FIRST_YEAR or match["how"] != "in" or "," in match["of"]):
        bound = _bound(text, *match.span())
        yield Amount("share", *match.span(), part / whole, int(whole), scaled=part, bound=bound)
        return
    for group in ("x", "of"):
        number = value(match[group])
        yield Amount("number", *match.span(group), number, bound=_bound(text, *match.span(group)), soft=number == 1)


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


def _minutes(match: re.Match[str]) -> Fraction:
    """Minutes from midnight: "9.30am" is 570, "9pm" 1260; without "am" or "pm" as it is written."""
    if match["noon"]:
        return Fraction(0 if match["noon"].lower().endswith("midnight") else 720)
    hours, _, minutes = (match["clock"] or match["clock24"]).replace(".", ":").partition(":")
    hour = int(hours)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    return Fraction(hour * 60 + int(minutes or 0))


def _times(word: str | None) -> Fraction:
    return value(word) if word and word.lower() != "a" else Fraction(1)


def _bound(text: str, start: int, end: int) -> str:
    before = text[max(0, start - 24) : start]
    if not _BOUNDING.isdisjoint(before.lower().split()[-2:]):
        if _BELOW.search(before):
            return "<"
        if _ABOVE.search(before):
            return ">"
    after = text[end : end + 40]
    return "<" if _OR_LESS.match(after) else ">" if _OR_MORE.match(after) else ""
