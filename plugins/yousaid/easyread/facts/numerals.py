"""Numbers in words and in figures, as exact values."""

from __future__ import annotations

from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
SMALL = (
    {word: number for number, word in enumerate(_ONES)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"dozen": 12}
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)}
#: Parts of a whole that have a name of their own.
PARTS = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
}
#: A run of number words: ``two hundred and five``. For a pattern that ignores case.
WORDS = (
    rf"(?:{'|'.join(sorted((*SMALL, *_SCALES), key=len, reverse=True))})"
    rf"(?:(?:[\s-]|,?\sand\s)(?:{'|'.join(sorted((*SMALL, *_SCALES), key=len, reverse=True))})\b)*"
)
SCALES = frozenset(_SCALES)


def value(text: str) -> Fraction:
    """The value of figures (``1,240``, ``12.5``) or of number words (``two hundred and five``); ordinals too."""
    plain = text.lower().replace(",", "")
    if plain in ORDINALS:
        return Fraction(ORDINALS[plain])
    if plain[:1].isdigit():
        figures, _, scale = plain.partition(" ")
        figures = figures.rstrip("stndrh.")
        return Fraction(int(figures) if figures.isdecimal() else figures) * _SCALES.get(scale, 1)
    total = part = 0
    for word in plain.replace("-", " ").split():
        if word == "dozen":
            part = max(part, 1) * SMALL[word]
        elif word in SMALL:
            part += SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total, part = total + max(part, 1) * _SCALES[word], 0
    return Fraction(total + part)
