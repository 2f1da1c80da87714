"""The table of answers in a spreadsheet: the columns that import and export share, and how a cell is kept harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yousaid.records.fields import Block, Field, Named
from yousaid.records.kinds import Kind, Many
from yousaid.records.parts import SOURCE
from yousaid.records.schema import RECORD
from yousaid.records.values import Slug

#: What stands between the values of a list in one cell.
BETWEEN = "; "
# A spreadsheet takes a cell that begins like this for a formula, and runs it.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
#: Not for a table: a draft and an answer that is gone are marked by hand, one at a time.
_BY_HAND = frozenset({"draft", "gone", "merged_into"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the first row, the field that it fills (``source.url``), its kind, what it is."""

    name: str
    field: str
    kind: Kind
    help: str


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what would start one."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """What ``harmless`` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _columns() -> Iterator[Column]:
    yield Column("id", "id", Slug(), "The name of the answer in its web address.")
    for field in RECORD.fields:
        if field.name == SOURCE.name:
            for part in SOURCE.fields:
                yield Column(f"{SOURCE.name}_{part.name}", f"{SOURCE.name}.{part.name}", part.kind, part.help)
        elif field.name not in _BY_HAND and _one_cell(field):
            yield Column(field.name, field.name, field.kind, field.help)


def _one_cell(field: Field) -> bool:
    """Whether a single cell can hold the field: not blocks of keys."""
    inner = field.kind.kind if isinstance(field.kind, Many) else field.kind
    return not isinstance(inner, Block | Named)


COLUMNS = tuple(_columns())
