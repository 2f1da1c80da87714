"""An easy-read page: sections of short lines, what it still asks, what it leaves out, and the words it explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from yousaid.records.blocks import Explained, LeftOut
from yousaid.text.prose import read_prose

LinePart = Literal[
    "status", "heard", "did", "not_done", "why", "when", "before", "now", "next", "counts", "owner", "worked", "term"
]
SectionPart = Literal["heard", "status", "did", "not_done", "why", "before", "now", "counts", "next", "worked"]

#: Stands above every page that no reader with a learning disability has checked.
DRAFT_BANNER = ("This is an easy read draft.", "Nobody with a learning disability has checked it yet.")
#: The heading above ``EasyReadPage.terms``, at the end of the page.
WORD_LIST = "Hard words"
#: Stands on a page that leaves a question to a person, and in the place of one that says too little to be of use.
SOME_MISSING = "Some of this answer is not in easy read yet."
ALL_MISSING = "This answer is not in easy read yet."


@dataclass(frozen=True, slots=True)
class Line:
    """One line, one idea. ``generated``: made by us from a fact of the record; otherwise the author's own words.

    ``source`` is the sentence of the answer that a generated line was drafted from; empty for a line made from a code,
    a date or a count. ``hard`` are the places of hard words (code points, end exclusive), which the next lines explain.
    """

    part: LinePart
    text: str
    generated: bool = False
    source: str = ""
    hard: tuple[tuple[int, int], ...] = ()

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The text in pieces, each with whether it is a hard word."""
        pieces, place = [], 0
        for start, end in self.hard:
            pieces += [(self.text[place:start], False), (self.text[start:end], True)]
            place = end
        return tuple(piece for piece in (*pieces, (self.text[place:], False)) if piece[0])


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; a hard word is explained on the line after its first use (part ``term``)."""

    part: SectionPart
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can answer: the part of ``easy_read`` it is for, and what to write there.

    ``source`` is the sentence of the answer that we could not use, ``why`` the reason; both are empty when the answer
    says nothing about it.
    """

    part: str
    ask: str
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadPage:
    """The draft of one page.

    ``lacking``: the main points that it does not say: what was said, the status, and what happened or why. Then it
    says the status only, and counts as missing. ``drafted``: what the sentences of the answer gave, lines and
    questions in the order of the page, also where the page is not complete.
    """

    title: str
    sections: tuple[Section, ...]
    lacking: tuple[LinePart, ...] = ()
    drafted: tuple[Line | Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    terms: tuple[Explained, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether it has the main points, and can be published."""
        return not self.lacking

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in order."""
        return tuple(line for section in self.sections for line in section.lines)

    @property
    def meanings(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each word that the page explains, and the sentences that say what it means."""
        return tuple((term.term, tuple(one.text for one in read_prose(term.means).sentences)) for term in self.terms)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What only a person can answer, in the order of the page."""
        return tuple(entry for entry in self.drafted if isinstance(entry, Question))

    @property
    def gap(self) -> str:
        """What the page says of its own gaps; empty when it has none."""
        if not self.complete:
            return ALL_MISSING
        return SOME_MISSING if self.questions else ""


def sentence(text: str) -> str:
    """An author's line, trimmed, with a full stop when it ends without a mark."""
    line = " ".join(text.split())
    bare = line.rstrip("”’\"')")
    return line if not bare or bare[-1] in ".!?…:;,۔؟" else f"{line}."
