"""Whether a number of an easy-read line stands anywhere in the full answer, in whatever shape and about whatever."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from fractions import Fraction

from yousaid.easyread.facts.days import days
from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.numerals import ORDINALS, SMALL, value

_WRITTEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+")
_HALF_DAY = 720
#: So many things of a list people may have counted themselves: “There are 3 ways to ask.”
_COUNTED = 5


def figures(text: str) -> frozenset[Fraction]:
    """Every number of a text, in figures or in words: 5 of “under-fives”, 2 of “2 hours before”."""
    return frozenset(_numbers(text.lower()))


def _numbers(low: str) -> Iterator[Fraction]:
    for written in _WRITTEN.findall(low):
        if written[0].isdigit():
            yield value(written)
        elif number := SMALL.get(written) or SMALL.get(written.removesuffix("s")) or ORDINALS.get(written):
            yield Fraction(number)


def stands(amount: Amount, facts: Collection[Amount], held: frozenset[Fraction]) -> bool:
    """Whether the full answer has the number of an amount at all, or people may have counted it.

    ``facts`` are the amounts of the full answer, ``held`` its figures. A number that is there with another bound
    (“at least 2 hours” for “2 hours”) or another unit may be wrong, but nobody made it up.
    """
    same = [fact for fact in facts if fact.kind == amount.kind]
    if amount.kind == "day":
        return days(amount.name) <= {day for fact in same for day in days(fact.name)}
    if amount.kind == "time":
        return any((fact.value - amount.value) % _HALF_DAY == 0 for fact in same) or amount.value / 60 in held
    if amount.kind == "money":
        return any(fact.value == amount.value for fact in same) or amount.value / 100 in held
    if amount.kind == "share":
        whole = amount.base in held or amount.base in (0, 100)
        parts = {amount.scaled, amount.value * 100} if whole else set[Fraction]()
        return any(fact.value == amount.value for fact in same) or not parts.isdisjoint(held)
    if amount.kind == "number":
        alike = any(fact.value == amount.value or (fact.unit and fact.scaled == amount.scaled) for fact in same)
        return alike or amount.value in held or (amount.value <= _COUNTED and not amount.unit)
    return False
