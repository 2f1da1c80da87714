"""A text as word lists read it."""

from __future__ import annotations

from functools import lru_cache

#: How far from a word we look to see if it is part of a web address.
_REACH = 200
_SPACE = ("", " ")
_PLAIN = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a place is inside a web or email address."""
    if text[max(0, start - 1) : start] in _SPACE and text[end : end + 1] in _SPACE:
        return False
    before, after = f"|{text[max(0, start - _REACH) : start]}".split(), f"{text[end : end + _REACH]}|".split()
    around = "" if text[start - 1 : start].isspace() else before[-1]
    around += "" if text[end : end + 1].isspace() else after[0]
    return "://" in around or "www." in around or "@" in around


@lru_cache(maxsize=64)  # several lists look at one text
def folded(text: str, ignore_case: bool) -> str:
    """The text with plain apostrophes and hyphens, in small letters if case does not matter; never longer."""
    plain = text if text.isascii() else text.translate(_PLAIN)
    if not ignore_case:
        return plain
    low = plain.lower()
    if len(low) == len(plain):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
