"""playing-down: words that make a problem sound small."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase, also where we tell what people said."""
    advice = "Leave it out, or say how many people it happened to."
    yield from wording.hits(subject, bundled("playing-down"), advice)


RULE = Rule(
    id="playing-down",
    name="A problem made to look small",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="For the person it happened to, it was no small thing. Played down, it hurts a second time.",
    source="Parliamentary and Health Service Ombudsman, Listening and Learning (2012)",
    check=check,
    stage="trial",
)
