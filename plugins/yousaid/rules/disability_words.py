"""disability-words: words that make people less than they are because of an illness or a disability."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import grouped, wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list, and for each group named by one word."""
    yield from wording.hits(subject, bundled("disability"))
    yield from grouped.hits(subject, bundled("disability-groups"))


RULE = Rule(
    id="disability-words",
    name="Words that make people smaller than they are",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Most disabled people do not “suffer”. Such words ask for pity, and some people stop reading.",
    source="NHS content guide, “Inclusive content”; Cabinet Office, Inclusive language; Scope",
    check=check,
)
