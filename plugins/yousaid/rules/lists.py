"""Word lists in the shape of Vale's rules (``existence`` and ``substitution``), and a fast way to find their words.

Each text is walked once: a word that starts no entry costs one look-up, however long the list is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.yamlfile import read_config

_FIRST_WORD = re.compile(r"(?<![\w-])[A-Za-z]+")
#: The plain words with which an entry can start: ``utilise``, ``in order``, or each of ``(?:taken|took)``.
_STARTS = re.compile(r"(?:([A-Za-z]+)|\(\?:([A-Za-z][A-Za-z| '-]*)\))(?=$|[ '-])")
_PLAIN_WORDS = re.compile(r"[\w '-]+")
#: How far from a word we look to see if it is part of a web address.
_REACH = 200
_END = r"(?!\w|-\w)"
_PLAIN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a pattern in small letters, and what to write instead (nothing in an ``existence`` list)."""

    pattern: str
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """One place in a text (code points from 0, end exclusive) where an entry stands, and the words found there."""

    start: int
    end: int
    words: str
    instead: tuple[str, ...]


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class WordList:
    """The entries of one list. ``message`` holds ``%s`` for the words (before them, one for what to write instead)."""

    message: str
    entries: tuple[Entry, ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    source: str = ""
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict, repr=False, compare=False, hash=False)

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """The numbers of the entries by their first word; those that start with a pattern are under ""."""
        index = defaultdict(list)
        for number, entry in enumerate(self.entries):
            for word in _first_words(entry.pattern):
                index[word].append(number)
        return dict(index)

    @cached_property
    def _except(self) -> re.Pattern[str] | None:
        if not self.exceptions:
            return None
        return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(self.exceptions, key=len, reverse=True))}){_END}")

    def find(self, text: str) -> Iterator[Match]:
        """Each place where an entry stands, in order and never overlapping; the longest entry wins."""
        plain = _folded(text, self.ignore_case)
        found = sorted(self._find(plain), key=lambda match: (match[0], -match[1]))
        allowed = [e.span() for e in self._except.finditer(plain)] if found and self._except else []
        reached = 0
        for start, end, number in found:
            place = bisect_right(allowed, (start, len(plain))) - 1
            excepted = place >= 0 and end <= allowed[place][1]
            if start >= reached and not excepted and not _in_address(text, start, end):
                reached = end
                yield Match(start, end, text[start:end], self.entries[number].instead)

    def _find(self, plain: str) -> Iterator[tuple[int, int, int]]:
        index = self._index
        for word in _FIRST_WORD.finditer(plain):
            if word[0] in index:
                match = self._pattern(word[0]).match(plain, word.start())
                if match:
                    yield (*match.span(), int((match.lastgroup or "e0")[1:]))
        if "" in index:
            for match in self._pattern("").finditer(plain):
                yield (*match.span(), int((match.lastgroup or "e0")[1:]))

    def _pattern(self, word: str) -> re.Pattern[str]:
        """The entries that start with one word as one pattern, made when the word is first met."""
        made = self._compiled.get(word)
        if made is None:
            numbers = sorted(self._index[word], key=lambda n: (-len(self.entries[n].pattern), n))
            choices = "|".join(f"(?P<e{n}>(?:{self.entries[n].pattern}){_END})" for n in numbers)
            made = self._compiled[word] = re.compile(rf"(?<![\w-])(?:{choices})")
        return made

    def says(self, match: Match) -> str:
        """The message for one match."""
        parts = (joined(match.instead), match.words) if match.instead else (match.words,)
        return self.message % parts if self.message.count("%s") == len(parts) else self.message


def joined(choices: Iterable[str]) -> str:
    """Several choices inside one pair of quotation marks: ``help” or “run``."""
    return "” or “".join(choices)


@lru_cache(maxsize=64)
def bundled(name: str) -> WordList:
    """The list of that name that comes with yousaid; raises YousaidError when its file is wrong."""
    return read_list(Path(str(files("yousaid") / "data" / "lists" / f"{name}.yml")))


def read_list(path: Path) -> WordList:
    """The list in a file; raises YousaidError when it is not one."""
    data: dict[str, Any] = read_config(path).data
    kind, swap, tokens = data.get("extends"), data.get("swap"), data.get("tokens")
    if kind == "substitution" and isinstance(swap, dict):
        entries = [Entry(str(words), tuple(str(instead).split("|"))) for words, instead in swap.items()]
    elif kind == "existence" and isinstance(tokens, list):
        entries = [Entry(str(token)) for token in tokens]
    else:
        raise YousaidError(
            Problem(
                f"“{path.name}” is not a word list.",
                "Rules look for the words of this list.",
                "Write `extends: substitution` with `swap:`, or `extends: existence` with `tokens:`.",
                str(path),
                1,
            )
        )
    for entry in entries:
        _must_compile(entry, path)
    return WordList(
        message=str(data.get("message", "“%s”")),
        entries=tuple(entries),
        exceptions=tuple(str(words) for words in data.get("exceptions") or ()),
        ignore_case=bool(data.get("ignorecase", False)),
        source=str(data.get("source", "")),
    )


def _must_compile(entry: Entry, path: Path) -> None:
    if _PLAIN_WORDS.fullmatch(entry.pattern):
        return
    try:
        groups = re.compile(entry.pattern).groups
        problem = "It has a group that keeps its words. Write `(?:` for `(`." if groups else ""
    except re.error as error:
        problem = str(error)
    if problem:
        raise YousaidError(Problem(f"“{entry.pattern}” is not a pattern.", problem, path=str(path)))


def _first_words(pattern: str) -> tuple[str, ...]:
    """The first word of each way in which an entry can start, or "" when it starts with a pattern."""
    starts = _STARTS.match(pattern)
    if not starts:
        return ("",)
    ways = (starts[1] or starts[2]).split("|")
    words = [_FIRST_WORD.match(way) for way in ways]
    return tuple(dict.fromkeys(word[0] for word in words if word)) if all(words) else ("",)


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a place is inside a web or email address."""
    before = text[max(0, start - _REACH) : start].rsplit(None, 1) if not text[start - 1 : start].isspace() else []
    after = text[end : end + _REACH].split(None, 1) if not text[end : end + 1].isspace() else []
    around = (before[-1] if before else "") + (after[0] if after else "")
    return "://" in around or "www." in around or "@" in around


def _folded(text: str, ignore_case: bool) -> str:
    """The text with plain apostrophes and hyphens, in small letters if case does not matter; never longer."""
    plain = text if text.isascii() else text.translate(_PLAIN)
    if not ignore_case:
        return plain
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
