"""Word lists in the shape of Vale's rules (``existence`` and ``substitution``), and a fast way to find their words.

Each text is cut into words once, for all lists: a list that shares no first word with it costs one look at each word,
however long the list is. Beside Vale's keys a list has ``source``, and may have ``inflect: verb``: then each entry
stands for all forms of its verb, and what to write instead gets the same form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.rules.needs import first_words, sure_words
from yousaid.rules.scanned import in_address, scanned
from yousaid.rules.vale.bounded import bounded
from yousaid.rules.vale.definition import DefinitionError
from yousaid.rules.vale.engine import Pattern, compiled
from yousaid.rules.vale.inflect import inflected
from yousaid.yamlfile import read_config, read_own

_PLAIN_WORDS = re.compile(r"[\w '-]+")
_END = r"(?!\w|-\w)"


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
            for word in first_words(entry.pattern):
                index[word].append(number)
        return dict(index)

    @cached_property
    def _needs(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """The first word and all sure words of each entry, by the longest of them: the one that fewest texts hold."""
        needs = defaultdict(list)
        for first, numbers in self._index.items():
            for number in numbers if first else ():
                words = sure_words(self.entries[number].pattern) | {first}
                needs[max(words, key=len)].append((first, words))
        return dict(needs)

    @cached_property
    def _longest(self) -> frozenset[str]:
        """A text without any of these holds no entry that starts with a word."""
        return frozenset(self._needs)

    @cached_property
    def _loose(self) -> Pattern | None:
        """What every entry that starts with a pattern matches, quick to look for; None when that is not sure."""
        patterns = [self.entries[number].pattern for number in self._index.get("", ())]
        try:
            return compiled("|".join(patterns)) if not any(r"\b" in pattern for pattern in patterns) else None
        except ValueError:
            return None

    @cached_property
    def _except(self) -> WordList | None:
        """The exceptions, which are looked for in the same way."""
        return WordList("", tuple(Entry(words) for words in self.exceptions)) if self.exceptions else None

    def find(self, text: str) -> Iterator[Match]:
        """Each place where an entry stands, in order and never overlapping; the longest entry wins."""
        plain, held = scanned(text, self.ignore_case)
        firsts = self._met(held)
        if not firsts and "" not in self._index:
            return
        found = sorted(self._find(plain, firsts), key=lambda match: (match[0], -match[1]))
        if not found:
            return
        allowed = sorted(self._except._find(plain, self._except._met(held))) if self._except else []
        ends = list(accumulate((stretch[1] for stretch in allowed), max))
        reached = 0
        for start, end, number in found:
            place = bisect_right(allowed, (start, len(plain) + 1)) - 1
            excepted = place >= 0 and end <= ends[place]
            if start >= reached and not excepted and not in_address(text, start, end):
                reached = end
                yield Match(start, end, text[start:end], self.entries[number].instead)

    def _met(self, held: frozenset[str]) -> set[str]:
        """The first words of the entries of which a text holds all sure words."""
        long = held & self._longest
        return {first for word in long for first, words in self._needs[word] if words <= held} if long else set()

    def _find(self, plain: str, firsts: set[str]) -> Iterator[tuple[int, int, int]]:
        for word in firsts:
            pattern, start = self._pattern(word), -1
            while (start := plain.find(word, start + 1)) >= 0:
                match = pattern.match(plain, start)
                if match:
                    yield (*match.span(), int((match.lastgroup or "e0")[1:]))
        if "" in self._index and (self._loose is None or self._loose.found_in(plain)):
            for match in self._pattern("").finditer(plain):
                yield (*match.span(), int((match.lastgroup or "e0")[1:]))

    def _pattern(self, word: str) -> re.Pattern[str]:
        """The entries that start with one word as one pattern, made when the word is first met."""
        made = self._compiled.get(word)
        if made is None:
            numbers = sorted(self._index[word], key=lambda n: (-len(self.entries[n].pattern), n))
            choices = "|".join(f"(?P<e{n}>(?:{_with_ends(self.entries[n].pattern)}){_END})" for n in numbers)
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
    path = Path(str(files("yousaid") / "data" / "lists" / f"{name}.yml"))
    return _made(path, read_own(path))


def read_list(path: Path) -> WordList:
    """The list in a file; raises YousaidError when it is not one, or has an entry that is no pattern."""
    words = _made(path, read_config(path).data)
    for entry in words.entries:
        _must_compile(entry, path)
    return words


def _made(path: Path, data: dict[str, Any]) -> WordList:
    kind, swap, tokens = data.get("extends"), data.get("swap"), data.get("tokens")
    if kind == "substitution" and isinstance(swap, dict):
        pairs = _in_all_forms({str(words): str(instead) for words, instead in swap.items()}, data.get("inflect"), path)
        entries = [Entry(words, tuple(instead.split("|"))) for words, instead in pairs.items()]
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
    return WordList(
        message=str(data.get("message", "“%s”")),
        entries=tuple(entries),
        exceptions=tuple(str(words) for words in data.get("exceptions") or ()),
        ignore_case=str(data.get("ignorecase")).lower() == "true",
        source=str(data.get("source", "")),
    )


def _in_all_forms(pairs: dict[str, str], kind: object, path: Path) -> dict[str, str]:
    try:
        return inflected(pairs, str(kind)) if kind else pairs
    except DefinitionError as error:
        raise YousaidError(Problem(str(error), path=str(path))) from error


def _with_ends(pattern: str) -> str:
    """The pattern with an end to each repeat, so that no text can make it slow."""
    return pattern if _PLAIN_WORDS.fullmatch(pattern) else bounded(pattern)


def _must_compile(entry: Entry, path: Path) -> None:
    if _PLAIN_WORDS.fullmatch(entry.pattern):
        return
    try:
        groups = re.compile(bounded(entry.pattern)).groups
        problem = "It has a group that keeps its words. Write `(?:` for `(`." if groups else ""
    except (re.error, ValueError) as error:
        problem = str(error)
    if problem:
        raise YousaidError(Problem(f"“{entry.pattern}” is not a pattern.", problem, path=str(path)))
