"""Faults of whole lines in a YAML file: too far in, too far out, with no name, no colon or no space.

Pure. Each takes a text and the offset of the start of a line in it.
"""

from __future__ import annotations

import re

from yousaid.cleantext import Fault
from yousaid.yamlfile.lines import (
    GLUED,
    KEY,
    TIGHT_DASH,
    above,
    below,
    block_above,
    bounds,
    indent,
    key_of,
    line_start,
    peer,
    row,
    spaces,
    words,
)

_CUT = re.compile(r" (#[^\n]*)")


def glued(text: str, start: int, key: str) -> Fault:
    """The fault of a line with no space after its first colon."""
    return Fault(
        *bounds(text, start),
        f"There is no space after the colon of `{key}:`.",
        "Without the space we cannot tell the name from the text.",
        f"Write `{key}: ` with one space, then the text.",
    )


def tight_dash(text: str, start: int) -> Fault:
    """The fault of a line with no space after its dash."""
    low, high = bounds(text, start)
    return Fault(
        low,
        high,
        "There is no space after the dash.",
        "A dash and a space start an item of a list.",
        f"Write `- {words(text, start)[1:61].strip()}`.",
    )


def deeper(text: str, start: int, before: int) -> Fault:
    """The fault of a line that a reader took for more of the text above it."""
    number = row(text, before)
    return Fault(
        *bounds(text, start),
        f"This line is too far to the right, so it looks like more of line {number}.",
        "The spaces at the start of a line say what it belongs to.",
        f"Start `{key_of(text, start)}:` right "
        f"under the start of line {number}. Or, if it is text: {below(text, before)}",
    )


def no_name(text: str, start: int) -> Fault:
    """The fault of a line without a name, where one must be."""
    first = words(text, start).split(" ", 1)[0]
    hint = f"Write `{first}: ` and then the text" if re.fullmatch("[a-z_]{1,30}", first) else "Write a name, as `did: `"
    return Fault(
        *bounds(text, start),
        "This line has no name and no colon.",
        "Each line starts with a name, a colon and a space, or belongs to the text above it.",
        f"{hint}. If it belongs to the text above, start it with two more spaces than its name.",
    )


def misplaced(text: str, start: int) -> Fault | None:
    """The fault of a line that cannot stand where it does, if it shows what it was meant to be."""
    if KEY.match(text, start):
        return None
    line, stuck = words(text, start), GLUED.match(text, start)
    if stuck:
        return glued(text, start, stuck[1])
    if TIGHT_DASH.match(line):
        return tight_dash(text, start)
    block = block_above(text, start)
    return _outside(text, start, block) if block is not None else _bullet(text, start) or _cut_above(text, start)


def _bullet(text: str, start: int) -> Fault | None:
    """The fault of a line that starts with the wrong sign."""
    low, high = bounds(text, start)
    sign, words_after = text[low : low + 1], text[low + 1 : high]
    if sign == ":":
        return Fault(
            low,
            high,
            "There is no name before this colon.",
            "We look up each part of a record by its name.",
            "Write a name, a colon and a space, such as `did: `.",
        )
    if sign and sign in "*•–·" and words_after.startswith(" "):
        return Fault(
            low,
            high,
            f"An item of a list starts with a dash, not with {sign}.",
            "We only know an item by its dash and space.",
            f"Write `- {words_after[1:61].strip()}`.",
        )
    return None


def _outside(text: str, start: int, block: int) -> Fault:
    """The fault of lines that should stand under a line such as ``did: |``."""
    key, first = key_of(text, block), text.find("\n", block) + 1
    inner = indent(text, first) if first < line_start(text, start) else 0
    wide = inner if inner > indent(text, block) else indent(text, block) + 2
    low, end = bounds(text, start)
    after = text.find("\n", end) + 1
    while after and words(text, after) and not KEY.match(text, after) and indent(text, after) < wide:
        end = bounds(text, after)[1]
        after = text.find("\n", end) + 1
    return Fault(
        low,
        end,
        f"This is not far enough to the right to belong to `{key}:` on line {row(text, block)}.",
        f"The text of `{key}` goes on while each line starts with {spaces(wide)}.",
        f"Start the line with {spaces(wide)}. If it is a new part, write its name and a colon.",
    )


def _cut_above(text: str, place: int) -> Fault | None:
    """The fault of a text over two lines that a # cut short."""
    start = line_start(text, place) - 1
    match = _CUT.search(text, line_start(text, start), start) if start >= 0 else None
    return match and Fault(
        *match.span(1),
        "The text stops at this #.",
        "A space and a # start a note that is not shown, so the words after it would be lost.",
        below(text, above(text, place) or 0),
    )


def uneven(text: str, start: int, context: int | None) -> Fault:
    """The fault of a line whose spaces fit no line above; ``context`` is where its part began."""
    first = peer(text, start) if context is None or context >= start else context
    wide = indent(text, first)
    if wide and not indent(text, start):
        # The record itself began with spaces before its first name: one fault there, not one on each line after it.
        return Fault(
            *bounds(text, first),
            f"This line starts with {spaces(wide)}, but the lines below with none.",
            "The parts of a record all start at the left edge.",
            "Delete the spaces at its start.",
        )
    fellow = peer(text, start)
    return Fault(
        *bounds(text, start),
        f"This line does not line up with line {row(text, fellow)}.",
        "Lines that belong together start in the same column.",
        f"Start it with {spaces(indent(text, fellow))}, as on line {row(text, fellow)}.",
    )
