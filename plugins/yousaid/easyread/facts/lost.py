"""Whether an easy-read line leaves out a “no” that its sentence of the full answer has."""

from __future__ import annotations

import re

from yousaid.easyread.facts.align import Place
from yousaid.easyread.facts.likeness import SURE, copies, is_promise, one_side
from yousaid.easyread.facts.model import Amount
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stated import Stated, holds
from yousaid.easyread.facts.words import DENYING, Denial

#: Sentences other than the closest one count only for a line of which they hold this part.
_FAR = 0.4
#: So many times the words of a line may the words that a “no” denies be.
_PART = 1.5
_UNTIL = re.compile(r" (?:until|till|before)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b[^,;.]*$", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore\b|\bused to\b", re.IGNORECASE)
_IF = re.compile(r"\bif\b", re.IGNORECASE)
_TRACE = re.compile(
    r"\b(?:do|does|did) (?!(?:this|that|it|so|them|the|a|an|our|your|more|all|some|something|as)\b)[a-z]+\b|"
    r"\bany ?more\b|\byet\b",
    re.IGNORECASE,
)
_THING = re.compile(r"no ", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|everyone|everybody|always)\b", re.IGNORECASE)
_NOTHING = re.compile(r"nothing|nobody|no one|none", re.IGNORECASE)
_PLEASE = re.compile(
    r"^(?:please|ask|call|come|follow|give|look|phone|press|reply|ring|show|tell|text|use|write)\b", re.IGNORECASE
)
#: "They need a quiet place", "you should have known": what is not there, and was not so.
_LACKS = re.compile(r"\b(?:needs?|(?:should|ought to|could|would) have)\b", re.IGNORECASE)
#: "We no longer do it", "every day, not once a week": what was so before.
_ENDED = re.compile(r"\b(?:no longer|any ?more|instead)\b|, not\b", re.IGNORECASE)
#: Sentences about another time than lines in these parts of the page.
_OTHER_TIME = {"before": _ENDED, "now": re.compile(r"^before\b[,:]", re.IGNORECASE)}
_NEVER = re.compile(r"(?!)")


def lost(line: Stated, place: Place) -> Stated | None:
    """The sentence of which a line leaves out the “no”; None when it does not, or says it in other words."""
    for other in place.near:
        if other is not place.best and place.share < _FAR:
            continue
        if other.sense.cancels and len(line.sense.denials) == 1 and place.share >= SURE:
            return other  # one of two
        turned = other is place.best and _leaves_trace(line, other)
        turned = turned or any(_turned(line, other, denial, place.share) for denial in other.sense.denials)
        if turned and _comparable(line, other) and not _agrees(line, place, other):
            return other
    return None


def _leaves_trace(line: Stated, other: Stated) -> bool:
    """Whether a line has words that go with a “no” only: “They do get one”, “We buy them any more”."""
    return bool(other.sense.denials) and not line.sense.denials and _TRACE.search(line.plain) is not None


def _comparable(line: Stated, other: Stated) -> bool:
    """Whether a line without the “no” of a sentence would say the opposite of it."""
    easy, full = line.sense, other.sense
    if easy.turns - full.turns or (full.cancels and not easy.denials):
        return False
    if any(pattern.search(line.plain) and not pattern.search(other.plain) for pattern in (_LACKS, _PLEASE)):
        return False
    if _OTHER_TIME.get(line.statement.part, _NEVER).search(other.plain):
        return False
    if line.explains:
        return False
    if is_promise(line) and not is_promise(other):
        return False  # what will be done about what is not there
    return one_side(line, other)


def _agrees(line: Stated, place: Place, other: Stated) -> bool:
    """Whether the closest sentence says what the line says."""
    best = place.best
    if best is other or line.sense.denials or best.sense.denials or copies(line, other, both=True):
        return False
    return not any(holds(other, own) and not holds(best, own) for own in line.amounts)


def _denies_too(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether a line has as many “no” as a sentence: of a thing that there is none of, or in quite other words."""
    rest, own = other.sense.every - denial.every, line.sense.denials
    if len(own) < len(other.sense.denials):
        return False
    return any(said.every & rest for said in own) or not any(said.every & denial.every for said in own)


def _turned(line: Stated, other: Stated, denial: Denial, share: float) -> bool:
    """Whether a line says without a “no” what a clause of a sentence denies."""
    there = [fact for fact in other.amounts if denial.begin <= fact.start < denial.end and _is_day(fact)]
    own = [amount for amount in line.amounts if _is_day(amount) and not _in_denial(line, amount)]
    if _denies_too(line, other, denial) or _of_another_case(line, other, denial, there, own):
        return False
    days = [fact for fact in there if fact.start >= denial.start and not _SINCE.search(other.plain, 0, fact.start)]
    rest = [fact for fact in other.amounts if fact not in days]
    about = not line.sense.stems or line.sense.stems & denial.clause or line.sense.stems.isdisjoint(other.sense.stems)
    if about and any(_shared(days, amount) and not _shared(rest, amount) for amount in own):
        return True  # "Not at 9am": "at 9am"
    if not (denial.every or line.sense.denials) and (
        sums := [fact for fact in other.amounts if denial.start <= fact.start < denial.end]
    ):
        return any(_shared(sums, amount) for amount in line.amounts) and not _BEFORE.search(line.plain)
    if any(not own.every for own in line.sense.denials):
        return False  # "nothing but chocolate"
    return _head_affirmed(line, other, denial) or _all_affirmed(line, other, denial, share)


def _of_another_case(line: Stated, other: Stated, denial: Denial, there: list[Amount], own: list[Amount]) -> bool:
    """Whether a line has the “no” already, or speaks of another time than the clause of the “no”."""
    if there and own and not any(_shared(there, amount) for amount in own):
        return True  # "In May nobody came, in June 9 people did."
    if any(said.every & _predicate(other, denial) for said in line.sense.denials):
        return True  # "No train has stopped here": "The train does not stop"
    until = _UNTIL.match(other.plain, denial.end) or _UNTIL.search(other.plain, denial.start, denial.end)
    return bool(until and until[0] not in line.plain)  # "not until 9am": "at 9am"


def _head_affirmed(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether a line affirms the first word that a “no” denies, and no clause of the sentence does."""
    same_case = _IF.search(line.plain) and _IF.search(other.plain, denial.begin - 3, denial.start)
    elsewhere = frozenset[str]() if same_case else other.sense.affirmed
    contested = (denial.every & line.sense.affirmed) - elsewhere - _denied(line)
    if denial.head not in contested or _all_do(line, denial):
        return False
    light = denial.head not in other.sense.stems
    return not light or len(contested) > 1 or contested >= denial.every - _denied(line)


def _all_do(line: Stated, denial: Denial) -> bool:
    """Whether a line says of all what a sentence says of none, in other words: “All got on” for “None was left”."""
    return bool(denial.rest) and denial.rest.isdisjoint(line.sense.every) and _ALL.search(line.plain) is not None


def _all_affirmed(line: Stated, other: Stated, denial: Denial, share: float) -> bool:
    """Whether a line says what a “no” denies and nothing else: “It was in the pack” for “We had not put it there”."""
    if line.sense.denials or denial.head in DENYING:
        return False
    own, there = line.sense.stems, denial.denied
    if not denial.every and _NOTHING.match(other.plain, denial.start):
        there = denial.clause
    whole = bool(there) and own <= there and _PART * len(own) >= len(there)
    return (whole and share >= SURE and not line.sense.turns) or copies(line, other, both=True)


def _predicate(stated: Stated, denial: Denial) -> frozenset[str]:
    """What a “no” says of the thing that there is none of; of a question, all."""
    opens = denial.start - denial.begin <= 1 or stated.plain.endswith("?")
    return denial.rest or (denial.every if opens else frozenset[str]())


def _shared(facts: list[Amount], amount: Amount) -> bool:
    return any(supports(fact, amount) for fact in facts)


def _is_day(fact: Amount) -> bool:
    """Whether an amount says when: a day, a time or a year."""
    return fact.kind in ("date", "day", "time") or fact.is_year


def _in_denial(line: Stated, amount: Amount) -> bool:
    return any(denial.begin <= amount.start < denial.end for denial in line.sense.denials)


def _denied(stated: Stated) -> frozenset[str]:
    """The words that each “no” turns round; of “we published no minutes” also the verb."""
    found = frozenset[str]()
    for denial in stated.sense.denials:
        is_thing = _THING.match(stated.plain, denial.start) is not None
        found |= denial.every | denial.clause if is_thing else denial.every or denial.clause
    return found
