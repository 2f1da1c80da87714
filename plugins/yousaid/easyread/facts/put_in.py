"""Whether an easy-read line has a “no” that its sentence of the full answer has not."""

from __future__ import annotations

import re

from yousaid.easyread.facts.align import Place
from yousaid.easyread.facts.likeness import LIKELY, SURE, copies, exact, one_side
from yousaid.easyread.facts.standing import only_standing
from yousaid.easyread.facts.stated import Stated, holds
from yousaid.easyread.facts.stems import stem
from yousaid.easyread.facts.strength import Strength, promised
from yousaid.easyread.facts.words import DENYING, Denial, clause_of

_UNTIL = re.compile(r" (?:until|till|before)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:do|does|is|are) not\b|\bno\b", re.IGNORECASE)
_USED = re.compile(r"\bused to\b", re.IGNORECASE)
#: What stands before a “no” that somebody put in, and so many words of it.
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|will|can|could|has|have|had|do|does|did|should|must) $", re.IGNORECASE
)
_OPENING = 3
_WE = re.compile(r"we\b", re.IGNORECASE)
_CASE = re.compile(r"\bif\b[^,.;]*,", re.IGNORECASE)
#: What a "no" before a thing denies: that there is one, or that somebody has it.
_HAS = re.compile(r"\b(?:has|have|had|is|are|was|were|there|get|gets|got)\b", re.IGNORECASE)
_THING = re.compile(r"no ", re.IGNORECASE)
_FIRST = re.compile(r"\W*([A-Za-z]+)")
_OFF = re.compile(r"\b((?:switch|turn|cut|call)\w*) off\b", re.IGNORECASE)
_FREE = re.compile(r"\b(?!is|are|be|for|always|now|also|still)([a-z]+)[ -]free\b", re.IGNORECASE)
#: What somebody wished for or planned was often not so.
_WISH = re.compile(
    r"\b(?:please|asked for|asked if|should|want|wants|wanted|would like|need|needs|wish|could you|can you|had planned|"
    r"had hoped|tried to|why)\b|\?$",
    re.IGNORECASE,
)


def put_in(line: Stated, place: Place) -> Stated | None:
    """The sentence to which a line adds a “no”; None when it adds none, or the answer may say it in other words."""
    if not line.sense.denials or line.statement.part == "not_done" or place.best.sense.denials or _stands(line):
        return None  # what is left to do, or what we cannot do, is written without a “no” in many full answers
    denial = line.sense.denials[0]
    is_thing = _THING.match(line.plain, denial.start) is not None
    held = any(not own.soft and holds(other, own) for own in line.amounts for other in place.near)
    for other in place.near:
        if held and not any(holds(other, own) for own in line.amounts):
            continue  # another sentence has the amounts of the line
        if other.sense.denials or not _comparable(line, other, denial) or (is_thing and not _HAS.search(other.plain)):
            continue
        if _same(line, place, other, denial) and not _otherwise(line, place, other, denial):
            return None if _agrees(line, place, other, denial) else other
    return None


def _stands(line: Stated) -> bool:
    """Whether a line says nothing but how things stand, and no day: “We cannot do this.”"""
    return only_standing(line.sense.every) and not line.amounts


def _comparable(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether a line and a sentence speak of one time: what people said, or what we did; what we did was not before."""
    until = _UNTIL.match(line.plain, denial.end)
    if until and until[0] not in other.plain:
        return False  # "It did not open until Monday": "It opens on Monday"
    if line.statement.part == "before" and other.statement.side != "said":
        return exact(line, other) and other.statement.part != "measures"
    if other.statement.part == "who_decides" and _WE.match(line.plain) and not _WE.match(other.plain):
        return False
    later = (denial.head, Strength.WILL) in promised(other.plain)
    if later and _PRESENT.search(line.plain) and not copies(line, other):
        return False  # "It does not open yet": "We will open"
    return one_side(line, other) or (
        line.statement.part == "now" and exact(line, other) and not _USED.search(other.plain)
    )


def _same(line: Stated, place: Place, other: Stated, denial: Denial) -> bool:
    """Whether a sentence says the line but for the “no”."""
    if copies(line, other) or _repeats(line, other, denial):
        return True
    all_there = exact(line, other)
    same = denial.head in other.sense.every or (all_there and not denial.every)
    if place.share < LIKELY:
        return same and all_there
    return same or _opens_alike(line, other, denial)


def _repeats(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether a line says all that a short sentence says: “You can keep it.”, “Now there are 26.”"""
    if not other.sense.stems <= line.sense.stems or not all(holds(other, own) for own in line.amounts):
        return False
    is_so = bool(line.amounts) and not other.sense.stems and _HAS.search(other.plain) is not None
    return is_so or denial.head in other.sense.every


def _opens_alike(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether the words before a “no” stand in a sentence one after the other: “A physio will | be there”."""
    words = line.plain[: denial.start].lower().split()[-_OPENING:]
    if len(words) < _OPENING or not _AUXILIARY.search(line.plain, 0, denial.start):
        return False
    return f" {' '.join(words)} " in f" {other.plain.lower()} "


def _otherwise(line: Stated, place: Place, other: Stated, denial: Denial) -> bool:
    """Whether a sentence, or one beside it, may say a “no” in other words, or only wishes for something."""
    copied = copies(line, other) or _repeats(line, other, denial)
    if line.statement.side != "said":
        turns = clause_of(other.plain, denial.head) & DENYING | _turns_beside(other, denial)
    elif copied or place.share >= SURE:
        turns = clause_of(other.plain, denial.head) & DENYING
    else:
        turns = other.sense.turns
    if denial.head not in other.sense.every:  # "bins were not emptied": "bins were missed"
        turns |= other.sense.turns
    if turns - line.sense.turns or _free_of(other, denial.head) or _wishes(other, denial.head):
        return True
    return not copied and _said_near(line, place)


def _turns_beside(other: Stated, denial: Denial) -> frozenset[str]:
    """Words such as "free" in a clause that holds another denied word: “Staff will … leave the front free”."""
    text = _CASE.sub("", other.plain)
    clauses = [clause_of(text, word) for word in denial.denied - clause_of(other.plain, denial.head)]
    return frozenset[str]().union(*clauses) & other.sense.turns


def _said_near(line: Stated, place: Place) -> bool:
    """Whether a sentence beside that of a line about how things were has a “no”."""
    if line.statement.side != "said":
        return False
    lacking = line.sense.stems - place.best.sense.stems
    unsure = line.statement.part == "before" or place.share < SURE
    return any(other.sense.denials and (unsure or lacking & other.sense.stems) for other in place.around)


def _agrees(line: Stated, place: Place, other: Stated, denial: Denial) -> bool:
    """Whether another sentence that is as close to a line says what the line says."""
    if copies(line, other, both=True):
        return False
    return any(
        any(denial.head in there.every | there.clause for there in third.sense.denials) or _free_of(third, denial.head)
        for third in place.near
        if third is not other
    )


def _free_of(stated: Stated, head: str) -> bool:
    """Whether a sentence says “no” with “free” or “off”: “smoke free” says that no one smokes."""
    found = (*_FREE.finditer(stated.plain), *_OFF.finditer(stated.plain))
    return any(stem(match[1].lower()) == head for match in found)


def _wishes(stated: Stated, head: str) -> bool:
    """Whether a sentence of the people only asks for something: "Show us brown skin.", "Parking should be free."."""
    if stated.statement.side != "said":
        return False
    first = _FIRST.match(stated.plain)
    return (first is not None and stem(first[1].lower()) == head) or _WISH.search(stated.plain) is not None
