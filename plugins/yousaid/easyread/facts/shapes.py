"""How numbers, shares, money, times, dates and days are written: one pattern, and where it may match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from string import ascii_letters

from yousaid.easyread.facts import clock
from yousaid.easyread.facts.numerals import ORDINALS, PARTS, SCALES, SMALL, WORDS
from yousaid.late import late
from yousaid.records.dates import MONTHS
from yousaid.text.words import letter_runs

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:19|20|21)\d\d"
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_N = rf"(?:(?:{_FIGURES})(?:\s(?:hundred|thousand|million|billion))?|\b(?i:{WORDS})\b)"
UNITS = {
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
#: Units that stand right after their figures: “20mph”, “300kg”; and the plural of “under-16s”.
_GLUED = r"(?:mph|km/h|kg|cm|mm|km|ml|m|g|l|ft|GB|MB|kW|kWh|mg|x|s)"
_ANY_UNIT = rf"(?:{'|'.join(UNITS)})"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (
    rf"(?:[ -](?:(?:working|whole|long|square|more|full|extra|other|school)\s)?(?P<unit>{_ANY_UNIT})s?\b"
    rf"|(?=\s(?:(?:to|or|and)\s(?:{_N})[ -]|{_DAY}s?(?:\s(?:and|or|to)\s{_DAY}s?)?\s)(?P<unit2>{_ANY_UNIT})s?\b))?"
)
#: "Half an hour", "three quarters of an hour", "an hour": a length of time without a number of its own.
_LENGTH = (
    rf"(?i:(?:(?P<partly>half|(?:(?P<three>three)\ |a\ )?quarters?(?:\ of)?)\ )?(?:an?|one)\ |(?P<halved>half[ -]))"
    rf"(?P<one>(?i:(?!second){_ANY_UNIT}|dozen))\b(?!-)(?P<one_half>(?i:\ and\ a\ half))?"
)
_PATTERN = late(
    rf"""
    (?<![A-Za-z])(?=[0-9A-Za-z£])(?:
      (?P<iso>\b\d{{4}}-\d\d(?:-\d\d)?\b)
    | (?P<slash>\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b)
    | \b(?P<from>\d{{1,2}})(?:st|nd|rd|th)?\ ?(?:to|and|or|–|-)\ ?(?=\d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?
      (?P<month0>{MONTH}))
    | \b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{MONTH})(?:,?\ (?P<year>{_YEAR})\b)?
    | \b(?P<month2>{MONTH})\ (?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:%]|\ ?[ap]m|
      \ (?:out|people|of|in)\b)(?:,?\ (?P<year2>{_YEAR})\b)?
    | \b(?P<month3>{MONTH})(?:\ (?P<year3>{_YEAR})\b)?(?!\w)
    | {clock.PATTERN}
    | £(?P<money>{_FIGURES})(?:\ ?(?P<scale>million|billion|thousand|m|bn|k)\b)?
    | (?<![\w£.,])(?P<pence>\d+)(?:p\b|\ pence\b)
    | (?<![\w£.,])(?P<percent>{_FIGURES})\ ?(?:%|(?i:per\ ?cent)\b)
    | (?<![\w£.,])(?P<x>{_N})(?:(?:\ (?!of\b|in\b|out\b)[a-z]+){{0,2}}(?=\ out)|(?=\ (?:of|in)\b))
      \ (?P<how>out\ of|of|in)\ (?:every\ |each\ |our\ |the\ |all\ |these\ |those\ )*(?P<of>{_N})
      (?![\w.]*\d|[ap]m|\ (?:{MONTH}))
    | \b{_LENGTH}
    | (?P<parts>\b(?i:(?:(?P<many>{WORDS}|a|1|2|3)[ -])?(?P<part>half|thirds?|quarters?|fifths|tenths?)
      (?:(?=\ of\b|\ (?:the|our|all|an|a)\b)|(?<=two[ -]thirds)\b|(?<=three[ -]quarters)\b)))
    | (?<![\w£.,])(?P<ordinal>\d+(?:st|nd|rd|th))\b
    | (?<![\w£.,+])(?P<number>{_N})(?P<halves>\ and\ a\ half)?(?:(?!\w)|(?={_GLUED}\b)){_UNIT}
      (?:(?<=hours)\ (?:and\ )?(?P<minutes>\d{{1,2}})\ min(?:ute)?s?\b)?
    | \b(?P<span>{_DAY})s?(?:\ (?:to|until|through)\ |\ ?[–-]\ ?)(?P<last>{_DAY})s?\b
    | \b(?P<weekend>Saturdays?\ (?:and|or)\ Sundays?)\b
    | \b(?P<weekday>{_DAY}|(?i:weekend|weekday))s?\b
    | \b(?P<season>(?i:winter|summer|autumn)|(?i:last|next|this|all|in|the|by)\ spring|spring(?=\ 20\d\d)|
      Spring|Christmas|Easter)\b
    | \b(?P<ordinals>(?i:{"|".join(list(ORDINALS)[1:])}))\b
    | \b(?P<times>(?i:twice|both|double|fortnight(?:ly)?|every\ (?:other|second)\ (?:week|(?=[MTWFS][a-z]+day))))
    )
    """,
    re.VERBOSE,
)
_LETTERS = frozenset(ascii_letters)
#: Where an amount may start: at a figure, or at a word that opens one.
_ARTICLES = frozenset(("a", "A", "an", "An", "one", "One"))
_LENGTHS = re.compile(rf"(?i:an?) (?:half|third|quarter|tenth|dozen|{_ANY_UNIT})|(?i:one)\b")
_STARTS = re.compile(r"[0-9]+|£|[A-Za-z]+")
_FIGURE = re.compile(r"[0-9]+|£")
#: A text without a figure and without one of these has no amount; the others open one only before some of these.
_TELLING = frozenset(
    (
        *SMALL, *SCALES, *ORDINALS, *PARTS, *(month.lower() for month in MONTHS), *(m[:3].lower() for m in MONTHS),
        *"sept noon midday midnight weekend weekends weekday weekdays winter summer autumn spring".split(),
        *"christmas easter twice fortnight fortnightly every both double".split(), *UNITS,
        *(f"{day}day{s}" for day in "mon tues wednes thurs fri satur sun".split() for s in ("", "s")),
    )
)  # fmt: skip
_OPENERS = _TELLING | frozenset("a an last next this all in the by".split())
_OPENED = frozenset(("spring", "dozen", *PARTS, *UNITS))


def matches(text: str) -> Iterator[re.Match[str]]:
    """The amounts in turn; the long pattern is tried only where one may start."""
    held = letter_runs(text.lower())
    if _TELLING.isdisjoint(held) and not _FIGURE.search(text):
        return
    plain = text.replace("24/7", "----")
    openers = _TELLING if _OPENED.isdisjoint(held) else _OPENERS
    starts = _FIGURE if openers.isdisjoint(held) else _STARTS
    end = 0
    for start in starts.finditer(plain):
        word = start[0]
        opens = start.start() >= end and (word[0] not in _LETTERS or word.lower() in openers)
        opens = opens and (word not in _ARTICLES or _LENGTHS.match(plain, start.start()) is not None)
        if opens and (match := _PATTERN.match(plain, start.start())):
            yield match
            end = match.end()
