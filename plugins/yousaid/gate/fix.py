"""Puts certain suggestions into a file: only the words change, and every other character stays as it is.

Each change is tried on the text of the file and the result is read again. Where anything else would change (a quotation
mark would end a quoted text, a colon would start a key), that change is left to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from yousaid.finding import Finding, in_order
from yousaid.location import Span
from yousaid.text.markdown import read_markdown
from yousaid.text.prose import Prose
from yousaid.yamlfile import Document, Mapping, Node, Scalar, read_record

#: The number of a block, and a half-open stretch of its text.
_Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: half-open offsets into the text of the file, what stands there, and what shall; with its finding."""

    start: int
    end: int
    was: str
    now: str
    finding: Finding


def edits_of_record(document: Document, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The changes that a record file takes, in its order; overlapping ones and those that would change more left out.

    Offsets count code points in ``document.text``.
    """
    before = dict(_leaves(document.root, ""))

    def holds(edits: tuple[Edit, ...]) -> bool:
        after, faults = read_record(document.path, applied(document.text, edits).encode())
        return after is not None and not faults and dict(_leaves(after.root, "")) == _expected(before, edits)

    return _kept(_wanted(document.text, findings), holds)


def edits_of_text(text: str, findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The changes that a Markdown page or a plain text takes; offsets count code points in ``text``."""
    prose = read_markdown(text)
    places = {edit: _block_of(prose, edit) for edit in _wanted(text, findings)}

    def holds(edits: tuple[Edit, ...]) -> bool:
        return _shape(read_markdown(applied(text, edits))) == _shape(prose, [(e, places[e]) for e in edits])

    return _kept([edit for edit, place in places.items() if place is not None], holds)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with the changes made; the edits are in order and do not overlap."""
    parts, place = [], 0
    for edit in edits:
        parts += [text[place : edit.start], edit.now]
        place = edit.end
    return "".join([*parts, text[place:]])


def _wanted(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """The changes that the findings ask for, in order; of two that overlap, the first, and the longer one."""
    starts = _line_starts(text)
    found = [
        Edit(*_offsets(starts, finding.span), "", finding.replacement, finding)
        for finding in in_order(list(findings))
        if finding.replacement is not None and finding.words is not None and not finding.broken
    ]
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e.start, -e.end)):
        was = text[edit.start : edit.end]
        if was and was != edit.now and edit.now == edit.now.strip("\r\n") and (not kept or edit.start >= kept[-1].end):
            kept.append(Edit(edit.start, edit.end, was, edit.now, edit.finding))
    return kept


def _kept(edits: list[Edit], holds: Callable[[tuple[Edit, ...]], bool]) -> tuple[Edit, ...]:
    """As many of the changes as keep their promise: all at once, else half by half until the one that does not is out.

    Linear in a good file; a bad change costs as many readings as the file's changes can be halved.
    """
    good: tuple[Edit, ...] = ()
    waiting = [tuple(edits)] if edits else []
    while waiting:
        some = waiting.pop()
        if holds(tuple(sorted((*good, *some), key=lambda edit: edit.start))):
            good = tuple(sorted((*good, *some), key=lambda edit: edit.start))
        elif len(some) > 1:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
    return good


def _leaves(node: Node, name: str) -> Iterator[tuple[str, tuple[str, str, bool]]]:
    """Every text of a file under its field, with its style; an empty list or mapping is a leaf too."""
    waiting = [(name, node)]
    while waiting:
        name, node = waiting.pop()
        if isinstance(node, Scalar):
            yield name, (node.text, node.style, node.comment_after)
        elif isinstance(node, Mapping):
            yield name, (" ".join(key.text for key, _ in node.entries), "{", False)
            waiting += [(f"{name}.{key.text}" if name else key.text, value) for key, value in node.entries]
        else:
            yield name, (str(len(node.items)), "[", False)
            waiting += [(f"{name}[{number}]", item) for number, item in enumerate(node.items)]


def _expected(before: dict[str, tuple[str, str, bool]], edits: tuple[Edit, ...]) -> dict[str, tuple[str, str, bool]]:
    """What the file must hold after the changes; from the last one on, so that the offsets stay right."""
    after = dict(before)
    for edit in reversed(edits):
        field, words = edit.finding.field, edit.finding.words
        if field in after and words is not None:
            text, style, note = after[field]
            after[field] = (text[: words[0]] + edit.now + text[words[1] :], style, note)
    return after


def _shape(prose: Prose, edits: Sequence[tuple[Edit, _Place | None]] = ()) -> tuple[list[tuple[str, str]], list[str]]:
    """What people read in a page, after some changes: its blocks, and where its links lead."""
    texts = [block.text for block in prose.blocks]
    for edit, place in reversed(edits):
        if place is not None:
            number, start, end = place
            texts[number] = " ".join((texts[number][:start] + edit.now + texts[number][end:]).split())
    return [(b.kind, t) for b, t in zip(prose.blocks, texts, strict=True)], [link.url for link in prose.links]


def _block_of(prose: Prose, edit: Edit) -> _Place | None:
    """The block that holds the words, and their place in it; None when marks of Markdown stand between them."""
    words = " ".join(edit.was.split())
    for number, block in enumerate(prose.blocks):
        if block.text and block.at(0) <= edit.start and edit.end <= block.at(len(block.text)):
            place = block.text.find(words)
            while place >= 0:
                if block.span(place, place + len(words)) == (edit.start, edit.end):
                    return number, place, place + len(words)
                place = block.text.find(words, place + 1)
    return None


def _line_starts(text: str) -> list[int]:
    starts = [0]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def _offsets(starts: list[int], span: Span) -> tuple[int, int]:
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
