"""A map from cleaned text back to the file it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_RUN_OF_SPACE = re.compile(r"\s\s+")
_ODD_SPACE = re.compile(r"[^\S ]")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a cleaned text stands in its source (code points from 0).

    The text is a chain of runs. Run ``n`` starts at ``starts[n]`` in the text and at ``sources[n]`` in the source.
    A run of ``widths[n] == 1`` is a straight copy; any other width belongs to a run of one character that stands for
    that many in the source (an entity, or a stretch of white space).
    """

    starts: tuple[int, ...]
    sources: tuple[int, ...]
    widths: tuple[int, ...]
    length: int

    def at(self, offset: int) -> int:
        """The source offset of one character; for the end of the text, the place just after its last character."""
        if offset >= self.length:
            return self.end(self.length)
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + (offset - self.starts[run]) * self.widths[run]

    def end(self, offset: int) -> int:
        """The source offset just after the character that ends at ``offset`` (not past any markup that follows it)."""
        if offset <= 0:
            return self.sources[0] if self.sources else 0
        run = bisect_right(self.starts, offset - 1) - 1
        return self.sources[run] + (offset - self.starts[run]) * self.widths[run]

    def copies(self) -> Iterator[tuple[int, int]]:
        """Each half-open stretch of the source that stands in the text letter by letter."""
        for start, stop, source, width in zip(
            self.starts, (*self.starts[1:], self.length), self.sources, self.widths, strict=True
        ):
            if width == 1:
                yield source, source + stop - start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source stretch of a half-open stretch of the text."""
        first = self.at(start)
        return first, max(first, self.end(end))


def clean(source: str, start: int, end: int) -> tuple[str, OffsetMap]:
    """A stretch of a source with its white space collapsed, none at either end, and the map of that text."""
    piece = source[start:end]
    text = " ".join(piece.split())
    if len(text) == len(piece.strip()):  # each space was a single one: nothing moves
        return text, OffsetMap((0,), (start + len(piece) - len(piece.lstrip()),), (1,), len(text))
    gatherer = Gatherer(source)
    gatherer.copy(start, end)
    return gatherer.finish()


class Gatherer:
    """Collects pieces of a source into one cleaned text: white space collapsed, none at either end."""

    __slots__ = ("_length", "_parts", "_runs", "_source", "_spaced")

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._length = 0
        self._spaced = True  # the text so far is empty or ends in a space, so no further space is taken

    def __bool__(self) -> bool:
        return bool(self._parts)

    @property
    def length(self) -> int:
        """How long the text is so far."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """Take over a stretch of the source as it stands, but for its white space."""
        place = start
        for gap in _RUN_OF_SPACE.finditer(self._source, start, end):
            self._copy_single_spaced(place, gap.start())
            self.put(" ", gap.start(), gap.end())
            place = gap.end()
        self._copy_single_spaced(place, end)

    def put(self, character: str, start: int, end: int) -> None:
        """Let one character stand for a stretch of the source."""
        if character.isspace():
            if self._spaced:
                return
            character = " "
        self._add(character, start, end - start)

    def finish(self) -> tuple[str, OffsetMap]:
        """The cleaned text and its map."""
        text = "".join(self._parts).rstrip()
        runs = [run for run in self._runs if run[0] < len(text)]
        starts, sources, widths = zip(*runs, strict=True) if runs else ((), (), ())
        return text, OffsetMap(starts, sources, widths, len(text))

    def _copy_single_spaced(self, start: int, end: int) -> None:
        piece = self._source[start:end]
        if self._spaced and piece[:1].isspace():
            piece, start = piece[1:], start + 1
        if piece:
            self._add(_ODD_SPACE.sub(" ", piece), start, 1)

    def _add(self, piece: str, start: int, width: int) -> None:
        if not self._follows_on(start, width):
            self._runs.append((self._length, start, width))
        self._parts.append(piece)
        self._length += len(piece)
        self._spaced = piece[-1] == " "

    def _follows_on(self, start: int, width: int) -> bool:
        if width != 1 or not self._runs:
            return False
        text, source, last_width = self._runs[-1]
        return last_width == 1 and source + self._length - text == start
