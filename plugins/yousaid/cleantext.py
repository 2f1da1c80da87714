"""What bytes and characters may stand in a record: decoding, cleaning, and where each kept character came from.

A record is often pasted from a word processor, so harmless guests (no-break spaces, soft hyphens, Windows line ends)
are made plain without a word. What can hide or damage text is refused: it would be public but not seen in review.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

#: The most faults of one kind that we list for one file: a binary file would give thousands.
MOST = 50

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_GUESTS = "\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufffc"
# A joiner shapes emoji, Persian, Urdu and Indian scripts; between Latin letters it only hides.
_JOINER = "[\u200c\u200d](?<![^\x00-\u024f].)(?![^\x00-\u024f])"

_SPACE = re.compile(f"[{_SPACES}\t]")
_GUEST = re.compile(f"[{_GUESTS}]|{_JOINER}")
_EMPTY = re.compile(f"\n[ \t{_SPACES}]+(?=\r?\n|\\Z)")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
# Spaces that hold the file together: before a key or a list item, right after one, and at the end of a line.
_STRUCTURE = re.compile(
    f"^(?:[{_SPACES}][ {_SPACES}]*|[ {_SPACES}]*(?=-[ {_SPACES}]|[a-z_]+:))"
    f"(?:-[ {_SPACES}]+)*(?:[a-z_]+:[ {_SPACES}]+)?|[ {_SPACES}]+(?=\r?$)",
    re.MULTILINE,
)
_MARKER = re.compile(r"^[ \t]*(?:<{7}(?: .*)?|>{7}(?: .*)?)\r?$", re.MULTILINE)
_MIDDLE = re.compile(r"^(?:={7}|\|{7} .*)\r?$|^[ \t]*={7}\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong between two offsets of a text (code points from 0): what, why, and what to write."""

    start: int
    end: int
    message: str
    why: str
    suggestion: str
    rule: str = "unreadable"


