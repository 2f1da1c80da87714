"""Where the words or the pattern of an entry stand in a text as whole words; a hyphen joins words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.rules.needs import is_literal

_END = r"(?!\w|-\w)"


def made_ready(pattern: str) -> str | re.Pattern[str]:
    """What to look for: the words themselves, or their pattern as whole words."""
    return pattern if is_literal(pattern) else re.compile(rf"(?<![\w-])(?:{pattern}){_END}")


def places_of(ready: str | re.Pattern[str], plain: str) -> Iterator[tuple[int, int]]:
    """The half-open places in a folded text of what ``made_ready`` gave, in order."""
    if isinstance(ready, re.Pattern):
        yield from (match.span() for match in ready.finditer(plain))
        return
    place = plain.find(ready)
    while place >= 0:
        end = place + len(ready)
        if _stands_alone(plain, place, end):
            yield place, end
        place = plain.find(ready, place + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after a place; a hyphen joins words."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if before and (before == "-" or _in_word(before)):
        return False
    return not (after and _in_word(after[0])) and not (after[:1] == "-" and len(after) > 1 and _in_word(after[1]))


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
