"""What a YAML reader's complaint means, for a person who has never heard of YAML.

Pure. The two readers word and place the same fault differently, so we look at the file again and say it our way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from yousaid.cleantext import Fault
from yousaid.yamlfile.enclosed import after_bracket, after_quote, open_bracket, open_quote
from yousaid.yamlfile.lines import GLUED, KEY, above, below, bounds, indent, key_of, line_start
from yousaid.yamlfile.misplaced import deeper, glued, misplaced, no_name, uneven


@dataclass(frozen=True, slots=True)
class Trouble:
    """A complaint of a YAML reader: its words, and offsets into the text.

    ``place`` is where the reader stopped, ``context`` where the thing began that it was reading, ``last`` the start
    and end of the last quoted text before that.
    """

    text: str
    words: str
    place: int
    context: int | None = None
    last: tuple[int, int] | None = None

    @property
    def begins(self) -> int:
        """Where the thing began that the reader stopped in."""
        return self.place if self.context is None else self.context


#: What is wrong with a line such as ``%YAML 1.1``: the words of a fault.
ORDER = (
    "A record cannot have a line that starts with %.",
    "It is an order to the reader of the file, and we take none.",
    "Delete this line. If it is text, move it in under its name.",
)


def explain(trouble: Trouble) -> Fault:
    """What is wrong, why, and what to write; its offsets are those of the trouble's text."""
    for signs, tell in _KINDS:
        if any(sign in trouble.words for sign in signs.split("|")):
            return tell(trouble)
    return _unknown(trouble)


def _colon(trouble: Trouble) -> Fault:
    text, place = trouble.text, trouble.place
    start, before = line_start(text, place), above(text, place)
    match = KEY.match(text, start)
    if match and match.end() > place and before is not None:
        # The line itself is fine, so the reader took it for more of the text above.
        stuck = GLUED.match(text, before)
        if stuck and not KEY.match(text, before):
            return glued(text, before, stuck[1])
        return no_name(text, before) if indent(text, before) == indent(text, start) else deeper(text, start, before)
    return Fault(
        place,
        place + 1,
        "There is a colon inside this text.",
        "A colon and a space mark the end of a name "
        f"such as `{key_of(text, place)}`, so we cannot tell where the text begins.",
        below(text, place),
    )


def _no_colon(trouble: Trouble) -> Fault:
    text = trouble.text
    start = line_start(text, trouble.begins)
    return misplaced(text, start) or no_name(text, start)


def _stray(trouble: Trouble) -> Fault:
    text, place, last = trouble.text, trouble.place, trouble.last
    start = line_start(text, place)
    if last and place >= last[1] and not text[last[1] : place].strip(" "):
        return after_quote(text, *last)
    if text[start:place].rstrip().endswith(("]", "}")):
        return after_bracket(text, start)
    return misplaced(text, start) or uneven(text, start, trouble.context)


def _open_quote(trouble: Trouble) -> Fault:
    return open_quote(trouble.text, trouble.begins)


def _flow(trouble: Trouble) -> Fault:
    return open_bracket(trouble.text, trouble.begins)


_SIGNS = {
    "@": "an @",
    "`": "a backtick (`)",
    "%": "a %",
    "&": "an &",
    "*": "a *",
    "!": "a !",
    ",": "a comma",
    "]": "a ]",
    "}": "a }",
    "|": "a |",
    ">": "a >",
    "?": "a ?",
    "-": "a dash",
}


def _sign(trouble: Trouble) -> Fault:
    text, place = trouble.text, trouble.place
    if trouble.context is not None and text[trouble.context : trouble.context + 1] in ("&", "*", "!"):
        place = trouble.context
    start = line_start(text, place)
    before = text[start:place].rstrip(" ")
    if before and before[-1] not in ":-,[{?":
        return _stray(replace(trouble, place=place, context=None))
    fault = None if before else misplaced(text, start)
    if fault:
        return fault
    if text[place : place + 1] not in _SIGNS:
        return _unknown(trouble)
    return Fault(
        place,
        place + 1,
        f"A text cannot start with {_SIGNS[text[place]]}.",
        "This sign has a meaning of its own at the start of a text.",
        below(text, place),
    )


def _dash(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "A list cannot start on the line of its name.",
        "A dash and a space start an item, and each item has a line of its own.",
        below(trouble.text, trouble.place),
    )


def _header(trouble: Trouble) -> Fault:
    text, start = trouble.text, line_start(trouble.text, trouble.place)
    sign = ">" if re.search(r": +>", text[start : trouble.place + 1]) else "|"
    return Fault(
        *bounds(text, start),
        f"There are words on the same line as the {sign}.",
        f"The text starts on the line after the {sign}.",
        below(text, start),
    )


def _escape(trouble: Trouble) -> Fault:
    place = max(trouble.text.rfind("\\", 0, trouble.place + 1), trouble.context or 0)
    return Fault(
        place,
        place + 1,
        "We do not know what this backslash means.",
        'In a text in " quotes a backslash starts a code, such as \\n for a new line.',
        "Write \\\\ for a backslash. Or: " + below(trouble.text, place),
    )


def _order(trouble: Trouble) -> Fault:
    return Fault(*bounds(trouble.text, trouble.context or trouble.place), *ORDER)


def _impossible(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "There is no such date or number.",
        "We cannot use it.",
        "Check it, or put quote marks round it if it is a text.",
    )


def _list_name(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "A name must be a word, not a list.",
        "We look up each part by its name.",
        "Write a name, a colon and a space.",
    )


def _copies(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "The name << can only copy another part of the file.",
        "It has no other meaning.",
        "Write the names and texts themselves.",
    )


def _second(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "A second part of the file starts here.",
        "Only the first would be read.",
        "Delete this line, or move what follows to a file of its own.",
    )


def _unknown(trouble: Trouble) -> Fault:
    return Fault(
        *bounds(trouble.text, trouble.place),
        "We cannot read the file from this line on.",
        "The signs and spaces here do not have the form of a record.",
        "Write a name, a colon, a space and the text. Or: " + below(trouble.text, trouble.place),
    )


_KINDS: tuple[tuple[str, Callable[[Trouble], Fault]], ...] = (
    ("directive", _order),
    ("impossible value", _impossible),
    ("unhashable", _list_name),
    ("for merging", _copies),
    ("single document", _second),
    ("escape|hexdecimal|hexadecimal", _escape),
    ("quoted scalar", _open_quote),
    ("chomping|indentation indicator|comment or line break|comment or a line break", _header),
    ("anchor|alias|tag", _sign),
    ("flow sequence|flow mapping|unexpected ':'", _flow),
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _dash),
    ("cannot start any token|node content", _sign),
    ("expected ':'", _no_colon),
    ("block end|expected key|expected '-'|document start", _stray),
)
