"""Which stars and underlines of a Markdown text are emphasis, and so not read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass


@dataclass(slots=True)
class Mark:
    """A run of one mark (``**``): where it starts, how much of it is unused, and which way it may work."""

    start: int
    left: int
    sign: str
    opens: bool
    closes: bool


def read_mark(text: str, start: int, end: int) -> Mark:
    """A run of marks as its neighbours tell it: it opens before a word and closes after one.

    An underline inside a word is part of the word.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if text[start] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return Mark(start, end - start, text[start], opens, closes)


def used_up(marks: list[Mark]) -> list[tuple[int, int]]:
    """The half-open places of all marks that have a partner."""
    waiting: defaultdict[str, list[Mark]] = defaultdict(list)
    places: list[tuple[int, int]] = []
    for mark in marks:
        openers = waiting[mark.sign]
        while mark.closes and mark.left and openers:
            opener = openers[-1]
            size = min(opener.left, mark.left)
            opener.left -= size
            mark.left -= size
            places.append((opener.start + opener.left, opener.start + opener.left + size))
            places.append((mark.start, mark.start + size))
            mark.start += size
            if not opener.left:
                openers.pop()
        if mark.opens and mark.left:
            openers.append(mark)
    return places
