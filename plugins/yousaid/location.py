"""Places in a text file, as people count them: lines and columns from 1."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, line: int, column: int = 1) -> Span:
        """The empty stretch at one place."""
        return cls(line, column, line, column)


START = Span(1, 1, 1, 1)


class LineIndex:
    """Turns offsets into a text (code points from 0) into lines and columns (from 1)."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        find = text.find
        place = find("\n")
        while place >= 0:
            starts.append(place + 1)
            place = find("\n", place + 1)
        self._starts = starts

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of one offset."""
        row = bisect_right(self._starts, offset)
        return row, offset - self._starts[row - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets."""
        return Span(*self.place(start), *self.place(max(start, end)))


def cover(offsets: Iterable[int]) -> tuple[int, int]:
    """The half-open stretch that holds every one of some offsets; raises ValueError when there are none."""
    places = list(offsets)
    return min(places), max(places) + 1
