"""gendered-words: words that name one sex where anybody is meant."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list."""
    yield from wording.hits(subject, bundled("gendered"))


RULE = Rule(
    id="gendered-words",
    name="Words that leave out women or men",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A “chairman” may be a woman. Words for one sex tell others that they do not belong.",
    source="NHS content guide, “Inclusive content”; GOV.UK style guide, “Gender-neutral text”",
    check=check,
)
