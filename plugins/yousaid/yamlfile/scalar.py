"""Where each character of a YAML text stands in its file, for each of the five ways to write a text.

Pure: works on the source alone, after the YAML reader has said where the text starts and in which style it is written.
The source has line feeds only, and no tabs (``cleantext.clean`` sees to that).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "\\": "\\",
    "/": "/",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_HEX = {"x": 2, "u": 4, "U": 8}
_FOLD = re.compile(r" *\n[ \n]*")


@dataclass(slots=True)
class Spots:
    """One text in pieces, each one character or characters that stand for themselves, with their places in the source.

    ``size`` is how many characters the text has.
    """

    size: int = 0
    _pieces: list[str] = field(default_factory=list)
    _begins: list[int] = field(default_factory=list)
    _firsts: list[tuple[int, int]] = field(default_factory=list)

    def add(self, char: str, start: int, stop: int) -> None:
        """Append one character."""
        self._append(char, start, stop)

    def run(self, source: str, start: int, stop: int) -> None:
        """Append characters that stand for themselves."""
        if start < stop:
            self._append(source[start:stop], start, start + 1)

    def _append(self, piece: str, start: int, stop: int) -> None:
        self._begins.append(self.size)
        self._pieces.append(piece)
        self._firsts.append((start, stop))
        self.size += len(piece)

    def at(self, number: int) -> tuple[int, int]:
        """The half-open stretch of the source that stands for one character of the text, counted from 0."""
        row = bisect_right(self._begins, number) - 1
        ahead, (start, stop) = number - self._begins[row], self._firsts[row]
        return start + ahead, stop + ahead

    def fold(self, source: str, start: int, stop: int) -> None:
        """Append what a stretch with line breaks stands for: one break is a space, more are one fewer breaks."""
        places = _breaks(source, start, stop)
        if len(places) == 1:
            self.add(" ", places[0], places[0] + 1)
        for place in places[1:]:
            self.add("\n", place, place + 1)

    @property
    def value(self) -> str:
        """The text."""
        return "".join(self._pieces)


def _breaks(source: str, start: int, stop: int) -> list[int]:
    return [i for i in range(start, stop) if source[i] == "\n"]


def spots(source: str, style: str, start: int, end: int, indent: int) -> Spots:
    """The characters of the text between two offsets of a source.

    ``style`` is "" or the sign that opens the text; ``indent`` is the column (from 0) of the list or mapping that
    holds it. ``end`` is not needed for ``|`` and ``>``: such a text ends where the indent does.
    """
    if style in ("|", ">"):
        return _block(source, start, indent, folded=style == ">")
    if style == '"':
        return _double(source, start + 1, end - 1)
    if style == "'":
        return _single(source, start + 1, end - 1)
    return _plain(source, start, end)


def _plain(source: str, start: int, end: int) -> Spots:
    out = Spots()
    for match in _FOLD.finditer(source, start, end):
        out.run(source, start, match.start())
        out.fold(source, *match.span())
        start = match.end()
    out.run(source, start, end)
    return out


_SINGLE = re.compile(rf"''|{_FOLD.pattern}")
_DOUBLE = re.compile(rf"\\\n[ \n]*|\\(?:x..|u.{{4}}|U.{{8}}|.)|{_FOLD.pattern}")


def _single(source: str, start: int, end: int) -> Spots:
    out = Spots()
    for match in _SINGLE.finditer(source, start, end):
        out.run(source, start, match.start())
        if match[0] == "''":
            out.add("'", *match.span())
        else:
            out.fold(source, *match.span())
        start = match.end()
    out.run(source, start, end)
    return out


def _double(source: str, start: int, end: int) -> Spots:
    out = Spots()
    for match in _DOUBLE.finditer(source, start, end):
        out.run(source, start, match.start())
        if match[0].startswith("\\\n"):
            # A line that ends in a backslash joins the next one with nothing between; empty lines still count.
            for place in _breaks(source, match.start() + 2, match.end()):
                out.add("\n", place, place + 1)
        elif match[0].startswith("\\"):
            sign = match[0][1]
            out.add(chr(int(match[0][2:], 16)) if sign in _HEX else _ESCAPES[sign], *match.span())
        else:
            out.fold(source, *match.span())
        start = match.end()
    out.run(source, start, end)
    return out


def _block(source: str, start: int, indent: int, *, folded: bool) -> Spots:
    out = Spots()
    stop = source.find("\n", start)
    stop = len(source) if stop < 0 else stop
    signs = source[start + 1 : stop].partition("#")[0]
    keep, told = signs.strip(" 123456789"), signs.strip(" -+")
    body, least = stop + 1, max(indent + 1, 1)
    wide = least + int(told) - 1 if told else _indent(source, body, least)
    breaks, at = _empty(source, body, wide)
    ending = -1
    while _holds(source, at, wide):
        for place in breaks:
            out.add("\n", place, place + 1)
        first = at + wide
        stop = source.find("\n", first)
        stop = len(source) if stop < 0 else stop
        out.run(source, first, stop)
        ending = stop if stop < len(source) else -1
        breaks, at = _empty(source, stop + 1, wide)
        if not _holds(source, at, wide):
            break
        if folded and source[first] != " " and source[at + wide] != " ":
            if not breaks:
                out.add(" ", ending, ending + 1)
        else:
            out.add("\n", ending, ending + 1)
    if keep != "-" and ending >= 0:
        out.add("\n", ending, ending + 1)
    if keep == "+":
        for place in breaks:
            out.add("\n", place, place + 1)
    return out


def _indent(source: str, at: int, least: int) -> int:
    """The widest start of a line, up to and with the first line that holds a word: the YAML readers' own rule."""
    stop = at
    while source[stop : stop + 1] in (" ", "\n"):
        stop += 1
    return max(least, *(len(line) for line in source[at:stop].split("\n")))


def _empty(source: str, at: int, wide: int) -> tuple[list[int], int]:
    """The breaks of the empty lines from here on, and the start of the first line that is not empty."""
    found: list[int] = []
    while True:
        stop = at
        while stop < at + wide and source[stop : stop + 1] == " ":
            stop += 1
        if source[stop : stop + 1] != "\n":
            return found, at
        found.append(stop)
        at = stop + 1


def _holds(source: str, at: int, wide: int) -> bool:
    """Whether the line at this offset belongs to a text of this indent."""
    return at + wide < len(source) and source[at : at + wide].isspace()
