"""vague-time: a time that nobody can look up, in our own promises."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import promised
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """The first such words of each of our sentences that names no date."""
    advice = "Give the day or the month. Not known yet? Say when people will next hear from you."
    yield from promised.hits(subject, bundled("vague-time"), advice)


RULE = Rule(
    id="vague-time",
    name="A time that is no date",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“Soon” may mean a day or a year. A date lets people plan, and lets them hold you to it.",
    source="yousaid: 24 of 29 published promises gave no date; GOV.UK style guide, “Dates”",
    check=check,
)
