"""Times of the day: “9.30am”, “16:00”, “4 in the afternoon”, “half past five”, “quarter to six”."""

from __future__ import annotations

import re
from fractions import Fraction

from yousaid.easyread.facts.numerals import SMALL, value

_HOURS = "|".join(word for word, number in SMALL.items() if 0 < number <= 12)
_HOUR = rf"(?:\d{{1,2}}|(?i:{_HOURS}))"
_FIGURES = r"\d{1,2}(?:[.:]\d\d)?"
_EVENING = r"(?:[6-9]|1[0-2]|(?i:six|seven|eight|nine|ten|eleven|twelve))\ at\ night\b"
_HALF = (
    r"\ ?[ap](?:m\b|\.m\.)|"
    r"(?:\ o['’]clock)?\ (?:in\ the\ (?:early\ )?(?:morning|afternoon|evening)|the\ next\ morning)\b"
)
#: For a verbose pattern. "Half twelve" is half past twelve; "8.30" needs a word such as "by" before it.
PATTERN = rf"""\b(?P<noon>(?i:(?:\d{{1,2}}\ )?(?:noon|midday|midnight)))\b
    | \b(?P<past>(?i:half\ past|half|(?:a\ )?quarter\ (?:past|to)|(?:five|ten|twenty)\ past))
      \ (?P<hour>{_HOUR}\b(?!\ (?:of|per)\b)(?:{_HALF})?)
    | (?<![\w£.,])(?P<clock>{_EVENING}|{_HOUR}\ o['’]clock(?:{_HALF})?|(?:{_FIGURES}|(?i:{_HOURS}))(?:{_HALF}))
    | (?<![\w£.,])(?P<open>{_FIGURES})(?=\ ?(?:to|–|-)\ ?{_FIGURES}\ ?[ap]m\b)
    | (?<![\w£.,])(?P<clock24>\d{{1,2}}:\d\d)(?!\d)
    | (?:(?<=\bat\ )|(?<=\bby\ )|(?<=until\ )|(?<=till\ )|(?<=before\ )|(?<=after\ )|(?<=from\ )|(?<=between\ ))
      (?P<dotted>(?:1?\d|2[0-3])\.[0-5]\d)(?![\d%]|\ ?(?:m|k|million|billion|per|metres|miles|hours|minutes)\b)"""
GROUPS = ("noon", "past", "clock", "open", "clock24", "dotted")
_TIME = re.compile(rf"(?i:({_HOUR})(?:[.:](\d\d))?)(.*)")
_LATE = re.compile(r"^ ?p|afternoon|evening", re.IGNORECASE)
_EARLY = re.compile(r"^ ?a|morning", re.IGNORECASE)
_TWELVE = 12
_PAST = {
    "half": 30,
    "half past": 30,
    "quarter past": 15,
    "quarter to": -15,
    "five past": 5,
    "ten past": 10,
    "twenty past": 20,
}


def minutes(match: re.Match[str]) -> tuple[Fraction, bool]:
    """Minutes from midnight, and whether the text says which half of the day: "9.30am" is 570, "9pm" 1260.

    Where the text does not say which, as in "half past five", the minutes are those of the morning.
    """
    if match["noon"]:
        hour = match["noon"].split()[0]
        wrong = int(hour) if hour.isdigit() and hour != "12" else 0  # nobody's hour: “21 noon”
        return Fraction((0 if match["noon"].lower().endswith("midnight") else 720) + wrong), True
    past = (match["past"] or "").lower().removeprefix("a ")
    written = match["hour"] or match["clock"] or match["open"] or match["clock24"] or match["dotted"]
    figures, minute, rest = _TIME.sub(r"\1|\2|\3", written).split("|")
    hour = int(value(figures))
    by_night = rest.endswith("night")
    late = _LATE.search(rest) is not None or (by_night and hour != _TWELVE)
    early = _EARLY.search(rest) is not None or (by_night and hour == _TWELVE)
    certain = late or early or hour > _TWELVE or (match["clock24"] is not None and written[0] == "0")
    if late or early:
        hour = hour % _TWELVE + (_TWELVE if late else 0)
    return Fraction(60 * hour + int(minute or 0) + _PAST.get(past, 0)), certain
