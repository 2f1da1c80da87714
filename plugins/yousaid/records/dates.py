"""Days and months as people write them in a record, and as pages print them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(calendar.month_name)[1:]
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_WORDS = re.compile(r"(?:(\d{1,2}) )?([A-Za-z]{3,9}) (\d{4})")
_NUMBERS = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A whole month, such as a promise that is due "in June 2026"."""

    year: int
    month: int

    @property
    def last_day(self) -> date:
        """The last day of the month: a promise due in a month is late after it."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def isoformat(self) -> str:
        """``2026-06``."""
        return f"{self.year:04d}-{self.month:02d}"


def last_day(when: date | Month) -> date:
    """The last day on which something due then is not late."""
    return when.last_day if isinstance(when, Month) else when


def in_words(when: date | Month) -> str:
    """``2 March 2026`` or ``June 2026``."""
    if isinstance(when, Month):
        return f"{MONTHS[when.month - 1]} {when.year}"
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def clock(hour: int, minute: int = 0, sign: str = ":") -> str:
    """A time of day as people say it: ``6pm``, ``9:30am``, ``midday``. ``hour`` is 0 to 24, ``sign`` before minutes."""
    if not minute and not hour % 12:
        return "midday" if hour == 12 else "midnight"
    past = f"{sign}{minute:02}" if minute else ""
    return f"{(hour - 1) % 12 + 1}{past}{'am' if hour % 24 < 12 else 'pm'}"


def read_when(text: str) -> date | Month:
    """The day or the month that a text names; raises ValueError with a message for the author."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3] or 0)
    elif found := _WORDS.fullmatch(text):
        year, month, day = int(found[3]), _month(found[2]), int(found[1] or 0)
    elif _NUMBERS.fullmatch(text):
        raise ValueError(f"“{text}” could be read two ways")
    else:
        raise ValueError(f"“{text}” is not a date")
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    if not 1900 <= year <= 2200:
        raise ValueError(f"the year {year} cannot be right")
    if found[3 if found.re is _ISO else 1] is None:
        return Month(year, month)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ValueError(f"{MONTHS[month - 1]} {year} has no day {day}")
    return date(year, month, day)


def _month(word: str) -> int:
    matches = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower())]
    if len(matches) != 1:
        raise ValueError(f"“{word}” is not the name of a month")
    return matches[0]
