"""date-in-future: something that has happened is dated later than today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from yousaid.finding import Severity
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject

_FIELDS = ("date", "decided_on", "worked_date")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each day in the future on which something is said to have happened."""
    if subject.record is not None:
        yield from _to_come(subject, {field: getattr(subject.record, field) for field in _FIELDS})
    if subject.reviewed is not None:
        yield from _to_come(subject, {"date": subject.reviewed.review.date})


def _to_come(subject: Subject, days: Mapping[str, object]) -> Iterator[Hit]:
    for field, day in days.items():
        if isinstance(day, date) and day > subject.today:
            message = f"`{field}` is {in_words(day)}. That day is still to come."
            yield Hit(field, message, "Write the day on which it happened. For a promise, use `due`.")


RULE = Rule(
    id="date-in-future",
    name="A date is still to come",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="A page that says “we did this” about a day to come is not yet true.",
    source="yousaid, the ten honest answers",
    check=check,
)
