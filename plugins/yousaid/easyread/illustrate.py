"""Puts pictures beside the lines of an easy-read page: those that the record names, and fixed ones for lines of ours.

Nothing is looked up by a word of the text: a line has the picture that a person chose, or none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from yousaid.easyread.model import Line, Section
from yousaid.easyread.pictures import Picture, Pictures
from yousaid.records.blocks import EasyRead
from yousaid.records.model import Record

#: The most lines that one picture stands beside (Department of Health 2010: a picture for each idea).
MOST_LINES = 3
STATUS = {
    "heard": "listen",
    "looking": "look-into",
    "planned": "calendar",
    "doing": "tools",
    "done": "done",
    "part-done": "tools",
    "already": "place",
    "not-ours": "people",
    "cannot": "no",
    "stopped": "stop",
    "praise": "thank-you",
}
_WHY_NOT = {
    "law-or-safety": "law",
    "money": "money",
    "staff-or-space": "staff",
    "others-would-lose": "people",
    "someone-else-decides": "people",
    "evidence-says-no": "chart",
    "not-now": "waiting",
    "too-few-details": "question",
}
_WORKED = {"worked": "good", "did-not-work": "bad", "cannot-tell": "question"}
_PARTS = {"when": "calendar", "next": "news", "counts": "numbers", "owner": "manager"}


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, and the picture beside them."""

    lines: tuple[Line, ...]
    picture: Picture | None


def illustrate(section: Section, record: Record, pictures: Pictures) -> tuple[Block, ...]:
    """The lines of a section in blocks, in their order."""
    return tuple(
        Block(tuple(line for line, _ in lines), pictures.find(id))
        for id, lines in groupby(_chosen(section, record), key=lambda pair: pair[1])
    )


def fixed_pictures() -> frozenset[str]:
    """The ids of the pictures that stand beside lines of ours."""
    return frozenset({*STATUS.values(), *_WHY_NOT.values(), *_WORKED.values(), *_PARTS.values(), "late", "check"})


def _chosen(section: Section, record: Record) -> Iterator[tuple[Line, str]]:
    """Each line with the id of its picture, or nothing. The meaning of a hard word stands beside its line's picture."""
    easy = record.easy_read or EasyRead()
    counts: Counter[str] = Counter()
    id = ""
    for line in section.lines:
        ids = easy.pictures.get(line.part, ())
        written = bool(getattr(easy, line.part, ()))
        if line.part == "term":
            pass
        elif ids and not (line.generated and written):
            id = ids[min(counts[line.part], len(ids) - 1)]
            counts[line.part] += 1
        else:
            id = _fixed(line, record) if line.generated and not line.source else ""
        yield line, id


def _fixed(line: Line, record: Record) -> str:
    """The picture of a line that we made from a fact of the record."""
    if line.part == "status":
        return STATUS.get("praise" if record.praise else record.status, "")
    if line.part == "why":
        return _WHY_NOT.get(record.why_not, "")
    if line.part == "worked":
        return _WORKED.get(record.worked_result, "check")
    return "late" if line.text.endswith(" late.") else _PARTS.get(line.part, "")
