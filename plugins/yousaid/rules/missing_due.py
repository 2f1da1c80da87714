"""missing-due: a promise without a day."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject

_OTHERWISE = {
    "planned": "No date yet? Use `status: looking` until you have one.",
    "doing": "No date yet? Write the month in which you hope to finish. You can change it later and say why.",
    "part-done": "No date yet? Write the month in which you hope to finish. You can change it later and say why.",
}


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the status is a promise and it has no day or month."""
    status = subject.record.status if subject.record else ""
    advice = f"Add a month or a day, such as `due: 2026-06`. {_OTHERWISE.get(status, '')}".rstrip()
    yield from ask(subject, "due", "`due` is missing: when will it be done?", advice)


RULE = Rule(
    id="missing-due",
    name="A promise has no date",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="A promise without a date cannot be kept or broken. People can only wait.",
    source="yousaid: 24 of 29 published promises gave no date",
    check=check,
)
