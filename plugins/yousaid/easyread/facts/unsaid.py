"""Which “no” of the full answer no easy-read line says, and which lines say one in quite other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.likeness import copies
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.facts.stems import stem
from yousaid.easyread.facts.words import Denial, Sense

#: So many shared words of a clause show that a line with a “no” of its own is about the same.
_MOST_SHARED = 2
#: "It is free" says that nobody pays.
_FREE, _PAY = stem("free"), stem("pay")
_CONTRAST = re.compile(r", not\b|\bno longer\b")
#: What stays, is only so or was so says what is not: “Mill Road will stay at 30mph” for “It will not apply there”.
_KEEPS = re.compile(r"\b(?:still|stays? (?:as|at|the same)|keeps?|only|just|used to|yes)\b", re.IGNORECASE)
_TWO = re.compile(r"\b(?:or|nor)\b", re.IGNORECASE)


def unsaid(pair: Pair) -> dict[Stated, list[Denial]]:
    """For each sentence that the easy page must carry, each “no” that no line says.

    A line may say a “no” in quite other words: “We do not know yet” for “We do not have an answer”. So each line with
    a “no” that no sentence explains stands for the nearest “no” that no line says.
    """
    found = [(number, s, d) for number, s in enumerate(pair.standard) if s.statement.carried for d in _untold(pair, s)]
    for line in unexplained(pair) if found else ():
        place = pair.places.get(line)
        at = pair.standard.index(place.best) if place else 0
        same = [entry for entry in found if entry[1].statement.side == line.statement.side]
        if same:
            found.remove(min(same, key=lambda entry: abs(entry[0] - at)))
    by: dict[Stated, list[Denial]] = {}
    for _, stated, denial in found:
        by.setdefault(stated, []).append(denial)
    return by


def unexplained(pair: Pair) -> list[Stated]:
    """The author's lines with a “no” that no sentence of the answer has in the same words."""
    senses = [stated.sense for stated in pair.standard if stated.sense.denials]
    return [
        line
        for line in pair.written
        if line.sense.denials and not any(_says_no(line.sense, denial) for s in senses for denial in s.denials)
    ]


def in_other_words(pair: Pair, line: Stated) -> bool:
    """Whether a sentence beside that of a line has a “no” that only this line may say, in quite other words."""
    place = pair.places.get(line)
    if place is None or copies(line, place.best):
        return False
    if any(True for stated in place.around for _ in _untold(pair, stated)):
        return True
    at = pair.written.index(line)
    beside = [other for other in pair.written[max(0, at - 1) : at] if other.statement.field == line.statement.field]
    return any(
        pair.places[other].best.sense.denials and not other.sense.denials for other in beside if other in pair.places
    )


def _untold(pair: Pair, stated: Stated) -> Iterator[Denial]:
    """Each “no” of a sentence, with the words that it denies, that no line says in like words."""
    sense = stated.sense
    lines = pair.lines_of.get(stated, []) if sense.denials else []
    said = sum(_count(line, sense) for line in lines)
    for denial in sense.denials if said < len(sense.denials) else ():
        if not (denial.clause or denial.every) or any(_says_no(shown.sense, denial) for shown in pair.shown):
            continue
        if _refused(pair, denial) or (
            _CONTRAST.search(stated.plain, max(0, denial.start - 2), denial.end) and _was_so(pair, denial)
        ):
            continue
        if not (sense.cancels and any(denial.clause & shown.sense.stems for shown in pair.shown)):
            yield denial


def _count(line: Stated, sense: Sense) -> int:
    """How many “no” of a sentence a line may say."""
    own = len(line.sense.denials) + (1 if line.sense.denials and _TWO.search(line.plain) else 0)
    return own or bool(line.sense.turns - sense.turns or _KEEPS.search(line.plain))


def _refused(pair: Pair, denial: Denial) -> bool:
    """Whether a line denies what another one named: “If we cannot do that, …”, “None may say no”."""
    bare = any(not easy.every for shown in pair.shown for easy in shown.sense.denials)
    return bare and bool(denial.denied) and denial.denied <= pair.shown_stems


def _was_so(pair: Pair, denial: Denial) -> bool:
    """Whether a line of what was before says it: “every day, not once a week”."""
    return any(denial.every <= line.sense.every for line in pair.written if line.statement.part == "before")


def _says_no(easy: Sense, denial: Denial) -> bool:
    """Whether a line denies the same thing, or says it with a word such as “stop”."""
    if _FREE in easy.turns and _PAY in denial.every:
        return True
    if easy.denials:
        denied = denial.denied or denial.every or denial.clause
        same = any(
            denial.head == other.head or not denied.isdisjoint(other.clause | other.every) for other in easy.denials
        )
        return same or 0 < min(len(denial.clause), _MOST_SHARED) <= len(denial.clause & easy.stems)
    return bool(easy.turns) and not (denial.clause | denial.every).isdisjoint(easy.every)
