"""missing-said: an answer to nobody knows what."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when neither `said` nor `we_said` is there."""
    yield from ask(
        subject,
        "said",
        "`said` is missing: what did people tell you?",
        "Add `said: |` and what people told you, in plain words. Nobody asked for it? Use `we_said: |`.",
    )


RULE = Rule(
    id="missing-said",
    name="Nobody knows what people said",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="People look for their own words first. Without them the answer has no question.",
    source="yousaid: 14 of 101 published answers lacked one half",
    check=check,
)
