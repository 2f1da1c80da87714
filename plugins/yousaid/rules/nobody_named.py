"""nobody-named: words for somebody who has no name and no job."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our own words."""
    advice = "Name the team or the job, such as “the ward manager”."
    yield from wording.hits(subject, bundled("nobody-named"), advice, public=False)


RULE = Rule(
    id="nobody-named",
    name="Somebody, but nobody in particular",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="If nobody is named, nobody has to act. People want to know whom they can ask.",
    source="yousaid: 60 of 87 published answers named nobody; Baines and others (2018)",
    check=check,
    stage="trial",
)
