"""An easy-read page: sections of short lines, what it leaves out, and the words it explains."""

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
#: First words that lose their capital after “means”; any other first word may be a name.
_OPENERS = frozenset(
    """a all an another any every how one people short some somebody someone something the things to what when where
    words your""".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, one idea. ``generated``: made by us from a fact of the record; otherwise the author's own words."""

    part: LinePart
    text: str
    generated: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; a hard word is explained on the line after its first use (part ``term``)."""

    part: SectionPart
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyReadPage:
    """The draft of one page. ``complete``: it says what was said, the status, and what happened or why not."""

    title: str
    sections: tuple[Section, ...]
    complete: bool
    left_out: tuple[LeftOut, ...] = ()
    terms: tuple[Explained, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in order."""
        return tuple(line for section in self.sections for line in section.lines)


def meaning(term: Explained) -> tuple[str, ...]:
    """The lines that explain a hard word, one sentence a line; the author's words stay as they are."""
    sentences = [part.text for part in read_prose(sentence(term.means)).sentences]
    first, rest = sentences[:1], sentences[1:]
    means = "".join(first)
    opener = means.split(" ")[0]
    if opener.lower() in _OPENERS and opener != "I":
        means = means[0].lower() + means[1:]
    name = term.term[:1].upper() + term.term[1:]
    return (f"{name} means{':' if means[:1].isupper() else ''} {means}", *rest)


def sentence(text: str) -> str:
    """An author's line, trimmed, with a full stop when it ends without a mark."""
    line = " ".join(text.split())
    bare = line.rstrip("”’\"')")
    return line if not bare or bare[-1] in ".!?…:;,۔؟" else f"{line}."
