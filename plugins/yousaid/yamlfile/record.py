"""All that is wrong with the bytes of one record file, and its tree when it can be read.

Pure: the YAML reader itself comes in as a function.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from yousaid.cleantext import Clean, Fault, clean, decode
from yousaid.yamlfile.errors import Trouble, explain
from yousaid.yamlfile.lines import GLUED
from yousaid.yamlfile.misplaced import glued
from yousaid.yamlfile.nodes import Document, Mapping, Node, Scalar
from yousaid.yamlfile.tabs import tabs
from yousaid.yamlfile.tree import Tree

#: The largest record file, in bytes.
LARGEST = 64 * 1024

#: Reads a text into a tree; gives back what stopped it.
Feed = Callable[[Tree, str], Trouble | None]

_MARGIN = re.compile(r"^[^\s#]", re.MULTILINE)
_EFFORT = 200_000


def examine(path: str, data: bytes, feed: Feed) -> tuple[Document | None, str, list[Fault]]:
    """The document (None when it cannot be used), the text of the file, and the faults with offsets into that text.

    Faults of rule ``invalid`` (a key that is there twice) leave the document usable.
    """
    if len(data) > LARGEST:
        return None, "", [_too_large(len(data))]
    source, faults = decode(data)
    if faults and not source:
        return None, "", faults
    cleaned, more = clean(source)
    faults += more
    if any("merge conflict" in fault.message for fault in more):
        # Both versions are in the file, so all else that we could say would be about the mix of them.
        return None, source, faults
    root, syntax, others = _parse(cleaned, feed)
    stray = list(tabs(cleaned, root, broken=bool(syntax)))
    if stray:
        margin = source.rfind("\n", 0, stray[0].start) + 1
        syntax = [fault for fault in syntax if fault.end <= margin]
    faults += [*syntax, *stray, *others]
    if not syntax and not stray and not others:
        faults += _not_a_record(cleaned, root)
    if not isinstance(root, Mapping) or any(fault.rule != "invalid" for fault in faults):
        return None, source, faults
    return Document(path, cleaned, root), source, faults


def _too_large(size: int) -> Fault:
    return Fault(
        0,
        0,
        f"This file is too large: {size // 1024 + 1} kB. A record has at most {LARGEST // 1024} kB.",
        "A record is one short answer. A file of this size is often a picture or a document by mistake.",
        "Put pictures and papers elsewhere and link to them. Make one record of each answer.",
    )


def _parse(cleaned: Clean, feed: Feed) -> tuple[Node | None, list[Fault], list[Fault]]:
    """The root (None after a fault that stops the reader), those faults, and the others.

    After such a fault the part of the record that it is in is set aside and the rest is read again, so that a person
    sees all that is wrong at once.
    """
    text = cleaned.text
    syntax: list[Fault] = []
    rounds = min(20, _EFFORT // (len(text) + 1)) + 1
    for _ in range(rounds):
        tree = Tree(replace(cleaned, text=text))
        trouble = feed(tree, text)
        if trouble is None:
            return None if syntax else tree.root, syntax, tree.faults
        fault = explain(trouble)
        start, end = fault.start, max(fault.start, fault.end)
        fault = replace(fault, start=cleaned.to_source(start), end=cleaned.end_in_source(end))
        if any((fault.start, fault.message) == (known.start, known.message) for known in syntax):
            # What we point at is not where the reader stumbles: set aside all that it was reading.
            start, end = min(start, trouble.context or start), max(end, trouble.place)
        else:
            syntax.append(fault)
        text = _set_aside(text, start, end)
    return None, syntax, tree.faults


def _set_aside(text: str, start: int, end: int) -> str:
    """The text with the parts of a record at two places, from margin to margin, made a comment of the same size."""
    first = start
    while first and (text[first - 1] != "\n" or not _MARGIN.match(text, first)):
        first -= 1
    after = _MARGIN.search(text, max(text.find("\n", max(start, end - 1)), 0) or len(text))
    last = after.start() if after else len(text)
    return text[:first] + re.sub(r"^[^\n]", "#", text[first:last], flags=re.MULTILINE) + text[last:]


def _not_a_record(cleaned: Clean, root: Node | None) -> Iterator[Fault]:
    """What is wrong with a file that holds something else than keys and values."""
    if isinstance(root, Mapping):
        if not root.entries:
            yield Fault(root.start, root.end, *_EMPTY)
    elif root is None or (isinstance(root, Scalar) and not root.text and not root.style):
        yield Fault(0, 0, *_EMPTY)
    else:
        start = root.start
        end = cleaned.source.find("\n", start)
        end = min(root.end, end if end >= 0 else root.end)
        stuck = GLUED.match(cleaned.text, cleaned.from_source(start))
        if isinstance(root, Scalar) and not root.style and stuck:
            fault = glued(cleaned.text, cleaned.from_source(start), stuck[1])
            yield replace(fault, start=start, end=cleaned.end_in_source(fault.end))
        else:
            yield Fault(start, end, *_NO_NAMES)


_EMPTY = (
    "This file is empty.",
    "A record needs at least a title, what people said, and what you did.",
    "Write `title: ` and a short title, then the other parts. Or delete the file.",
)
_NO_NAMES = (
    "This file has text, but no names such as `title:` and `did:`.",
    "We cannot tell which part is which.",
    "Start each part with its name, a colon and a space. Write `title: ` and then the title.",
)
