"""The lines that an author wrote for the easy-read page of one answer, and what is hard in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from yousaid.easyread.rules import LineFault, line_faults
from yousaid.easyread.terms import Known
from yousaid.records.model import Record
from yousaid.text.offsets import OffsetMap

#: Fields of ``easy_read`` that hold lines of the page; the others hold a name, a code, or text that we cut into lines.
LINES = ("heard", "did", "not_done", "why", "when", "before", "now", "next")


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """One line: its field, such as ``easy_read.did[0]``, its text, and the map from there to the file."""

    field: str
    text: str
    map: OffsetMap

    @property
    def part(self) -> str:
        """``did`` for ``easy_read.did[0]``."""
        return self.field.split(".")[1].split("[")[0]

    @property
    def whole(self) -> bool:
        """Whether it is a line of the page, and not a count, a hard word's meaning or a note."""
        return self.part in LINES


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class Written:
    """Everything an author wrote for one easy-read page, in the order of the page."""

    record: Record
    known: Known
    lines: tuple[WrittenLine, ...]

    @cached_property
    def _faults(self) -> dict[str, list[tuple[WrittenLine, LineFault]]]:
        found: dict[str, list[tuple[WrittenLine, LineFault]]] = {}
        for line in self.lines:
            for fault in line_faults(line.text, self.known):
                found.setdefault(fault.kind, []).append((line, fault))
        return found

    def faults(self, kind: str) -> Iterator[tuple[WrittenLine, LineFault]]:
        """The faults of one kind, in order, each with its line."""
        return iter(self._faults.get(kind, ()))

    @property
    def words(self) -> int:
        """How many words the lines have."""
        return sum(len(line.text.split()) for line in self.lines)
