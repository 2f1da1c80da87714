"""unnamed-change: words that say that something changed, and not what."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words."""
    advice = "Say what you changed, so that people can see, hear or use it."
    yield from wording.hits(subject, bundled("unnamed-change"), advice, public=False)


RULE = Rule(
    id="unnamed-change",
    name="A change that nobody can see",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“Improvements were made” could mean anything. People want to know what is different now.",
    source="Care Opinion, guidance for moderators on “change made”; yousaid, from 101 published answers",
    check=check,
)
