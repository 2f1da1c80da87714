"""What no reader is shown but everybody can find: notes in a record, hidden parts of a page, names of files.

A public repository shows the notes (``# …``) of a record, and a built page holds its HTML comments and the text behind
its pictures. No rule about language looks there; an identifier must not stand there either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from yousaid.text.offsets import OffsetMap
from yousaid.text.prose import Block, Prose
from yousaid.yamlfile import Document, Mapping, Node, Scalar, Sequence

#: Stands for a character that is read elsewhere: no digit, no letter and no space, so nothing is joined across it.
_ELSEWHERE = "\x00"
#: What an address stands between on a page.
_BRACKET = re.compile(r"[\s()<>\[\]\"']")
_BETWEEN_BRACKETS = re.compile(r"[^\s()<>\[\]\"']+")
#: A line without any of these holds no identifier that we know.
_WORTH_A_LOOK = re.compile(r"\d|@|\bat\b", re.IGNORECASE)


def of_document(document: Document) -> Prose:
    """The notes and the keys of a record, line by line; its values are read as fields."""
    text, values = document.text, sorted(_values(document.root, document.text))
    begins, ends = [0, *(end for _, end in values)], [*(start for start, _ in values), len(text)]
    around = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    if not _WORTH_A_LOOK.search(_ELSEWHERE.join(around)):
        return Prose(())
    blanks = [*(_blank(text[start:end]) for start, end in values), ""]
    return Prose(tuple(_lines("".join(chain(*zip(around, blanks, strict=True))))))


def _blank(text: str) -> str:
    return "\n".join([_ELSEWHERE * len(line) for line in text.split("\n")])


def of_page(path: str, source: str, prose: Prose) -> Prose:
    """What a page holds besides its prose, line by line: code, comments, attributes, front matter; and its name."""
    parts, place = [], 0
    for start, end in sorted(copy for block in prose.blocks for copy in block.map.copies()):
        parts += [source[place:start], _ELSEWHERE * (end - start)]
        place = end
    left = "".join([*parts, source[place:]])
    urls = {link.url for link in prose.links}
    left = _BETWEEN_BRACKETS.sub(lambda part: _ELSEWHERE * len(part[0]) if part[0] in urls else part[0], left)
    for url in urls:
        if _BRACKET.search(url):
            left = left.replace(url, _ELSEWHERE * len(url))
    return Prose((*of_name(path).blocks, *_lines(left)))


def of_name(path: str) -> Prose:
    """The name of a file, which is part of an address; it has no place in the file, so we point at its start."""
    return Prose((Block("name", path, OffsetMap((0,), (0,), (0,), len(path))),) if not path.startswith("/") else ())


def _values(node: Node, text: str) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        # A note may stand right after the sign that begins a block of text, on the same line.
        header = text.find("\n", node.start, node.end) if node.style in ("|", ">") else node.start
        yield header if header >= 0 else node.end, node.end
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item, text)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _values(value, text)


def _lines(text: str) -> Iterator[Block]:
    place = 0
    while found := _WORTH_A_LOOK.search(text, place):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        line = text[start : end if end >= 0 else len(text)]
        yield Block("aside", line, OffsetMap((0,), (start,), (1,), len(line)))
        place = start + len(line)
