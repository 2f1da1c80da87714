"""missing-next-news: people are not told when they will hear more."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the day of the next news is missing."""
    yield from ask(
        subject,
        "next_news",
        "`next_news` is missing: when will you tell people more?",
        "Add the day on which you will say more, such as `next_news: 2026-06-30`.",
    )


RULE = Rule(
    id="missing-next-news",
    name="Nobody knows when there will be news",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="Waiting is easier when you know how long. Silence looks like a no.",
    source="Involve, “Close the feedback loop”",
    check=check,
)
