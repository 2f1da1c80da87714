"""The answers as a table, and its dictionary: what each column is, and what each code means."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from yousaid.records.columns import BETWEEN, COLUMNS, Column, code_lists, harmless
from yousaid.records.vocabularies import Vocabularies

#: Tells a spreadsheet that the letters are UTF-8; without it Welsh and Urdu come out as signs.
_MARK = "\ufeff"


def table(answers: Iterable[Mapping[str, Any]]) -> str:
    """The answers as CSV (RFC 4180) with the importer's own columns; lists are divided by semicolons."""
    rows = ([_cell(answer, column) for column in COLUMNS] for answer in answers)
    return _csv([column.name for column in COLUMNS], rows)


def dictionary() -> str:
    """The dictionary of the columns as CSV."""
    return _csv(["column", "what_it_says", "what_it_holds"], ([c.name, c.says, c.holds] for c in COLUMNS))


def codes(vocabularies: Vocabularies) -> str:
    """Every code of the table and its words, as CSV."""
    lists = code_lists(vocabularies).items()
    return _csv(["list", "code", "words"], ([name, code, words] for name, rows in lists for code, words in rows))


def _cell(answer: Mapping[str, Any], column: Column) -> str:
    block, _, part = column.field.rpartition(".")
    value = answer.get(block, {}).get(part, "") if block else answer.get(column.field, "")
    return BETWEEN.join(value) if isinstance(value, list) else str(value)


def _csv(names: list[str], rows: Iterable[list[str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return _MARK + text.getvalue()
