"""late-promise: the day of a promise has passed."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.insight.promises import promise
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when an open promise is late."""
    record = subject.record
    found = promise(record, subject.today) if record is not None and record.public else None
    if found is not None and found.late:
        message = f"This promise is late since {in_words(found.late_since)}."
        advice = (
            "Is it done? Use `status: done` and the new `date`. "
            "Is it not? Write a new `due`, and say why in `history` with the old date in `due_was`."
        )
        yield Hit("due", message, advice)


RULE = Rule(
    id="late-promise",
    name="A promise is late",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="Everyone can see on the page that it is late. People want to know why, and until when.",
    source="yousaid, the five promises to readers: late promises are shown in public",
    check=check,
)
