"""How wide words are in Arial, and how many lines they take. Widths are in the letters' own size unless said."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

#: Widths of the letters of Arial: narrow ones, wide ones, capitals, and the others. Bold is wider.
_NARROW, _WIDEST = frozenset("fijlrtI.,:;'’‘|!()[]/- "), frozenset("mwMW@%—…")
BOLD = 1.07
SPACE = 0.28


@lru_cache(maxsize=1 << 14)
def wide(text: str) -> float:
    """How wide a text is."""
    return sum(map(_letter, text))


def words_wide(text: str) -> list[float]:
    """How wide each word of a text is."""
    return [wide(word) for word in text.split()]


def line_count(words: Iterable[float], letters: float, room: float) -> int:
    """How many lines words take; ``letters`` is their size and ``room`` the length of a line, in one unit."""
    return flow(words, SPACE, room / letters)


def flow(widths: Iterable[float], space: float, room: float) -> int:
    """How many lines things take that stand one after another with a space between; what is too wide takes several."""
    count, used = 0, room
    for width in widths:
        after = used + space + width
        if after <= room:
            used = after
        elif width <= room:
            count, used = count + 1, width
        else:
            count, used = count + math.ceil(width / room), width % room
    return count


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _WIDEST:
        return 0.88
    return 0.7 if letter.isupper() else 0.555
