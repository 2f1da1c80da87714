"""Where an easy-read line and the full answer say opposite things: a “no” lost or added, more for less, up for down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.align import Place
from yousaid.easyread.facts.likeness import is_promise
from yousaid.easyread.facts.lost import lost
from yousaid.easyread.facts.model import FactFault
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.put_in import put_in
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.standing import only_standing
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.stems import stems
from yousaid.easyread.facts.unsaid import in_other_words
from yousaid.easyread.facts.words import DENYING
from yousaid.late import late

#: Words that mean the opposite of each other when the rest of two sentences is the same.
_OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I))
    for one, other in (
        (r"more", r"less|fewer"),
        (r"longer", r"shorter"),
        (r"larger|bigger|greater", r"smaller"),
        (
            r"(?:go|goes|went|gone) up|up (?:from|by)|rose|rises?|risen|higher|increased?|grew|grow",
            r"(?:go|goes|went|gone|came|come) down|down (?:from|by)|fell|fallen|lower|reduced?|cut",
        ),
        (r"faster|quicker|sooner", r"slower|later"),
        (r"early|earlier", r"late|later"),
        (r"better|easier", r"worse|harder"),
        (r"cheaper", r"dearer"),
        (r"up to|at most|or less|no more than", r"at least|or more|no less than"),
        (r"all|every|each|everyone|everybody", r"none|nobody|no one"),
        (r"open(?:s|ed)?(?! until| till)", r"shut|shuts|closed?|closes"),
        (r"start|starts|started|begin|begins|began", r"stop|stops|stopped|ends?(?! of)|ended"),
        (r"before", r"after(?! another)"),
        (r"day and night|at night", r"in the day"),
        (r"(?:switch|turn)(?:ed|es|s)? on", r"(?:switch|turn)(?:ed|es|s)? off"),
    )
)
_UNTIL = re.compile(r"\b(?:until|before|unless|only|yet|more|less|later|after|since|if)\b", re.IGNORECASE)
_NO_SENTENCE = frozenset({"date", "decided_on", "worked_date", "people", "title"})
_FEW, _LONG = 2, 90
_ANY_OPPOSITE = late("|".join(pattern.pattern for pair in _OPPOSITES for pattern in pair), re.IGNORECASE)


def opposite(pair: Pair) -> Iterator[FactFault]:
    """One fault for each of the author's lines that turns round what its sentence of the answer says."""
    for line in pair.written:
        place = pair.places.get(line)
        fault = (_no(pair, line, place) or _direction(line, place)) if place and place.share else None
        if fault := fault or _day_denied(pair, line):
            yield fault


def _no(pair: Pair, line: Stated, place: Place) -> FactFault | None:
    if line.plain.endswith("?"):
        return None
    if other := lost(line, place):
        return _fault(line, other, lost=True)
    other = put_in(line, place)
    return _fault(line, other, lost=False) if other and not in_other_words(pair, line) else None


def _amounts_shared(line: Stated, other: Stated) -> int:
    return sum(any(supports(fact, own) for fact in other.amounts) for own in line.amounts)


def _day_denied(pair: Pair, line: Stated) -> FactFault | None:
    """The fault of a line with a “no” and the days of a sentence that has none: “It is not on 5 September.”."""
    days = sum(own.kind in ("date", "day", "time") for own in line.amounts)
    heads = frozenset([denial.head for denial in line.sense.denials])
    if not days or heads <= DENYING or line.statement.side == "said" or _UNTIL.search(line.plain):
        return None
    there = [s for s in pair.standard if s.statement.side != "said" and _amounts_shared(line, s)]
    whole = [s for s in there if _amounts_shared(line, s) == len(line.amounts)]
    its = [s for s in whole if s.statement.part not in _NO_SENTENCE and _same_verb(s, heads)]
    if not its or not _no_more(pair, line):
        return None
    words = frozenset[str]().union(*(denial.every for denial in line.sense.denials))
    agree = any(s.sense.denials or s.sense.turns & DENYING - line.sense.turns or is_promise(s) for s in there)
    agree = agree or any(words & denial.every for s in pair.standard for denial in s.sense.denials)
    return None if agree else _fault(line, its[0], lost=False)


def _same_verb(stated: Stated, heads: frozenset[str]) -> bool:
    """Whether a sentence has a word that a line denies, or the line denies only that something starts or is done."""
    return only_standing(heads - {""}) or not stated.sense.every.isdisjoint(heads)


def _no_more(pair: Pair, line: Stated) -> bool:
    """Whether a line says no more than its days and who owns it: at most one other meaningful word."""
    others = line.sense.stems - stems(pair.record.owner or "")
    return len(others) < len(line.amounts) + _FEW


def _fault(line: Stated, other: Stated, lost: bool) -> FactFault:
    """A lost “no” is sure; one that was added may say in other words what the answer says without it."""
    words = other.plain if len(other.plain) < _LONG else f"{other.plain[: _LONG - 3]}…"
    message = f"The full answer says “{words}” This line says the opposite."
    denial = line.sense.denials[0] if line.sense.denials and not lost else None
    start, end = (denial.start, denial.end) if denial else (0, len(line.text))
    advice = "Put the “not” back." if lost else "Take the “not” out."
    at = line.statement.start
    return FactFault("opposite", line.statement, at + start, at + end, message, advice, lost)


def _direction(line: Stated, place: Place) -> FactFault | None:
    near = [other for other in place.near if bool(other.sense.denials) == bool(line.sense.denials)]
    if line.statement.part == "before":
        near = [other for other in near if other.statement.side != "did"]
    for one, other in _OPPOSITES if near and _ANY_OPPOSITE.search(line.plain) else ():
        for here, there in ((one, other), (other, one)):
            found = here.search(line.plain)
            if not found or there.search(line.plain):
                continue
            words = [match[0] for full in near if (match := there.search(full.plain))]
            if words and not any(here.search(full.plain) for full in near):
                message = f"The full answer says “{words[0]}” here, not “{found[0]}”."
                start, end = (line.statement.start + place for place in found.span())
                return FactFault("opposite", line.statement, start, end, message, f"Write “{words[0]}”.")
    return None
