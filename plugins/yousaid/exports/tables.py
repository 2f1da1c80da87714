"""The answers as a table, and its dictionary: what each column is, and what each code means."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yousaid.records.columns import BETWEEN, COLUMNS, Column, harmless
from yousaid.records.kinds import Code, Kind, Many
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies

#: Tells a spreadsheet that the letters are UTF-8; without it Welsh and Urdu come out as signs.
_MARK = "\ufeff"


def table(answers: Iterable[Mapping[str, Any]]) -> str:
    """The answers as CSV (RFC 4180) with the importer's own columns; lists are divided by semicolons."""
    rows = ([_cell(answer, column) for column in COLUMNS] for answer in answers)
    return _csv([column.name for column in COLUMNS], rows)


def dictionary() -> str:
    """The dictionary of the columns as CSV."""
    names = ["column", "what_it_is", "what_it_holds", "list_of_codes"]
    return _csv(names, ([c.name, c.help, c.kind.describe().replace("`", ""), list_of(c.kind)] for c in COLUMNS))


def codes(vocabularies: Vocabularies) -> str:
    """Every code of the table and its words, as CSV."""
    return _csv(["list_of_codes", "code", "words"], _codes(vocabularies))


def list_of(kind: Kind) -> str:
    """The list that the codes of a kind stand in; "" when it holds no codes."""
    inner = kind.kind if isinstance(kind, Many) else kind
    return inner.vocabulary if isinstance(inner, Code) else ""


def _codes(vocabularies: Vocabularies) -> Iterator[list[str]]:
    yield from (["status", status.code, status.label] for status in STATUSES.values())
    for name in dict.fromkeys(list_of(column.kind) for column in COLUMNS):
        if name:
            yield from ([name, entry.code, entry.label] for entry in vocabularies[name].entries.values())


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
