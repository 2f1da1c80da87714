"""Drafts lines from an answer's own sentences: one that passes is kept, with changes that are certain, or it is asked.

A sentence is never cut, joined or said in other words. On real answers every way to do that by machine changed a
promise sooner or later, so what does not pass becomes a question for a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from yousaid.easyread import standing
from yousaid.easyread.certain import plainer
from yousaid.easyread.model import Line, LinePart, Question, sentence
from yousaid.easyread.phrases import NO_SENTENCE, REASONS
from yousaid.easyread.rules import MOST_WORDS, line_faults, ours
from yousaid.easyread.terms import Known
from yousaid.text.prose import Prose, read_prose
from yousaid.text.sentences import Sentence

#: Longer ones are never looked at closely, in letters; no line of easy read comes near.
_LONGEST = 400
_SURELY_LONG = 20
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffd]")
#: A sentence that takes back some of the one before it.
_TURNS = re.compile(
    r"(?:but|however|although|though|except|unless|only|still|yet|sadly|unfortunately|until|instead|otherwise)\b", re.I
)
_NOT = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|n['’]t)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """One sentence on its way: the line it would give, and why it must not."""

    source: str
    line: str
    why: str
    kind: str = "paragraph"
    list: int = 0


def from_prose(
    part: LinePart, text: str, known: Known, ask: str = "", *, public: bool = False
) -> list[Line | Question]:
    """What a text gives, in order: lines that say no more and no less than their sentences, and questions.

    ``public``: it tells the public's view, so who “we” and “you” are is not clear.
    """
    prose = read_prose(text)
    parts = _grouped([_first_look(one, prose, known, public=public) for one in prose.sentences])
    return [_entry(part, each, ask) for each in _together(parts, known)]


def one_line(text: str, known: Known) -> list[Line | Question]:
    """What one line of easy read gives, which stands where its writer put it."""
    if len(text) > _LONGEST * 5 or _HIDDEN.search(text):
        return [Question("did", "", text, REASONS["hidden"])]
    prose = read_prose(text)
    return [_entry("did", _first_look(one, prose, known, public=False), "") for one in prose.sentences]


def _entry(part: LinePart, found: _Part, ask: str) -> Line | Question:
    return Question(part, ask, found.source, found.why) if found.why else Line(part, found.line, True, found.source)


def _first_look(one: Sentence, prose: Prose, known: Known, *, public: bool) -> _Part:
    """A sentence by itself: what it would be as a line, and what stands against it."""
    kind = prose.blocks[one.block].kind
    if len(one.words) > _SURELY_LONG:  # no certain change can make it short enough
        return _Part(one.text, one.text, REASONS["long"] % len(one.words), kind)
    if len(one.text) > _LONGEST or _HIDDEN.search(one.text):
        return _Part(one.text, one.text, REASONS["hidden"], kind)
    line = sentence(plainer(one, known))
    same = line == one.text
    if same and len(one.words) > MOST_WORDS:
        return _Part(one.text, line, REASONS["long"] % len(one.words), kind)
    faults = ours(line_faults(line, known, one if same else None))
    if faults:
        return _Part(one.text, line, " ".join(dict.fromkeys(fault.message for fault in faults)), kind)
    found = standing.reason(one if same else read_prose(line).sentences[0], public=public)
    return _Part(one.text, line, REASONS[found] if found else "", kind)


def _grouped(parts: list[_Part]) -> list[_Part]:
    """Each list after “:” with a number of its own. Its entries need not be sentences."""
    made: list[_Part] = []
    number = 0
    for place, part in enumerate(parts):
        before = made[-1].list if made else 0
        if part.source.endswith(":"):
            follows = place + 1 < len(parts) and parts[place + 1].kind == "item"
            number += 1
            made.append(replace(part, list=number, why=part.why or ("" if follows else REASONS["colon"])))
        elif before and part.kind == "item":
            why = "" if part.why == NO_SENTENCE else part.why
            made.append(replace(part, list=before, why=why, line=part.line[:1].upper() + part.line[1:]))
        else:
            made.append(part)
    return made


def _together(parts: list[_Part], known: Known) -> list[_Part]:
    """The parts as they stand in a row.

    No line may point to one that is not there or that the explanation of a word follows, lose the “but” after it, or
    stand in a list with a hole.
    """
    for place in range(len(parts) - 1):
        if parts[place + 1].why and _takes_back(parts[place + 1].source) and not parts[place].why:
            parts[place] = replace(parts[place], why=REASONS["turned"])
    while True:
        before = list(parts)
        there = False
        for place, part in enumerate(parts):
            if not part.why and standing.points_back(part.line) and not (there and _plain(parts, place, known)):
                parts[place] = replace(part, why=REASONS["points"])
            there = not parts[place].why
        holes = {part.list for part in parts if part.why and part.list}
        parts = [replace(part, why=part.why or REASONS["list"]) if part.list in holes else part for part in parts]
        if parts == before:
            return parts


def _plain(parts: list[_Part], place: int, known: Known) -> bool:
    """Whether nothing in the line before needs a line that explains it."""
    return place == 0 or not known.uses(parts[place - 1].line)


def _takes_back(text: str) -> bool:
    return bool(_TURNS.match(text)) or (bool(_NOT.search(text)) and standing.points_back(text))
