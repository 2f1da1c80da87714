"""Tables: CSV from any spreadsheet, with commas, semicolons or tabs, and columns in any order."""

from __future__ import annotations

import csv
import io
import re

from yousaid.authoring.columns import field_of, rank
from yousaid.authoring.drafting import Imported, draft_of
from yousaid.authoring.reading import text_of
from yousaid.errors import Problem, YousaidError
from yousaid.records.columns import restored
from yousaid.records.vocabularies import Vocabularies

#: How many lines may stand above the row of column names.
_ABOVE = 15
_SEPARATORS = (",", ";", "\t", "|")
_HINT = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
_PROSE = frozenset({"said", "did", "asked", "we_said"})


def read_csv(data: bytes, vocabularies: Vocabularies | None = None, name: str = "") -> Imported:
    """The drafts in a table; raises YousaidError when no column holds what people said or what was done."""
    text, notes = text_of(data, name)
    found = read_table(text, vocabularies or Vocabularies())
    if found is None:
        raise YousaidError(
            Problem(
                "We found no column for what people said, or for what you did.",
                "We know a column by its name in the first row.",
                "Name one column “You said” and one “We did”.",
                name,
                1,
            )
        )
    return Imported(found.drafts, (*notes, *found.notes))


def read_table(text: str, vocabularies: Vocabularies) -> Imported | None:
    """The drafts in a table, or None when no row names a column for ``said`` or ``did``."""
    hint = _HINT.match(text)
    text = text[hint.end() :] if hint else text
    grids = [(_grid(text, sign), sign) for sign in ((hint[1],) if hint else _SEPARATORS)]
    (grid, closed), _ = max(grids, key=lambda given: _score(given[0][0]))
    head = _head(grid)
    if head is None:
        return None
    names = grid[head][1]
    above = [(line, " ".join(cells).strip()) for line, cells in grid[:head] if any(cells)]
    notes = [f"We left out line {line}, above the table: {words}" for line, words in above]
    if not closed:
        notes.append("A quotation mark in the table is not closed. Check that no two rows ran together.")
    drafts = [
        draft_of(_pairs(names, cells), vocabularies, f"line {line}")
        for line, cells in grid[head + 1 :]
        if any(cell.strip() for cell in cells)
    ]
    return Imported(tuple(drafts), tuple(notes))


Grid = list[tuple[int, list[str]]]


def _grid(text: str, separator: str) -> tuple[Grid, bool]:
    """The rows with the number of their first line, and whether every quotation mark was closed."""
    for strict in (True, False):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
        rows: Grid = []
        line = 1
        try:
            for cells in reader:
                rows.append((line, cells))
                line = reader.line_num + 1
        except csv.Error:
            continue
        return rows, strict
    return [], False


def _score(grid: Grid) -> tuple[int, int, int]:
    """How well a separator fits: names we know, then rows as wide as their head, then columns."""
    head = _head(grid)
    if head is None:
        return 0, 0, 0
    names = grid[head][1]
    even = sum(len(cells) == len(names) for _, cells in grid[head:])
    return sum(bool(field_of(name)) for name in names), even, len(names)


def _head(grid: Grid) -> int | None:
    """The place of the row that names the columns."""
    for place, (_, cells) in enumerate(grid[:_ABOVE]):
        if any(field_of(cell) in _PROSE for cell in cells):
            return place
    return None


def _pairs(names: list[str], cells: list[str]) -> list[tuple[str, str]]:
    """The cells of a row with the names of their columns, the best name of each field first."""
    width = max(len(names), len(cells))
    columns = [name.strip() or f"column {place}" for place, name in enumerate(names, 1)]
    columns += [f"column {place}" for place in range(len(names) + 1, width + 1)]
    pairs = zip(columns, map(restored, cells), strict=False)
    return sorted(pairs, key=lambda pair: rank(pair[0]))
