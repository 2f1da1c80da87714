"""What is hard for readers of easy read in one line. ``docs/easy-read-rules.md`` names the source of each rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from yousaid.easyread.signs import JOINS, SIGNS, held
from yousaid.easyread.terms import Known
from yousaid.text.frequency import bases, zipf
from yousaid.text.hardness import everyday, weight
from yousaid.text.passives import passives
from yousaid.text.prose import read_prose
from yousaid.text.sentences import Sentence
from yousaid.text.words import Word

#: gov.uk (Accessible communication formats) says 10 to 15 words, the Department of Health (2010) says 15.
MOST_WORDS = 15
#: The Easy Read Standard v1.0 (Photosymbols 2026): under 25. A line of 2 rows of 45 letters (Inclusion Europe 2020).
FAR_TOO_MANY, MOST_LETTERS = 25, 90
#: Words met less often than once in 300,000 (Zipf 3.5) set published easy read apart from the documents it was made of.
HARD, UNCOMMON = 3.5, 4.0
_MOST_COMMAS = 2

#: A line of our own must have none of these; an author hears of the others too.
OURS = frozenset(
    """long-line far-too-long-line two-sentences two-ideas hard-word acronym passive contraction percentage date latin
    roman-numeral number-word sign side-clause footnote emphasis picture-in-line""".split()
)


@dataclass(frozen=True, slots=True)
class LineFault:
    """One fault of a line: its kind, its place (code points, end exclusive), what is wrong and what to write.

    ``words``: how many words the line has, where it has too many.
    """

    kind: str
    start: int
    end: int
    message: str
    suggestion: str
    words: int = 0


_SHORT = re.compile(r"(?<![\w@.&])[A-Z](?:[A-Z0-9]*[A-Z]|&[A-Z])[A-Z0-9]*s?(?![\w@])")
_ROMAN = re.compile(r"II|III|IV|VI|VII|VIII|IX|XI|XII")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_COMMA = re.compile(r",(?!\d)")
_NAMED = re.compile(r" (?:[A-Z][a-z]|\d)")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]+\b)+")
_LOUD = 4
#: Faults of one kind in one line that are worth telling at a time.
_TOLD_AT_ONCE = 10


def line_faults(text: str, known: Known | None = None, cut: Sentence | None = None) -> tuple[LineFault, ...]:
    """The faults of one line, in order.

    ``known``: what readers of the page know, or are told on the next line. ``cut``: the line as a sentence, by a caller
    that has it.
    """
    known = known or Known()
    plain = text
    if "@" in text or "www." in text or "://" in text:
        # An address is one word and holds whatever signs it must: a name takes its place, of the same length.
        plain, cut = _ADDRESS.sub(lambda match: "X" + "x" * (len(match[0]) - 1), text), None
    sentences = (cut,) if cut else read_prose(plain).sentences
    begins = cut.offset if cut else 0
    alone = len(sentences) == 1 and len(sentences[0].text) == len(plain)
    told = [(use.start, use.end) for use in known.uses(plain, sentences[0].words if alone else None)]
    faults = [*_shouts(plain, known)]
    faults += _acronyms(plain, known, told + [(fault.start, fault.end) for fault in faults])
    faults += _signs(plain, told + [(fault.start, fault.end) for fault in faults])
    taken = told + [(fault.start, fault.end) for fault in faults]
    faults += _length(plain, sentences)
    for sentence in sentences:
        first = sentence.offset - begins
        faults += _words(sentence, first, known, taken)
        faults += _structure(sentence, first)
    return tuple(sorted(faults, key=lambda fault: (fault.start, fault.end, fault.kind)))


def ours(faults: tuple[LineFault, ...]) -> tuple[LineFault, ...]:
    """The faults that keep a line of our own from the page."""
    return tuple(fault for fault in faults if fault.kind in OURS)


def _signs(text: str, taken: list[tuple[int, int]]) -> Iterator[LineFault]:
    pieces = held(text)
    for sign in SIGNS:
        if sign.needs and sign.needs.isdisjoint(pieces):
            continue
        for match in islice(sign.pattern.finditer(text), _TOLD_AT_ONCE):
            start, end = match.span()
            if any(start < e and s < end for s, e in taken) or _is_name(sign.kind, text, start, end):
                continue
            message = sign.message % match[0] if "%s" in sign.message else sign.message
            yield LineFault(sign.kind, start, end, message, sign.suggestion)
            taken.append((start, end))


def _is_name(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a number in words is part of a name: “Four Oaks”, “Channel Four”."""
    if kind != "number-word" or not text[start].isupper():
        return False
    return start > 0 or bool(_NAMED.match(text, end) and text[end + 1].isupper())


