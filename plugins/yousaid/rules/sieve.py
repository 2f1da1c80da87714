"""Which entries of word lists a text could hold: one look at its words, for any number of entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from yousaid.rules.needs import needs

_LITERAL = re.compile(r"[\w '-]+")
Key = TypeVar("Key", bound=Hashable)


class Sieve(Generic[Key]):
    """Entries by the words that they cannot do without."""

    def __init__(self, patterns: Iterable[tuple[Key, str]]) -> None:
        """Takes each entry's key and its pattern."""
        self._needs: defaultdict[str, list[tuple[frozenset[str], Key]]] = defaultdict(list)
        self._always: list[Key] = []
        for key, pattern in patterns:
            sets = needs(pattern)
            if not sets:
                self._always.append(key)
                continue
            telling = max(sets, key=_tells)
            sure = frozenset().union(*(words for words in sets if len(words) == 1))
            for word in telling:
                self._needs[word].append((sure, key))

    def met(self, held: frozenset[str]) -> list[Key]:
        """The keys of the entries whose words are all among those that a text holds, each once."""
        telling = ((words, key) for word in filter(self._needs.__contains__, held) for words, key in self._needs[word])
        return list(dict.fromkeys([*self._always, *(key for words, key in telling if words <= held)]))

    def met_in(self, held: Sequence[frozenset[str]], by_word: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, Key]]:
        """The same for many texts at once: the number of a text and the key of an entry that it could hold.

        ``held`` are the words of each text, ``by_word`` the numbers of the texts that hold a word.
        """
        for word in filter(self._needs.__contains__, by_word):
            for words, key in self._needs[word]:
                yield from ((number, key) for number in by_word[word] if words <= held[number])
        yield from ((number, key) for number in range(len(held)) for key in self._always)


def _tells(words: frozenset[str]) -> tuple[int, int]:
    """How much it tells that a text holds one of some words: long words are rare, and few are rarer than many."""
    return min(map(len, words)), -len(words)


def is_literal(pattern: str) -> bool:
    """Whether a pattern stands for itself: letters, digits, spaces, apostrophes and hyphens."""
    return _LITERAL.fullmatch(pattern) is not None
