"""Finds short forms such as AMU in a text, and the words that explain them beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.text.prose import Prose
from yousaid.text.sentences import Sentence
from yousaid.text.words import Word
from yousaid.yamlfile import read_own

_SHORT = re.compile(r"(?P<short>[A-Z]{2,}|[A-Z]{1,3}&[A-Z]{1,3}|[A-Z]{3,}-?\d{1,3}|[A-Z][a-z][A-Z]{1,3})(?:'s|s'?|'d)?")
#: Stands in every short form: quick to look for.
_TWO_CAPITALS = re.compile(r"[A-Z][a-z.&]?[A-Z]")
_PART = re.compile(r"[A-Z]{3,}-\d{1,3}(?!\w)|[^\W_][\w&'.]*")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_TREATMENT = re.compile(r" (?:access|antibiotics?|drip|fluids?|line|lines|medicines?|therapy|treatment)\b")
#: Before a code of one or two letters: "Block AB", "Room GF".
_CODE_BEFORE = re.compile(
    r"\b(?:area|band|bay|block|bus|clinic|door|entrance|form|gate|grade|level|room|route|type|ward|zone) $",
    re.IGNORECASE,
)
_LONGEST = 6
_QUOTES = "“”‘’\"'"
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)
#: How far from a short form its words can stand, in characters: it keeps the whole walk linear.
_REACH = 200
_OPENING = re.compile(r"[(\[][\s“‘\"']*(?:also |or |called |known as |the |now )*$")
_CLOSING = re.compile(r"[\s”’\"']*[)\],;:–—]")
_AND_THEN = re.compile(
    r"[’'”\"]?s?(?P<mark>\s*[(\[]|\s*[,:=–—-]\s|\s+(?=(?:is|means|stands)\b))\s*(?:or |which |that |this |it )?"
    r"(?:(?P<says>is short for |short for |stands for |means )|is |i\.e\. )?[“‘\"']?(?:the |our |an? |your )?"
)
_OR_BEFORE = re.compile(r"(?:,|\s[–—-])\s*(?:(?:or|also|called|known|as|the)\s+)*[“‘\"']?$")


@dataclass(frozen=True, slots=True)
class Known:
    """What we know of short forms: their long forms, those that everybody knows, and loud words that are none."""

    long: dict[str, str]
    everyday: frozenset[str]
    loud: frozenset[str]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a short form: without its plural, the words that explain it there, and its place in the source."""

    short: str
    long: str
    start: int
    end: int


@lru_cache(maxsize=1)
def known() -> Known:
    """The short forms in ``data/lists/acronyms.yml``."""
    data = read_own(Path(str(files("yousaid") / "data" / "lists" / "acronyms.yml")))
    return Known(
        {str(short): str(words) for short, words in data["long"].items()},
        frozenset(str(short) for short in data["everyday"]),
        frozenset(str(word) for word in data["loud"]),
    )


def uses(prose: Prose) -> Iterator[Use]:
    """Each use of a short form in a text, in order; everyday ones too."""
    for sentence in prose.sentences:
        if not sentence.is_small and _TWO_CAPITALS.search(sentence.text):
            for short, start, end in _in_sentence(sentence):
                yield Use(short, _explained(sentence.text, start, end, short), *sentence.span(start, end))


