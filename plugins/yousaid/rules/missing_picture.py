"""missing-picture: a part of an easy-read page has no picture beside its lines."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.illustrate import MOST_LINES
from yousaid.easyread.pictures import Pictures
from yousaid.finding import Severity
from yousaid.records.blocks import EasyRead
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.yamlfile import Sequence

#: The parts with lines that an author writes; the others have fixed pictures.
_PARTS = ("heard", "did", "not_done", "why", "when", "before", "now", "next")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each part without a picture, and for each picture that nobody would see."""
    record = subject.record
    if record is None or record.gone or record.easy_read is None or not subject.pictures.rows:
        return
    for part in _PARTS:
        if not record.easy_read.no_picture.get(part):
            yield from _missing(record.easy_read, part)
    for part, ids in record.easy_read.pictures.items():
        field = f"easy_read.pictures.{part}"
        listed = isinstance(record.document.node(field), Sequence)
        for number, id in enumerate(ids):
            if not subject.pictures.find(id):
                yield _unknown(f"{field}[{number}]" if listed else field, id, subject.pictures)


def _missing(easy: EasyRead, part: str) -> Iterator[Hit]:
    lines, ids = getattr(easy, part), easy.pictures.get(part, ())
    field = f"easy_read.{part}"
    if lines and not ids:
        advice = f"Choose one: `pictures: {{{part}: …}}`. Or say why there is none: `no_picture: {{{part}: …}}`."
        yield Hit(field, f"There is no picture beside `{part}`.", advice)
    elif len(lines) - len(ids) >= MOST_LINES:
        message = f"The last picture of `{part}` stands beside {len(lines) - len(ids) + 1} lines."
        yield Hit(field, message, f"Add another picture. One is for {MOST_LINES} lines at most.")
    elif len(ids) > len(lines):
        message = f"`{part}` has more pictures than lines."
        yield Hit(f"easy_read.pictures.{part}", message, "Take one out. A picture stands beside a line.")


def _unknown(field: str, id: str, pictures: Pictures) -> Hit:
    guess = pictures.closest(id)
    refused = id in pictures.rows and not pictures.rows[id].use
    what = f"Your group said no to the picture “{id}”." if refused else f"There is no picture “{id}”."
    advice = f"Did you mean `{guess}`?" if guess and not refused else "Choose another one."
    return Hit(field, what, f"{advice} A preview shows all pictures.", severity=Severity.ERROR)


RULE = Rule(
    id="missing-picture",
    name="There is no picture",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Many people use the picture to understand the words, or to find their place.",
    source="Accessible communication formats (gov.uk); Department of Health, Making written information easier (2010)",
    check=check,
)
