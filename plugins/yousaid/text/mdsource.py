"""The outer shape of a Markdown page: lines, front matter, indents, table cells, and the stretches these make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CELL_END = re.compile(r"\\.|`+[^`]*`+|\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}|\|")
_TABLE_LINE = frozenset("|:- \t")

#: A tab stop, and the indent of the text inside a box or of code, in columns.
TAB = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text of one block: its kind, the half-open pieces of the source that hold it, and a heading's level."""

    kind: str
    pieces: tuple[tuple[int, int], ...]
    level: int = 0


def fold_label(label: str) -> str:
    """A reference label as Markdown compares it: without case, with single spaces."""
    return " ".join(label.split()).casefold()


def line_places(source: str) -> list[tuple[int, int]]:
    """The half-open place of each line, without its end and the white space before that."""
    places = []
    start = 0
    for line in source.split("\n"):
        places.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return places


def first_row(source: str, lines: list[tuple[int, int]]) -> int:
    """The index of the first line after the front matter; 0 when there is none."""
    texts = (source[start:end] for start, end in lines)
    if next(texts).lstrip("\ufeff") == "---":
        for row, text in enumerate(texts, start=1):
            if text in {"---", "..."}:
                return row + 1
    return 0


def indent(source: str, start: int, end: int) -> tuple[int, int]:
    """Where the text of a line starts, and how far that is from ``start`` in columns."""
    columns = 0
    for place in range(start, end):
        character = source[place]
        if character == "\t":
            columns += TAB - columns % TAB
        elif character.isspace():
            columns += 1
        else:
            return place, columns
    return end, columns


def is_table_line(line: str) -> bool:
    """Whether a line is the row of dashes under a table's head."""
    return "-" in line and "|" in line and _TABLE_LINE.issuperset(line)


def cells(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The half-open places of the cells of a table row that hold any text; an escaped bar ends no cell."""
    for mark in _CELL_END.finditer(source, start, end):
        if mark[0] == "|":
            if source[start : mark.start()].strip():
                yield start, mark.start()
            start = mark.end()
    if source[start:end].strip():
        yield start, end
