"""Which entries of word lists a text could hold: one look at its words, for any number of entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from yousaid.rules.needs import Needs, needs

Key = TypeVar("Key", bound=Hashable)


class Sieve(Generic[Key]):
    """Entries by the words that they cannot do without."""

    def __init__(self, patterns: Iterable[tuple[Key, str]]) -> None:
        """Takes each entry's key and its pattern."""
        self._needs: defaultdict[str, list[tuple[Needs, Key]]] = defaultdict(list)
        self._always: list[Key] = []
        for key, pattern in patterns:
            if pattern.replace(" ", "").isalnum():  # nothing but words, as in most entries: all of this in one line
                words = pattern.lower().split(" ")
                self._needs[max(words, key=len)].append((Needs(frozenset(), frozenset(words)), key))
                continue
            needed = needs(pattern)
            for word in needed.telling:
                self._needs[word].append((needed, key))
            if not needed.telling:
                self._always.append(key)

    def met(self, held: frozenset[str]) -> list[Key]:
        """The keys of the entries whose words are all among those that a text holds, each once."""
        telling = (entry for word in filter(self._needs.__contains__, held) for entry in self._needs[word])
        return list(dict.fromkeys([*self._always, *(key for needed, key in telling if needed.met(held))]))

    def met_in(self, held: Sequence[frozenset[str]], by_word: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, Key]]:
        """The same for many texts at once: the number of a text and the key of an entry that it could hold.

        ``held`` are the words of each text, ``by_word`` the numbers of the texts that hold a word.
        """
        anywhere = by_word.keys()
        for word in filter(self._needs.__contains__, by_word):
            for needed, key in self._needs[word]:
                if needed.met(anywhere):
                    yield from [(number, key) for number in by_word[word] if needed.met(held[number])]
        yield from ((number, key) for number in range(len(held)) for key in self._always)
