"""How far an easy-read line and a sentence of the full answer say the same, but for a “no”."""

from __future__ import annotations

import re
from functools import lru_cache

from yousaid.easyread.facts.stated import Stated, holds

#: A line of which a sentence holds this part says the same but for a “no”; this part, likely.
SURE, LIKELY = 0.8, 0.5
_WORDS = re.compile(r"[a-z0-9&'’]+")
_NO_WORD = re.compile(r"\b(?:not|no|never|without|do|does|did)\b|n['’]t\b|(?<=can)not\b")
_WILL = re.compile(r"\b(?:will|won['’]t|shall|going to|would|(?-i:may)|might|hopes?|plans?)\b", re.IGNORECASE)
_FEW_WORDS, _NEARLY_ALL = 4, 0.8


def is_promise(stated: Stated) -> bool:
    """Whether a statement is about what will or may be."""
    return _WILL.search(stated.plain) is not None


def one_side(line: Stated, other: Stated) -> bool:
    """Whether both are about what people said, or both about what we did; what was before may be in either."""
    if other.statement.part == "measures":
        return False
    return line.statement.part == "before" or (line.statement.side == "said") == (other.statement.side == "said")


def exact(line: Stated, other: Stated) -> bool:
    """Whether a sentence has all the amounts of a line, and there are any."""
    return bool(line.amounts) and all(holds(other, own) for own in line.amounts)


def copies(line: Stated, other: Stated, both: bool = False) -> bool:
    """Whether nearly all words of a line stand in a sentence of the answer but for the “no”; or of ``both`` of them."""
    own, there = _yes_words(line.plain), _yes_words(other.plain)
    most = max(len(own), len(there)) if both else len(own)
    return len(own) >= _FEW_WORDS and len(own & there) >= _NEARLY_ALL * most


@lru_cache(maxsize=4096)
def _yes_words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(_NO_WORD.sub(" ", text.lower())))
