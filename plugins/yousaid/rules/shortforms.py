"""Finds short forms such as AMU in a text, and the words that explain them beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yousaid.rules.longforms import explained, known
from yousaid.text.prose import Prose
from yousaid.text.sentences import Sentence
from yousaid.text.words import Word

_SHORT = re.compile(
    r"(?P<short>[A-Z]{2,}|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{3,}-?\d{1,3}|[A-Z][a-z][A-Z]{1,3}|(?![ENW]1[A-Z]s?$)[A-Z]\d[A-Z]{1,3}"
    r"|\d(?!(?:[AP]M|[KCM]M|[KM]G|[GMT]B|ML|FT|HRS?|MINS?|ST|ND|RD|TH|[KM]PH|[KM]W)$)[A-Z]{2,4})(?:'s|s'?|'d)?"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
#: Stands in every short form: quick to look for.
_TWO_CAPITALS = re.compile(r"[A-Z][a-z.&\d]?[A-Z]")
_PART = re.compile(r"[A-Z]{3,}-\d{1,3}(?!\w)|[^\W_][\w&'.]*")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_TREATMENT = re.compile(r" (?:access|antibiotics?|drip|fluids?|line|lines|medicines?|therapy|treatment)\b")
#: Before a code of one or two letters: "Block AB", "Room GF".
_CODE_BEFORE = re.compile(
    r"\b(?:area|band|bay|bed|block|bus|clinic|door|entrance|form|gate|grade|level|room|route|type|ward|zone) $",
    re.IGNORECASE,
)
_LONGEST = 6
_BREAK = re.compile(r"[,;/()]")


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a short form: without its plural, the words that explain it there, and its place in the source."""

    short: str
    long: str
    start: int
    end: int
    plural: bool


def uses(prose: Prose) -> Iterator[Use]:
    """Each use of a short form in a text, in order; everyday ones too."""
    for sentence in prose.sentences:
        if not sentence.is_small and _TWO_CAPITALS.search(sentence.text):
            for short, start, end in _in_sentence(sentence):
                plural = sentence.text[start:end].endswith(short[-1] + "s")
                yield Use(short, explained(sentence.text, start, end, short), *sentence.span(start, end), plural)


def _in_sentence(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    shouted = _shouted(sentence.words, sentence.text)
    for word in sentence.words:
        if "://" in word.text or "@" in word.text or word.text.startswith("www."):
            continue
        for part in _PART.finditer(word.text.replace("’", "'").replace("\u2011", "-")):
            text = part[0].replace(".", "") if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", part[0]) else part[0]
            start, end = word.start + part.start(), word.start + part.end()
            found = _SHORT.fullmatch(text)
            if found is None or _in_dotted_name(sentence.text, start, end):
                continue
            if _is_short_form(found["short"], sentence.text, start, word in shouted):
                yield found["short"], start, end


def _in_dotted_name(text: str, start: int, end: int) -> bool:
    """Whether a dot without a space joins the letters to others, as in GOV.UK."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == 2 and before[1] == "." and before[0].isalnum()) or (
        len(after) == 2 and after[0] == "." and after[1].isalnum()
    )


def _is_short_form(short: str, text: str, start: int, shouted: bool) -> bool:
    if shouted:
        return short in known().long and short not in known().loud
    if _ROMAN.fullmatch(short):
        return short == "IV" and _TREATMENT.match(text, start + 2) is not None
    coded = _CODE_BEFORE.search(text[max(0, start - 20) : start])
    if any(c.isdigit() for c in short[:2]):
        return not coded and not _POSTCODE.search(text[max(0, start - 5) : start + len(short) + 4])
    if short in known().long or "&" in short or any(c.isdigit() for c in short):
        return True
    letters = len(short)
    if short in known().loud or letters > _LONGEST:
        return False
    return letters > 2 or not coded


def _shouted(words: tuple[Word, ...], text: str) -> set[Word]:
    """The words of each run of capitals that is there to be loud, such as a heading in capitals."""
    runs: list[list[Word]] = [[]]
    for before, word in zip((None, *words), words, strict=False):
        if before and _BREAK.search(text, before.end, word.start):
            runs.append([])
        if _in_capitals(word.text):
            runs[-1].append(word)
        else:
            runs.append([])
    if all(_in_capitals(w.text) for w in words) and any(_is_loud(w.text) for w in words):
        return set(words)
    # In a part of a sentence, a short form that is also a word counts as a short form.
    loud = [run for run in runs if len(run) > 1 and any(_is_loud(w.text) for w in run)]
    return {word for run in loud for word in run if word.text not in known().long}


def _in_capitals(word: str) -> bool:
    return word.isupper() or not any(c.isalpha() for c in word)


def _is_loud(word: str) -> bool:
    if len(word) < 2 or not word.isalpha() or word in known().long:
        return False
    return word in known().loud or len(word) > _LONGEST
