"""What happened to an answer, and when, as its record tells it: nothing here knows when a file was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from yousaid.insight.promises import promise
from yousaid.records.dates import Month
from yousaid.records.model import Record


class Kind(StrEnum):
    """What happened; on one day, in this order."""

    ANSWERED = "answered"
    WORKED = "worked"
    EASY_READ = "easy-read"
    MOVED = "moved"
    LATE = "late"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to one answer. ``before`` and ``after`` are the due dates of a promise that moved."""

    kind: Kind
    day: date
    before: date | Month | None = None
    after: date | Month | None = None


def events(record: Record, today: date) -> Iterator[Event]:
    """What happened to an answer up to a day.

    A record knows the day of its newest status, not those of earlier ones. An answer taken down to keep somebody safe
    has no event: a line about it would lead people to it.
    """
    yield from (event for event in _all(record, today) if event.day <= today)


def _all(record: Record, today: date) -> Iterator[Event]:
    if record.gone:
        if record.gone != "privacy" and record.date:
            yield Event(Kind.GONE, record.date)
        return
    if record.date:
        yield Event(Kind.ANSWERED, record.date)
    if record.worked_date and record.worked_result:
        yield Event(Kind.WORKED, record.worked_date)
    yield from _moves(record)
    made = promise(record, today)
    if made and made.late:
        yield Event(Kind.LATE, made.late_since)


def _moves(record: Record) -> Iterator[Event]:
    """The changes of a promise; each moved it to the day that the next one moved it from, the last one to today's."""
    after = record.due
    for change in sorted(record.history, key=lambda change: change.date or date.min, reverse=True):
        if change.date:
            yield Event(Kind.MOVED, change.date, change.due_was, after)
        after = change.due_was or after
