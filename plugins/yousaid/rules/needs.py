"""Which words a text must hold before an entry of a word list can stand in it: most texts hold none of them."""

from __future__ import annotations

import re

#: The words with which an entry can start: ``utilise``, ``reminders?``, ``24/7``, or each of ``t(?:ake|ook)``.
_STARTS = re.compile(
    r"([A-Za-z0-9]*)(?:\(\?:([A-Za-z0-9| '-]+)\)(\?)?|([A-Za-z0-9])\?)?"
    r"(?=$|\\\.\?$|(?:[ '/-]|\\[./])(?!\?))"
)
_WORD = re.compile("[A-Za-z0-9]+")
_CHOICE = re.compile(r"\(\?:[^()]*\)")
#: After the choices are gone: another kind of choice or group, with words that may be absent.
_OTHER_CHOICE = re.compile(r"[|(\[]")
_SURE_WORD = re.compile(r"(?<![^ ])[A-Za-z]+(?=$| |-(?!\?))")
_SPACE = ("", " ")


def first_words(pattern: str) -> tuple[str, ...]:
    """The first word of each way in which an entry can start, or "" when it starts with a pattern."""
    if _is_words(pattern):
        return (pattern.partition(" ")[0],)
    starts = _STARTS.match(pattern)
    if not starts:
        firsts = [word for way in _ways(pattern) for word in first_words(way)]
        return tuple(dict.fromkeys(firsts)) if firsts and all(firsts) else ("",)
    stem, ends, optional, letter = starts.groups()
    ways = [stem + end for end in ends.split("|")] if ends else [stem, stem + letter] if letter else [stem]
    words = [_WORD.match(way) for way in (*ways, *([stem] if optional else ()))]
    return tuple(dict.fromkeys(word[0] for word in words if word)) if all(words) else ("",)


def _is_words(pattern: str) -> bool:
    """Whether an entry is nothing but words with spaces between them, as most are."""
    return pattern.isascii() and pattern.replace(" ", "").isalpha()


def _ways(pattern: str) -> list[str]:
    """The choices of the group that a pattern starts with, groups inside it as they are; none unless a word ends there.

    ``(?:we|the (?:team|trust)) hope`` gives ``we`` and ``the (?:team|trust)``.
    """
    depth, ways, begin = 0, [], 3
    for sign in re.finditer(r"\\.|[(|)]", pattern):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if depth == int(sign[0] == "|"):
            ways.append(pattern[begin : sign.start()])
            begin = sign.end()
        if not depth:
            break
    return ways if pattern.startswith("(?:") and pattern[begin : begin + 1] in _SPACE else []


def sure_words(pattern: str) -> frozenset[str]:
    """The words that stand in whatever an entry matches: those without a choice."""
    if _is_words(pattern):
        return frozenset(pattern.split(" "))
    while (bare := _CHOICE.sub("?", pattern)) != pattern:
        pattern = bare
    return frozenset(() if _OTHER_CHOICE.search(bare) else _SURE_WORD.findall(bare))
