"""Words, as a reader would count them.

A word is a run of letters and digits. An apostrophe, hyphen, ampersand, at sign or underscore inside it does not end
it (``don't``, ``follow-up``, ``A&E``, ``name@example.org``); a slash or a dash does (``and/or`` is two words). Inside
a number a dot, comma, colon or slash does not end it (``12.5``, ``1,000``, ``24/7``). A web address is one word, and
so is an abbreviation with dots (``e.g.``). A symbol that stands alone is no word.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Marks that are part of a letter in other scripts, and the two joiners that Urdu, Persian and emoji need.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d"
)
_CHARACTER = rf"(?:[^\W_]|[{_MARKS}])"
_PATTERN = r"""
  (?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?'"’”)\]}*_]   # a web address, without the punctuation after it
| [A-Za-z](?:\.[A-Za-z])+(?!CHARACTER)\.?            # e.g. U.K. p.m.
| [£$€]?CHARACTER+
  (?:
    (?: ['’ʼ\-\u2010\u2011&@_+]                         # don't, follow-up, A&E, name@example.org
      | \.(?=[a-z0-9])                                  # 12.5, 9.30am, example.org.uk
      | (?<=\d)[,:/](?=\d)                              # 1,000, 9:30, 02/03/2026
    )CHARACTER+
  )*
  (?:%|°[CF]?)?
"""
_WORD = re.compile(_PATTERN.replace("CHARACTER", _CHARACTER), re.VERBOSE)
#: The same for a text without other letters, which needs no look at marks: several times as fast.
_ASCII_WORD = re.compile(_PATTERN.replace("CHARACTER", "[A-Za-z0-9]"), re.VERBOSE)


#: Text in which no sign joins what stands around it, so that every sign is a gap between words.
_SIMPLE = re.compile(r"[A-Za-z ,;:!?()\"]*\.?|[A-Za-z0-9 ;!?()\"]*\.?")
#: Every sign of ASCII but letters and digits, and the quotes and dashes of print, as spaces.
_GAPS = str.maketrans(dict.fromkeys([*(c for c in map(chr, range(128)) if not c.isalnum()), *"“”‘’–—…‐‑"], " "))


class Word(NamedTuple):  # not a dataclass: these are made by the hundred thousand
    """One word and where it stands in the text it came from (code points from 0, end exclusive)."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    make = tuple.__new__  # what Word(...) does, without the function of Python around it
    return [make(Word, (match[0], match.start(), match.end())) for match in pattern.finditer(text)]


def word_texts(text: str) -> tuple[list[str], list[str], frozenset[str]]:
    """The words of a text in order without their places, which is several times as fast, and in small letters.

    Then what ``letter_runs`` gives for the text in small letters.
    """
    if _SIMPLE.fullmatch(text):
        spaced = text.translate(_GAPS)
        lower = spaced.lower().split()
        return spaced.split(), lower, frozenset(lower)
    texts = (_ASCII_WORD if text.isascii() else _WORD).findall(text)
    return texts, [word.lower() for word in texts], letter_runs(text.lower())


def letter_runs(text: str) -> frozenset[str]:
    """The runs of letters and digits in a text, each once: a quick look at what could stand in it."""
    return frozenset(text.translate(_GAPS).split())
