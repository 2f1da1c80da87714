"""What an easy-read page says and its record does not: numbers, dates, names and jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from yousaid.easyread.facts.elsewhere import elsewhere, rival
from yousaid.easyread.facts.figures import stands
from yousaid.easyread.facts.model import Amount, FactFault, Name
from yousaid.easyread.facts.names import COMMON, jobs
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, holds, shared
from yousaid.easyread.facts.stems import stem

_AND = re.compile(r",? (?:and |or )?|, ")
_MORE = re.compile(r"\b(?:more|other|another|extra)\b", re.IGNORECASE)
_OTHERS = re.compile(r" (?:\w+ )?others?\b", re.IGNORECASE)
_LAST = re.compile(r",? (?:and|or) (?!.*\b(?:and|or)\b)")
_CHECK_BOTH = "Check both in the full answer."
_NOUNS = {"date": "date", "time": "time", "money": "sum", "share": "share", "day": "day", "number": "number"}


def added(pair: Pair) -> Iterator[FactFault]:
    """One fault for each number, date, name or job of a line that the record does not hold, or holds elsewhere."""
    for line in (*pair.written, *pair.made):
        for amount in line.amounts:
            if not amount.soft:
                yield from _amount(pair, line, amount)
        yield from _twice(pair, line)
        for name in line.names:
            yield from _name(pair, line, name)
        for job in () if line.explains else jobs(line.plain):
            if job.words not in pair.record_words and stem(job.words) not in pair.record_words:
                message = f"The full answer does not name “{line.plain[job.start : job.end]}”."
                yield _fault(line, job, message, "Say who it is in the words of the full answer.", sure=False)


def _amount(pair: Pair, line: Stated, amount: Amount) -> Iterator[FactFault]:
    noun, words = _NOUNS[amount.kind], line.plain[amount.start : amount.end]
    where = [other for other in pair.standard if other.amounts and holds(other, amount)]
    if not where or _another_year(pair, amount) or _another_whole(pair, amount, where):
        if amount.kind == "number" and f"number {amount.value}" in {n.words for s in pair.standard for n in s.names}:
            return  # "bus 9": "the number 9"
        instead = _likely(pair, line, amount)
        advice = f"Does it mean “{instead}”?" if instead else "Take it out, or add it to the full answer first."
        if _all_of(pair, line, amount):
            return
        sure = not (stands(amount, pair.record_amounts, pair.record_figures) or _worked_out(pair, line, amount))
        yield _fault(line, amount, f"The {noun} “{words}” is not in the full answer.", advice, sure)
        return
    if (there := elsewhere(pair, line, amount, where)) and there != words and not _only_here(pair, line, amount, there):
        message = f"The full answer says “{there}” here, and “{words}” about something else."
        yield _fault(line, amount, message, f"Write “{there}”, if this is the same thing.", sure=False)


def _only_here(pair: Pair, line: Stated, amount: Amount, there: str) -> bool:
    """Whether this line alone has its amount, and another one tells the amount that may belong here."""
    others = [(other, own) for other in pair.written if other is not line for own in other.amounts]
    if any(supports(own, amount) for _, own in others):
        return False
    facts = [fact for s in pair.standard for fact in s.amounts if s.plain[fact.start : fact.end] == there]
    return any(supports(fact, own) for fact in facts for _, own in others)


def _twice(pair: Pair, line: Stated) -> Iterator[FactFault]:
    """An amount or a numbered place that a line has twice, where each sentence has it once beside another."""
    for number, amount in enumerate(line.amounts):
        if not any(supports(amount, first) for first in line.amounts[:number]):
            continue
        where = [[fact for fact in s.amounts if rival(fact, amount)] for s in pair.standard if s.amounts]
        where = [facts for facts in where if any(supports(fact, amount) for fact in facts)]
        if where and all(sum(supports(fact, amount) for fact in facts) == 1 < len(facts) for facts in where):
            yield _fault(line, amount, f"“{line.plain[amount.start : amount.end]}” stands here twice.", _CHECK_BOTH)
    for one, other in zip(line.names, line.names[1:], strict=False):
        if one.words == other.words and _AND.fullmatch(line.plain[one.end : other.start]):
            yield _fault(line, other, f"“{other.words}” stands here twice.", _CHECK_BOTH)


def _worked_out(pair: Pair, line: Stated, amount: Amount) -> bool:
    """Whether a number may be the sum or the difference of two that stand with its thing: “2 bays, and 4 more”."""
    if amount.kind != "number" or amount.unit:
        return False
    place = pair.places.get(line)
    near = [s for s in pair.standard if s.amounts and (shared(line, s) or (place and s is place.best))]
    facts = {fact.value for other in near for fact in other.amounts if fact.kind == "number" and not fact.unit}
    facts |= {Fraction(1)} if any(_MORE.search(other.plain) for other in near) else set()
    return any(amount.value - fact in facts or amount.value + fact in facts for fact in facts)


def _all_of(pair: Pair, line: Stated, amount: Amount) -> bool:
    """Whether a number counts what a sentence lists, or one and “5 other wards”."""
    number = Fraction(amount.base) if amount.kind == "share" else amount.value
    if amount.kind not in ("number", "share") or amount.unit or not number:
        return False
    near = [other for other in pair.standard if other.amounts and shared(line, other)]
    others = {fact.value + 1 for s in near for fact in s.amounts if _OTHERS.match(s.plain, fact.end)}
    place = pair.places.get(line)
    return number in others or (place is not None and number == _listed(place.best.plain))


def _listed(text: str) -> int:
    """How many things a sentence lists: 3 in “Ask at the desk, tick box 7, or ring us”; 0 for fewer than two."""
    last = _LAST.search(text)
    return text.count(", ", 0, last.start()) + 2 if last else 0


def _another_year(pair: Pair, amount: Amount) -> bool:
    """Whether the record has that month or day with years, or the day of its status, and never with this one."""
    year, month, day = amount.when
    if amount.kind != "date" or not year:
        return False
    same = [(s, fact) for s in pair.standard for fact in s.amounts if fact.kind == "date" and fact.when[1] == month]
    years = {fact.when[0] for _, fact in same if fact.when[0] and day in (0, fact.when[2])}
    undated = any(not fact.when[0] and day in (0, fact.when[2]) for _, fact in same)
    if (undated or not years) and pair.record.date:
        fields = {s.statement.field for s, _ in same}
        years |= {fact.when[0] for s in pair.standard for fact in s.amounts if s.statement.field in fields}
        years |= {int(fact.value) for s in pair.standard for fact in s.amounts if fact.is_year}
        years |= _years_beside(pair.record.date, month, day)
    return bool(years) and year not in years


def _years_beside(today: date, month: int, day: int) -> set[int]:
    """The years of a day without one: the last time that it was, or the next one."""
    later = (month, day or today.day) >= (today.month, today.day)
    earlier = (month, day or today.day) <= (today.month, today.day)
    return {today.year if later else today.year + 1, today.year if earlier else today.year - 1}


def _another_whole(pair: Pair, amount: Amount, where: list[Stated]) -> bool:
    """Whether the record has the part of a share and not the whole: “59 out of 600”, where it has “59”."""
    there = [fact for stated in where for fact in stated.amounts if fact.kind == "share"]
    if amount.kind != "share" or any(supports(fact, amount) for fact in there):
        return False
    facts = [fact for stated in pair.standard for fact in stated.amounts]
    wholes = {fact.base if fact.kind == "share" else fact.value for fact in facts if not fact.when[0]}
    return amount.base not in wholes - {amount.scaled} and amount.base != 100  # a percentage has no whole in words


def _likely(pair: Pair, line: Stated, amount: Amount) -> str:
    """The words of the amount that the record has in its statement closest to a line."""
    near = [other for other in pair.standard if shared(line, other) and any(rival(f, amount) for f in other.amounts)]
    if not near:
        return ""
    other = max(near, key=lambda other: shared(line, other))
    fact = next(fact for fact in other.amounts if rival(fact, amount))
    return other.plain[fact.start : fact.end]


def _name(pair: Pair, line: Stated, name: Name) -> Iterator[FactFault]:
    pieces = [piece for piece in name.words.replace("'s", "").split() if piece not in ("of", "and", "the", "for")]
    lost = [piece for piece in pieces if not {piece, piece.removesuffix("s"), stem(piece)} & pair.record_words]
    if len(pieces) > 1 and (pieces[-1][0].isdigit() or len(pieces[-1]) == 1):  # "floor 11" for "the eleventh floor"
        lost = [] if any(name.words == n.words for other in pair.standard for n in other.names) else pieces
    if lost and not _completed(pair, name, lost):
        message = f"“{line.plain[name.start : name.end]}” is not in the full answer."
        yield _fault(line, name, message, "Use the name that the full answer has, or add it there first.")


def _completed(pair: Pair, name: Name, lost: list[str]) -> bool:
    """Whether a line only says what a name of the record is: “St Aidan's Primary School” for “St Aidan's Primary”."""
    rest = " ".join(piece for piece in name.words.split() if piece not in lost)
    return COMMON.issuperset(lost) and any(rest == own.words for s in pair.standard for own in s.names)


def _fault(line: Stated, fact: Amount | Name, message: str, suggestion: str, sure: bool = True) -> FactFault:
    start = line.statement.start
    return FactFault("added", line.statement, start + fact.start, start + fact.end, message, suggestion, sure)
