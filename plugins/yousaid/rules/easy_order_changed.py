"""easy-order-changed: an easy-read line tells what is now as what was before, or the other way round.

It warns: on records that its writer had not seen it was too often wrong to stop a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.order import swapped
from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each line whose numbers, verbs or times belong to the other side."""
    yield from easyfacts.hits(subject, swapped)


RULE = Rule(
    id="easy-order-changed",
    name="Easy read mixes up before and now",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="If before and now change places, a change for the better looks like one for the worse.",
    source="Easy-read research, section 8 (d): before and now swapped",
    check=check,
)
