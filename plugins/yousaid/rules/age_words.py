"""age-words: words that judge people by their age."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import grouped, wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list, and for each group named by one word."""
    yield from wording.hits(subject, bundled("age"))
    yield from grouped.hits(subject, bundled("age-groups"))


RULE = Rule(
    id="age-words",
    name="Words that judge people by age",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Few people feel “elderly”, and many stop reading. Say an age only when it matters.",
    source="NHS content guide, “Inclusive content: age”; Centre for Ageing Better, age-inclusive language",
    check=check,
)
