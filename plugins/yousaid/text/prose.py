"""Record prose: paragraphs, ``- `` lists and plain links, each character mapped to its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from yousaid.text.links import Link, bare_links
from yousaid.text.offsets import OffsetMap, clean
from yousaid.text.readability import Count, count
from yousaid.text.sentences import Sentence, split

_ITEM = re.compile(r"[ \t]*[-*•·▪][ \t]+(?=\S)")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A stretch of text that ends a sentence at its end. Compared by identity.

    ``kind`` is ``paragraph``, ``item``, ``heading``, ``quote`` or ``cell``. ``text`` has no markup and single spaces.
    ``level`` is that of a heading in Markdown, from 1 to 6, else 0.
    """

    kind: str
    text: str
    map: OffsetMap
    level: int = 0

    def at(self, offset: int) -> int:
        """The source offset of one character of ``text`` (at its length: just after the last character)."""
        return self.map.at(offset)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source stretch of a half-open stretch of ``text``."""
        return self.map.span(start, end)


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class Prose:
    """What people read in a text: its blocks in order, its links, and its pictures, whose text is their description."""

    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    pictures: tuple[Link, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every block, in order."""
        return tuple(
            Sentence(block.text[start:end], index, start, block.map)
            for index, block in enumerate(self.blocks)
            for start, end in split(block.text)
        )

    @cached_property
    def count(self) -> Count:
        """The words, sentences and syllables of the whole text."""
        return count(self.sentences)


def read_prose(text: str) -> Prose:
    """The blocks and links of a record's text.

    An empty line ends a paragraph. A line that starts with ``- `` (or ``* ``, or a bullet) is a list item, which goes
    on until the next item or an empty line. A single line break is a space. What was read is kept for a while: rules,
    easy read, pages and posters ask for the same texts in turn.
    """
    return _read(text.rstrip())


@lru_cache(maxsize=128)
def _read(text: str) -> Prose:
    blocks: list[Block] = []
    kind, begin, place = "paragraph", 0, 0
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if item or not line.strip():
            _close(blocks, text, kind, (begin, place))
            kind, begin = ("item", place + item.end()) if item else ("paragraph", place + len(line))
        place += len(line) + 1
    _close(blocks, text, kind, (begin, len(text)))
    return Prose(tuple(blocks), tuple(bare_links(text)))


def _close(blocks: list[Block], text: str, kind: str, place: tuple[int, int]) -> None:
    cleaned, offsets = clean(text, *place)
    if cleaned:
        blocks.append(Block(kind, cleaned, offsets))
