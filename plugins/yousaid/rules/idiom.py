"""idiom: a saying that means something else than its words."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each saying of the list."""
    yield from wording.hits(subject, bundled("idiom"))


RULE = Rule(
    id="idiom",
    name="A saying that cannot be read word for word",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Some autistic people, and people who learn English, read each word as it stands. A saying misleads them.",
    source="GOV.UK style guide, “Words to avoid: metaphors”; Change (2016), How to make information accessible",
    check=check,
)
