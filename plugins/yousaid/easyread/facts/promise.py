"""Where an easy-read line makes a promise stronger or weaker than the full answer does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.align import Place
from yousaid.easyread.facts.model import FactFault, FaultKind, Statement
from yousaid.easyread.facts.of_status import against_status, all_lines, heading, of_line, of_status
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, holds, shared
from yousaid.easyread.facts.strength import WORDS, Strength, promised
from yousaid.easyread.facts.tense import beside, too_early, too_late, too_sure
from yousaid.records.dates import in_words

_VERB = "Use the verb of the full answer."
_PARTS = frozenset({"before", "did", "not_done", "why", "when", "now", "next"})
_FIELDS = frozenset({"did", "left_to_do", "why", "who_decides", "worked_found", "history"})
_NOW, _THINKING, _WILL, _DOING, _DONE = Strength
#: What the status itself promises: a line may say so, whatever the tense of a sentence.
_STATUS: dict[str, frozenset[Strength]] = {
    "planned": frozenset({_WILL}),
    "doing": frozenset({_DOING, _WILL}),
}
_OPEN = frozenset({"planned", "doing", "part-done"})
#: What is weaker than a day by which something is due; one may aim for that day.
_MAY = re.compile(r"\b(?:(?-i:may)|might|could|hop(?:e|es|ing)|possibly|perhaps)\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:would like|wants?)\b", re.IGNORECASE)
#: A line of which a sentence holds this part is about the same.
_SAME, _SURE = 0.4, 0.6
#: A line about the old date of a promise, which is not a promise.
_KEPT = re.compile(r"\b(?:said|promised) (?:that )?we would\b", re.IGNORECASE)


def promises(pair: Pair) -> Iterator[FactFault]:
    """One fault for each line that promises more or less than the answer, and for lines of another status."""
    yield from heading(pair)
    answers = tuple(s for s in pair.standard if s.statement.part in _FIELDS and not s.plain.endswith("?"))
    for line in pair.written:
        if line.statement.part == "did" and not line.amounts and against_status(pair, line, answers):
            yield of_status(pair, line, sure=True)
        elif line.statement.part == "heard" and _over(pair, line):
            yield of_line("weaker", line, "This line promises what people said is over.", _VERB, sure=False)
        elif line.statement.part == "heard" and too_early(line, pair.standard, pair.record.date):
            yield of_line("stronger", line, "This line tells of a day to come as over.", "Check the year.", sure=False)
        elif line.statement.part in _PARTS and not line.explains and (fault := _line(pair, line, answers)):
            yield fault
    yield from all_lines(pair)


def _over(pair: Pair, line: Stated) -> bool:
    """Whether a line promises what people told of as over: “We will miss a bin” for “Our bin was missed”."""
    place = pair.places.get(line)
    own = {strength for _, strength in promised(line.plain)} - {_NOW}
    if place is None or place.share < _SAME or place.best.statement.part != "said" or not own:
        return False
    return (
        own <= {_WILL, _THINKING}
        and not (line.sense.denials or _WISH.search(line.plain))
        and {strength for _, strength in promised(place.best.plain)} == {_DONE}
    )


def _line(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line whose verb stands in the answer, about the same thing, with another strength only."""
    allowed, place = _allowed(pair, line), pair.places.get(line)
    near = _as_exact(line, place, answers)
    for verb, found in sorted(promised(line.plain)):
        if _without(place, verb):
            continue
        there, exact = _there(line, verb, near)
        kept = found in allowed and _THINKING not in there and not exact
        hoped = found is _THINKING and place is not None and place.best.hedges
        if hoped or (found is _WILL and ((there and max(there) is _DOING) or _is_said(line, place, found))):
            continue  # "they are staying" is said of the days to come too
        if there and not kept and found is not _NOW and found not in there and _NOW not in there:
            kind: FaultKind = "stronger" if found > max(there) else "weaker"
            word = WORDS[max(there) if kind == "stronger" else min(there)]
            message = f"This line says “{WORDS[found]}”. The full answer says “{word}”."
            return of_line(kind, line, message, _VERB, kind == "stronger")
    return (
        _due(pair, line, answers)
        or _day(pair, line, answers)
        or _of_its_sentence(pair, line)
        or _alone(pair, line, answers)
    )


def _without(place: Place | None, verb: str) -> bool:
    """Whether the sentence of a line has its verb as a thing: “has a letter by post” for “we posted a letter”."""
    if place is None or place.share < _SAME or verb not in place.best.forms:
        return False
    return verb not in {there for there, _ in promised(place.best.plain)}


