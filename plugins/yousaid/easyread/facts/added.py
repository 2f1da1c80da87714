"""What an easy-read page says and its record does not: numbers, dates, names and jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.model import Amount, FactFault, Name
from yousaid.easyread.facts.names import jobs
from yousaid.easyread.facts.page import Pair, Stated, overlap, shared, words_of_line
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.words import stem

#: A sentence that speaks of what another one named: "We said we would do it by May.".
_POINTS_BACK = re.compile(r"\b(?:it|they|them|these|those|he|she|both)\b", re.IGNORECASE)
_NOUNS = {"date": "date", "time": "time", "money": "sum", "share": "share", "day": "day", "number": "number"}
#: Two statements speak of one thing when they share this many meaningful words, and this part of the line's words.
_SAME_WORDS = 2
_SAME_PART = 0.5


def added(pair: Pair) -> Iterator[FactFault]:
    """One fault for each number, date, name or job of a line that the record does not hold, or holds elsewhere."""
    for line in (*pair.written, *pair.made):
        for amount in line.amounts:
            if not amount.soft:
                yield from _amount(pair, line, amount)
        for name in line.names:
            yield from _name(pair, line, name)
        for job in jobs(line.plain):
            if job.words not in pair.record_words and stem(job.words) not in pair.record_words:
                message = f"The full answer does not name “{line.plain[job.start : job.end]}”."
                yield _fault(line, job, message, "Say who it is in the words of the full answer.", sure=False)


def _amount(pair: Pair, line: Stated, amount: Amount) -> Iterator[FactFault]:
    noun, words = _NOUNS[amount.kind], line.plain[amount.start : amount.end]
    where = [other for other in pair.standard if any(supports(fact, amount) for fact in other.amounts)]
    if not where or _another_year(pair, amount):
        instead = _likely(pair, line, amount)
        advice = f"Does it mean “{instead}”?" if instead else "Take it out, or add it to the full answer first."
        yield _fault(line, amount, f"The {noun} “{words}” is not in the full answer.", advice)
        return
    if other := _elsewhere(pair, line, amount, where):
        facts = [fact for fact in other.amounts if fact.kind == amount.kind]
        there = other.plain[facts[0].start : facts[0].end]
        message = f"The full answer says “{there}” here, and “{words}” about something else."
        yield _fault(line, amount, message, f"Write “{there}”, if this is the same thing.")


def _another_year(pair: Pair, amount: Amount) -> bool:
    """Whether the record has that month or day with years, and never with this one."""
    year, *rest = amount.when
    if amount.kind != "date" or not year:
        return False
    same = [fact.when for other in pair.standard for fact in other.amounts if fact.kind == "date" and fact.when[0]]
    years = {when[0] for when in same if when[1] == rest[0] and rest[1] in (0, when[2])}
    return bool(years) and year not in years


def _elsewhere(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> Stated | None:
    """The statement about the same thing with another amount of that kind, when the amount stands only far from it."""
    own = len(words_of_line(line))
    if any(_near(line, other, amount) > overlap(line, other) for other in where):
        return None  # another number of the line stands there too: it is about that
    best = max(overlap(line, other) for other in where)
    back = {other.statement.field for other in where if _POINTS_BACK.search(other.plain)}
    rivals = [
        other
        for other in pair.standard
        if other not in where
        and other.statement.field not in back
        and _closer(overlap(line, other), best, own)
        and any(_rival(fact, amount) for fact in other.amounts)
    ]
    return max(rivals, key=lambda other: overlap(line, other), default=None)


def _near(line: Stated, other: Stated, amount: Amount) -> int:
    """How many words and other amounts a line shares with a statement."""
    rest = [own for own in line.amounts if own is not amount]
    return overlap(line, other) + sum(any(supports(fact, own) for fact in other.amounts) for own in rest)


def _closer(count: int, best: int, own: int) -> bool:
    """Whether a statement that shares so many words of a line is clearly closer to it than the best of the others."""
    return count >= max(_SAME_WORDS, best + 2, _SAME_PART * own) or (count == own >= _SAME_WORDS and count > best)


def _rival(fact: Amount, amount: Amount) -> bool:
    return fact.kind == amount.kind and not fact.soft and (not fact.unit or not amount.unit or fact.unit == amount.unit)


def _likely(pair: Pair, line: Stated, amount: Amount) -> str:
    """The words of the amount that the record has in its statement closest to a line."""
    near = [other for other in pair.standard if shared(line, other) and any(_rival(f, amount) for f in other.amounts)]
    if not near:
        return ""
    other = max(near, key=lambda other: shared(line, other))
    fact = next(fact for fact in other.amounts if _rival(fact, amount))
    return other.plain[fact.start : fact.end]


def _name(pair: Pair, line: Stated, name: Name) -> Iterator[FactFault]:
    pieces = [piece for piece in name.words.replace("'s", "").split() if piece not in ("of", "and", "the", "for")]
    lost = [piece for piece in pieces if not {piece, piece.removesuffix("s"), stem(piece)} & pair.record_words]
    numbered = len(pieces) > 1 and (pieces[-1][0].isdigit() or len(pieces[-1]) == 1)
    if numbered and not lost and name.words not in {n.words for other in pair.standard for n in other.names}:
        lost = pieces
    if lost:
        message = f"“{line.plain[name.start : name.end]}” is not in the full answer."
        yield _fault(line, name, message, "Use the name that the full answer has, or add it there first.")


def _fault(line: Stated, fact: Amount | Name, message: str, suggestion: str, sure: bool = True) -> FactFault:
    start = line.statement.start
    return FactFault("added", line.statement, start + fact.start, start + fact.end, message, suggestion, sure)