def _in_sentence(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    shouted = _shouted(sentence.words)
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
    if short in known().long or "&" in short or any(c.isdigit() for c in short):
        return True
    letters = len(short)
    if short in known().loud or letters > _LONGEST:
        return False
    return letters > 2 or not _CODE_BEFORE.search(text[max(0, start - 20) : start])


def _shouted(words: tuple[Word, ...]) -> set[Word]:
    """The words of each run of capitals that is there to be loud, such as a heading in capitals."""
    loud: set[Word] = set()
    run: list[Word] = []
    for word in (*words, None):
        if word and _in_capitals(word.text):
            run.append(word)
            continue
        if len(run) > 1 and any(_is_loud(w.text) for w in run):
            loud.update(run)
        run = []
    return loud


def _in_capitals(word: str) -> bool:
    return word.isupper() or not any(c.isalpha() for c in word)


def _is_loud(word: str) -> bool:
    if len(word) < 2 or not word.isalpha():
        return False
    return word in known().loud or (len(word) > _LONGEST and word not in known().long)


def _explained(text: str, start: int, end: int, short: str) -> str:
    """The words that explain the short form at a place: before it, or after it."""
    before = text[max(0, start - _REACH) : start]
    text, end = text[end : end + _REACH], 0
    opening = _OPENING.search(before)
    if opening and _CLOSING.match(text, end):
        words = _tail(before[: opening.start()], short)
        return words if fits(short, words, loosely=True) else ""
    follows = _AND_THEN.match(text, end)
    if follows:
        bracket = follows["mark"].strip() in {"(", "["}
        rest = re.split(r"[)\]]" if bracket else r"[,;:()–—]|\. ", text[follows.end() :], maxsplit=1)[0]
        words = (
            rest.strip(" ”’\"'.") if bracket else _head(rest, short) or (_said(rest, short) if follows["says"] else "")
        )
        if fits(short, words, loosely=bracket):
            return words
    comma = _OR_BEFORE.search(before)
    if comma:
        words = _tail(before[: comma.start()], short)
        return words if fits(short, words, loosely=False) else ""
    return ""


def _tail(text: str, short: str) -> str:
    """As many words before a bracket as could explain the short form, from the first that starts with its letter."""
    words = re.split(r"[.;:!?()]\s", text)[-1].split()[-(len(short) + 5) :]
    first = short[0].lower()
    # The shortest stretch of which the words start with the letters is the long form ("in vitro fertilisation"); else
    # the shortest that holds all the letters, but for a small word ("and emergency"); else all the words near it.
    for strictly in (True, False):
        for place in range(len(words) - 1, -1, -1):
            word, stretch = words[place].strip(_QUOTES + "(").lower(), words[place:]
            if not word.startswith(first) or (not strictly and word in _SMALL):
                continue
            if _started(short, stretch) if strictly else _in_order(short, " ".join(stretch)):
                return " ".join(stretch).strip(_QUOTES + ",")
    return " ".join(words).strip(_QUOTES + ",")


def _started(short: str, words: list[str]) -> bool:
    """Whether the words, but for small ones, start with the letters of a short form, one each and in order."""
    letters = _letters(short)
    starts = [part[0] for word in words for part in re.findall(r"[^\W_]+", word.lower())]
    great = [p[0] for word in words for p in re.findall(r"[^\W_]+", word.lower()) if p not in _SMALL]
    # In "A&E" the sign is the "and".
    return letters == "".join(great) or ("&" not in short and letters == "".join(starts))


def _head(text: str, short: str) -> str:
    words = text.split()
    for stop in range(2, min(len(words), 2 * len(short) + 2) + 1):
        if _initials(short, words[:stop]) == len(_letters(short)):
            return " ".join(words[:stop]).rstrip(".,”’\"'")
    return ""


def _said(text: str, short: str) -> str:
    """The first words after “stands for” that hold all the letters, when each starts with one of them."""
    words = text.split()
    for stop in range(2, min(len(words), len(short)) + 1):
        stretch = " ".join(words[:stop]).rstrip(".,”’\"'")
        if _in_order(short, stretch) and _initials(short, words[:stop]) == stop:
            return stretch
    return ""


def fits(short: str, words: str, loosely: bool) -> bool:
    """Whether words explain a short form: its letters stand in them in order; loosely, half its letters start words.

    The first test is that of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions
    in biomedical text", Pacific Symposium on Biocomputing 8, 451-462.
    """
    parts = re.findall(r"[^\W_]+", words)
    if len(words) <= len(short) or not parts:
        return False
    if known().long.get(short, "-").lower() in words.lower():
        return True
    if loosely:
        return _in_order(short, words) or 2 * _initials(short, parts) >= max(2, len(_letters(short)))
    return _in_order(short, words) and _initials(short, parts) >= min(2, len(_letters(short)))


def _letters(short: str) -> str:
    return "".join(c for c in short.lower() if c.isalnum())


def _in_order(short: str, words: str) -> bool:
    """Whether the letters stand in the words in order, the first at the start of a word."""
    letters, text = _letters(short), words.lower()
    place = len(text)
    for number in range(len(letters) - 1, -1, -1):
        place = text.rfind(letters[number], 0, place)
        while number == 0 and place > 0 and text[place - 1].isalnum():
            place = text.rfind(letters[0], 0, place)
        if place < 0:
            return False
    return True


def _initials(short: str, words: list[str]) -> int:
    """How many of the letters start one of the words, each word used once, in any order."""
    starts = [word.strip("“‘\"'(")[:1].lower() for word in words]
    count = 0
    for letter in _letters(short):
        if letter in starts:
            starts.remove(letter)
            count += 1
    return count