def _as_exact(line: Stated, place: Place | None, answers: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """The sentences that hold the amounts of a line, if its own sentence does; else all."""
    own = [amount for amount in line.amounts if not amount.soft and place and holds(place.best, amount)]
    return tuple(other for other in answers if all(holds(other, amount) for amount in own))


def _is_said(line: Stated, place: Place | None, found: Strength) -> bool:
    """Whether a line refuses something, or its own sentence promises as strongly with another verb."""
    if line.sense.denials:
        return place is None or not place.best.hedges
    own = {strength for _, strength in promised(place.best.plain)} if place and place.share >= _SAME else set()
    return found in own


def _of_its_sentence(pair: Pair, line: Stated) -> FactFault | None:
    """The fault of a line that promises more or less than its own sentence, with other verbs."""
    place = pair.places.get(line)
    own = {strength for _, strength in promised(line.plain)} - {_NOW}
    if (
        place is None
        or place.share < _SAME
        or len(own) != 1
        or line.sense.denials
        or place.best.statement.part not in _FIELDS
    ):
        return None
    found, best = next(iter(own)), place.best
    there = beside(best, line.amounts) - {_NOW}
    if found is _THINKING and there and not best.hedges:
        return of_line(
            "weaker", line, f"The full answer does not say “may” or “hope”: “{best.plain}”", _VERB, sure=False
        )
    too_much = {_WILL: {_THINKING}, _DONE: {_THINKING, _WILL, _DOING}}.get(found, set())
    if there and there <= too_much and not (found is _WILL and found in _allowed(pair, line) and place.share < _SURE):
        message = f"This line says “{WORDS[found]}”. The full answer says “{WORDS[max(there)]}”."
        return of_line("stronger", line, message, _VERB, sure=True)
    return None


def _day(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line whose verb does not fit the day in it."""
    if too_late(line, answers, pair.record.date):
        return of_line("weaker", line, "This line promises what is over by its own date.", "Say what was done.", False)
    if too_early(line, answers, pair.record.date):
        return of_line("stronger", line, "This line says “we did it” of a day to come.", "Write “We will …”.", True)
    if too_sure(line, answers):
        return of_line("stronger", line, "The full answer only hopes for this day.", "Use its verb.", True)
    return None


def _there(line: Stated, verb: str, answers: tuple[Stated, ...]) -> tuple[list[Strength], bool]:
    """How strongly the sentences that share most with a line promise a verb of it, and whether they share amounts."""
    found = []
    for other in answers:
        for there, strength in promised(other.plain) if verb in other.forms else ():
            if there == verb:
                facts = sum(any(supports(fact, own) for fact in other.amounts) for own in line.amounts)
                words = len(line.sense.stems & other.sense.stems - {verb})
                found.append((words + facts, strength, bool(facts) and not _shares_strength(line, other)))
    best = max((count for count, _, _ in found), default=0)
    close = [(strength, exact) for count, strength, exact in found if count == best]
    return [strength for strength, _ in close], any(exact for _, exact in close)


def _shares_strength(line: Stated, other: Stated) -> bool:
    """Whether a sentence says anything as strongly as a line: “We painted 5 and will do the other 17.”."""
    return not {s for _, s in promised(line.plain)}.isdisjoint(s for _, s in promised(other.plain))


def _due(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line that says something was done by the day on which it is due, or only may be."""
    if pair.record.status not in _OPEN or line.statement.part not in ("when", "next") or pair.record.due is None:
        return None
    due = Stated(Statement(in_words(pair.record.due), "due", 0, "due", "did"), frozenset()).amounts
    if _KEPT.search(line.plain) or not any(supports(day, own) for own in line.amounts for day in due):
        return None
    found = {strength for _, strength in promised(line.plain)} - {_NOW}
    near = [other for other in answers if shared(line, other) or any(holds(other, own) for own in line.amounts)]
    if not near and not any(_promises(other) for other in answers):
        near = list(answers)
    hedged = any(other.hedges for other in near)
    if found == {_DONE} or (found == {_THINKING} and not hedged and _MAY.search(line.plain)):
        kind: FaultKind = "stronger" if _DONE in found else "weaker"
        message = f"This line says “{WORDS[max(found)]}”, but it is due then."
        return of_line(kind, line, message, "Write “We will …”.", kind == "stronger")
    return None


def _promises(stated: Stated) -> bool:
    """Whether a sentence promises something and does not only hope for it."""
    found = {strength for _, strength in promised(stated.plain)}
    return _WILL in found and _THINKING not in found


def _alone(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line that says a plan is done, or of the only hope on the page."""
    found = {strength for _, strength in promised(line.plain)}
    hedged = any(other.hedges for other in answers)
    if (
        _THINKING in found
        and not line.sense.denials
        and pair.record.status != "already"
        and not hedged
        and not _aims(line)
        and line.statement.part in ("did", "next", "when")
    ):
        return of_line("weaker", line, "The full answer does not say “may” or “hope”.", "Use its verb.", sure=False)
    done = [other for other in answers if any(strength is _DONE for _, strength in promised(other.plain))]
    plan = (
        pair.record.status == "planned"
        and not line.sense.denials
        and line.statement.part == "did"
        and " will " not in line.plain
    )
    if plan and found == {_DONE} and not any(shared(line, other) for other in done):
        return of_status(pair, line, sure=False)
    return None


def _aims(line: Stated) -> bool:
    """Whether a line aims for a day: “We aim to open by 25 June 2027.”"""
    return bool(line.amounts) and not _MAY.search(line.plain)


def _allowed(pair: Pair, line: Stated) -> frozenset[Strength]:
    """What a line may always say under its status; what comes next may be a promise while one is open."""
    status, part = pair.record.status, line.statement.part
    if part in ("when", "next"):
        return frozenset({_WILL}) if status in _OPEN else frozenset()
    return _STATUS.get(status, frozenset()) if part == "did" else frozenset()
