"""What an amount counts: a true number about the wrong thing."""

from __future__ import annotations

import re

from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.stems import stem

#: What a number counts: up to three words, the last one in the plural.
THING = re.compile(
    r"(?: (?!of\b|to\b|in\b|on\b|at\b|and\b|for\b|times\b)[a-z-]+){0,2} (?:[a-z-]+s|people|staff|children|women|men)\b"
)


def of_another_thing(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The words of the amount that the record counts the line's thing with, when it counts other things with this one.

    ``where``: the statements that hold the amount. "" when they count the same, or when the record does not say.
    """
    own = _thing(line, amount)
    if own[-1:] == ["peopl"] or any(_in_one(line, amount, other) for other in where):
        return ""
    if not own or amount.kind != "number" or amount.unit:
        return ""
    counted = [_thing(other, fact) for other in where for fact in other.amounts if supports(fact, amount)]
    if any(not thing or thing[-1] == own[-1] for thing in counted):
        return ""
    words = line.sense.stems - {*own}
    shared = max(len(words & other.sense.stems) for other in where)
    for other in pair.standard:
        for fact in other.amounts if len(words & other.sense.stems) >= shared else ():
            thing = _thing(other, fact) if fact.kind == "number" and not supports(fact, amount) else []
            if thing and thing[-1] == own[-1] and set(thing) <= set(own):
                return other.plain[fact.start : fact.end]
    return ""


def _in_one(line: Stated, amount: Amount, other: Stated) -> bool:
    """Whether a sentence holds another amount of a line: it is about that."""
    return any(
        own is not amount and not own.soft and any(supports(f, own) for f in other.amounts) for own in line.amounts
    )


def _thing(stated: Stated, amount: Amount) -> list[str]:
    """The words for what an amount counts, each in one form."""
    found = THING.match(stated.plain, amount.end)
    return [stem(word) for word in found[0].split()] if found else []


def not_said(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The words of the amount that people said, when a line of what they said has one of ours; or ""."""
    if line.statement.part != "heard" or amount.kind != "number" or any(s.statement.side != "did" for s in where):
        return ""
    for other in pair.standard:
        for fact in other.amounts if other.statement.part == "said" else ():
            near = not line.sense.every.isdisjoint(other.sense.every)
            if near and fact.kind == "number" and fact.unit == amount.unit and not fact.soft:
                return other.plain[fact.start : fact.end]
    return ""


def of_another_amount(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The words of the amount beside the line's other one in the record: “9 in 10 calls in 2 minutes”, or ""."""
    others = [own for own in line.amounts if own is not amount and not own.soft and own.kind != amount.kind]
    others += [own for own in line.amounts if own.unit and own is not amount and not own.soft and own not in others]
    others = [own for own in others if amount.kind == "date" or own.kind != "date"]
    if not (amount.unit or amount.kind == "date") or not others:
        return ""
    for other in pair.standard:
        if other in where or not any(supports(fact, own) for fact in other.amounts for own in others):
            continue
        if any(supports(fact, own) for stated in where for fact in stated.amounts for own in others):
            return ""
        for fact in other.amounts:
            if (
                fact.kind == amount.kind
                and fact.unit == amount.unit
                and not any(supports(fact, own) for own in line.amounts)
            ):
                return other.plain[fact.start : fact.end]
    return ""
