"""The table of answers in a spreadsheet: the columns that import and export share, and how a cell is kept harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yousaid.records.fields import Block, Field, Named
from yousaid.records.kinds import Choice, Code, Kind, Many
from yousaid.records.parts import SOURCE
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES
from yousaid.records.values import Slug, When, Whole
from yousaid.records.vocabularies import Vocabularies

#: What stands between the values of a list in one cell.
BETWEEN = "; "
# A spreadsheet takes a cell that begins like this for a formula, and runs it.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
#: Not for a table: a draft and an answer that is gone are marked by hand, one at a time.
_BY_HAND = frozenset({"draft", "gone", "merged_into"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the first row, the field that it fills (``source.url``), its kind, what it says."""

    name: str
    field: str
    kind: Kind

    @property
    def says(self) -> str:
        """What it says of an answer, for those who read the data; ``help`` of a field speaks to those who write it."""
        return SAYS[self.name]

    @property
    def codes(self) -> str:
        """The list that its codes stand in; "" when it holds no codes."""
        inner = self.kind.kind if isinstance(self.kind, Many) else self.kind
        if isinstance(inner, Code):
            return inner.vocabulary
        return self.name if isinstance(inner, Choice) else ""

    @property
    def holds(self) -> str:
        """What stands in a cell."""
        several = isinstance(self.kind, Many)
        inner = self.kind.kind if isinstance(self.kind, Many) else self.kind
        if self.codes:
            return f"codes of the list “{self.codes}”" if several else f"one code of the list “{self.codes}”"
        if isinstance(inner, When):
            return "a date such as 2026-03-02" + (", or a month such as 2026-06" if inner.month else "")
        if isinstance(inner, Slug):
            return "names in web addresses" if several else "a name in a web address"
        if isinstance(inner, Whole):
            return "a whole number; few people are written in words, such as “under 8”"
        return inner.describe().replace("`", "")


#: What each column says of an answer, in words for those who read the data.
SAYS = {
    "id": "The name of the answer in its web address.",
    "title": "The subject.",
    "kind": "The kind of feedback.",
    "asked": "What we asked people.",
    "said": "What people told us, in our words.",
    "we_said": "What we promised, although nobody had asked us to.",
    "status": "Which of our ten answers this is.",
    "date": "The day of this status.",
    "did": "What we did, are doing or will do.",
    "left_to_do": "What is left to do.",
    "owner": "The team that owns this.",
    "due": "When we said it would be done.",
    "next_news": "When we said people would hear more.",
    "who_decides": "Who decides, when it is not us.",
    "why_not": "The kind of reason, when we cannot do it.",
    "why": "The reason, in words.",
    "service": "Which service it is about.",
    "place": "Which building or area it is about.",
    "scope": "How far it reaches.",
    "themes": "What it was about.",
    "voice": "Who told us.",
    "heard_through": "How we heard.",
    "people": "How many people told us.",
    "engagement": "The time we asked people that it came from.",
    "decided_at": "Which meeting decided.",
    "decided_on": "The day it decided.",
    "influence": "What people’s words changed.",
    "worked_date": "The day we asked if it worked.",
    "worked_judged_by": "Who judged if it worked.",
    "worked_result": "If it worked.",
    "worked_found": "What people told us about it.",
    "source_url": "Where the answer was published first.",
    "source_organisation": "Who published it first.",
    "source_period": "Which months it was about.",
    "old_addresses": "Names that the answer had before.",
}


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what would start one."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """What ``harmless`` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def code_lists(vocabularies: Vocabularies) -> dict[str, tuple[tuple[str, str], ...]]:
    """Each list of codes that the table uses, in the order of its columns: every code and its words."""
    statuses = tuple((status.code, status.label) for status in STATUSES.values())
    names = dict.fromkeys(column.codes for column in COLUMNS if column.codes)
    return {
        name: statuses
        if name == "status"
        else tuple((entry.code, entry.label) for entry in vocabularies[name].entries.values())
        for name in names
    }


def _columns() -> Iterator[Column]:
    yield Column("id", "id", Slug())
    for field in RECORD.fields:
        if field.name == SOURCE.name:
            for part in SOURCE.fields:
                yield Column(f"{SOURCE.name}_{part.name}", f"{SOURCE.name}.{part.name}", part.kind)
        elif field.name not in _BY_HAND and _one_cell(field):
            yield Column(field.name, field.name, field.kind)


def _one_cell(field: Field) -> bool:
    """Whether a single cell can hold the field: not blocks of keys."""
    inner = field.kind.kind if isinstance(field.kind, Many) else field.kind
    return not isinstance(inner, Block | Named)


COLUMNS = tuple(_columns())
