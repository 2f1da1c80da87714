"""Which entries of word lists a text could hold: one look at its words, for any number of entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from typing import Generic, TypeVar

from yousaid.rules.needs import first_words, sure_words

_LITERAL = re.compile(r"[\w '-]+")
Key = TypeVar("Key", bound=Hashable)


class Sieve(Generic[Key]):
    """Entries by the words that they cannot do without."""

    def __init__(self, patterns: Iterable[tuple[Key, str]]) -> None:
        """Takes each entry's key and its pattern, in small letters."""
        self._needs: defaultdict[str, list[tuple[frozenset[str], Key]]] = defaultdict(list)
        self._always: list[Key] = []
        for key, pattern in patterns:
            sure = sure_words(pattern)
            for first in first_words(pattern):
                words = sure | {first} if first else sure
                if words:
                    self._needs[max(words, key=len)].append((words, key))
                else:
                    self._always.append(key)
        self._longest = frozenset(self._needs)

    def met(self, held: frozenset[str]) -> Collection[Key]:
        """The keys of the entries whose words are all among those that a text holds, each once."""
        telling = held & self._longest
        if not telling:
            return self._always
        found = dict.fromkeys(self._always)
        for word in telling:
            for words, key in self._needs[word]:
                if words <= held:
                    found[key] = None
        return found


def is_literal(pattern: str) -> bool:
    """Whether a pattern stands for itself: letters, digits, spaces, apostrophes and hyphens."""
    return _LITERAL.fullmatch(pattern) is not None
