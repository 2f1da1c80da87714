"""missing-title: an answer without a title."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the title is missing."""
    yield from ask(
        subject,
        "title",
        "`title` is missing.",
        "Add `title:` with the subject in a few words, such as `title: Warmer nights on Ward 7`.",
    )


RULE = Rule(
    id="missing-title",
    name="There is no title",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="People find an answer by its title, in lists and in search.",
    source="GOV.UK, Content design: “Titles”",
    check=check,
)
