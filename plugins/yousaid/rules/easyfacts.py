"""What the rules about the facts of an easy-read page share: the page beside its record, and where a fault stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from yousaid.easyread.draft import draft
from yousaid.easyread.facts.check import pair_of
from yousaid.easyread.facts.model import FactFault
from yousaid.easyread.facts.page import Pair
from yousaid.finding import Severity
from yousaid.records.model import Record
from yousaid.rules.rule import Hit, Subject
from yousaid.yamlfile import Scalar


class _Same:
    """A subject that equals only itself: a record holds what cannot be hashed."""

    __slots__ = ("record", "subject")

    def __init__(self, subject: Subject, record: Record) -> None:
        self.subject, self.record = subject, record

    def __hash__(self) -> int:
        return id(self.subject)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.subject is self.subject


def hits(subject: Subject, check: Callable[[Pair], Iterator[FactFault]]) -> Iterator[Hit]:
    """One hit for each fault of a check; none for an answer that is gone or has no easy-read fields."""
    record = subject.record
    if record is None or record.easy_read is None or record.gone:
        return
    for fault in check(pair(subject, record)):
        node = record.document.node(fault.statement.field)
        # A count or a date is no text, and a line of ours stands nowhere: then the whole field is the place.
        placed = isinstance(node, Scalar) and node.text[fault.statement.start :].startswith(fault.statement.text)
        start, end = (fault.start, fault.end) if placed else (None, None)
        severity = None if fault.sure else Severity.WARNING
        yield Hit(fault.statement.field, fault.message, fault.suggestion, start, end, severity)


def pair(subject: Subject, record: Record) -> Pair:
    """The record of a subject and its easy-read page, ready to be compared."""
    return _pair(_Same(subject, record))


@lru_cache(maxsize=1)  # several rules look at one record in turn
def _pair(same: _Same) -> Pair:
    subject, record = same.subject, same.record
    page = draft(record, subject.settings, subject.glossary, subject.today)
    return pair_of(record, page, subject.settings, subject.glossary)
