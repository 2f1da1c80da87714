"""Which facts an answer must hold, and whether one is there."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.records.model import Record
from yousaid.rules.rule import Hit, Subject
from yousaid.yamlfile import Document, Scalar

_ALWAYS = ("title", "said", "status", "date")
_PRAISE = ("title", "said", "date")
_GONE = ("title", "why", "date")
#: What people write where they have nothing to say yet: no fact.
_NOTHING = frozenset(
    {"", "~", "null", "–", "?", "n/a", "na", "none", "nil", "tba", "tbc", "tbd", "todo", "to follow", "xxx"}
    | {"to be confirmed", "to be decided", "not known", "not applicable", "unknown", "awaiting", "pending"}
)


def demanded(record: Record) -> tuple[str, ...]:
    """The fields that a record must hold: by its status, or fewer when it is praise or gone."""
    if record.document.node("gone") is not None:
        return (*_GONE, "merged_into") if record.gone == "merged" else _GONE
    if record.praise:
        return _PRAISE
    return _ALWAYS + (record.state.needs if record.state else ())


def absent(document: Document, field: str, value: object) -> bool:
    """Whether a field says nothing. A value that could not be understood is there: it is another finding."""
    node = document.node(field)
    if node is not None and not isinstance(node, Scalar):
        return False
    written = node is not None and node.text.strip(" .\n-").lower() not in _NOTHING
    return not written and (value is None or str(value).strip(" .\n-").lower() in _NOTHING)


def lacks(record: Record, field: str) -> bool:
    """Whether a record must hold a field and does not."""
    if field not in demanded(record):
        return False
    if field == "said" and not absent(record.document, "we_said", record.we_said):
        return False
    return absent(record.document, field, getattr(record, field))


def ask(subject: Subject, field: str, message: str, advice: str) -> Iterator[Hit]:
    """A hit when the record of a subject lacks a field that it must hold."""
    if subject.record is not None and lacks(subject.record, field):
        yield Hit(field, message, advice)
