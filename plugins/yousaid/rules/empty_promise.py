"""empty-promise: a promise, or a hope, with no date in its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import promised
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """The first such words of each of our sentences that names no date."""
    advice = "Say what you will do, and by when. No date yet? Say when people will next hear from you."
    yield from promised.hits(subject, bundled("empty-promise"), advice)


RULE = Rule(
    id="empty-promise",
    name="A promise with no date",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A hope is not a promise. With no date, people wait and never know if you kept your word.",
    source="yousaid: 24 of 29 published promises gave no date; Cabinet Office, Consultation principles (2018)",
    check=check,
)
