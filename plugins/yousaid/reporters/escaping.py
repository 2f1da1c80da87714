"""Words from a file made safe to stand in Markdown on GitHub and GitLab.

Both read more than Markdown in a comment: ``@name`` pings, ``#2`` and web addresses link threads, ``/close`` acts. A
character reference alone does not help, for these are looked for after it is resolved. So a zero-width space goes
after the sign, written as a reference, and every other sign of Markdown or HTML becomes a reference.
"""

from __future__ import annotations

import re

from yousaid.visible import visible

_BREAK = "&#8203;"
_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in '\\`*_[]{}<>|~&"=+^$@#'})
# A sign that acts on what follows it. A colon before a letter may begin an emoji, before "//" it makes a link.
_ACTS = re.compile(
    r"(?P<breaks>[@#](?=\w)|[~%](?=[\w\"])|[!$&](?=\d)|\bGH-|www(?=\.)|:(?=//))|(?P<colon>:(?=\S))", re.IGNORECASE
)
_START = re.compile(r"([-+])(?=\s|-|$)|(\d{1,9})([.)])(?=\s|$)|/")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/:,-]{0,199}")
_CODE = re.compile(r"`([A-Za-z0-9][A-Za-z0-9 ._:,-]{0,79})`")


def inline(text: str) -> str:
    """The text on one line, as it may stand anywhere in a line or at its start."""
    line = visible(text).strip()
    start = _START.match(line)
    head, rest = (line[: start.end()], line[start.end() :]) if start else ("", line)
    return _references(head) + _words(rest)


def ours(text: str) -> str:
    """A message of ours, which may quote a file: code spans of harmless signs stay, the rest is escaped."""
    line = visible(text).strip()
    parts = []
    place = 0
    for match in _CODE.finditer(line):
        parts += [_piece(line, place, match.start()), match[0]]
        place = match.end()
    return "".join([*parts, _piece(line, place, len(line))])


def code(text: str) -> str:
    """A path or an id as a code span; escaped words when it holds any unusual sign."""
    return f"`{text}`" if _PLAIN.fullmatch(text) else inline(text)


def quoted(text: str) -> str:
    """The prose of a record as a quotation, with its paragraphs and lists."""
    lines = []
    for line in text.strip("\n").split("\n"):
        item = line.strip()
        if item.startswith("- "):
            lines.append(f"> - {inline(item[2:])}")
        else:
            lines.append(f"> {inline(item)}".rstrip())
    return "\n".join(lines)


def _piece(line: str, start: int, end: int) -> str:
    return _words(line[start:end]) if start else inline(line[:end]) + " " * line[:end].endswith(" ")


def _words(text: str) -> str:
    """Escaped, pings broken; not safe at the start of a line."""
    parts = []
    place = 0
    for match in _ACTS.finditer(text):
        sign = match[0].translate(_SIGNS) if match[0] != ":" else "&#58;"
        parts += [text[place : match.start()].translate(_SIGNS), sign, _BREAK if match["breaks"] else ""]
        place = match.end()
    parts.append(text[place:].translate(_SIGNS))
    return "".join(parts)


def _references(text: str) -> str:
    return "".join(char if char.isalnum() else f"&#{ord(char)};" for char in text)
