"""unclear-date: a date that can be read in two ways, or that means another day when the page is older."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

_MONTHS = "January February March April May June July August September October November December".split()
_FIGURES = re.compile(
    r"(?<![\w/.-])(?:(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:20)?\d{2})"
    r"|(?P<iyear>20\d\d)-(?P<imonth>\d\d)-(?P<iday>\d\d))(?![\w/-]|\.\d)"
)
#: One of these stands in each of those, and in each of the next two: quick to look for.
_PARTS = re.compile(r"\d[/.-]\d|FY ?\d|Q[1-4]|20\d\d")
_MONEY_YEAR = re.compile(
    r"(?<![\w/.-])(?:FY ?(?:20)?\d\d(?:[/–-]\d\d)?|20\d\d ?[/–-] ?\d\d(?!\d)|"
    r"Q[1-4](?: (?:of )?(?:FY ?)?(?:20)?\d\d(?:[/–-]\d\d)?)|(?<=(?:in|by|of) )Q[1-4])(?![\w/-])"
)
_TWO_YEARS = re.compile(r"20(\d\d) ?[/–-] ?(\d\d)")
#: "next month" means another month when the page is read a year later.
_MOVES = re.compile(
    r"(?<![\w-])(?<!the )(?<!a )(?<!each )(?<!every )(?:"
    r"(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)|"
    r"(?:earlier|later) this (?:week|month|year)|(?:the (?:last|past|next|coming) few (?:days|weeks|months|years))|"
    r"recently|lately|yesterday|tomorrow|nowadays|a few (?:days|weeks|months|years) ago|"
    r"(?:some time|not long|long) ago|at the time of writing)(?![\w-])",
    re.IGNORECASE,
)
#: One of these stands in each of those.
_MOVING = frozenset("last next this recently lately yesterday tomorrow nowadays few ago writing".split())
_PART = re.compile(r"\b(?:early|late|mid)(?: |-)(?:in )?20\d\d\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each unclear date; words that move with the day only where they are our own."""
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        if _PARTS.search(sentence.text):
            yield from _figures(passage, sentence)
    for passage, sentence in wording.holding(subject, _MOVING, public=False):
        text = sentence.text
        for moving in _MOVES.finditer(text):
            dated = wording.has_date(text[: moving.start()]) or wording.has_date(text[moving.end() :])
            if dated or wording.is_quoted(text, *moving.span()):
                continue  # "last year, in 2025"
            message = f"“{moving[0]}” means another time when somebody reads this next year."
            yield Hit(passage.field, message, "Name the month and the year.", *sentence.span(*moving.span()))


def _figures(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    for match in _FIGURES.finditer(sentence.text):
        day = _day(match)
        if day:
            written = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
            message = f"“{match[0]}” can be read in two ways."
            yield Hit(passage.field, message, f"Write “{written}”, if that is the day.", *sentence.span(*match.span()))
    for match in _MONEY_YEAR.finditer(sentence.text):
        years = _TWO_YEARS.fullmatch(match[0])
        if years and int(years[2]) != (int(years[1]) + 1) % 100:
            continue  # "2026-11" is a month
        message = f"“{match[0]}” is a date for accounts. Most people do not know when it begins or ends."
        advice = "Name the months, such as “April 2026 to March 2027”."
        yield Hit(passage.field, message, advice, *sentence.span(*match.span()))
    for match in _PART.finditer(sentence.text):
        advice = "Name a month, or say “by the end of” one."
        message = f"“{match[0]}” can mean any of several months."
        yield Hit(passage.field, message, advice, *sentence.span(*match.span()), Severity.SUGGESTION)


def _day(match: re.Match[str]) -> date | None:
    """The day that a British reader would see; None when there is no such day, so that it is a number of something."""
    year = match["iyear"] or match["year"]
    try:
        return date(
            int(year) + (2000 if len(year) == 2 else 0),
            int(match["imonth"] or match["month"]),
            int(match["iday"] or match["day"]),
        )
    except ValueError:
        return None


RULE = Rule(
    id="unclear-date",
    name="A date that people can misread",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A page stays for years, so “next month” soon misleads. And 3/4 is March to some and April to others.",
    source="GOV.UK style guide, “Dates”; NHS content guide, “Numbers, measurements, dates and time”",
    check=check,
    on_easy_read=False,
)
