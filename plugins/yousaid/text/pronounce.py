"""How many syllables a lower-case word has: checked by hand, else by exception, else by its letters.

The letters give a good guess: the groups of vowels in a word, and a few hundred groups of letters that add or take
away one (``cia`` takes one, ``$`` marks the end of a word: ``e$`` takes one). These groups were learned from the CMU
pronouncing dictionary, and the words that they get wrong are the exceptions. See ``data/syllables/SOURCE.md``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from yousaid.text.spelling import american

_DATA = Path(__file__).parent.parent / "data" / "syllables"
_VOWELS = re.compile("[aeiouy]+")
_HISSING = ("s", "x", "z", "ch", "sh", "ce", "se", "ze", "ge")
_LONGEST_WORD = 60  # nobody says a longer one; it keeps the cost of a word bounded

#: The longest group of letters that the patterns use, the marks of the word's ends included.
LONGEST_PATTERN = 6


def vowel_groups(word: str) -> int:
    """How many runs of vowels a lower-case word has."""
    return len(_VOWELS.findall(word))


def letter_groups(word: str) -> set[str]:
    """Every group of up to ``LONGEST_PATTERN`` letters in a word; ``^`` and ``$`` mark its ends."""
    marked = f"^{word}$"
    sizes = range(1, LONGEST_PATTERN + 1)
    return {marked[start : start + size] for size in sizes for start in range(len(marked) - size + 1)}


def spelled(letters: str) -> int:
    """The syllables of letters said one by one: one each, and three for w; a digit is one."""
    return len(letters) + 2 * (letters.count("w") + letters.count("W"))


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known about the sound of words: syllables of whole words, and what groups of letters add."""

    by_hand: Mapping[str, int]
    patterns: Mapping[str, int]
    exceptions: Mapping[str, int]

    def count(self, word: str) -> int:
        """The syllables of a lower-case word without hyphens, at least one."""
        known = self._known(word)
        if known:
            return known
        if word.endswith("'s"):
            return self.count(word[:-2]) + word.endswith(tuple(f"{end}'s" for end in _HISSING))
        if word.endswith("s"):
            known = self._known(word[:-1])
            if known:
                return known + word[:-1].endswith(_HISSING)
        folded = american(word)
        return self._known(folded) or self.by_rule(folded)

    def by_rule(self, word: str) -> int:
        """The guess from the letters alone, at least one."""
        short = word[:_LONGEST_WORD]
        groups = vowel_groups(short)
        if not groups:
            return max(1, spelled(short.replace("'", ""))) if short.isascii() else 1
        get = self.patterns.get
        return max(1, groups + sum([get(group, 0) for group in letter_groups(short)]))

    def _known(self, word: str) -> int:
        return self.by_hand.get(word) or self.exceptions.get(word, 0)


@cache
def tables() -> Tables:
    """The bundled tables, read from disk at the first call."""
    return Tables(by_hand(), _numbers("patterns.txt"), _numbers("exceptions.txt"))


def by_hand() -> dict[str, int]:
    """The words that we counted ourselves, written with a hyphen between their syllables."""
    lines = _lines("british.txt")
    return {line.replace("-", ""): line.count("-") + 1 for line in lines}


@cache
def common() -> Mapping[str, int]:
    """Common words with the syllables that all this gives them, so that they need not be worked out again."""
    found: dict[str, int] = {}
    for line in _lines("common.txt"):
        number, _, words = line.partition(" ")
        found.update(dict.fromkeys(words.split(), int(number)))
    return found


@cache
def short_forms() -> Mapping[str, int]:
    """Acronyms said as words, abbreviations said in full and words in capitals for force, with their syllables."""
    return _numbers("said.txt")


def _numbers(name: str) -> dict[str, int]:
    pairs = (line.split("\t") for line in _lines(name))
    return {word: int(number) for word, number in pairs}


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
