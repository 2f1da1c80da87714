"""ethnicity-words: words about where people come from that put them all in one box."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list."""
    yield from wording.hits(subject, bundled("ethnicity"))


RULE = Rule(
    id="ethnicity-words",
    name="Words that put people in one box",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Few people call themselves by one word for many groups. Name the group you mean, in its own words.",
    source="Race Disparity Unit, “Writing about ethnicity” (GOV.UK); NHS content guide, “Inclusive content”",
    check=check,
)
