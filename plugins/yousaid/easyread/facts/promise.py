"""Where an easy-read line makes a promise stronger or weaker than the full answer does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.model import FactFault, FaultKind, Statement
from yousaid.easyread.facts.page import Pair, Stated, shared
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.standing import against
from yousaid.easyread.facts.strength import WORDS, Strength, promised
from yousaid.easyread.facts.tense import too_early, too_late, too_sure
from yousaid.easyread.phrases import STATUS
from yousaid.records.dates import in_words

_PARTS = frozenset({"before", "did", "not_done", "why", "when", "now", "next"})
_FIELDS = frozenset({"did", "left_to_do", "why", "who_decides", "worked_found", "history"})
_NOW, _THINKING, _WILL, _DOING, _DONE = Strength
#: What the status itself promises: a line may say so, whatever the tense of a sentence.
_STATUS: dict[str, frozenset[Strength]] = {
    "planned": frozenset({_WILL}),
    "doing": frozenset({_DOING, _WILL}),
}
#: What no line about what we did may say under a status when all of them say it.
_NEVER_ALL: dict[str, frozenset[Strength]] = {
    "planned": frozenset({_DONE}),
    "done": frozenset({_WILL, _THINKING}),
    "part-done": frozenset({_WILL, _THINKING}),
    "already": frozenset({_WILL, _THINKING}),
}
_FEW = 2
_OPEN = frozenset({"planned", "doing", "part-done"})
_REFUSED = frozenset({"cannot", "stopped"})
_HEDGE = re.compile(r"\b(?:hope|hopes|hoping|want|wants|may|might|expect|expects|aim|plan to|would like|if)\b")
#: A line about the old date of a promise, which is not a promise.
_KEPT = re.compile(r"\b(?:said|promised) (?:that )?we would\b", re.IGNORECASE)


def promises(pair: Pair) -> Iterator[FactFault]:
    """One fault for each line that promises more or less than the answer, and for lines of another status."""
    yield from _heading(pair)
    answers = tuple(s for s in pair.standard if s.statement.part in _FIELDS and not s.plain.endswith("?"))
    for line in pair.written:
        if line.statement.part == "did" and not line.amounts and _against(pair, line, answers):
            yield _of_status(pair, line, sure=True)
        elif line.statement.part in _PARTS and (fault := _line(pair, line, answers)):
            yield fault
    yield from _all_lines(pair)


def _against(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> bool:
    """Whether a line only says how things stand, and not as the status does or a sentence of the answer."""
    if not against(line.plain, line.sense.stems, pair.record.status):
        return False
    own = promised(line.plain)
    return (
        not own
        or len(line.sense.stems) < _FEW
        or not any(own <= promised(other.plain) and line.sense.stems <= other.sense.stems for other in answers)
    )


def _line(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line whose verb stands in the answer, about the same thing, with another strength only."""
    allowed = _allowed(pair, line)
    for verb, found in sorted(promised(line.plain)):
        there, exact = _there(line, verb, answers)
        kept = found in allowed and _THINKING not in there and not exact
        if there and not kept and found is not _NOW and found not in there and _NOW not in there:
            kind: FaultKind = "stronger" if found > max(there) else "weaker"
            word = WORDS[max(there) if kind == "stronger" else min(there)]
            message = f"This line says “{WORDS[found]}”. The full answer says “{word}”."
            return _fault(kind, line, message, "Use the verb of the full answer.", kind == "stronger")
    return _due(pair, line, answers) or _day(pair, line, answers) or _alone(pair, line, answers)


