"""Whether a text says “under” or “over” of an amount."""

from __future__ import annotations

import re

_BELOW = re.compile(
    r"(?:\b(?:less|fewer|shorter|younger) than|\bunder|\bbelow|(?<!going )(?<!goes )(?<!gone )(?<!went )\bup to|"
    r"\bat most|\bno more than|"
    r"(?:\b(?:not?|never|nobody|none|cannot)|n['’]t)\b(?: [\w'’-]+){0,12} more than|\bas long as) (?:the |a )?$",
    re.I,
)
_ABOVE = re.compile(
    r"(?:\b(?:more|longer|older) than|\bover|\babove|\bat least|\bin excess of|\bno (?:fewer|less) than) (?:the |a )?$",
    re.I,
)
_NEVER_LESS = re.compile(
    r"(?:\b(?:not?|never|nobody|none|cannot)|n['’]t)\b(?: [\w'’-]+){0,12} (?:less|fewer) than (?:the |a )?$", re.I
)
#: The last words of these.
_WITHIN = re.compile(r"\b(?:within|inside) (?:the |a )?$", re.I)
_BOUNDING = frozenset("within inside than under below to most over above least as of".split())
_OR_LESS = re.compile(r"(?: \w+){0,2} (?:or|and) (?:less|fewer|under|younger|below)\b", re.I)
_OR_MORE = re.compile(r"(?: \w+){0,3} (?:or|and) (?:more|over|older|above)\b", re.I)
_BEFORE, _AFTER = 90, 40


def bound(text: str, start: int, end: int) -> str:
    """``<`` for "under" or "up to" beside the words between two places, ``>`` for "over" or "at least", or "".

    ``in`` for "within".
    """
    before = text[max(0, start - _BEFORE) : start].replace("-", " ")
    if not _BOUNDING.isdisjoint(before.lower().split()[-2:]):
        if _NEVER_LESS.search(before):
            return ">"
        if _BELOW.search(before):
            return "<"
        if _ABOVE.search(before):
            return ">"
        if _WITHIN.search(before):
            return "in"
    after = text[end : end + _AFTER]
    return "<" if _OR_LESS.match(after) else ">" if _OR_MORE.match(after) else ""
