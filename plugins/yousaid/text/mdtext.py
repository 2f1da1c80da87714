"""The running text of a stretch: its pieces joined, with a way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from yousaid.text.offsets import Gatherer


@dataclass(frozen=True, slots=True)
class Joined:
    """Pieces of a source joined by line breaks: the text, where each piece starts in it, and the pieces."""

    text: str
    starts: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, source: str, pieces: tuple[tuple[int, int], ...]) -> Joined:
        """The pieces of a source as one text."""
        starts = []
        length = 0
        for start, end in pieces:
            starts.append(length)
            length += end - start + 1
        return cls("\n".join([source[start:end] for start, end in pieces]), tuple(starts), pieces)

    def at(self, offset: int) -> int:
        """The source offset of one character; for the end of a piece, the place just after it."""
        index = bisect_right(self.starts, offset) - 1
        return self.pieces[index][0] + offset - self.starts[index]

    def copy(self, start: int, end: int, into: Gatherer) -> None:
        """Hand over a stretch of the text, piece by piece; the line breaks between them are spaces."""
        index = bisect_right(self.starts, start) - 1
        while start < end:
            first, last = self.pieces[index]
            source = first + start - self.starts[index]
            stop = min(last, source + end - start)
            into.copy(source, stop)
            start += stop - source
            if start < end:
                into.put(" ", last, self.pieces[index + 1][0])
                start += 1
            index += 1
