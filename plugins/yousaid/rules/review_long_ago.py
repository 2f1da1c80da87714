"""review-long-ago: an easy-read page was checked a long time ago."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a page whose newest check is more than 24 months old."""
    reviewed = subject.reviewed
    if reviewed is None or reviewed.standing is None or not reviewed.decides or reviewed.standing.state != "long-ago":
        return
    if reviewed.review.date is not None:
        message = f"People checked this page more than 24 months ago, on {in_words(reviewed.review.date)}."
        yield Hit("date", message, "Show people the page again. Until then it is called an easy read draft.")


RULE = Rule(
    id="review-long-ago",
    name="A check that is too old",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="Services and words change in 2 years. So do the people who read.",
    source="yousaid: 24 months, our own number",
    check=check,
)
