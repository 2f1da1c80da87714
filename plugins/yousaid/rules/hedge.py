"""hedge: words that make an answer sound unsure."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words."""
    advice = "Say what is so. If you do not know, say that."
    yield from wording.hits(subject, bundled("hedge"), advice, public=False)


RULE = Rule(
    id="hedge",
    name="Words that leave a way out",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Words that leave a way out sound as if you hide something. Readers trust a plain yes, no or not yet.",
    source="Oxford Guide to Plain English (2020); Cabinet Office, Consultation principles (2018)",
    check=check,
    stage="trial",
)
