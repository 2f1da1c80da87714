"""How the lines of a YAML file look to a person: their words, their number, the name they stand under.

Pure, and only for messages: it looks at a file that a YAML reader could not read, so it guesses where a reader may not.
"""

from __future__ import annotations

import re

#: A line that starts with a name and a colon; a capital after a dash is more likely a sentence.
KEY = re.compile(
    r" *(?:(?:- +)+(?P<q1>['\"]?)(?P<item>[a-z_][\w-]*)(?P=q1)"
    r"|(?P<q2>['\"]?)(?P<name>[A-Za-z_][\w-]*)(?P=q2)) *:(?= |\n|\Z)"
)
#: A name, a colon, and no space after it (but not an address such as https://…).
GLUED = re.compile(r" *(?:- +)*([A-Za-z_][\w-]*):(?=[^\s/])")
#: A dash without its space.
TIGHT_DASH = re.compile(r"-(?=[^\W\d_])")
_OPENS_BLOCK = re.compile(r" *(?:- +)*[A-Za-z_][\w-]*: +[|>][-+0-9]*(?: +#.*)?$")


def line_start(text: str, place: int) -> int:
    """The offset at which the line of a place starts."""
    return text.rfind("\n", 0, place) + 1


def bounds(text: str, place: int) -> tuple[int, int]:
    """The offsets of the words of the line at a place, without the spaces around them."""
    start = line_start(text, min(place, len(text)))
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    return start + len(line) - len(line.lstrip(" ")), start + len(line.rstrip(" "))


def words(text: str, place: int) -> str:
    """The words of the line at a place."""
    return text[slice(*bounds(text, place))]


def row(text: str, place: int) -> int:
    """The number of the line of a place, from 1."""
    return text.count("\n", 0, place) + 1


def indent(text: str, place: int) -> int:
    """How many spaces the line of a place starts with."""
    return bounds(text, place)[0] - line_start(text, place)


def spaces(count: int) -> str:
    """The count in words."""
    return "no spaces" if count == 0 else "1 space" if count == 1 else f"{count} spaces"


def above(text: str, place: int) -> int | None:
    """The start of the nearest line above that holds more than a note, or None."""
    start = line_start(text, place)
    while start > 0:
        start = line_start(text, start - 1)
        if not words(text, start).startswith("#") and words(text, start):
            return start
    return None


def key_of(text: str, place: int) -> str:
    """The name on the line of a place, or the nearest one above; "did" when there is none."""
    start: int | None = line_start(text, place)
    while start is not None:
        match = KEY.match(text, start)
        if match:
            return match["item"] or match["name"]
        start = above(text, start)
    return "did"


def peer(text: str, start: int) -> int:
    """The start of the nearest line above of the same kind, an item or a name; else the nearest line above."""
    dash = words(text, start).startswith("-")
    nearest = candidate = above(text, start)
    while candidate is not None:
        if words(text, candidate).startswith("- ") if dash else KEY.match(text, candidate):
            return candidate
        candidate = above(text, candidate)
    return nearest or 0


def block_above(text: str, place: int) -> int | None:
    """The start of the line such as ``did: |`` whose text comes right before a place, or None."""
    start = above(text, place)
    while start is not None and not KEY.match(text, start):
        start = above(text, start)
    return start if start is not None and _OPENS_BLOCK.match(words(text, start)) else None


def below(text: str, place: int) -> str:
    """What to write so that any text can stand at a place."""
    line = words(text, place)
    if line.startswith("- ") and not KEY.match(text, line_start(text, place)):
        item = line[2:].strip()
        sign = next((sign for sign in "\"'" if sign not in item and "\\" not in item), None)
        if sign and len(item) <= 70:
            return f"Put quote marks round the words after the dash: `- {sign}{item}{sign}`."
        return "Write `- |` and put the words on the next line, two spaces further in than the dash."
    return f"Write `{key_of(text, place)}: |` and put the text on the next lines, each two spaces further in."
