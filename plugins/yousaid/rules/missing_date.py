"""missing-date: an answer without the day of its status."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the date is missing."""
    yield from ask(
        subject,
        "date",
        "`date` is missing: since when is this so?",
        "Add the day of this status, such as `date: 2 March 2026`.",
    )


RULE = Rule(
    id="missing-date",
    name="There is no date",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="Without a date nobody can tell if this is news or five years old.",
    source="yousaid: only 13 of 87 published answers had any date in what was done",
    check=check,
)
