"""The published readability formulas, with their published constants. Nothing is rounded.

``grade`` of ``readability.Count`` (Flesch-Kincaid) is the one that limits are about; these stand beside it for people
who compare. Grades are in US school years; Flesch reading ease runs the other way: 100 is very easy, 0 very hard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from yousaid.text.readability import Count
from yousaid.text.sentences import Sentence
from yousaid.text.syllables import is_address, syllables

_LONG = 3
_SMOG_SENTENCES = 30
_ADDED_SYLLABLE = re.compile(r"(?:[td]ed|(?:[sxz]|[cs]h|[cg])es)$")
_JOIN = re.compile(r"[-\u2010\u2011]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What the formulas count. Tallies of parts add up to the tally of the whole.

    ``letters`` are letters alone, ``characters`` letters and digits; a web or email address has none, as nobody reads
    it aloud. ``polysyllables`` are words of three syllables or more, ``complex_words`` those of them that Gunning
    counts: no names, no words with a hyphen unless a part has three, no third syllable that is only -ed or -es.
    """

    count: Count
    letters: int = 0
    characters: int = 0
    polysyllables: int = 0
    complex_words: int = 0

    @property
    def flesch_reading_ease(self) -> float:
        """Flesch (1948), "A new readability yardstick", Journal of Applied Psychology 32(3). About 100 to 0."""
        return 206.835 - 1.015 * self._words_a_sentence - 84.6 * self._per_word(self.count.syllables)

    @property
    def flesch_kincaid(self) -> float:
        """Kincaid and others (1975), Research Branch Report 8-75: a grade, the same as ``count.grade``."""
        return self.count.grade

    @property
    def gunning_fog(self) -> float:
        """Gunning (1952), "The Technique of Clear Writing": a grade."""
        return 0.4 * (self._words_a_sentence + 100 * self._per_word(self.complex_words))

    @property
    def smog(self) -> float | None:
        """McLaughlin (1969), "SMOG grading: a new readability formula", Journal of Reading 12(8): a grade.

        It was made for 30 sentences; for fewer there is no grade.
        """
        sentences = self.count.sentences
        if sentences < _SMOG_SENTENCES:
            return None
        return 3.1291 + 1.0430 * sqrt(self.polysyllables * _SMOG_SENTENCES / sentences)

    @property
    def coleman_liau(self) -> float:
        """Coleman and Liau (1975), "A computer readability formula designed for machine scoring": a grade.

        Journal of Applied Psychology 60(2).
        """
        sentences = 100 * self._per_word(max(self.count.sentences, 1))
        return 0.0588 * 100 * self._per_word(self.letters) - 0.296 * sentences - 15.8

    @property
    def automated_readability(self) -> float:
        """Smith and Senter (1967), "Automated Readability Index", AMRL-TR-66-220: a grade."""
        return 4.71 * self._per_word(self.characters) + 0.5 * self._words_a_sentence - 21.43

    @property
    def _words_a_sentence(self) -> float:
        return self.count.words / max(self.count.sentences, 1)

    def _per_word(self, number: int) -> float:
        return number / self.count.words

    def scores(self) -> dict[str, float | None]:
        """Every formula by name; None where it has no value, as all have none for a text without words."""
        return {name: getattr(self, name) if self.count.words else None for name in FORMULAS}


#: The formulas, in the order in which they are shown.
FORMULAS = ("flesch_reading_ease", "flesch_kincaid", "gunning_fog", "smog", "coleman_liau", "automated_readability")


def tally(sentences: Iterable[Sentence]) -> Tally:
    """What the formulas count in some sentences."""
    count = Count()
    letters = characters = polysyllables = complex_words = 0
    for sentence in sentences:
        count += sentence.count
        for said, word in zip(sentence.said, sentence.words, strict=True):
            if not is_address(said):
                letters += sum(map(str.isalpha, said))
                characters += sum(map(str.isalnum, said))
            if syllables(said) >= _LONG:
                polysyllables += 1
                complex_words += _is_complex(said, first=word.start == 0)
    return Tally(
        count=count,
        letters=letters,
        characters=characters,
        polysyllables=polysyllables,
        complex_words=complex_words,
    )


def _is_complex(word: str, *, first: bool) -> bool:
    """Whether Gunning counts a word of three syllables or more; ``first`` says that it opens its sentence."""
    if word[0].isupper() and not (first and word[1:].islower()):
        return False  # a name or a short form
    parts = [part for part in _JOIN.split(word) if part]
    if len(parts) > 1:
        return any(syllables(part) >= _LONG for part in parts)
    return syllables(word) - (_ADDED_SYLLABLE.search(word.lower()) is not None) >= _LONG
