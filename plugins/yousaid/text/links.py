"""Links, and the web addresses that stand in a text as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_URL = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]}*_]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: what is read, where it goes, and the source stretch of what is read (end exclusive)."""

    text: str
    url: str
    start: int
    end: int


def address_at(text: str, place: int) -> str:
    """The web address that starts at a place, without the punctuation after it; empty when there is none.

    A closing bracket belongs to the address that opened it: ``https://example.org/bus_(London)``.
    """
    match = _URL.match(text, place)
    return _with_own_bracket(text, match) if match else ""


def bare_links(text: str) -> Iterator[Link]:
    """The ``http`` and ``https`` addresses of a text, in order."""
    for match in _URL.finditer(text):
        url = _with_own_bracket(text, match)
        yield Link(url, url, match.start(), match.start() + len(url))


def _with_own_bracket(text: str, match: re.Match[str]) -> str:
    url = match[0]
    if text[match.end() : match.end() + 1] == ")" and url.count("(") > url.count(")"):
        return url + ")"
    return url