@dataclass(frozen=True, slots=True)
class Clean:
    """A text made plain, with the way back: offsets into ``text`` and into ``source`` count code points from 0."""

    source: str
    text: str
    _cut: tuple[int, ...] = ()
    _gone: tuple[int, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether any place in the source differs from that in the clean text."""
        return bool(self._gone)

    def to_source(self, offset: int) -> int:
        """The place in the source of the character at an offset of the clean text."""
        return offset + bisect_right(self._gone, offset) if self._gone else offset

    def end_in_source(self, offset: int) -> int:
        """The place in the source right after the character before an offset of the clean text."""
        return self.to_source(offset - 1) + 1 if self._gone and offset else offset

    def from_source(self, offset: int) -> int:
        """The place in the clean text of an offset of the source."""
        return offset - bisect_left(self._cut, offset) if self._cut else offset

    def column(self, offset: int) -> int:
        """The column (from 0) in the clean text of an offset of the source."""
        place = self.from_source(offset)
        return place - self.text.rfind("\n", 0, place) - 1


def decode(data: bytes) -> tuple[str, list[Fault]]:
    """The text of a file without its byte order mark, and what is wrong with its bytes; never raises.

    A byte that is not UTF-8 becomes one U+FFFD, so that the rest of the file can still be checked. An old Macintosh
    line end becomes a line feed: every line then has one number, whoever counts.
    """
    wide = _wide(data)
    if wide:
        return "", [wide]
    try:
        return _lines(data.decode("utf-8-sig")), []
    except UnicodeDecodeError:
        text = _lines(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape"))
    return re.sub("[\udc80-\udcff]", "\ufffd", text), list(_bad_bytes(text))


def _lines(text: str) -> str:
    return re.sub("\r(?!\n)", "\n", text) if "\r" in text else text


def _wide(data: bytes) -> Fault | None:
    """The fault of a file saved with two or four bytes a character."""
    sample = data[:400]
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and (len(sample) < 4 or sample.count(0) * 3 < len(sample)):
        return None
    why = "It is saved as Unicode (UTF-16) or is not a text file. Many tools cannot read that."
    return Fault(0, 0, "This file is not saved as UTF-8, so we cannot read it.", why, _SAVE)


_SAVE = "Save the file as UTF-8: in your editor choose Save As, then the encoding UTF-8."


def _bad_bytes(text: str) -> Iterator[Fault]:
    row = at = found = 0
    last = -1
    for match in re.finditer("[\udc80-\udcff]+", text):
        row += text.count("\n", at, match.start())
        at = match.start()
        if row == last or found == MOST:
            continue
        last, found = row, found + 1
        guess = match[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")
        hint = f" It may be “{guess}”." if guess.isprintable() and "\ufffd" not in guess else ""
        message = f"We cannot read a character on line {row + 1}: the file is not saved as UTF-8.{hint}"
        yield Fault(*match.span(), message, "A wrong character would show on the page.", _SAVE)


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Each place of a text (offset, character) where a character hides or reorders words, or cannot be shown."""
    flags: set[int] | None = None
    for match in _FORBIDDEN.finditer(text):
        if match[0] >= "\U000e0000":
            # The flags of England, Scotland and Wales are spelt with these, after a black flag.
            if flags is None:
                flags = {place for flag in _FLAG.finditer(text) for place in range(*flag.span())}
            if match.start() in flags:
                continue
        yield match.start(), match[0]


def hidden(char: str, start: int, end: int) -> Fault:
    """The fault of one forbidden character that stands between two offsets."""
    code = f"U+{ord(char):04X}"
    if char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        what, why = "a hidden mark that turns the direction of the text", "It can make words show in another order."
    elif char in "\u2028\u2029":
        what, why = "a hidden line break", "Some tools start a new line here and others do not."
    elif "\ud800" <= char <= "\udfff":
        what, why = "half of a character", "It cannot be shown or saved."
    else:
        name = unicodedata.name(char, "").lower()
        what, why = "a hidden character" + (f", {name}" if name else ""), "Nobody can see it when they check the text."
    return Fault(start, end, f"There is {what} ({code}) here.", why, "Delete the words around it and type them again.")


def clean(source: str) -> tuple[Clean, list[Fault]]:
    """A whole file made plain for the YAML reader, and the characters and merge markers that we refuse.

    Removed: soft hyphens, zero-width guests, carriage returns, spaces on an otherwise empty line. One for one: a tab
    becomes a space, a no-break space that holds the file together a space, a refused character U+FFFD.
    """
    faults = list(_markers(source))
    # All that we change is "not printable" to Python, but the one sign that stands for a lost picture.
    if source.replace("\n", "").isprintable() and "\ufffc" not in source and not _EMPTY.search(source):
        return Clean(source, source), faults
    chars = set(source)
    text = source
    refused = list(forbidden(source)) if any(map(_FORBIDDEN.match, chars)) else []
    if refused:
        faults += _refused(source, refused)
        letters = list(source)
        for place, _ in refused:
            letters[place] = "\ufffd"
        text = "".join(letters)
    cut = _cut(text, chars)
    if cut:
        ends = (*cut, len(text))
        text = text[: cut[0]] + "".join([text[i + 1 : j] for i, j in pairwise(ends)])
    text = text.replace("\t", " ")
    if any(map(_SPACE.match, chars)):
        text = _STRUCTURE.sub(lambda match: _SPACE.sub(" ", match[0]), text)
    return Clean(source, text, cut, tuple([place - k for k, place in enumerate(cut)])), faults


def _cut(text: str, chars: set[str]) -> tuple[int, ...]:
    """The places of the characters to take out."""
    places = [i for match in _EMPTY.finditer(text) for i in range(match.start() + 1, match.end())]
    if "\r" in chars:
        places += [match.start() for match in re.finditer("\r", text)]
    if not chars.isdisjoint("\u200c\u200d") or any(map(_GUEST.match, chars)):
        places += [match.start() for match in _GUEST.finditer(text)]
    return tuple(sorted(set(places)))


def _refused(source: str, places: list[tuple[int, str]]) -> Iterator[Fault]:
    """One fault for each kind of refused character on each line."""
    seen: set[tuple[int, str]] = set()
    row = at = 0
    for place, char in places:
        row += source.count("\n", at, place)
        at = place
        if (row, char) not in seen and len(seen) < MOST:
            seen.add((row, char))
            yield hidden(char, place, place + 1)


def clean_value(value: str) -> tuple[str, list[int] | None]:
    """One text made plain, and the offsets in it that were kept (None: every one)."""
    if value.isascii() and "\r" not in value and "\t" not in value:
        return value, None
    text = _SPACE.sub(" ", value)
    if not _GUEST.search(text) and "\r" not in text:
        return text, None
    gone = {match.start() for match in re.finditer(f"{_GUEST.pattern}|\r(?=\n)", text)}
    kept = [i for i in range(len(text)) if i not in gone]
    return "".join([text[i] for i in kept]).replace("\r", "\n"), kept


def _markers(text: str) -> Iterator[Fault]:
    found = list(_MARKER.finditer(text)) if "<<<<<<<" in text or ">>>>>>>" in text else []
    if "=======" in text or "||||||| " in text:
        found += [match for match in _MIDDLE.finditer(text) if found or not match[0].startswith((" ", "\t"))]
    for match in sorted(found, key=lambda match: match.start())[:MOST]:
        yield Fault(*match.span(), "This line was left behind by a merge conflict.", _BOTH, _KEEP)


_BOTH = "Two people changed the same lines at once, and both versions are still in the file."
_KEEP = "Keep the words you want. Delete the other version and the lines of <<<<<<<, ======= and >>>>>>>."
