"""Sentences of British public-service English, found without a model and in time proportional to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from yousaid.text.offsets import OffsetMap
from yousaid.text.readability import Count
from yousaid.text.stops import ends_sentence
from yousaid.text.syllables import syllables
from yousaid.text.words import Word, word_texts, words

_CLOSERS = "\"'”’»)\\]}*"
_EMOJI = "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f"
#: Where a sentence may end: a mark with the quotes, brackets and emoji after it, or an empty line.
_STOP = re.compile(
    rf"(?P<mark>[.!?…؟۔।॥]+)(?P<close>[{_CLOSERS}]*)(?: ?[{_EMOJI}\u200d])*"
    r"|(?P<wide>[。！？]+[”’」』）]*)"
    r"|\n[ \t]*\n"
)
_HAS_WORD = re.compile(r"[^\W_]")
_SHOUTED = 3  # from how many words on a sentence in capitals is read as words, not letter by letter


@dataclass(slots=True, eq=False)  # not frozen: these are made by the hundred thousand, and that takes twice as long
class Sentence:
    """One sentence of a block. Compared by identity.

    ``block`` is the index of its block, ``offset`` where it starts in the text of that block, ``texts`` its words,
    ``lower`` these in small letters, ``distinct`` its runs of letters and digits in small letters: a quick look at what
    it holds. ``count`` is that of one sentence; without a word (a lone tick in a table) it counts as none.
    """

    text: str
    block: int
    offset: int
    map: OffsetMap
    texts: list[str] = field(init=False)
    lower: list[str] = field(init=False)
    distinct: frozenset[str] = field(init=False)
    count: Count = field(init=False)
    _words: tuple[Word, ...] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Cut it into words."""
        self.texts, self.lower, self.distinct = word_texts(self.text)
        said = self.said
        self.count = Count(len(said), min(len(said), 1), sum(map(syllables, said)))

    @property
    def start(self) -> int:
        """Where it starts in the source (code points from 0)."""
        return self.at(0)

    @property
    def end(self) -> int:
        """Where it ends in the source, exclusive."""
        return self.span(0, len(self.text))[1]

    def at(self, offset: int) -> int:
        """The source offset of one character of ``text``."""
        return self.map.at(self.offset + offset)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source stretch of a half-open stretch of ``text``."""
        return self.map.span(self.offset + start, self.offset + end)

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words with their places in ``text``. Few sentences are asked for these: ``texts`` is quicker."""
        if self._words is None:
            self._words = tuple(words(self.text))
        return self._words

    @property
    def is_small(self) -> bool:
        """Whether no capital stands in it but at its start: then it has no name, no short form and nothing loud."""
        return self.text[1:].islower()

    @property
    def said(self) -> list[str]:
        """Its words as a reader says them: in a sentence all in capitals, these are no short forms."""
        return self.lower if len(self.texts) >= _SHOUTED and self.text.isupper() else self.texts


def split(text: str) -> list[tuple[int, int]]:
    """The place of each sentence: half-open offsets, without the white space around it.

    A piece without a word (a lone emoji, "...") belongs to the sentence before it. A single line break is a space;
    an empty line ends a sentence.
    """
    places: list[tuple[int, int]] = []
    begin = 0
    for end in (*_ends(text), len(text)):
        piece = text[begin:end]
        start = begin + len(piece) - len(piece.lstrip())
        stop = begin + len(piece.rstrip())
        if start < stop:
            if _HAS_WORD.search(piece) or not places:
                places.append((start, stop))
            else:
                places[-1] = (places[-1][0], stop)
        begin = end
    return _first_with_words(text, places)


def _first_with_words(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, where a wordless opening ("... ") has joined the sentence after it."""
    if len(places) > 1 and not _HAS_WORD.search(text, *places[0]):
        return [(places[0][0], places[1][1]), *places[2:]]
    return places


def _ends(text: str) -> Iterator[int]:
    """The offsets at which a sentence ends, but for the end of the text."""
    begin = 0
    for stop in _STOP.finditer(text):
        if stop["mark"] is None or ends_sentence(text, begin, stop):
            begin = stop.end()
            yield begin
