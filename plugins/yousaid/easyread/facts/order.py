"""Where an easy-read page tells what is now as what was before, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.model import Amount, FactFault
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, holds, shared
from yousaid.easyread.facts.strength import Strength, promised

_PAST = re.compile(r"\b(?:was|were|had|did|could|used to)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|does|(?<!could )(?<!not )do|can|cannot|will|am)\b", re.IGNORECASE)
#: Verbs with one form for now and before.
_EITHER = re.compile(r"\b(?:put|cut|set|let|hit|shut|cost|read|hurt)\b", re.IGNORECASE)
#: Words that say by themselves which side a line is on.
_CUES = {
    "before": re.compile(r"\b(?:today|this year)\b", re.IGNORECASE),
    "now": re.compile(r"\b(?:last year|used to)\b", re.IGNORECASE),
}
_TIMES = re.compile(r"\b(?:(?:last|this) (?:year|month|week|winter|summer|spring|autumn))\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis (?:year|winter|spring|summer|autumn)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]\s|\b(?:and|but)\b")
_BEFORE = re.compile(r"^before\b", re.IGNORECASE)
_NOW = re.compile(r"^now\b", re.IGNORECASE)
_SAYS_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_SAYS_BEFORE = re.compile(r"^before,|\bused to\b|\buntil (?:now|then)\b|\bbefore (?:this|that)\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_DAYS = ("date", "time", "day")
_END = re.compile(r"\b(from|to) (?:about |over |under |nearly |only |just )?£?$", re.IGNORECASE)
_IN_PLACE = re.compile(
    r"\b(?:instead of|rather than)\b[^,;.]*$|\b(?:up|down) from\b(?:(?!\bto\b)[^,;.])*$", re.IGNORECASE
)
_FROM_TO = re.compile(r"\bfrom\b.*\bto\b", re.IGNORECASE)


def swapped(pair: Pair) -> Iterator[FactFault]:
    """One fault for each line whose numbers or verbs belong to the other side, and for each span turned round."""
    verbs, both = _verbs_turned(pair), {"before", "now"} <= {line.statement.part for line in pair.written}
    yield from _years(pair)
    for line in (*pair.written, *pair.made):
        side = _side(line)
        fault = _numbers(pair, line, side) if side else None
        fault = fault or (_cue(line, side) if side and both else None) or (_verb(line) if side and verbs else None)
        if fault := fault or _other_time(pair, line):
            yield fault
        elif _FROM_TO.search(line.plain):
            yield from _spans(pair, line)


def _years(pair: Pair) -> Iterator[FactFault]:
    """A year or a month in ``before`` that is later than one in ``now``."""
    before, now = ([line for line in pair.written if line.statement.part == part] for part in ("before", "now"))
    year = pair.record.date.year if pair.record.date else 0
    later = [when for line in now for when in (*map(_when, line.amounts), _this_year(line, year)) if when]
    months = [when for line in now for when in _months(pair, line)]
    for line in before:
        for amount in line.amounts:
            when = _when(amount) or (_this_year(line, year) if amount.kind == "day" else None)
            is_later = later and when and when > min(later)
            if is_later or (months and any(when > min(months) for when in _months(pair, line, amount))):
                message = "This is in `before`, but it is later than what is in `now`."
                yield _fault(line, amount.start, amount.end, message)


def _months(pair: Pair, line: Stated, only: Amount | None = None) -> Iterator[tuple[int, int]]:
    """The months of a line without a year, each with its place in the answer: later ones come later in both."""
    ours = [s for s in pair.standard if s.statement.side in ("did", "later") and s.statement.part in ("did", "why")]
    for amount in line.amounts if only is None else (only,):
        if amount.kind == "date" and not amount.when[0]:
            places = [number for number, s in enumerate(ours) if holds(s, amount)]
            if places:
                yield places[0], amount.when[1]


def _this_year(line: Stated, year: int) -> tuple[int, int] | None:
    """The year of a line that says “this year” or “this summer”."""
    return (year, 0) if year and _THIS.search(line.plain) else None


def _when(amount: Amount) -> tuple[int, int] | None:
    if amount.kind == "date" and amount.when[0]:
        return amount.when[0], amount.when[1]
    year = amount.kind == "number" and not amount.unit and amount.end - amount.start == len("2026")
    if year and _FIRST_YEAR <= amount.value < _LAST_YEAR:
        return int(amount.value), 0
    return None


def _verbs_turned(pair: Pair) -> bool:
    """Whether more lines tell how it is in ``before`` and how it was in ``now`` than the other way round."""
    lines = [(line.statement.part, _tense(line)) for line in pair.written if line.statement.part in ("before", "now")]
    turned = lines.count(("before", "now")) + lines.count(("now", "before"))
    right = lines.count(("before", "before")) + lines.count(("now", "now"))
    return turned > right and ("before", "now") in lines and {part for part, _ in lines} == {"before", "now"}


def _tense(line: Stated) -> str:
    """``before`` for a line in the past, ``now`` for one that no word puts in the past, "" when one cannot tell."""
    past = _PAST.search(line.plain) or any(strength is Strength.DONE for _, strength in promised(line.plain))
    if past:
        return "" if _PRESENT.search(line.plain) else "before"
    return "" if _EITHER.search(line.plain) else "now"


def _side(line: Stated) -> str:
    if line.statement.part == "before" or _BEFORE.match(line.plain):
        return "before"
    return "now" if line.statement.part == "now" or _NOW.match(line.plain) else ""


def _numbers(pair: Pair, line: Stated, side: str) -> FactFault | None:
    """Amounts of a line that the answer holds only for the other side, about the same thing."""
    for amount in line.amounts:
        if amount.soft or amount.kind == "day":
            continue
        where = [other for other in pair.standard if holds(other, amount)]
        sides = {_of_record(other, amount) for other in where}
        if side == "now" and "before" in sides and _tense(line) == "before" and _tells_now(pair, line):
            continue  # "One meal was £5.10. Now it is £5.60."
        sides -= (
            {"did"} if any("did" not in _of_record(other, amount) and shared(line, other) for other in where) else set()
        )
        if sides == {"now" if side == "before" else "before"}:
            rest = (
                f"“{line.plain[amount.start : amount.end]}” is the number from {'before' if side == 'now' else 'now'}."
            )
            return _fault(line, amount.start, amount.end, rest)
    return None


def _tells_now(pair: Pair, line: Stated) -> bool:
    """Whether another line about what is now has a number that the answer holds for now only."""
    lines = [other for other in pair.written if other is not line and _side(other) == "now"]
    return any(
        {_of_record(s, own) for s in pair.standard if holds(s, own)} == {"now"}
        for other in lines
        for own in other.amounts
        if not own.soft
    )


def _of_record(stated: Stated, amount: Amount) -> str:
    """The side on which a statement has an amount; what we did tells of both, but for "from 50 minutes to 18"."""
    if stated.statement.part == "measures":
        return "before" if stated.statement.side == "said" else "now"
    fact = next(fact for fact in stated.amounts if supports(fact, amount))
    if _IN_PLACE.search(stated.plain, 0, fact.start):
        return "before"
    if end := _END.search(stated.plain, 0, fact.start):
        if end[1].lower() == "from":
            return "before" if fact.kind not in _DAYS else "did"
        if any(_END.search(stated.plain, 0, first.start) for first in stated.amounts if first.end <= end.start()):
            return "now"
    return _told(stated, fact) or {"said": "before", "worked_found": "now"}.get(stated.statement.part, "did")


def _told(stated: Stated, fact: Amount) -> str:
    """The side that a clause with one amount of a kind names itself: "The form now has 15."; "" when it does not."""
    breaks = [match.span() for match in _CLAUSE.finditer(stated.plain) if match[0].strip() != "," or match.start() > 6]
    start = max((end for _, end in breaks if end <= fact.start), default=0)
    stop = min((begin for begin, _ in breaks if begin >= fact.end), default=len(stated.plain))
    same = [other for other in stated.amounts if other.kind == fact.kind and start <= other.start < stop]
    clause = stated.plain[start:stop] if len(same) == 1 else ""
    return "before" if _SAYS_BEFORE.search(clause) else "now" if _SAYS_NOW.search(clause) else ""


def _cue(line: Stated, side: str) -> FactFault | None:
    wrong = _CUES[side].search(line.plain) if line.statement.part == side else None
    if wrong is None:
        return None
    return _fault(line, *wrong.span(), f"This line is in `{side}`, but it says “{wrong[0]}”.")


def _verb(line: Stated) -> FactFault:
    wrong = _PRESENT.search(line.plain) or _PAST.search(line.plain)
    start, end = wrong.span() if wrong else (0, len(line.plain))
    side = line.statement.part
    message = (
        f"“{line.plain[start:end]}” tells how it {'is now' if side == 'before' else 'was before'}, "
        f"but this line is in `{side}`."
    )
    return _fault(line, start, end, message)


def _other_time(pair: Pair, line: Stated) -> FactFault | None:
    """“9 this year” where the answer has “9 last year and 2 this year”."""
    found = _TIMES.search(line.plain) if line.amounts else None
    if found is None:
        return None
    for stated in pair.standard:
        if shared(line, stated) and (there := re.search(rf"\b{found[0]}\b", stated.plain, re.IGNORECASE)):
            clause = [a for a in stated.amounts if not _CLAUSE.search(stated.plain, a.end, there.start())]
            own = [a for a in clause if a.end <= there.start()][-1:]
            for amount in line.amounts:
                elsewhere = [a for a in stated.amounts if a not in own and supports(a, amount)]
                if own and elsewhere and not supports(own[0], amount) and own[0].kind == amount.kind:
                    words = line.plain[amount.start : amount.end]
                    message = f"The full answer does not say “{words}” with “{found[0]}”."
                    return _fault(line, amount.start, amount.end, message)
    return None


def _spans(pair: Pair, line: Stated) -> Iterator[FactFault]:
    """“From 6am to 10pm” where the answer has “from 10pm to 6am”."""
    for one, other in zip(line.amounts, line.amounts[1:], strict=False):
        if one.kind != other.kind or " to " not in line.plain[one.end : other.start]:
            continue
        if _is_same(one, other):
            yield _fault(line, one.start, other.end, f"“{line.plain[one.start : other.end]}” has one end twice.")
            continue
        orders = {order for stated in pair.standard for order in _orders(stated, one, other)}
        if orders == {"turned"}:
            words = line.plain[one.start : other.end]
            yield _fault(line, one.start, other.end, f"“{words}” stands the other way round in the full answer.")


def _orders(stated: Stated, one: Amount, other: Amount) -> Iterator[str]:
    first = next((a.start for a in stated.amounts if supports(a, one)), None)
    second = next((a.start for a in stated.amounts if supports(a, other)), None)
    if first is not None and second is not None:
        yield "same" if first < second else "turned"


def _is_same(one: Amount, other: Amount) -> bool:
    return supports(one, other) and supports(other, one)


def _fault(line: Stated, start: int, end: int, message: str) -> FactFault:
    advice = "Check what was before and what is now, and change the two over."
    at = line.statement.start
    return FactFault("swapped", line.statement, at + start, at + end, message, advice)
