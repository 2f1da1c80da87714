"""What a ``metric`` rule can count in a page, by Vale's names."""

from __future__ import annotations

from collections.abc import Sequence

from yousaid.rules.vale.scopes import Stretch
from yousaid.text.sentences import split
from yousaid.text.syllables import syllables
from yousaid.text.words import words

_LONG, _MANY = 6, 3
#: Endings that add a syllable and no difficulty (Gunning, The Technique of Clear Writing, 1952).
_LIGHT_ENDINGS = ("es", "ed", "ing")


def measures(stretches: Sequence[Stretch]) -> dict[str, float]:
    """The counts of some stretches.

    ``complex_words`` have three syllables or more, not counting *-es*, *-ed* or *-ing*; ``polysyllabic_words`` three or
    more as they stand; ``long_words`` more than six letters. ``characters`` are letters and digits of words.
    """
    stretches = [part for stretch in stretches for part in stretch.parts or (stretch,)]
    said = [word.text for stretch in stretches for word in words(stretch.text)]
    lengths = [sum(map(str.isalnum, word)) for word in said]
    spoken = [syllables(word) for word in said]
    kinds = [stretch.names for stretch in stretches]
    return {
        "words": len(said),
        "sentences": sum(bool(words(s.text[start:end])) for s in stretches for start, end in split(s.text)),
        "syllables": sum(spoken),
        "characters": sum(lengths),
        "complex_words": sum(_is_complex(word, count) for word, count in zip(said, spoken, strict=True)),
        "polysyllabic_words": sum(count >= _MANY for count in spoken),
        "long_words": sum(length > _LONG for length in lengths),
        "paragraphs": sum("paragraph" in names for names in kinds),
        "list": sum("list" in names for names in kinds),
        "blockquote": sum("blockquote" in names for names in kinds),
        "headings": sum("heading" in names for names in kinds),
    }


def _is_complex(word: str, count: int) -> bool:
    if count < _MANY:
        return False
    ending = next((end for end in _LIGHT_ENDINGS if word.lower().endswith(end)), "")
    return count > _MANY or not ending or syllables(word[: -len(ending)]) >= _MANY
