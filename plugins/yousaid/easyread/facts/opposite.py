"""Where an easy-read line and the full answer say opposite things: a “no” lost or added, more for less, up for down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from yousaid.easyread.facts.model import FactFault, Side
from yousaid.easyread.facts.page import Pair, Stated, closest, overlap
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.words import DENYING, Denial, Sense, clause_of, stem
from yousaid.late import late

#: Words that mean the opposite of each other when the rest of two sentences is the same.
_OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I))
    for one, other in (
        (r"more|longer|larger|bigger|greater", r"less|fewer|shorter|smaller"),
        (r"up|rose|rises?|risen|went up|higher|increased?|grew|grow", r"down|fell|falls?|fallen|lower|reduced?|cut"),
        (r"faster|quicker|sooner", r"slower|later"),
        (r"early|earlier", r"late|later"),
        (r"better|easier", r"worse|harder"),
        (r"cheaper", r"dearer"),
        (r"up to|at most|or less|no more than", r"at least|or more|no less than"),
        (r"all|every|each|everyone|everybody|anyone|any", r"none|nobody|no one"),
        (r"open|opens|opened", r"shut|shuts|closed?|closes"),
        (r"start|starts|started|begin|begins|began", r"stop|stops|stopped|end|ends|ended"),
        (r"before", r"after"),
        (r"day and night|at night", r"in the day"),
        (r"with", r"without"),
    )
)
#: What a "no" before a thing denies: that there is one, or that somebody has it.
_HAS = re.compile(r"\b(?:has|have|had|is|are|was|were|there|get|gets|got)\b", re.IGNORECASE)
_FIRST = re.compile(r"\W*([A-Za-z]+)")
_WORDS = re.compile(r"[a-z0-9&'’]+")
_NO_WORD = re.compile(r"\b(?:not|no|never|without)\b|n['’]t\b|(?<=can)not\b")
_PLEASE = re.compile(
    r"(?:please|ask|call|come|follow|give|look|phone|press|reply|ring|show|tell|text|use|write)\b", re.IGNORECASE
)
_FEW_WORDS, _NEARLY_ALL, _LONG = 4, 0.8, 90
#: "We no longer do it", "every day, not once a week": what was so before.
_ENDED = re.compile(r"\b(?:no longer|any ?more|instead)\b|, not\b", re.IGNORECASE)
_FREE = re.compile(r"\b(?!is|are|be|for|always|now|also|still)([a-z]+)[ -]free\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|before|unless|only|yet|more|less|later|after|since|if)\b", re.IGNORECASE)
_NO_SENTENCE = frozenset({"date", "decided_on", "worked_date", "people", "title"})
_FEW = 2
_ANY_OPPOSITE = late("|".join(pattern.pattern for pair in _OPPOSITES for pattern in pair), re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:please|asked for|asked if|should|want|wants|would like|need|needs|wish|could you|can you)\b", re.IGNORECASE
)
#: What people said is compared with what they said, and what we did with what we did.
_SIDES: dict[str, tuple[Side, ...]] = {
    "said": ("said",),
    "before": ("said", "did", "later"),
    "did": ("did", "later"),
}


def opposite(pair: Pair) -> Iterator[FactFault]:
    """One fault for each of the author's lines that turns round what the closest statements of the answer say."""
    sentences = [stated for stated in pair.standard if stated.statement.part != "measures"]
    sides = {name: tuple(s for s in sentences if s.statement.side in _SIDES[name]) for name in _SIDES}
    for line in pair.written:
        name = "before" if line.statement.part == "before" else line.statement.side
        near = closest(line, sides.get(name, ()), within=1)
        fault = (_no(pair, line, near) or _direction(line, near)) if near else None
        if fault := fault or _day_denied(pair, line):
            yield fault


def _no(pair: Pair, line: Stated, near: list[Stated]) -> FactFault | None:
    """The fault of a line that denies what a close sentence says, or says what it denies; none if another agrees."""
    its = [] if line.plain.endswith("?") else _of_its_amounts(pair, line, near)
    for other in near if its else []:
        lost = _lost(line, other) if other in its else ""
        head = lost or _added(line, other)
        rest = [third for third in near if third is not other and _same_thing(line, third) >= _same_thing(line, other)]
        rest = [] if _copies(line, other, both=True) else rest
        if head and not any(_agrees(line.sense, third, head) for third in rest):
            return _fault(line, other, bool(lost))
    return None


def _of_its_amounts(pair: Pair, line: Stated, near: list[Stated]) -> list[Stated]:
    """The close sentences that hold an amount of a line; all of them when no sentence does."""
    holds = [s for s in pair.standard if _amounts_shared(line, s)] if line.amounts else []
    return [other for other in near if other in holds] if holds else near


def _amounts_shared(line: Stated, other: Stated) -> int:
    return sum(any(supports(fact, own) for fact in other.amounts) for own in line.amounts)


def _same_thing(line: Stated, other: Stated) -> int:
    """How many words and amounts of a line a sentence has."""
    return len(line.sense.every & other.sense.every) + _amounts_shared(line, other)


