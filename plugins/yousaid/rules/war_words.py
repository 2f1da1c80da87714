"""war-words: words of war for illness and for daily work."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word of the list."""
    yield from wording.hits(subject, bundled("war"))


RULE = Rule(
    id="war-words",
    name="Words of war",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="When illness is a fight, people who die have “lost”. Many people with cancer dislike such words.",
    source="GOV.UK style guide, “Words to avoid”; Macmillan Cancer Support (2019), survey on words about cancer",
    check=check,
)
