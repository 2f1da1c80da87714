"""How often people meet a word: what most tells hard health text from easy text.

The number is the Zipf value of van Heuven and others (2014), "SUBTLEX-UK: A new and improved word frequency database
for British English", Quarterly Journal of Experimental Psychology 67(6): the base-10 logarithm of how often a word
stands in a thousand million words. The commonest word of English has 7.7; a word below 4 is less common than one in
100,000. The table is ``data/frequency`` (see its ``SOURCE.md``), in tenths, rounded down, so that a comparison with a
whole number of tenths is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from yousaid.text.spelling import american

_FILE = Path(__file__).parent.parent / "data" / "frequency" / "zipf.txt"
_CURLY = str.maketrans({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-"})
_LONGEST_WORD = 60
_SHORTEST_BASE = 3
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_DOUBLING = frozenset({"ed", "ing", "er", "est"})
#: Endings of an inflected word, and what stands in their place in its base form.
_ENDINGS = (
    ("'s", ("",)),
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ier", ("y",)),
    ("er", ("", "e")),
    ("iest", ("y",)),
    ("est", ("", "e")),
)


@lru_cache(maxsize=1 << 16)
def zipf(word: str) -> float:
    """How common a word is: 7.7 for "the", 4.0 for a word met once in 100,000, 0.0 for one rarer than our table.

    Capitals do not matter. British and American spellings of a word have one value, and so have a word and its plural
    or its other forms (``blankets`` is as common as ``blanket``): the higher one. A hyphenated word is as common as
    its rarest part.
    """
    plain = word.translate(_CURLY).lower().strip("'")
    if not plain.isascii():  # café, naïve
        plain = "".join([letter for letter in normalize("NFKD", plain) if not combining(letter)])
    plain = plain.removesuffix("'s")
    parts = [part for part in plain.split("-") if len(part) > 1] or [plain]
    return min([look_up(part[:_LONGEST_WORD], table()) for part in parts]) / 10


def rare(word: str, limit: float = 4.0) -> bool:
    """Whether a word is met less often than the limit (a Zipf value). A word with a digit in it is never rare."""
    return zipf(word) < limit and not any(character.isdigit() for character in word)


def look_up(word: str, tenths: Mapping[str, int]) -> int:
    """The value in tenths of a lower-case word without hyphens: the highest of its own and of its base forms."""
    return max(max([tenths.get(form, 0), tenths.get(american(form), 0)]) for form in (word, *bases(word)))


def bases(word: str) -> Iterator[str]:
    """What a lower-case word may be a form of: ``lid`` for ``lids``, ``stop`` for ``stopped``."""
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_BASE and not word.endswith("ss"):
            stem = word[: -len(ending)]
            for replacement in replacements:
                yield stem + replacement
            if ending in _DOUBLING and _DOUBLED.search(stem):
                yield stem[:-1]


@cache
def table() -> Mapping[str, int]:
    """The bundled table, read at the first call: each word with its Zipf value in tenths."""
    tenths: dict[str, int] = {}
    for line in _FILE.read_text("ascii").splitlines():
        if line and line[0] != "#":
            value, _, words = line.partition(" ")
            tenths.update(dict.fromkeys(words.split(), int(value)))
    return tenths
