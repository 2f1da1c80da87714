"""The short code of an easy-read page: people copy it by hand from paper, so it must survive that.

``K7-MQ-4D-T29``: one pair of signs for each part of the page, in order, then a pair for the whole and a sign that
checks the others. One short code could say that a page changed, but never which part: readers would have to check the
whole page again for one new date. A code beside each part would say it, but nobody types five codes. A pair for each
part does both, and with 3 to 5 parts it is as long as a bank card's number or shorter.

Pairs are few enough (529) that one change in about 500 keeps its pair by chance. The pair of the whole notices it then,
and the page says that it changed and not where. A wrong sign is always noticed, and so is a swap of two neighbours: the
signs are numbers below a prime (23), each weighed with a power of a primitive root of it (5), and the weighed sum is 0,
as in the ISBN. So a code that was mistyped is never taken for that of an older page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

#: No two look alike in print or by hand, and without vowels no code is a word.
SIGNS = "23456789CDFHJKMNPRTVWXY"
#: What a sign that we never print was probably meant to be; the check notices a wrong guess.
_MEANT = str.maketrans("0OQAEGBSZUIL1", "DDD4F6852V777")
_BASE, _ROOT = len(SIGNS), 5


@dataclass(frozen=True, slots=True)
class Code:
    """A code as it was read: a pair for each part of the page, and one for the whole."""

    pairs: tuple[str, ...]
    whole: str

    def __str__(self) -> str:
        signs = "".join(self.pairs) + self.whole
        return "-".join((*self.pairs, self.whole + _check(signs)))


def pair_of(text: str) -> str:
    """The pair that stands for a text: the same text has the same pair for ever."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    return SIGNS[number // _BASE % _BASE] + SIGNS[number % _BASE]


def code_of(parts: Iterable[str]) -> Code:
    """The code of a page by the text of its parts."""
    texts = tuple(parts)
    return Code(tuple(pair_of(text) for text in texts), pair_of("\0".join(texts)))


def read_code(text: str) -> Code | None:
    """The code that somebody typed, capitals, spaces and hyphens or not; None when it has a mistake."""
    signs = tidy(text)
    if len(signs) < 5 or len(signs) % 2 == 0 or any(sign not in SIGNS for sign in signs):
        return None
    if _check(signs[:-1]) != signs[-1]:
        return None
    pairs = tuple(signs[place : place + 2] for place in range(0, len(signs) - 3, 2))
    return Code(pairs, signs[-3:-1])


def tidy(text: str) -> str:
    """The signs of a typed code in capitals, those that we never print as what they were probably meant to be."""
    return re.sub(r"[\W_]+", "", text).upper().translate(_MEANT)


def near(typed: str, code: Code) -> bool:
    """Whether somebody who typed this may have meant that code: at most two signs wrong, missing or too many."""
    return 0 < _distance(tidy(typed), tidy(str(code))) <= 2


def _check(signs: str) -> str:
    total = 0
    for sign in signs:
        total = (total + SIGNS.index(sign)) * _ROOT % _BASE
    return SIGNS[-total % _BASE]


def _distance(one: str, other: str) -> int:
    """How many signs must be put in, taken out or changed to make one text into another."""
    row = list(range(len(other) + 1))
    for place, sign in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, wanted in enumerate(other, 1):
            change = before + (sign != wanted)
            before = row[column]
            row[column] = min(change, row[column] + 1, row[column - 1] + 1)
    return row[-1]
