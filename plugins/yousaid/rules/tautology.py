"""tautology: two words that say one thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each phrase of the list."""
    yield from wording.hits(subject, bundled("tautology"))


RULE = Rule(
    id="tautology",
    name="The same thing said twice",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A plan is always for the future. Readers look for a difference that is not there.",
    source="plainlanguage.gov, “Be concise: omit redundant words”",
    check=check,
)
