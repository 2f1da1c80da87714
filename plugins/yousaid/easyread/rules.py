"""What is hard for readers of easy read in one line.

Sources: Accessible communication formats (gov.uk), Information for all (Inclusion Europe 2009), the easy-read rules of
Norfolk County Council. At most 15 words: gov.uk says 10 to 15, the Department of Health (2010) says 15.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from yousaid.text.prose import read_prose
from yousaid.text.words import words

MOST_WORDS = 15

LineFaultKind = Literal[
    "long",
    "two-sentences",
    "contraction",
    "percentage",
    "roman-numeral",
    "acronym",
    "character",
    "date",
    "number-word",
    "latin",
]


@dataclass(frozen=True, slots=True)
class LineFault:
    """One fault of a line: its kind, its place (code points, end exclusive), what is wrong and what to write."""

    kind: LineFaultKind
    start: int
    end: int
    message: str
    suggestion: str


_CONTRACTION = r"\b[A-Za-z]+n['’]t\b|\b[A-Za-z]+['’](?:ll|ve|re|m|d)\b|\b(?:it|that|there|what|who|here|let)['’]s\b"
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand"
_PATTERNS: tuple[tuple[LineFaultKind, re.Pattern[str], str, str], ...] = (
    ("contraction", re.compile(_CONTRACTION, re.IGNORECASE), "This is a short form.", "Write both words in full."),
    (
        "percentage",
        re.compile(r"\d[\d.,]*\s?%|%|\bper\s?cent(?:age)?s?\b", re.IGNORECASE),
        "This is a percentage.",
        "Write it as “30 out of 40”.",
    ),
    (
        "date",
        re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b|\bQ[1-4]\b|\bFY\s?\d+"),
        "This date is in numbers.",
        "Write the month as a word, such as 2 March 2026.",
    ),
    (
        "date",
        re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?=\s\d)"),
        "This month is cut short.",
        "Write the whole word.",
    ),
    (
        "latin",
        re.compile(r"\b(?:e\.?g|i\.?e)\b\.?|\betc\b\.?|\bvia\b", re.IGNORECASE),
        "This is Latin.",
        "Write it in English.",
    ),
    (
        "roman-numeral",
        re.compile(r"\b(?:II|III|IV|VI|VII|VIII|IX|XI|XII)\b"),
        "This is a Roman numeral.",
        "Write digits.",
    ),
    ("number-word", re.compile(rf"\b(?:{_NUMBER})\b", re.IGNORECASE), "This number is a word.", "Write it in digits."),
    (
        "character",
        re.compile(r"[&/;()\[\]{}§…*#_|<>]|(?<=\s)[–—-](?=\s)|—"),
        "This sign is hard to read.",
        "Write a word, or start a new line.",
    ),
)
_ACRONYM = re.compile(r"(?<![\w@.&])[A-Z](?:[A-Z0-9]*[A-Z]|&[A-Z])[A-Z0-9]*s?(?![\w@])")
_ROMAN = re.compile(r"II|III|IV|VI|VII|VIII|IX|XI|XII")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")


def line_faults(text: str, known: frozenset[str] = frozenset()) -> tuple[LineFault, ...]:
    """The faults of one line, in order. ``known`` are acronyms that need no explaining or are explained."""
    # An address is one word and holds whatever signs it must: blank it, keeping every place.
    plain = _ADDRESS.sub(lambda match: "x" * len(match[0]), text)
    found = list(_acronyms(plain, known))
    taken = {(fault.start, fault.end) for fault in found}
    found += _length(plain)
    for kind, pattern, message, suggestion in _PATTERNS:
        for match in pattern.finditer(plain):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                found.append(LineFault(kind, *match.span(), message, suggestion))
                if kind != "character":
                    taken.add(match.span())
    return tuple(sorted(found, key=lambda fault: (fault.start, fault.end)))


def _length(text: str) -> Iterator[LineFault]:
    count = len(words(text))
    if count > MOST_WORDS:
        message = f"This line has {count} words. The most is {MOST_WORDS}."
        yield LineFault("long", 0, len(text), message, "Say it in 2 lines.")
    sentences = read_prose(text).sentences
    if len(sentences) > 1:
        yield LineFault("two-sentences", 0, len(text), "This line holds more than 1 sentence.", "Start a new line.")


def _acronyms(text: str, known: frozenset[str]) -> Iterator[LineFault]:
    for match in _ACRONYM.finditer(text):
        short = match[0].removesuffix("s")
        if short not in known and match[0] not in known and not _ROMAN.fullmatch(short):
            yield LineFault(
                "acronym",
                *match.span(),
                f"“{match[0]}” is not explained.",
                "Write the words in full, or add it to `terms:`.",
            )
