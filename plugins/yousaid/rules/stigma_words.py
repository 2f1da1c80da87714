"""stigma-words: words that shame people for an illness of the mind, for drink or drugs, or for how they live."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list."""
    yield from wording.hits(subject, bundled("stigma"))


RULE = Rule(
    id="stigma-words",
    name="Words that shame people",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People who feel shame stay away from help. A person is more than an illness or a habit.",
    source="Mind, style guide, “Writing about people”; Samaritans, media guidelines for reporting suicide",
    check=check,
)
