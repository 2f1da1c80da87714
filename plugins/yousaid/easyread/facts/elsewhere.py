"""Which amount of the record belongs in a line, when the line has a true amount about something else."""

from __future__ import annotations

import re

from yousaid.easyread.facts.model import Amount, Side
from yousaid.easyread.facts.page import Pair
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, overlap, words_of_line
from yousaid.easyread.facts.things import not_said, of_another_amount, of_another_thing

#: Two statements speak of one thing when they share this many meaningful words, and this part of the line's words.
_SAME_WORDS = 2
_SAME_PART = 0.5
#: A statement copies a line when this part of the words of both is the same.
_COPY = 0.8
#: So many words beside a number show which number of a sentence it is.
_BESIDE = 2
_WORD = re.compile(r"[a-z][a-z'’&-]*", re.IGNORECASE)
_AUXILIARIES = frozenset("is are was were will be have has had can could do did does".split())
_WHAT_WE_DID: tuple[Side, ...] = ("did", "later")


def elsewhere(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The words of the amount that the record has here, when the amount of a line stands only far from it, or "".

    ``where``: the statements that hold the amount.
    """
    alone = all(own is amount or own.soft for own in line.amounts)
    if alone and (found := _beside(line, amount, where) or _copied(pair, line, amount, where)):
        return found
    for check in (of_another_thing, of_another_amount, not_said):
        if found := check(pair, line, amount, where):
            return found
    if any(_near(line, other, amount) > overlap(line, other) for other in where):
        return ""  # another number of the line stands there too: it is about that
    own = len(words_of_line(line))
    ours = line.statement.side == "did" and any(other.statement.side in _WHAT_WE_DID for other in where)
    best = max(_about(line, other) if ours else overlap(line, other) for other in where)
    theirs = line.statement.side == "said" and any(other.statement.side == "said" for other in where)
    back = {other.statement.field for other in where if other.points_back}
    rivals = [
        other
        for other in pair.standard
        if other not in where
        and not (ours and other.statement.side == "said")  # what we did is compared with what we did
        and not (theirs and other.statement.side != "said")  # and what people said with what they said
        and other.statement.field not in back
        and _closer(overlap(line, other), best, own)
        and any(rival(fact, amount) and not _holds(line, fact) for fact in other.amounts)
    ]
    return _words(max(rivals, key=lambda other: overlap(line, other)), amount) if rivals else ""


def _holds(line: Stated, fact: Amount) -> bool:
    """Whether a line has an amount of the record."""
    return any(supports(fact, own) for own in line.amounts)


def rival(fact: Amount, amount: Amount) -> bool:
    """Whether an amount of the record is of the kind of a line's."""
    if fact.kind != amount.kind or fact.soft or fact.is_year != amount.is_year:
        return False
    return not fact.unit or fact.unit == amount.unit


def _words(stated: Stated, amount: Amount) -> str:
    fact = next(fact for fact in stated.amounts if rival(fact, amount))
    return stated.plain[fact.start : fact.end]


def _about(line: Stated, other: Stated) -> int:
    """How many words of a line a statement has, with those of the one that it points back to."""
    return len(words_of_line(line) & other.about) if other.points_back else overlap(line, other)


def _near(line: Stated, other: Stated, amount: Amount) -> int:
    """How many words and other amounts a line shares with a statement."""
    rest = [own for own in line.amounts if own is not amount]
    return overlap(line, other) + sum(any(supports(fact, own) for fact in other.amounts) for own in rest)


def _closer(count: int, best: int, own: int) -> bool:
    """Whether a statement that shares so many words of a line is clearly closer to it than the best of the others."""
    return count >= max(_SAME_WORDS, best + 2, _SAME_PART * own) or (count == own >= _SAME_WORDS and count > best)


def _beside(line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The other amount of the same sentence that has the words beside the line's amount, or ""."""
    before, after = _sides(line, amount)
    for other in [] if line.sense.denials else where:
        own = [fact for fact in other.amounts if supports(fact, amount) and not _goes_on(other, fact, line)]
        others = [fact for fact in other.amounts if fact not in own and rival(fact, amount)]
        for fact in others if own else []:
            shares = [len(before & sides[0]) + len(after & sides[1]) for sides in (_sides(other, f) for f in own)]
            left, right = _sides(other, fact)
            if not any(shares) and after & right and len(before & left) + len(after & right) >= _BESIDE:
                return other.plain[fact.start : fact.end]
    return ""


def _goes_on(stated: Stated, fact: Amount, line: Stated) -> bool:
    """Whether a line has the two words after an amount: “2 this year”."""
    after = _WORD.findall(stated.plain.lower()[fact.end :])[:2]
    return len(after) > 1 and " ".join(after) in line.plain.lower()


def _sides(stated: Stated, amount: Amount) -> tuple[frozenset[str], frozenset[str]]:
    """The two words before an amount and the two after it."""
    left = _WORD.findall(stated.plain.lower()[: amount.start])[-2:]
    right = _WORD.findall(stated.plain.lower()[amount.end :])[:2]
    return frozenset(left) - _AUXILIARIES, frozenset(right) - _AUXILIARIES


def _copied(pair: Pair, line: Stated, amount: Amount, where: list[Stated]) -> str:
    """The amount of a sentence that says the line nearly word for word with another amount in its place, or ""."""
    own = _bag(line)
    if len(own) <= _BESIDE or any(_copies(own, other) for other in where):
        return ""
    stems = line.sense.stems
    near = [s for s in pair.standard if s.amounts and not stems.isdisjoint(s.sense.stems)]
    copies = [s for s in near if bool(s.sense.denials) == bool(line.sense.denials) and _copies(own, s)]
    facts = [(other, fact) for other in copies for fact in other.amounts if rival(fact, amount)]
    gone = [(s, fact) for s, fact in facts if not _holds(line, fact)]
    return gone[0][0].plain[gone[0][1].start : gone[0][1].end] if gone else ""


def _bag(stated: Stated) -> frozenset[str]:
    """The words of a statement without its amounts."""
    text = stated.plain.lower()
    for amount in reversed(stated.amounts):
        text = f"{text[: amount.start]} {text[amount.end :]}"
    return frozenset(_WORD.findall(text))


def _copies(own: frozenset[str], other: Stated) -> bool:
    there = _bag(other)
    return len(own & there) >= _COPY * max(len(own), len(there))
