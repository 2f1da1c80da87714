"""excuse: words that ask people to excuse us and give no reason."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words."""
    advice = "Say the plain reason, such as “We have 3 nurses too few”. Or leave it out."
    yield from wording.hits(subject, bundled("excuse"), advice, public=False)


RULE = Rule(
    id="excuse",
    name="An excuse and not a reason",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People can live with a plain reason. An excuse that fits every case tells them that nobody looked.",
    source="Ombudsman (Ireland), Guide to making a meaningful apology; Baines and others (2018)",
    check=check,
)
