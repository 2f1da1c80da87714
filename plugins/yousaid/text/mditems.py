"""What opens a list item on a Markdown page: Markdown's own marks, and the bullets that come with a paste from Word."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKER = re.compile(
    r"(?:[-*+]|(?P<number>\d{1,9})[.)])(?:[ \t]+|\Z)(?:\[[ xX]\][ \t]+)?"
    r"|(?:[•·▪]|(?P<letter>[a-z])\))[ \t\u00a0]+(?=\S)"
    r"|:[ \t]{1,4}(?=\S)"  # the meaning of a word, in a list of definitions
)
_DASH = re.compile(r"–[ \t\u00a0]+(?=\S)")
_LINE_BELOW = re.compile(rf"[ \t\r]*\n[ \t>]*{_DASH.pattern}")
_LEAD = " \t>"


@dataclass(frozen=True, slots=True)
class Marker:
    """Where the text after an item's mark starts, and whether the mark may end a paragraph without an empty line."""

    end: int
    interrupts: bool


def marker_at(source: str, place: int, end: int, opened: int = 0) -> Marker | None:
    """The mark of an item at a place of a line that ends at ``end``, if one stands there.

    In the middle of a paragraph only the first number or letter of a list counts: its next line may well open
    with "1990." or "b)". ``opened`` is where the text of the item starts that is still open, if there is one.
    """
    found = _MARKER.match(source, place, end)
    if found:
        return Marker(found.end(), found["number"] in {None, "1"} and found["letter"] in {None, "a"})
    dash = _DASH.match(source, place, end)
    return Marker(dash.end(), True) if dash and _in_list(source, place, end, opened) else None


def _in_list(source: str, place: int, end: int, opened: int) -> bool:
    """Whether a dash opens an item: after a line that ends in a colon, next to another, or after an item with a dash.

    A lone dash at the start of a line is more likely the middle of a sentence.
    """
    start = source.rfind("\n", 0, place) + 1
    if source[start:place].strip(_LEAD):
        return False
    if source[max(0, opened - 4) : opened].rstrip().endswith("–"):
        return True
    above = source[source.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)].strip(_LEAD + "\r")
    below = _LINE_BELOW.match(source, end)
    return above.endswith(":") or _DASH.match(above) is not None or below is not None
