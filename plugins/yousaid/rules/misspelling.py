"""misspelling: a word that is often spelled wrong."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed word; what to write instead is always certain."""
    yield from wording.hits(subject, bundled("misspellings"), sure=True)


RULE = Rule(
    id="misspelling",
    name="A word is spelled wrong",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A wrong spelling slows readers down. Screen readers say it wrong, and people trust the page less.",
    source="NHS content guide, “Spelling”",
    check=check,
)
