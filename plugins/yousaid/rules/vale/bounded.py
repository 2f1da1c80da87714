"""A check of patterns for the engine of ``re``, which can take for ever: what could, is cut short or refused.

The measure is the number of ways in which a pattern can match from one place. Where the next character settles which
way to go there is one; where it does not, the ways multiply. Open repeats (``*``, ``+``) get an end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

#: How many ways from one place are let pass, and the ends that open repeats can get, the longest first.
MOST_WAYS = 1000
ENDS = (100, 25, 8)
_SAMPLE = "".join(map(chr, range(128))) + "éßÉ’–£あ"
_ALL = frozenset(_SAMPLE)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[0-9]{1,2}|p\{\w+\}|.)", re.DOTALL)
_OPENING = re.compile(r"\((?:\?(?:P?<[A-Za-z]\w*>|<?[=!]|>|[aimsx]*(?:-[imsx]+)?:))?")
_FLAGS = re.compile(r"\(\?([aimsx]+)\)")
_REPEAT = re.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})([?+]?)")
#: What ``re`` calls these: letters, capitals, small letters, digits and marks of punctuation.
_PROPERTIES = {"L": r"[^\W\d_]", "Lu": "[A-ZÀ-ÖØ-Þ]", "Ll": "[a-zß-öø-ÿ]", "N": r"\d", "P": r"[^\w\s]"}
_NO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: its text, in how many ways it can match, and with what it can begin."""

    text: str = ""
    ways: int = 1
    first: frozenset[str] = frozenset()
    empty: bool = True
    literal: str | None = None


def bounded(pattern: str) -> str:
    """The same pattern with an end to every repeat.

    Raises ValueError, with a reason for the person who wrote it, when it could still take too long.
    """
    for end in ENDS:
        part = _Reader(pattern, end).whole()
        if part.ways <= MOST_WAYS:
            return part.text
    raise ValueError("It could take far too long: a repeat is inside a repeat, or there are too many of them.")


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, end: int) -> None:
        self.pattern, self.end, self.place = pattern, end, 0

    def whole(self) -> _Part:
        """The whole pattern."""
        part = self.choice()
        if self.place < len(self.pattern):
            raise ValueError("It has a closing bracket too many.")
        return part

    def choice(self) -> _Part:
        """Branches with ``|`` between them, up to a closing bracket. A flag holds to the end of its group."""
        branches: list[_Part] = []
        flags = ""
        while True:
            parts: list[_Part] = []
            opened = flags
            while self.place < len(self.pattern) and self.pattern[self.place] not in "|)":
                flag = _FLAGS.match(self.pattern, self.place)
                if flag:
                    self.place = flag.end()
                    flags = f"{flags}{flag[1].replace('m', '')}"
                    opened = opened if parts else flags
                    parts += [_Part(f"(?{flags}:")] if parts and flags else []
                else:
                    parts.append(self.repeated())
            branch = _in_order(parts)
            closing = ")" * sum(part.text.startswith("(?") and part.text.endswith(":") for part in parts)
            text = f"(?{opened}:{branch.text}{closing})" if opened else branch.text + closing
            branches.append(replace(branch, text=text))
            if self.pattern[self.place : self.place + 1] != "|":
                return _one_of(branches)
            self.place += 1

    def repeated(self) -> _Part:
        """One part and the repeat after it."""
        part = self.atom()
        repeat = _REPEAT.match(self.pattern, self.place)
        if not repeat or (not repeat[1] and not (repeat[2] or repeat[4])):
            return part
        self.place = repeat.end()
        least, most = _limits(repeat, self.end)
        if most > 1 and part.ways > 1:
            part = replace(part, ways=min(part.ways ** min(most, 12), MOST_WAYS**2))
        text = f"{part.text}{{{least},{most}}}{repeat[5]}"
        return _Part(text, part.ways * (1 if least == most else most - least + 1), part.first, least == 0)

    def atom(self) -> _Part:
        """A character, a class of characters, an escape or a group."""
        pattern, place = self.pattern, self.place
        character = pattern[place]
        if character == "(":
            return self.group()
        match = _CLASS.match(pattern, place) if character == "[" else _ESCAPE.match(pattern, place)
        text = match[0] if match and character in "[\\" else character
        self.place += len(text)
        if character in "*+?" or (character == "[" and not match):
            raise ValueError(f"It has a “{character}” that stands for nothing.")
        if text.startswith(r"\p"):
            text = _PROPERTIES.get(text[3:-1], "")
            if not text:
                raise ValueError("It names a class of characters that we do not know.")
        if text in ("^", "$", r"\b", r"\B", r"\A", r"\Z", r"\z"):
            return _Part({r"\b": r"(?a:\b)", r"\B": r"(?a:\B)", r"\z": r"\Z"}.get(text, text))
        literal = text if len(text) == 1 and text != "." else text[1:] if _is_plain_escape(text) else None
        return _Part(text, 1, _beginning(text), False, literal)

    def group(self) -> _Part:
        """A group with its brackets."""
        opening = _OPENING.match(self.pattern, self.place)
        if not opening:
            raise ValueError("It has a kind of bracket that we do not know.")
        if opening[0] == "(" and self.pattern.startswith("(?", self.place):
            raise ValueError("It has a kind of bracket that we do not know.")
        self.place = opening.end()
        inside = self.choice()
        if self.pattern[self.place : self.place + 1] != ")":
            raise ValueError("It has an opening bracket too many.")
        self.place += 1
        start = opening[0] if opening[0].startswith("(?P") else opening[0].replace("(?<", "(?P<", 1)
        start = opening[0] if opening[0] in _NO_WIDTH else start
        part = replace(inside, text=f"{start}{inside.text})")
        return replace(part, first=frozenset(), empty=True, literal=None) if opening[0] in _NO_WIDTH else part


