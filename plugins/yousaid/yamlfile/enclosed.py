"""What is wrong with a text in quote marks, or a list in brackets, that does not end where it should."""

from __future__ import annotations

import re

from yousaid.cleantext import Fault
from yousaid.yamlfile.lines import below

_BRACKET = re.compile(r"[\[{]")


def after_quote(text: str, start: int, end: int) -> Fault:
    """The fault of words after a quoted text that stands between two offsets."""
    sign = text[start]
    if "\n" in text[start:end]:
        return open_quote(text, start)
    name = "apostrophe" if sign == "'" else "quote mark"
    return Fault(
        end - 1,
        end,
        f"The text ends at this {name}, but more words follow.",
        f"A text that starts with {sign} ends at the next {sign}.",
        f"{below(text, start)} It then needs no quote marks round it.",
    )


def open_quote(text: str, place: int) -> Fault:
    """The fault of a quote mark that opens a text and has no other one to close it."""
    sign = text[place : place + 1] or '"'
    return Fault(
        place,
        place + 1,
        "This quote mark opens a text that is not closed.",
        "All that follows would be taken for more of this text.",
        f"Put {sign} at the end of the text too. Or: {below(text, place)}",
    )


def after_bracket(text: str, start: int) -> Fault:
    """The fault of words after a bracket that closes, in the line that starts at an offset."""
    match = _BRACKET.search(text, start)
    place = match.start() if match else start
    return Fault(
        place,
        place + 1,
        "A text cannot start with a bracket of this kind.",
        "A text that starts with [ or { is read as a list, but more words follow its end.",
        below(text, start),
    )


def open_bracket(text: str, place: int) -> Fault:
    """The fault of a list in one line that has no end, or lacks a comma."""
    braces = text[place : place + 1] == "{"
    sign, close, like = ("{", "}", "{name: text, name: text}") if braces else ("[", "]", "[one, two]")
    return Fault(
        place,
        place + 1,
        f"The list that starts with {sign} is not closed, or has a comma missing.",
        f"A list in one line ends with {close} and has a comma after each item.",
        f"Write it like `{like}`, "
        "with quote marks round a text with a colon or comma. If it is not a list: " + below(text, place),
    )