def _length(text: str, sentences: tuple[Sentence, ...]) -> Iterator[LineFault]:
    if len(sentences) > 1:
        yield LineFault("two-sentences", 0, len(text), "This line holds more than 1 sentence.", "Start a new line.")
    count = max((len(sentence.words) for sentence in sentences), default=0)
    if count > MOST_WORDS:
        kind = "far-too-long-line" if count >= FAR_TOO_MANY else "long-line"
        message = f"This line has {count} words. The most is {MOST_WORDS}."
        yield LineFault(kind, 0, len(text), message, "Say it in 2 lines, one idea each.", count)
    elif len(text) > MOST_LETTERS and len(sentences) == 1:
        message = f"This line is {len(text)} letters wide. It will take 3 rows or more."
        yield LineFault("wide-line", 0, len(text), message, "Find shorter words, or say it in 2 lines.")


def _structure(sentence: Sentence, first: int) -> Iterator[LineFault]:
    last = first + len(sentence.text)
    joins = [match for match in JOINS.finditer(sentence.text) if match.start() > 0]
    if len(joins) > 1:
        place = first + joins[-1].start(), first + joins[-1].end()
        advice = f"Start a new line at “{joins[-1][0].strip(' ,')}”."
        yield LineFault("two-ideas", *place, "This line holds 2 ideas or more.", advice)
    if len(_COMMA.findall(sentence.text)) > _MOST_COMMAS:
        yield LineFault("comma-list", first, last, "This line hides a list between commas.", "Write one thing a line.")
    reached = -1
    for begin, end in passives(sentence):
        if begin <= reached:
            continue  # the same passive once more: "were being" and "being answered"
        reached = end
        start, stop = sentence.words[begin].start, sentence.words[end].end
        message = f"“{sentence.text[start:stop]}” does not say who does it."
        yield LineFault("passive", first + start, first + stop, message, "Start with who does it.")


def _words(sentence: Sentence, first: int, known: Known, taken: list[tuple[int, int]]) -> Iterator[LineFault]:
    for number, word in enumerate(sentence.words):
        lower = word.text.lower()
        if not _spoken(word, number, sentence.words) or lower in known.names:
            continue
        kind = _hardness(lower)
        start, end = first + word.start, first + word.end
        if kind and not any(start < e and s < end for s, e in taken):
            message, advice = _WORDS[kind]
            yield LineFault(kind, start, end, message % word.text, advice)


_WORDS = {
    "hard-word": ("“%s” is a word that many people do not know.", "Use a common word, or explain it under `terms:`."),
    "uncommon-word": ("“%s” is not a common word.", "Use a word that you would say to a friend."),
    "idea-word": ("“%s” is a word for an idea, not for a thing.", "Say who does what."),
}


@lru_cache(maxsize=1 << 14)
def _hardness(word: str) -> str:
    """The kind of fault of a lower-case word; empty for a common one."""
    common = zipf(word)
    if common >= UNCOMMON:
        return "idea-word" if weight(word)[1] else ""
    if any(letter.isdigit() for letter in word) or not everyday().isdisjoint((word, *bases(word))):
        return ""
    return "hard-word" if common < HARD else "uncommon-word"


def _spoken(word: Word, number: int, every: tuple[Word, ...]) -> bool:
    """Whether a word is no name: in small letters, or the first and followed by one in small letters."""
    if word.text.islower():
        return True
    follows = every[1].text if len(every) > 1 else "x"
    return number == 0 and word.text[1:].islower() and not follows[:1].isupper()


def _shouts(text: str, known: Known) -> Iterator[LineFault]:
    for match in _SHOUTED.finditer(text):
        if any(len(word) >= _LOUD and word not in known.acronyms for word in re.findall(r"\w+", match[0])):
            message = f"“{match[0]}” is all in capitals."
            yield LineFault("emphasis", *match.span(), message, "Write small letters.")


def _acronyms(text: str, known: Known, taken: list[tuple[int, int]]) -> Iterator[LineFault]:
    for match in _SHORT.finditer(text):
        short = match[0].removesuffix("s")
        if short in known.acronyms or match[0] in known.acronyms or _ROMAN.fullmatch(short):
            continue
        if not any(match.start() < end and start < match.end() for start, end in taken):
            advice = "Write the words in full, or explain it under `terms:`."
            yield LineFault("acronym", *match.span(), f"“{match[0]}” is not explained.", advice)
