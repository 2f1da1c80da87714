"""What a text states that can be checked word by word, and what is said about a page that gets it wrong."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
AmountKind = Literal["number", "share", "money", "time", "date", "day"]
FaultKind = Literal["added", "missing", "opposite", "swapped", "stronger", "weaker"]
#: Which words of a record a statement stands in: what people said, what we did, later news, or only details.
Side = Literal["said", "did", "later", "detail"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a share, a sum of money, a time, a date or a day of the week, with its place in the text.

    ``value``: the number; the share of the whole; pence; minutes from midnight (unit ``half`` where the text does
    not say which half of the day). ``base``: what a share is out of, or 0. ``unit``: ``day``, ``minute`` or
    ``month`` when it is a length of time, with ``scaled`` the length in that unit; ``end`` of “the end of June”; of
    a share, ``scaled`` is how many. ``bound``: ``<`` for "under" or "up to", ``>`` for "more than" or "at least",
    ``in`` for "within". ``when``: year, month and day, 0 where the text does not say. ``name``: a day or a season;
    the day of the week before a date. ``soft``: a word such as "one" that is often no number at all. ``bare``: no
    word after it says what it counts.
    """

    kind: AmountKind
    start: int
    end: int
    value: Fraction = Fraction(0)
    base: int = 0
    unit: str = ""
    scaled: Fraction = Fraction(0)
    bound: str = ""
    when: tuple[int, int, int] = (0, 0, 0)
    name: str = ""
    soft: bool = False
    bare: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it is a number that looks like a year and counts nothing that has a unit."""
        return self.kind == "number" and not self.unit and _FIRST_YEAR <= self.value < _LAST_YEAR


@dataclass(frozen=True, slots=True)
class Name:
    """A name or a numbered place, in small letters, with its place in the text; ``sure``: no word of a usual kind."""

    words: str
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a record or one line of an easy-read page.

    ``field`` and ``start`` say where it stands in the record; a line of our own has the field ``easy_read``.
    ``part`` is the part of the easy-read page, or the name of the record's field.
    """

    text: str
    field: str
    start: int
    part: str
    side: Side
    carried: bool = False


@dataclass(frozen=True, slots=True)
class FactFault:
    """One fact that the two pages do not share: which kind of fault, which statement, which words, and what to say."""

    kind: FaultKind
    statement: Statement
    start: int
    end: int
    message: str
    suggestion: str
    sure: bool = True
