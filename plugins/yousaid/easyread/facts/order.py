"""Where an easy-read page tells what is now as what was before, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.model import Amount, FactFault
from yousaid.easyread.facts.page import Pair, Stated, shared
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.strength import Strength, promised

_PAST = re.compile(r"\b(?:was|were|had|did|could|used to)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|does|do|can|cannot|will|am)\b", re.IGNORECASE)
#: Words that say by themselves which side a line is on.
_CUES = {
    "before": re.compile(r"\b(?:today|this year)\b", re.IGNORECASE),
    "now": re.compile(r"\b(?:last year|used to)\b", re.IGNORECASE),
}
_TIMES = re.compile(r"\b(?:(?:last|this) (?:year|month|week|winter|summer|spring|autumn))\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:]\s|\b(?:and|but)\b")
_BEFORE = re.compile(r"^before\b", re.IGNORECASE)
_NOW = re.compile(r"^now\b", re.IGNORECASE)
_SAYS_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_SAYS_BEFORE = re.compile(r"^before,|\bused to\b|\buntil (?:now|then)\b|\bbefore (?:this|that)\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
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
    later = [when for line in now for when in map(_when, line.amounts) if when]
    months = [when for line in now for when in _months(pair, line)]
    for line in before:
        for amount in line.amounts:
            is_later = later and (when := _when(amount)) and when > min(later)
            if is_later or (months and any(when > min(months) for when in _months(pair, line, amount))):
                yield _fault(
                    line, amount.start, amount.end, "This is in `before`, but it is later than what is in `now`."
                )


def _months(pair: Pair, line: Stated, only: Amount | None = None) -> Iterator[tuple[int, int]]:
    """The months of a line without a year, each with its place in the answer: later ones come later in both."""
    ours = [s for s in pair.standard if s.statement.side in ("did", "later") and s.statement.part in ("did", "why")]
    for amount in line.amounts if only is None else (only,):
        if amount.kind == "date" and not amount.when[0]:
            places = [number for number, s in enumerate(ours) if _holds(s, amount)]
            if places:
                yield places[0], amount.when[1]


def _when(amount: Amount) -> tuple[int, int] | None:
    if amount.kind == "date" and amount.when[0]:
        return amount.when[0], amount.when[1]
    year = amount.kind == "number" and not amount.unit and amount.end - amount.start == len("2026")
    if year and _FIRST_YEAR <= amount.value < _LAST_YEAR:
        return int(amount.value), 0
    return None


def _verbs_turned(pair: Pair) -> bool:
    """Whether every line of ``before`` tells how it is, and every line of ``now`` how it was."""
    before = [line.plain for line in pair.written if line.statement.part == "before"]
    now = [line.plain for line in pair.written if line.statement.part == "now"]
    return (
        bool(before and now)
        and all(_tells(text, _PRESENT, _PAST, Strength.NOW) for text in before)
        and all(_tells(text, _PAST, _PRESENT, Strength.DONE) for text in now)
    )


def _tells(text: str, helpers: re.Pattern[str], others: re.Pattern[str], strength: Strength) -> bool:
    """Whether all verbs of a text stand in one tense."""
    found = {kind for _, kind in promised(text)}
    return not others.search(text) and found <= {strength} and bool(found or helpers.search(text))


def _side(line: Stated) -> str:
    if line.statement.part == "before" or _BEFORE.match(line.plain):
        return "before"
    return "now" if line.statement.part == "now" or _NOW.match(line.plain) else ""


def _numbers(pair: Pair, line: Stated, side: str) -> FactFault | None:
    """Amounts of a line that the answer holds only for the other side, about the same thing."""
    for amount in line.amounts:
        where = [other for other in pair.standard if _holds(other, amount)]
        sides = {_of_record(other, amount) for other in where}
        sides -= (
            {"did"} if any("did" not in _of_record(other, amount) and shared(line, other) for other in where) else set()
        )
        if sides == {"now" if side == "before" else "before"}:
            rest = (
                f"“{line.plain[amount.start : amount.end]}” is the number from {'before' if side == 'now' else 'now'}."
            )
            return _fault(line, amount.start, amount.end, rest)
    return None


def _holds(stated: Stated, amount: Amount) -> bool:
    return any(supports(fact, amount) for fact in stated.amounts)


def _of_record(stated: Stated, amount: Amount) -> str:
    """The side on which a statement has an amount; what we did tells of both, but for "from 50 minutes to 18"."""
    if stated.statement.part == "measures":
        return "before" if stated.statement.side == "said" else "now"
    ends = _FROM_TO.search(stated.plain) if amount.kind not in ("date", "time", "day") else None
    if ends:
        place = next(fact.start for fact in stated.amounts if supports(fact, amount))
        if ends.start() < place < ends.end() + len(" 1,000"):
            return "now" if re.search(r"\bto\b", stated.plain[ends.start() : place]) else "before"
    side = {"said": "before", "worked_found": "now"}.get(stated.statement.part, "did")
    return _told(stated, amount) or side if side == "did" else side


def _told(stated: Stated, amount: Amount) -> str:
    """The side that a clause with one amount of a kind names itself: "The form now has 15."; "" when it does not."""
    fact = next(fact for fact in stated.amounts if supports(fact, amount))
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
