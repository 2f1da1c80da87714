"""Signs that would keep the Markdown engine busy for minutes: brackets that never close, lists in lists without end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.cleantext import Fault

#: More brackets than this that never close, in one paragraph, are no text. The engine's time grows with their square.
MOST_OPEN = 60
_PARAGRAPH = re.compile(r"[^\n]*[^\s](?:[^\n]|\n(?!\s*\n))*")
_PAIRS = ("[]", "()", "<>")
_NESTED = re.compile(r"^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){20,}", re.MULTILINE)


def tangles(text: str) -> Iterator[Fault]:
    """Each paragraph of a page that the engine would not finish in good time."""
    if not _NESTED.search(text) and all(text.count(pair[0]) <= MOST_OPEN for pair in _PAIRS):
        return
    for match in _PARAGRAPH.finditer(text):
        words = match[0]
        if _NESTED.search(words) or any(words.count(pair[0]) - words.count(pair[1]) > MOST_OPEN for pair in _PAIRS):
            yield Fault(
                match.start(),
                match.start() + 1,
                "This paragraph has a great many signs such as “[” that are never closed.",
                "It would take minutes to make the page.",
                "Take the signs out, or close each of them.",
            )
