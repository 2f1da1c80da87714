"""Which sentence of the full answer each line of an easy-read page is about.

A line and a sentence belong together by the words and amounts that they share, the rarer in the record the more. Lines
of one part mostly follow the order of the full answer. So the sentences of a part's lines are chosen together: a line
that shares no word with any sentence belongs to the one at or after the sentence of the line before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import log2

from yousaid.easyread.facts.stated import Stated, holds

#: What a word of wide meaning weighs beside a meaningful one, and a word of the sentence that one points back to.
_LIGHT, _BACK = 0.3, 0.5
#: What it weighs that a sentence stands at or after that of the line before, in bits; a word that stands in one of
#: seven sentences weighs three.
_IN_TURN = 1.5
#: What it weighs that two sentences of one line are about one sentence: "You can go on Saturday. Not on Sunday."
_TOGETHER = 3.0
#: What the shared words weigh where a field is not the one that a part is made from.
_OTHER_FIELD = 0.5
_NEAR = 0.6
#: For each word its weight in bits, the sentences that have it, and those that point back to one that has it.
Index = dict[str, tuple[float, list[int], list[int]]]
_FROM: dict[str, frozenset[str]] = {
    "heard": frozenset(("said", "we_said")),
    "did": frozenset(("did", "why", "left_to_do", "who_decides")),
    "not_done": frozenset(("left_to_do", "why", "did")),
    "why": frozenset(("why", "who_decides", "left_to_do", "did")),
    "when": frozenset(("did", "left_to_do", "history")),
    "next": frozenset(("left_to_do", "did", "who_decides", "why")),
    "before": frozenset(("said", "we_said", "did", "measures")),
    "now": frozenset(("did", "measures", "worked_found", "left_to_do")),
}
_SENTENCES = frozenset(
    ("said", "we_said", "did", "left_to_do", "why", "who_decides", "asked", "worked_found", "measures", "history")
)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where a line stands in the full answer.

    ``best`` is its sentence and ``share`` the part of the line's weight that the sentence holds, from 0 to 1; 0 when
    only its order says so. ``near`` are all sentences that hold nearly as much, the best one first, and ``around``
    those before and after the best one in its field, and those that hold another word of the line.
    """

    best: Stated
    share: float
    near: tuple[Stated, ...]
    around: tuple[Stated, ...]


def places(standard: tuple[Stated, ...], written: tuple[Stated, ...]) -> dict[Stated, Place]:
    """The place of each of the author's lines; none for an answer without sentences."""
    sentences = [s for s in standard if s.statement.part in _SENTENCES]
    index = _index(sentences)
    found: dict[Stated, Place] = {}
    for part, lines in groupby(written, key=lambda line: line.statement.part):
        if sentences and part in _FROM:
            found.update(_placed(list(lines), sentences, _FROM[part], index))
    return found


def _index(sentences: list[Stated]) -> Index:
    """For each word what it weighs, the fewer sentences have it the more, and which sentences have or take it up."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for at, other in enumerate(sentences):
        for word in other.sense.every:
            found.setdefault(word, ([], []))[0].append(at)
        for word in other.last.sense.stems - other.sense.every if other.last and other.points_back else ():
            found.setdefault(word, ([], []))[1].append(at)
    return {word: (log2(1 + len(sentences) / max(len(own), 1)), own, back) for word, (own, back) in found.items()}


def _placed(
    lines: list[Stated], sentences: list[Stated], fields: frozenset[str], index: Index
) -> Iterator[tuple[Stated, Place]]:
    """The place of each line of a part, which is made from some fields."""
    most = log2(1 + len(sentences))
    rows = [_held(line, sentences, index, most) for line in lines]
    together = [line.statement.start > 0 for line in lines]
    factors = [1.0 if s.statement.part in fields else _OTHER_FIELD for s in sentences]
    for line, row, at in zip(lines, rows, _way(rows, factors, together), strict=True):
        best = sentences[at]
        facts = [own for own in line.amounts if not own.soft]
        needs = facts if not any(holds(best, own) for own in facts) else []
        near = [
            other
            for other, weight, factor in zip(sentences, row, factors, strict=True)
            if (factor == 1 and weight >= _NEAR * row[at] > 0) or any(holds(other, own) for own in needs)
        ]
        lacking = line.sense.stems - best.sense.stems
        around = [
            other
            for number, other in enumerate(sentences)
            if other.statement.field == best.statement.field
            and (abs(number - at) == 1 or not lacking.isdisjoint(other.sense.stems))
        ]
        yield (
            line,
            Place(
                best,
                row[at] / _whole(line, index, most),
                (best, *(other for other in near if other is not best)),
                tuple(other for other in around if other is not best),
            ),
        )


def _way(rows: list[list[float]], factors: list[float], together: list[bool]) -> list[int]:
    """The most likely sentences of the lines, one for each; ``together`` are those that go on with the line before."""
    totals, back = [0.0] * len(factors), list[list[int]]()
    for row, goes_on in zip(rows, together, strict=True):
        in_turn = _TOGETHER if goes_on else _IN_TURN
        top = max(range(len(totals)), key=totals.__getitem__)
        came, new = [], []
        for at, (weight, factor) in enumerate(zip(row, factors, strict=True)):
            origin, best = top, totals[top]
            for before in (at, at - 1) if back else ():
                if before >= 0 and totals[before] + in_turn * factor > best:
                    origin, best = before, totals[before] + in_turn * factor
            came.append(origin)
            new.append(best + weight * factor)
        back.append(came)
        totals = new
    way = [max(range(len(totals)), key=totals.__getitem__)]
    for came in reversed(back[1:]):
        way.append(came[way[-1]])
    return way[::-1]


def _held(line: Stated, sentences: list[Stated], index: Index, most: float) -> list[float]:
    """What each sentence holds of a line, in bits."""
    row = [0.0] * len(sentences)
    for word in line.sense.every:
        if word in index:
            weight, own, back = index[word]
            weight *= 1 if word in line.sense.stems else _LIGHT
            for at in own:
                row[at] += weight
            for at in back if word in line.sense.stems else ():
                row[at] += _BACK * weight
    hard = [amount for amount in line.amounts if not amount.soft]
    for at, other in enumerate(sentences) if hard else ():
        if other.amounts:
            row[at] += most * sum([holds(other, amount) for amount in hard])
    return row


def _whole(line: Stated, index: Index, most: float) -> float:
    """What a line weighs in all, in bits."""
    words = sum(
        (index[word][0] if word in index else most) * (1 if word in line.sense.stems else _LIGHT)
        for word in line.sense.every
    )
    return (words + most * sum(not own.soft for own in line.amounts)) or 1.0
