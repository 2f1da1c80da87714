"""Word lists in the shape of Vale's rules (``existence`` and ``substitution``), and a fast way to find their words.

Each text is cut into words once, for all lists together: a list that shares no telling word with it costs nothing,
however long it is. Beside Vale's keys a list has ``source``, and may have ``inflect: verb``: then each entry stands
for all forms of its verb, and what to write instead gets the same form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.rules.folded import folded, in_address
from yousaid.rules.needs import is_literal
from yousaid.rules.sieve import Sieve
from yousaid.rules.vale.bounded import bounded
from yousaid.rules.vale.definition import DefinitionError
from yousaid.rules.vale.inflect import inflected
from yousaid.rules.wholewords import made_ready, places_of
from yousaid.text.words import letter_runs
from yousaid.yamlfile import read_config, read_own

_LISTS = Path(str(files("yousaid") / "data" / "lists"))
_IS_LIST = re.compile("^extends:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a pattern in small letters; what to write instead (nothing in an ``existence`` list), or advice."""

    pattern: str
    instead: tuple[str, ...] = ()
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One place in a text (code points from 0, end exclusive) where an entry stands, and the words found there."""

    start: int
    end: int
    words: str
    instead: tuple[str, ...]
    advice: str = ""


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class WordList:
    """The entries of one list. ``message`` holds ``%s`` for the words (before them, one for what to write instead).

    ``alone`` is the message for an entry with advice, which has no words that fit whatever stands around them.
    ``names`` are the bundled lists that it is made of, in order; none for a list that came from elsewhere.
    """

    message: str
    entries: tuple[Entry, ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    source: str = ""
    names: tuple[str, ...] = ()
    alone: str = ""
    _ready: dict[int, str | re.Pattern[str]] = field(default_factory=dict, repr=False, compare=False, hash=False)

    @cached_property
    def sieve(self) -> Sieve[int]:
        """Which of its entries a text can hold."""
        return Sieve((number, entry.pattern) for number, entry in enumerate(self.entries))

    @cached_property
    def _except(self) -> WordList | None:
        """The exceptions, which are looked for in the same way."""
        return WordList("", tuple(Entry(words) for words in self.exceptions)) if self.exceptions else None

    @cached_property
    def parts(self) -> list[tuple[str, int]]:
        """The bundled lists that it is made of, each with the number of its first entry; else "" and 0."""
        lengths = accumulate((len(bundled(name).entries) for name in self.names), initial=0)
        return list(zip(self.names or ("",), lengths, strict=False))

    def find(self, text: str) -> list[Match]:
        """Each place where an entry stands, in order and never overlapping; the longest entry wins."""
        numbers = self.sieve.met(letter_runs(text.lower()))
        return self.among(text, numbers) if numbers else []

    def among(self, text: str, numbers: Iterable[int]) -> list[Match]:
        """The same, when only the entries of these numbers can stand in the text."""
        plain = folded(text, self.ignore_case)
        found = sorted((start, -end, number) for number in numbers for start, end in self._places(plain, number))
        matches: list[Match] = []
        if not found:
            return matches
        allowed = sorted(self._except._spans(plain)) if self._except else []
        ends = list(accumulate((stretch[1] for stretch in allowed), max))
        reached = 0
        for start, minus_end, number in found:
            end = -minus_end
            place = bisect_right(allowed, (start, len(plain) + 1)) - 1
            excepted = place >= 0 and end <= ends[place]
            if start >= reached and not excepted and not in_address(text, start, end):
                reached = end
                entry = self.entries[number]
                matches.append(Match(start, end, text[start:end], entry.instead, entry.advice))
        return matches

    def _spans(self, plain: str) -> Iterator[tuple[int, int]]:
        for number in self.sieve.met(letter_runs(plain.lower())):
            yield from self._places(plain, number)

    def _places(self, plain: str, number: int) -> Iterator[tuple[int, int]]:
        """Where an entry stands in a folded text, as whole words."""
        pattern = self._ready.get(number)
        if pattern is None:
            pattern = self._ready[number] = made_ready(self.entries[number].pattern)
        return places_of(pattern, plain)

    def says(self, match: Match) -> str:
        """The message for one match."""
        if match.advice:
            return self.alone % match.words
        parts = (joined(match.instead), match.words) if match.instead else (match.words,)
        return self.message % parts if self.message.count("%s") == len(parts) else self.message


def joined(choices: Iterable[str]) -> str:
    """Several choices inside one pair of quotation marks: ``help” or “run``."""
    return "” or “".join(choices)


def exactly(words: str) -> str:
    """The pattern of an entry that stands for just these words."""
    return words if is_literal(words) else re.escape(words)


@cache
def bundled(name: str) -> WordList:
    """The list of that name that comes with yousaid; raises YousaidError when its file is wrong."""
    path = _LISTS / f"{name}.yml"
    return replace(_made(path, read_own(path)), names=(name,))


@cache
def together(message: str, *names: str) -> WordList:
    """Several bundled lists as one, so that what stands in two of them is found once."""
    lists = [bundled(name) for name in names]
    entries = tuple(entry for words in lists for entry in words.entries)
    exceptions = tuple(phrase for words in lists for phrase in words.exceptions)
    return WordList(message, entries, exceptions, names=names)


def list_names() -> list[str]:
    """The names of all lists that come with yousaid."""
    return sorted(path.stem for path in _LISTS.glob("*.yml") if _IS_LIST.search(path.read_text("utf-8")))


@cache
def all_lists() -> Sieve[tuple[str, int]]:
    """Which entries of all the bundled lists a text can hold: the name of the list and the number of the entry."""
    return Sieve(
        ((name, number), entry.pattern) for name in list_names() for number, entry in enumerate(bundled(name).entries)
    )


def read_list(path: Path) -> WordList:
    """The list in a file; raises YousaidError when it is not one, or has an entry that is no pattern."""
    words = _made(path, read_config(path).data)
    return replace(words, entries=tuple(replace(entry, pattern=_safe(entry.pattern, path)) for entry in words.entries))


def _made(path: Path, data: dict[str, Any]) -> WordList:
    kind, swap, tokens = data.get("extends"), data.get("swap"), data.get("tokens")
    if kind == "substitution" and isinstance(swap, dict):
        pairs = _in_all_forms({str(words): str(instead) for words, instead in swap.items()}, data.get("inflect"), path)
        entries = [_entry(words, instead) for words, instead in pairs.items()]
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
        alone=str(data.get("alone", "“%s” cannot stay.")),
    )


def _entry(words: str, instead: str) -> Entry:
    """An entry of a ``substitution`` list: choices parted by ``|``, or a sentence of advice with its full stop."""
    return Entry(words, advice=instead) if instead.endswith(".") else Entry(words, tuple(instead.split("|")))


def _in_all_forms(pairs: dict[str, str], kind: object, path: Path) -> dict[str, str]:
    try:
        return inflected(pairs, str(kind)) if kind else pairs
    except DefinitionError as error:
        raise YousaidError(Problem(str(error), path=str(path))) from error


def _safe(pattern: str, path: Path) -> str:
    """The pattern with an end to each repeat, so that no text can make it slow. Those of our own lists have one."""
    if is_literal(pattern):
        return pattern
    try:
        safe = bounded(pattern)
        problem = "It has a group that keeps its words. Write `(?:` for `(`." if re.compile(safe).groups else ""
    except (re.error, ValueError) as error:
        problem = str(error)
    if problem:
        raise YousaidError(Problem(f"“{pattern}” is not a pattern.", problem, path=str(path)))
    return safe
