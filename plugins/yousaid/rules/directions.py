"""directions: words that point at a place, a colour or a shape on the page."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject

_ADVICE = "Name what you mean, such as “the table of visiting times”, or write a link to it."


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each phrase of the list; in a record also for what points up or down the page."""
    yield from wording.hits(subject, bundled("directions"), _ADVICE)
    if subject.record or subject.engagement:
        yield from wording.hits(subject, bundled("directions-record"), _ADVICE)


RULE = Rule(
    id="directions",
    name="Words that point at a place on the page",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A person who listens to the page has no left, right or green. On a phone, parts move.",
    source="WCAG 2.2, success criterion 1.3.3, “Sensory characteristics”",
    check=check,
)
