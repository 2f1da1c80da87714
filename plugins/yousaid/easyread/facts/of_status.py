"""Where an easy-read page or its lines say what another status says."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.model import FactFault, FaultKind, Statement
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.standing import against, only_standing
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.strength import Strength, promised
from yousaid.easyread.phrases import STATUS

_NOW, _THINKING, _WILL, _DOING, _DONE = Strength
#: What no line about what we did may say under a status when all of them say it.
_NEVER_ALL: dict[str, frozenset[Strength]] = {
    "planned": frozenset({_DONE}),
    "done": frozenset({_WILL, _THINKING}),
    "part-done": frozenset({_WILL, _THINKING}),
    "already": frozenset({_WILL, _THINKING}),
}
_FEW = 2
_REFUSED = frozenset({"cannot", "stopped"})


def heading(pair: Pair) -> Iterator[FactFault]:
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


def against_status(pair: Pair, line: Stated, answers: tuple[Stated, ...]) -> bool:
    """Whether a line only says how things stand, and not as the status does or a sentence of the answer."""
    if not against(line.plain, line.sense.stems, pair.record.status):
        return False
    own = promised(line.plain)
    return (
        not own
        or len(line.sense.stems) < _FEW
        or not any(own <= promised(other.plain) and line.sense.stems <= other.sense.stems for other in answers)
    )


def all_lines(pair: Pair) -> Iterator[FactFault]:
    """One fault when every line says what the status does not: about what we did, and about what we refuse."""
    lines = [line for line in pair.written if line.statement.part == "did" and not only_standing(line.sense.stems)]
    never = _NEVER_ALL.get(pair.record.status, frozenset())
    found = [{strength for _, strength in promised(line.plain)} for line in lines]
    if lines and never and all(strengths and strengths <= never for strengths in found):
        yield of_status(pair, lines[0], sure=False)
    refusals = [line for line in pair.written if line.statement.part == "not_done"]
    denied = any(line.sense.denials or line.sense.turns for line in refusals)
    if pair.record.status in _REFUSED and refusals and not denied:
        yield of_status(pair, refusals[0], sure=True)


def of_status(pair: Pair, line: Stated, sure: bool) -> FactFault:
    """The fault of a line that belongs under another status."""
    finished = pair.record.status in ("done", "part-done", "already")
    message = f"The status is `{pair.record.status}`, but this line says “{line.plain}”."
    advice = "Use the verb of the status, or change `status`."
    return of_line("weaker" if finished else "stronger", line, message, advice, sure)


def of_line(kind: FaultKind, line: Stated, message: str, advice: str, sure: bool) -> FactFault:
    """A fault that is about all of a line."""
    start = line.statement.start
    return FactFault(kind, line.statement, start, start + len(line.text), message, advice, sure)