def _day(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line whose verb does not fit the day in it."""
    if too_late(line, answers, pair.record.date):
        return _fault("weaker", line, "This line promises what is over by its own date.", "Say what was done.", False)
    if too_early(line, answers, pair.record.date):
        return _fault("stronger", line, "This line says “we did it” of a day to come.", "Write “We will …”.", True)
    if too_sure(line, answers):
        return _fault("stronger", line, "The full answer only hopes for this day.", "Use its verb.", True)
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
    near = [other for other in answers if shared(line, other)]
    if not near and not any(_WILL in dict.fromkeys(s for _, s in promised(other.plain)) for other in answers):
        near = list(answers)
    hedged = any(_HEDGE.search(other.plain) for other in near)
    if found == {_DONE} or (found == {_THINKING} and not hedged):
        kind: FaultKind = "stronger" if _DONE in found else "weaker"
        message = f"This line says “{WORDS[max(found)]}”, but it is due then."
        return _fault(kind, line, message, "Write “We will …”.", kind == "stronger")
    return None


def _alone(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> FactFault | None:
    """The fault of a line that says a plan is done, or of the only hope on the page."""
    found = {strength for _, strength in promised(line.plain)}
    hedged = any(_HEDGE.search(other.plain) for other in answers)
    if _THINKING in found and not hedged and line.statement.part in ("did", "next", "when"):
        return _fault("weaker", line, "The full answer does not say “may” or “hope”.", "Use its verb.", sure=False)
    plan = pair.record.status == "planned" and line.statement.part == "did" and " will " not in line.plain
    if plan and found == {_DONE}:
        done = [other for other in answers if any(strength is _DONE for _, strength in promised(other.plain))]
        return None if any(shared(line, other) for other in done) else _of_status(pair, line, sure=False)
    return None


def _allowed(pair: Pair, line: Stated) -> frozenset[Strength]:
    """What a line may always say under its status; what comes next may be a promise while one is open."""
    status, part = pair.record.status, line.statement.part
    if part in ("when", "next"):
        return frozenset({_WILL}) if status in _OPEN else frozenset()
    return _STATUS.get(status, frozenset()) if part == "did" else frozenset()


def _of_status(pair: Pair, line: Stated, sure: bool) -> FactFault:
    """The fault of a line that belongs under another status."""
    finished = pair.record.status in ("done", "part-done", "already")
    message = f"The status is `{pair.record.status}`, but this line says “{line.plain}”."
    advice = "Use the verb of the status, or change `status`."
    return _fault("weaker" if finished else "stronger", line, message, advice, sure)


def _fault(kind: FaultKind, line: Stated, message: str, advice: str, sure: bool) -> FactFault:
    start = line.statement.start
    return FactFault(kind, line.statement, start, start + len(line.text), message, advice, sure)


def _all_lines(pair: Pair) -> Iterator[FactFault]:
    """One fault when every line says what the status does not: about what we did, and about what we refuse."""
    lines = [line for line in pair.written if line.statement.part == "did"]
    never = _NEVER_ALL.get(pair.record.status, frozenset())
    found = [{strength for _, strength in promised(line.plain)} for line in lines]
    if lines and never and all(strengths and strengths <= never for strengths in found):
        yield _of_status(pair, lines[0], sure=False)
    refusals = [line for line in pair.written if line.statement.part == "not_done"]
    denied = any(line.sense.denials or line.sense.turns for line in refusals)
    if pair.record.status in _REFUSED and refusals and not denied:
        yield _of_status(pair, refusals[0], sure=True)


def _heading(pair: Pair) -> Iterator[FactFault]:
    """A page drawn for another status. Our own heading and lines come from the record, so this would be our fault."""
    if pair.record.praise or pair.record.state is None:
        return
    own, lead = STATUS[pair.record.status]
    others = {text for _, texts in STATUS.values() for text in texts} - set(lead)
    headings = [section.heading for section in pair.page.sections if section.part == "status"]
    wrong = [heading for heading in headings if heading != own]
    wrong += [line.text for line in pair.made if line.statement.part == "status" and line.text in others]
    for text in wrong:
        statement = Statement(text, "easy_read", 0, "status", "did")
        message = f"The page says “{text}”, but the status is `{pair.record.status}`."
        yield FactFault("stronger", statement, 0, len(text), message, "Build the page again.")
