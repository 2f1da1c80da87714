"""A text in its plain form, for finding: other digits, dashes and spaces made plain, each place mapped back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Folded:
    """The plain form and, where its length differs, the places that map it back to the text it came from.

    ``starts`` are places in the plain form, ``sources`` the same places in the source, ``ends`` where each ends there.
    """

    text: str
    starts: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the source for a non-empty half-open stretch of the plain form."""
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, place: int) -> tuple[int, int]:
        row = bisect_right(self.starts, place) - 1
        if row < 0:
            return place, place + 1
        ahead = place - self.starts[row]
        until = self.starts[row + 1] if row + 1 < len(self.starts) else len(self.text)
        if self.ends[row] - self.sources[row] == until - self.starts[row]:
            return self.sources[row] + ahead, self.sources[row] + ahead + 1
        return self.sources[row], self.ends[row]


def fold(text: str) -> Folded:
    """The plain form: NFKC by character, any digit as 0 to 9, any dash as a hyphen, any space as a space.

    Invisible characters (category Cf) are taken out.
    """
    if text.isascii():
        return Folded(text)
    plain = _NOT_ASCII.sub(lambda match: _fold(match[0]), text)
    if len(plain) == len(text) and all(len(_fold(c)) == 1 for c in set(_NOT_ASCII.findall(text))):
        return Folded(plain)
    return _mapped(text)


def _mapped(text: str) -> Folded:
    pieces: list[str] = []
    starts, sources, ends = [], [], []
    length = done = 0
    for match in _NOT_ASCII.finditer(text):
        for source, end, piece in ((done, match.start(), text[done : match.start()]), (*match.span(), _fold(match[0]))):
            if piece:
                pieces.append(piece)
                starts.append(length)
                sources.append(source)
                ends.append(end)
                length += len(piece)
        done = match.end()
    pieces.append(text[done:])
    starts.append(length)
    sources.append(done)
    ends.append(len(text))
    return Folded("".join(pieces), tuple(starts), tuple(sources), tuple(ends))


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd" or character == "\u2212":
        return "-"
    if category in {"Zs", "Zl", "Zp"}:
        return " "
    return unicodedata.normalize("NFKC", character)
