"""self-praise: words with which we praise ourselves."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words; an answer to praise may pass the praise on."""
    if subject.record is None or not subject.record.praise:
        advice = "Leave it out. Or give a fact that people can check, such as a count or a survey."
        yield from wording.hits(subject, bundled("self-praise"), advice, public=False)


RULE = Rule(
    id="self-praise",
    name="Praise for ourselves",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People came to read what you did for them. Praise for yourself makes them doubt the rest.",
    source="GOV.UK, Content design: planning, writing and managing content, “Writing for GOV.UK: Plain English”",
    check=check,
)
