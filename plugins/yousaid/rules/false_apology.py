"""false-apology: an apology that leaves open whether we did anything wrong."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words."""
    advice = "Say what went wrong and say sorry for it: “We are sorry that we …”."
    yield from wording.hits(subject, bundled("false-apology"), advice, public=False)


RULE = Rule(
    id="false-apology",
    name="An apology that owns nothing",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“Sorry if you felt” makes it their feeling, not our fault. People want to hear what we did wrong.",
    source="Parliamentary and Health Service Ombudsman, Listening and Learning (2012), “Format of responses”",
    check=check,
)
