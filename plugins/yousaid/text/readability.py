"""How hard a text is to read: counts that add up, and the grade they give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

#: Kincaid, Fishburne, Rogers and Chissom (1975), "Derivation of new readability formulas (Automated Readability
#: Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel", Research Branch Report 8-75.
_PER_SENTENCE, _PER_SYLLABLE, _BASE = 0.39, 11.8, 15.59

#: A child in US school grade 1 is about six years old.
_AGE_AT_GRADE_ZERO = 5


@dataclass(frozen=True, slots=True)
class Count:
    """How many words, sentences and syllables a text has. Counts of parts add up to the count of the whole."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables)

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade in US school years, not rounded; easy text can be below zero.

        A text without words is not hard to read: its grade is 0.0.
        """
        if not self.words:
            return 0.0
        length = self.words / max(self.sentences, 1)
        return _PER_SENTENCE * length + _PER_SYLLABLE * self.syllables / self.words - _BASE

    @property
    def reading_age(self) -> float:
        """The grade as an age in years: grade + 5."""
        return self.grade + _AGE_AT_GRADE_ZERO


class Counted(Protocol):
    """Anything that knows its own count, such as a sentence."""

    @property
    def count(self) -> Count:
        """Its words, sentences and syllables."""


def count(parts: Iterable[Counted]) -> Count:
    """The count of all the parts together; no parts give ``Count(0, 0, 0)``."""
    words = sentences = syllables = 0
    for part in parts:
        one = part.count
        words += one.words
        sentences += one.sentences
        syllables += one.syllables
    return Count(words, sentences, syllables)
