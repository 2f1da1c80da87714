"""missing-status: an answer that does not say how things stand."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the status is missing."""
    yield from ask(
        subject,
        "status",
        "`status` is missing: how do things stand?",
        "Add `status:` with one of these: `heard`, `looking`, `planned`, `doing`, `done`, `part-done`, `already`, "
        "`not-ours`, `cannot` or `stopped`.",
    )


RULE = Rule(
    id="missing-status",
    name="Nobody knows how things stand",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="A promise is not a change. Readers must see at once which it is.",
    source="yousaid: 29 of 87 published answers were not done yet",
    check=check,
)
