"""What explains a short form in a sentence: “National Health Service (NHS)”, “NHS (National Health Service)”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.yamlfile import read_own

#: What a number stands for in a short form: "2WW", two-week wait; "D2A", discharge to assess.
_NUMBERS = str.maketrans("0123456789", "ZOTTFFSSEN")
_LONGEST = 6
_QUOTES = "“”‘’\"'"
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"}
)
_JOINING = frozenset({"and", "for", "of", "the"})
#: How far from a short form its words can stand, in characters: it keeps the whole walk linear.
_REACH = 200
_OPENING = re.compile(r"[(\[][\s“‘\"']*(?:also |or |called |known as |the |now )*$")
_CLOSING = re.compile(r"[\s”’\"']*[)\],;:–—]")
_AND_THEN = re.compile(
    r"[’'”\"]?s?(?P<mark>\s*[(\[]|\s*[,:=–—-]\s|\s+(?=(?:is|means|stands)\b))\s*(?:or |which |that |this |it )?"
    r"(?:(?P<says>is short for |short for |stands for |means )|is |i\.e\. )?[“‘\"']?(?:the |our |an? |your )?"
)
_OR_BEFORE = re.compile(r"(?:,|\s[–—-])\s*(?P<says>(?:(?:or|also|called|known|as)\s+)*)(?:the\s+)?[“‘\"']?$")
#: After a short form between commas that is not one more thing in a list.
_ALONE = re.compile(r"[”’\"']?(?:\s[–—-]|\.|$|,(?!\s*(?:(?:and|or)\b|[\w&-]+(?:,|\s(?:and|or)\b))))")


@dataclass(frozen=True, slots=True)
class Known:
    """What we know of short forms: their long forms, those that everybody knows, and loud words that are none."""

    long: dict[str, str]
    everyday: frozenset[str]
    loud: frozenset[str]


@lru_cache(maxsize=1)
def known() -> Known:
    """The short forms in ``data/lists/acronyms.yml``."""
    data = read_own(Path(str(files("yousaid") / "data" / "lists" / "acronyms.yml")))
    return Known(
        {str(short): str(words) for short, words in data["long"].items()},
        frozenset(str(short) for short in data["everyday"]),
        frozenset(str(word) for word in data["loud"]),
    )


def explained(text: str, start: int, end: int, short: str) -> str:
    """The words that explain the short form at a place: before it, or after it."""
    before = text[max(0, start - _REACH) : start]
    text, end = text[end : end + _REACH], 0
    if any(c.isdigit() and c not in before + text for c in short[:2]):
        short = short.translate(_NUMBERS)
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
    if comma and (comma["says"] or _ALONE.match(text)):
        words = _tail(before[: comma.start()], short)
        if fits(short, words, loosely=False) and (comma["says"] or _in_apposition(before, words, short)):
            return words
    return ""


def _in_apposition(before: str, words: str, short: str) -> bool:
    """Whether words and a short form with only a comma between them are one thing, not two things in a list."""
    starts = "".join(part[0] for part in re.findall(r"[^\W_]+", words.lower()) if part not in _JOINING)
    listed = before[: before.rfind(words)].rstrip().endswith(",")
    return starts == _letters(short) and not listed


def _tail(text: str, short: str) -> str:
    """As many words before a bracket as could explain the short form, from the first that starts with its letter."""
    words = re.split(r"[.;:!?()]\s", text)[-1].split()[-(len(short) + 5) :]
    first = short[0].lower()
    # The shortest stretch of which the words start with the letters is the long form ("in vitro fertilisation"); else
    # the shortest that holds the letters, or half of them, but for a small word ("and emergency"); else all the words.
    for test in (_started, _in_order, _half):
        for place in range(len(words) - 1, -1, -1):
            word, stretch = words[place].strip(_QUOTES + "(").lower(), words[place:]
            if not word.startswith(first) or (test is not _started and word in _SMALL):
                continue
            if test(short, stretch):
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
        if _in_order(short, words[:stop]) and _initials(short, words[:stop]) == stop:
            return stretch
    return ""


def fits(short: str, words: str, loosely: bool) -> bool:
    """Whether words explain a short form: its letters stand in them in order; loosely, half its letters do.

    The first test is that of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions
    in biomedical text", Pacific Symposium on Biocomputing 8, 451-462.
    """
    parts = re.findall(r"[^\W_]+", words)
    if len(words) <= len(short) or not parts:
        return False
    if known().long.get(short, "-").lower() in words.lower():
        return True
    if loosely:
        return _in_order(short, [words]) or _half(short, parts) or _near(short, parts)
    return _in_order(short, [words]) and _initials(short, parts) >= min(2, len(_letters(short)))


def _letters(short: str) -> str:
    return "".join(c for c in short.lower() if c.isalnum())


def _in_order(short: str, words: list[str]) -> bool:
    """Whether the letters stand in the words in order, the first at the start of a word."""
    letters, text = _letters(short), " ".join(words).lower()
    place = len(text)
    for number in range(len(letters) - 1, -1, -1):
        place = text.rfind(letters[number], 0, place)
        while number == 0 and place > 0 and text[place - 1].isalnum():
            place = text.rfind(letters[0], 0, place)
        if place < 0:
            return False
    return True


def _half(short: str, words: list[str]) -> bool:
    """Whether half the letters start the words, in order, the first letter the first word."""
    first = words[0].strip("“‘\"'(")[:1].lower() == short[0].lower()
    return first and 2 * _initials(short, words) >= max(4, len(_letters(short)))


def _near(short: str, words: list[str]) -> bool:
    """Whether words say most of what we know the short form stands for: "mental health team for children"."""
    known_words = {w[:5].lower() for w in re.findall(r"\w+", known().long.get(short, "")) if w not in _SMALL}
    shared = known_words & {w[:5].lower() for w in words}
    return len(shared) > 1 and 2 * len(shared) > len(known_words)


def _initials(short: str, words: list[str]) -> int:
    """How many of the letters start words, in order: the longest common subsequence."""
    best = [0] * (len(words) + 1)
    for letter in _letters(short):
        row = [0]
        for place, word in enumerate(words):
            same = word.strip("“‘\"'(")[:1].lower() == letter
            row.append(best[place] + 1 if same else max(best[place + 1], row[place]))
        best = row
    return best[-1]