def _lost(line: Stated, other: Stated) -> str:
    """The word that the full answer denies and the line does not; "" when there is none."""
    easy, full = line.sense, other.sense
    if easy.turns - full.turns or (_PLEASE.match(line.plain) and not _PLEASE.match(other.plain)):
        return ""
    if line.statement.part == "before" and _ENDED.search(other.plain):
        return ""
    if full.cancels and not easy.denials:
        return ""
    denied = frozenset[str]().union(*(denial.every or denial.clause for denial in easy.denials))
    for denial in full.denials:
        if denial.head in DENYING and not easy.denials and denial.head not in easy.every:
            continue  # "We do not stop visits": the line may say that they go on
        if _of_another_time(line, other, denial):
            continue
        close = len(easy.every & other.about) > 1 or easy.stems <= full.stems or bool(_amounts_shared(line, other))
        same = close and (denial.head in easy.every or 1 < len(easy.stems) == len(easy.stems & denial.denied))
        same = same or (not easy.denials and _copies(line, other, both=True))
        if same and denial.head not in denied and len(easy.denials) < len(full.denials):
            return denial.head or "not"
    return ""


def _day_denied(pair: Pair, line: Stated) -> FactFault | None:
    """The fault of a line with a “no” and the days of a sentence that has none: “It is not on 5 September.”."""
    days = sum(own.kind in ("date", "day", "time") for own in line.amounts)
    denies = any(denial.head not in DENYING for denial in line.sense.denials)
    if not days or not denies or line.statement.side == "said" or _UNTIL.search(line.plain):
        return None
    holds = [s for s in pair.standard if s.statement.side != "said" and _amounts_shared(line, s)]
    its = [s for s in holds if _amounts_shared(line, s) == len(line.amounts) and s.statement.part not in _NO_SENTENCE]
    agree = any(s.sense.denials or s.sense.turns - line.sense.turns for s in holds)
    return _fault(line, its[0], lost=False) if its and not agree and _no_more(line) else None


def _no_more(line: Stated) -> bool:
    """Whether a line says no more than its days: at most one meaningful word."""
    return len(line.sense.stems) < len(line.amounts) + _FEW


def _of_another_time(line: Stated, other: Stated, denial: Denial) -> bool:
    """Whether the clause of a “no” has amounts, and none of a line's: "In May nobody came, in June 9 people did."."""
    there = [fact for fact in other.amounts if denial.begin <= fact.start < denial.end]
    return bool(there and line.amounts) and not any(supports(fact, own) for fact in there for own in line.amounts)


def _added(line: Stated, other: Stated) -> str:
    """The word that the line denies and the full answer does not; "" when there is none."""
    easy, full = line.sense, other.sense
    # What is left to do, or what we cannot do, is written without a “no” in many full answers; a wish says what lacks.
    if full.denials or not easy.denials or line.statement.part == "not_done":
        return ""
    denial = easy.denials[0]
    head, sign = denial.head, line.plain[denial.start : denial.start + 2].lower()
    if sign == "no" and line.plain[denial.start + 2 : denial.start + 3] == " " and not _HAS.search(other.plain):
        return ""
    if (head not in full.every and not _copies(line, other)) or _wishes(other, head):
        return ""
    return "" if clause_of(other.plain, head) & DENYING - easy.turns or _free_of(other, head) else head or "not"


def _free_of(stated: Stated, head: str) -> bool:
    """Whether a sentence says “no” with “free”: “smoke free” says that no one smokes."""
    return any(stem(match[1].lower()) == head for match in _FREE.finditer(stated.plain))


def _agrees(easy: Sense, third: Stated, head: str) -> bool:
    """Whether another close sentence says what the line says of a word."""
    if easy.denials and any(head in denial.every | denial.clause for denial in easy.denials):
        return any(head in denial.every | denial.clause for denial in third.sense.denials) or _free_of(third, head)
    return head in third.sense.every and not third.sense.denials


def _copies(line: Stated, other: Stated, both: bool = False) -> bool:
    """Whether nearly all words of a line stand in a sentence of the answer but for the “no”; or of ``both`` of them."""
    own, there = _yes_words(line.plain), _yes_words(other.plain)
    most = max(len(own), len(there)) if both else len(own)
    return len(own) >= _FEW_WORDS and len(own & there) >= _NEARLY_ALL * most


@lru_cache(maxsize=4096)
def _yes_words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(_NO_WORD.sub(" ", text.lower())))


def _fault(line: Stated, other: Stated, lost: bool) -> FactFault:
    """A lost “no” is sure; one that was added may say in other words what the answer says without it."""
    words = other.plain if len(other.plain) < _LONG else f"{other.plain[: _LONG - 3]}…"
    message = f"The full answer says “{words}” This line says the opposite."
    denial = line.sense.denials[0] if line.sense.denials and not lost else None
    start, end = (denial.start, denial.end) if denial else (0, len(line.text))
    advice = "Put the “not” back." if lost else "Take the “not” out."
    at = line.statement.start
    return FactFault("opposite", line.statement, at + start, at + end, message, advice, lost)


def _wishes(stated: Stated, head: str) -> bool:
    """Whether a sentence of the people only asks for something: "Show us brown skin.", "Parking should be free."."""
    if stated.statement.side != "said":
        return False
    first = _FIRST.match(stated.plain)
    return (first is not None and stem(first[1].lower()) == head) or _WISH.search(stated.plain) is not None


def _direction(line: Stated, near: list[Stated]) -> FactFault | None:
    best = max(overlap(line, other) for other in near)
    near = [other for other in near if overlap(line, other) == best]
    near = [other for other in near if bool(other.sense.denials) == bool(line.sense.denials)]
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
