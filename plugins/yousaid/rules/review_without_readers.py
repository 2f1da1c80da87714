"""review-without-readers: nobody with a learning disability was among those who checked an easy-read page."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a check by nobody with a learning disability."""
    if subject.reviewed is not None and subject.reviewed.review.people == 0:
        message = "Nobody with a learning disability checked this page."
        advice = "Ask people with a learning disability to read it. Until then take this file out: the page is a draft."
        yield Hit("people", message, advice)


RULE = Rule(
    id="review-without-readers",
    name="A check without the people it is for",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="Only people who need easy read can say if it works. Staff and carers cannot say it for them.",
    source="Inclusion Europe, terms of the European easy-to-read logo: at least 1 person with a learning disability",
    check=check,
)
