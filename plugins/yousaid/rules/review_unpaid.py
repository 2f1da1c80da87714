"""review-unpaid: people checked an easy-read page and were not paid."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a check that nobody was paid for."""
    if subject.reviewed is not None and subject.reviewed.review.paid is False:
        message = "These people worked for you and were not paid. The page says so."
        yield Hit(
            "paid", message, "Pay people for their time next time, as you would pay anybody who checks your work."
        )


RULE = Rule(
    id="review-unpaid",
    name="A check that nobody was paid for",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="To read for others is work. People with a learning disability are often asked to do it for nothing.",
    source="NHS England, Working with our patient and public voice partners: expenses and involvement payments",
    check=check,
)
