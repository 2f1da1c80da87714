"""Syllables, as a person reading aloud would say a word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from yousaid.text.pronounce import common, short_forms, spelled, tables

_DOTTED = re.compile(r"[A-Za-z](?:\.[A-Za-z])+\.?")
_ACRONYM = re.compile(r"(?P<letters>[A-Z]+)(?P<end>s|'s)?")
_HISSING_LETTERS = ("S", "X", "H")
_JOIN = re.compile(r"[-\u2010\u2011_+]")
_CURLY = str.maketrans({"’": "'", "ʼ": "'", "œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae", "\u200c": "", "\u200d": ""})
_WORD_IN_CAPITALS = 6
_FOUR_CONSONANTS = re.compile(r"[^AEIOUY]{4}")
_RUNS = re.compile(r"\d+|[^\W\d]+")
_SAID_E = re.compile("é(?=s?$)")
_CURRENCY = "£$€"


@lru_cache(maxsize=1 << 16)
def syllables(word: str) -> int:
    """How many syllables a word has, at least one.

    A numeral is one (``12.5``, ``9.30am``, ``£5.20``, ``2026-03-02``), and so is a web or email address, which nobody
    reads aloud. Letters said one by one are one each, and W is three: ``NHS`` 3, ``A&E`` 3 (``&`` is "and"), ``e.g.``
    2. Acronyms that people say as a word (``NATO``) are in a table; six capitals or more that look like a word are
    taken for a word. The parts of a hyphenated word add up.
    """
    known = common().get(word) or (common().get(word.lower()) if word.istitle() else None)
    return known or worked_out(word)


def worked_out(word: str) -> int:
    """The same number, without the table of common words."""
    clean = word.translate(_CURLY).strip("'")
    if not clean.isascii():
        clean = _plain_letters(clean)
    if _DOTTED.fullmatch(clean):
        return spelled(clean.replace(".", ""))
    clean = clean.rstrip(".")
    if is_address(clean):
        return 1
    parts = [part for part in _JOIN.split(clean) if part]
    if all(_is_numeral(part) for part in parts):
        return 1
    return sum([_part(part) for part in parts])


def _part(part: str) -> int:
    if _is_numeral(part):
        return 1
    if "&" in part:
        pieces = [piece for piece in part.split("&") if piece]
        return sum([_part(piece) for piece in pieces]) + len(pieces) - 1
    capitals = _ACRONYM.fullmatch(part)
    if capitals:
        return _acronym(capitals["letters"], capitals["end"] or "")
    if any(character.isdigit() for character in part):
        return sum([_part(run) for run in _RUNS.findall(part)])
    return short_forms().get(part) or tables().count(part.lower())


def _acronym(letters: str, end: str) -> int:
    said = short_forms().get(letters + end) or short_forms().get(letters)
    if said:
        return said
    if len(letters) >= _WORD_IN_CAPITALS and not _FOUR_CONSONANTS.search(letters):
        return tables().count((letters + end).lower())
    return spelled(letters) + (end == "'s" and letters.endswith(_HISSING_LETTERS))


def _is_numeral(part: str) -> bool:
    return part[0].isnumeric() or part[0] in _CURRENCY


def is_address(word: str) -> bool:
    """Whether a word is a web or email address: an at sign in it, or a dot that is no number's or short form's."""
    inner = word.rstrip(".")
    return "@" in inner or ("." in inner and not _is_numeral(inner) and _DOTTED.fullmatch(word) is None)


def _plain_letters(word: str) -> str:
    """The word without accents, but the last letter of ``café`` is said."""
    letters = unicodedata.normalize("NFKD", _SAID_E.sub("ay", word))
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])
