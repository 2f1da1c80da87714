"""The second engine: textstat, as it counts, without its download. Imported only when it is chosen.

textstat fetches a pronouncing dictionary from the network at its first count, and fails without it. We put our own
syllables in that dictionary's place: our tables were learned from the same one and give its number for each of its
words. A word without a vowel, or with a figure in it, is left to textstat's own guess, as it would be with the
dictionary. Its sentences and words stay its own: they are what makes its numbers comparable, faults and all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

import textstat

from yousaid.text.pronounce import tables, vowel_groups
from yousaid.text.readability import Count
from yousaid.text.sentences import Sentence

_COUNTER = "textstat.backend.counts._count_syllables"
#: Words that the dictionary has although they have no vowel; it spells most of them out.
_WITHOUT_VOWEL = frozenset(
    "bbc bbq bmw bt cctv cd cds cv dj dr dvd dvds gps hr jr ltd mph mr mrs ms pc pcs pdf ph phd pm ptsd sms tb tv tvs "
    "vs".split()
)
#: Where we count one syllable less than the dictionary ("fire", "hour", "every"), on purpose.
_ONE_MORE = re.compile(r"(?:h|fl)?ours?|ourselves|every|\w*(?<!sh)(?<!a)[iy]re(?:s|d|ly|ment)?")


class _Sounds(Mapping[str, list[list[str]]]):
    """A pronouncing dictionary as textstat reads it: for each word its sounds, those of a syllable with a digit."""

    def __getitem__(self, word: str) -> list[list[str]]:
        letters = word.replace("'", "")
        if not (letters.isascii() and letters.isalpha() and (vowel_groups(word) or word in _WITHOUT_VOWEL)):
            raise KeyError(word)
        return [["1"] * (tables().count(word) + (_ONE_MORE.fullmatch(word) is not None))]

    def __iter__(self) -> Iterator[str]:
        return iter(_WITHOUT_VOWEL)

    def __len__(self) -> int:
        return len(_WITHOUT_VOWEL)


def count(sentences: Sequence[Sentence]) -> Count:
    """The words, sentences and syllables that textstat counts."""
    text, engine = _joined(sentences), _textstat()
    return Count(engine.lexicon_count(text), engine.sentence_count(text), engine.syllable_count(text))


def scores(sentences: Sequence[Sentence]) -> dict[str, float | None]:
    """What textstat says for each formula of ``formulas.FORMULAS``; None for a text without words."""
    text, engine = _joined(sentences), _textstat()
    formulas = {
        "flesch_reading_ease": engine.flesch_reading_ease,
        "flesch_kincaid": engine.flesch_kincaid_grade,
        "gunning_fog": engine.gunning_fog,
        "smog": engine.smog_index,
        "coleman_liau": engine.coleman_liau_index,
        "automated_readability": engine.automated_readability_index,
    }
    return {name: float(formula(text)) if text else None for name, formula in formulas.items()}


@cache
def _textstat() -> Any:  # noqa: ANN401 - textstat has no types
    """Their counters with our dictionary, which the first call puts in its place."""
    sounds = _Sounds()
    vars(import_module(_COUNTER))["get_cmudict"] = lambda lang: sounds
    return textstat.textstat


def _joined(sentences: Sequence[Sentence]) -> str:
    return " ".join([sentence.text for sentence in sentences])