def _limits(repeat: re.Match[str], end: int) -> tuple[int, int]:
    if repeat[1]:
        return {"*": (0, end), "+": (1, end), "?": (0, 1)}[repeat[1]]
    least = int(repeat[2] or 0)
    most = int(repeat[4]) if repeat[4] else max(least, end) if repeat[3] else least
    if most > 1000 or most < least:
        raise ValueError("It repeats something far too often.")
    return least, most


def _in_order(parts: list[_Part]) -> _Part:
    """Parts one after another. A repeat that the next part's first character ends can match in one way only."""
    whole = _Part(literal="")
    for part in reversed(parts):
        ways = part.ways
        if ways > 1 and not whole.empty and not part.first & whole.first and _is_simple(part):
            ways = 1
        literal = part.literal + whole.literal if part.literal is not None and whole.literal is not None else None
        first = part.first | whole.first if part.empty else part.first
        text = part.text + whole.text
        whole = _Part(text, min(ways * whole.ways, MOST_WAYS**2), first, part.empty and whole.empty, literal)
    return whole


def _is_simple(part: _Part) -> bool:
    """Whether all the ways of a part come from how often it is repeated."""
    return part.ways <= max(ENDS) + 1


def _one_of(branches: list[_Part]) -> _Part:
    if len(branches) == 1:
        return branches[0]
    text = "|".join(branch.text for branch in branches)
    first = frozenset().union(*(branch.first for branch in branches))
    most = max(branch.ways for branch in branches)
    ways = most if _settled(branches) else sum(branch.ways for branch in branches)
    return _Part(text, ways, first, any(branch.empty for branch in branches))


def _settled(branches: list[_Part]) -> bool:
    """Whether what stands in the text settles which branch to take."""
    if any(branch.empty for branch in branches):
        return False
    literals = sorted(branch.literal.lower() for branch in branches if branch.literal)
    if any(after.startswith(before) for before, after in pairwise(literals)):
        return False
    seen = frozenset(sign for branch in branches if branch.literal for sign in branch.first)
    for branch in branches:
        if not branch.literal:
            if branch.first & seen:
                return False
            seen |= branch.first
    return True


def _is_plain_escape(text: str) -> bool:
    return len(text) == 2 and text[0] == "\\" and not text[1].isalnum()


@lru_cache(maxsize=1024)
def _beginning(text: str) -> frozenset[str]:
    """The characters (of a sample) that a class, an escape or a character stands for, in either case."""
    if re.fullmatch(r"\\[0-9]+", text):
        return _ALL
    return frozenset(_matching(re.compile(text, re.IGNORECASE)))


def _matching(pattern: re.Pattern[str]) -> Iterator[str]:
    return (character for character in _SAMPLE if pattern.fullmatch(character))
