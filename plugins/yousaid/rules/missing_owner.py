"""missing-owner: a promise that nobody owns."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when a promise has no owner."""
    yield from ask(
        subject,
        "owner",
        "`owner` is missing: which team or role will do this?",
        "Add a team or a role, such as `owner: Ward 7 manager`. Never write a person's name.",
    )


RULE = Rule(
    id="missing-owner",
    name="Nobody owns this",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="Readers need to know who to ask. A promise that nobody owns is seldom kept.",
    source="yousaid: 18 of 29 published promises named nobody",
    check=check,
)
