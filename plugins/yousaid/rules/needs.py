"""Which words a text must hold before an entry of a word list can stand in it: most texts hold none of them."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

_LITERAL = re.compile(r"[\w '-]*[^\W_][\w '-]*")
_RUN = re.compile(r"[^\W_]+")
#: A piece of a pattern between spaces: groups (one inside another, no deeper), sets, escapes and other signs.
_PIECE = re.compile(r"(?: (?=[?*+{])|\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)|\[(?:\\.|[^\]\\])*\]|\\.|[^ (\[\\])+")
_GROUP = re.compile(r"\(\?:((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*)\)(\?)?")
_LETTER = re.compile(r"(\\[^\w\s]|[^()\[\]{}*+?.|^$\\])(\?)?")
_LETTERS = re.compile(r"(?:[^()\[\]{}*+?.|^$\\](?![*+?{]))+")
_BRANCH = re.compile(r"((?:\\.|[^()|\\]|\((?:\\.|[^()\\])*\))*)(?:\||$)")
_MOST_WAYS = 60
#: Words of so many letters are rare enough, but for a few.
_RARE = 5
_EVERYWHERE = frozenset(
    "about after again been being could from have that their there these they thing this those through under were what "
    "when where which while will with would your".split()
)


class Needs(NamedTuple):  # not a dataclass: each start makes thousands
    """What a text must hold: each of the words ``sure``, one of ``telling``, which few texts hold, and of each choice.

    A word is a run of letters and digits, in small letters. All are empty when there is no such word.
    """

    telling: frozenset[str]
    sure: frozenset[str]
    choices: tuple[frozenset[str], ...] = ()

    def met(self, held: Set[str]) -> bool:
        """Whether a text that holds these words, one of the telling ones among them, can hold the pattern."""
        return held >= self.sure and not (self.choices and any(map(held.isdisjoint, self.choices)))


def needs(pattern: str) -> Needs:
    """What a text must hold for a pattern to match: ``we (?:hope|aim) to`` needs "we", "to", and "hope" or "aim"."""
    if is_literal(pattern):
        words = _RUN.findall(pattern.lower())
        return Needs(frozenset((max(words, key=len),)), frozenset(words))
    sets = _sets(pattern)
    telling = max(sets, key=_tells, default=frozenset[str]())
    sure = frozenset[str]().union(*(words for words in sets if len(words) == 1))
    return Needs(telling, sure, tuple(words for words in sets if len(words) > 1 and words is not telling))


def is_literal(pattern: str) -> bool:
    """Whether a pattern stands for itself: letters, digits, spaces, apostrophes and hyphens."""
    return _LITERAL.fullmatch(pattern) is not None


def _tells(words: frozenset[str]) -> tuple[int, int]:
    """How much it tells that a text holds one of some words: long words are rare, and few are rarer than many."""
    return 0 if not words.isdisjoint(_EVERYWHERE) else min(map(len, words)), -len(words)


def _is_rare(words: frozenset[str]) -> bool:
    return any(len(word) >= _RARE for word in words - _EVERYWHERE)


def _sets(pattern: str) -> list[frozenset[str]]:
    """Sets of words: each match of a pattern holds at least one word of each set."""
    pieces = _PIECE.findall(pattern) if len(_branches(pattern)) == 1 else []
    found = [frozenset((run,)) for piece in pieces if is_literal(piece) for run in _RUN.findall(piece.lower())]
    if any(map(_is_rare, found)):
        return found  # it tells enough: no need to look at the choices
    for ways in map(_ways, pieces):
        runs = [_RUN.findall(way.lower()) for way in ways or ()]
        shared = set(runs[0]).intersection(*runs[1:]) if runs else set()
        if shared:
            found += [frozenset((run,)) for run in shared]
        elif runs and all(runs):
            found.append(frozenset(max(reversed(way), key=len) for way in runs))
    return found


def _ways(pattern: str) -> list[str] | None:
    """Every text that a piece of a pattern can match; None when there are too many, or when that is hard to tell."""
    ways, place = [""], 0
    while place < len(pattern):
        letters = _LETTERS.match(pattern, place)
        if letters:
            ways = [way + letters[0] for way in ways]
            place = letters.end()
            continue
        group = _GROUP.match(pattern, place)
        letter = None if group else _LETTER.match(pattern, place)
        if group:
            branches = [_ways(branch) for branch in _branches(group[1])]
            inside = [way for branch in branches if branch is not None for way in branch]
            if None in branches:
                return None
        elif letter:
            inside = [letter[1][-1]]
        else:
            return None
        match = group or letter
        assert match is not None  # noqa: S101 - one of the two matched
        inside += [""] if match[2] else []
        ways = [way + more for way in ways for more in inside]
        if len(ways) > _MOST_WAYS:
            return None
        place = match.end()
    return ways


def _branches(inside: str) -> list[str]:
    """The branches of a group, groups in them as they are."""
    branches, place = [], 0
    while True:
        branch = _BRANCH.match(inside, place)
        if branch is None:
            return [inside]
        branches.append(branch[1])
        if branch.end() == branch.end(1):
            return branches
        place = branch.end()
