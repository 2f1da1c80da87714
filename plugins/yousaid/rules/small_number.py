"""small-number: a count of so few people that others can work out who they are."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.privacy.numbers import SmallNumber, small_numbers, small_numbers_of_engagement
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each small count of people; a warning where it may count something else."""
    threshold = subject.settings.limits.small_number
    found: list[SmallNumber] = []
    if subject.record is not None:
        found += small_numbers(subject.record, threshold)
    if subject.engagement is not None:
        found += small_numbers_of_engagement(subject.engagement, threshold)
    for number in found:
        severity = None if number.certain else Severity.WARNING
        yield Hit(number.field, number.message, number.suggestion, number.start, number.end, severity)


RULE = Rule(
    id="small-number",
    name="A count of very few people",
    severity=Severity.ERROR,
    family=Family.SAFETY,
    why="On one ward in one month, “3 patients” can be enough for a neighbour to know who they are.",
    source="NHS Digital, Disclosure control methodology for Hospital Episode Statistics (2018): 1 to 7 is not shown",
    check=check,
)
