"""Lines whose verb does not fit the day in them: “We will buy 9 in 2023.” once 2023 is over."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, holds
from yousaid.easyread.facts.strength import Strength, promised

_CLAUSE = re.compile(r"[,;:] |\b(?:and|but|which|where)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had|did|said|told|asked|since)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|on) (?:early |late )?$", re.IGNORECASE)
_BY = re.compile(r"\b(?:in|on|by|from|until) (?:the (?:end|start|middle) of )?$", re.IGNORECASE)
_NEXT = re.compile(r"\bnext (?:year|month|week|winter|spring|summer|autumn)\b", re.IGNORECASE)
_LATER = frozenset({Strength.WILL, Strength.THINKING})
_DONE = frozenset({Strength.DONE})


def too_late(line: Stated, answers: tuple[Stated, ...], today: date | None) -> bool:
    """Whether a line promises what its own day, before the day of the answer, shows to be over."""
    found = {strength for _, strength in promised(line.plain)}
    if today is None or not line.amounts or not found or not found <= _LATER:
        return False
    return any(
        _is_over(own, today) and _IN.search(line.plain[: own.start]) and not _LATER & _said_of(own, answers)
        for own in line.amounts
    )


def too_early(line: Stated, answers: tuple[Stated, ...], today: date | None) -> bool:
    """Whether a line says was done what its own day shows to come, where the answer promises it for that day."""
    found = {strength for _, strength in promised(line.plain)} - {Strength.NOW}
    if today is None or not (found == _DONE or (not found & _LATER and _WAS.search(line.plain))):
        return False
    if any(_is_to_come(own, today) and not _has_year(own, answers) for own in line.amounts):
        return True  # the author added a year, and the line says it is over
    if found != _DONE:
        return False
    days = [own for own in line.amounts if _BY.search(line.plain[: own.start]) and _is_to_come(own, today)]
    if _NEXT.search(line.plain):
        days += [own for own in line.amounts if own.kind == "day"]
    said = [_said_of(own, answers) for own in days]
    return any(Strength.WILL in strengths or not strengths for strengths in said)


def too_sure(line: Stated, answers: tuple[Stated, ...]) -> bool:
    """Whether a line promises for a day what the answer only hopes for on that day."""
    found = {strength for _, strength in promised(line.plain)} - {Strength.NOW}
    if found != {Strength.WILL}:
        return False
    said = [_said_of(own, answers) - {Strength.NOW} for own in line.amounts if own.kind == "date"]
    return any(strengths == {Strength.THINKING} for strengths in said)


def _said_of(amount: Amount, answers: tuple[Stated, ...]) -> set[Strength]:
    """How strongly the sentences that hold an amount promise anything."""
    return {strength for other in answers if holds(other, amount) for strength in beside(other, (amount,))}


def beside(stated: Stated, amounts: tuple[Amount, ...]) -> set[Strength]:
    """How strongly the clauses of a sentence that hold an amount of a line promise anything, or all of it."""
    ends = [0, *(found.start() for found in _CLAUSE.finditer(stated.plain)), len(stated.plain)]
    facts = [fact for fact in stated.amounts if any(supports(fact, own) for own in amounts if not own.soft)]
    clauses = [
        stated.plain[start:end] for start, end in pairwise(ends) if any(start <= fact.start < end for fact in facts)
    ]
    found = {strength for clause in clauses for _, strength in promised(clause)}
    return found or {strength for _, strength in promised(stated.plain)}


def _has_year(amount: Amount, answers: tuple[Stated, ...]) -> bool:
    """Whether the answer itself says in which year an amount is, or nothing of it."""
    years = [_year(fact) for other in answers for fact in other.amounts if supports(fact, amount)]
    return not years or any(years)


def _year(amount: Amount) -> int:
    if amount.kind == "date":
        return amount.when[0]
    is_year = amount.kind == "number" and not amount.unit and amount.end - amount.start == len("2026")
    return int(amount.value) if is_year and date.min.year <= amount.value <= date.max.year else 0


def _is_over(amount: Amount, today: date) -> bool:
    year, (_, month, day) = _year(amount), amount.when
    return year > 0 and (year, month or 12, day or 31) < (today.year, today.month, today.day)


def _is_to_come(amount: Amount, today: date) -> bool:
    year, (_, month, day) = _year(amount), amount.when
    return (year, month or 1, day or 1) > (today.year, today.month, today.day)
