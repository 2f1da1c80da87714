"""A record as a tree that knows its file: every value is text, and every character has its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yousaid.cleantext import Clean, clean_value
from yousaid.location import LineIndex, Span
from yousaid.yamlfile.scalar import Spots, spots

_ITEM = re.compile(r"\[([0-9]{1,6})\]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text: ``text`` is clean; ``start`` and ``end`` are offsets into the document, quotes and header within.

    ``style`` is "" (plain), "'", '"', "|" or ">". ``comment_after``: a ``#`` follows that may have cut the text short.
    """

    text: str
    style: str
    start: int
    end: int
    comment_after: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, with its offsets into the document."""

    items: tuple[Node, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file, with their offsets into the document."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        for name, node in self.entries:  # fields are asked for all the time, and `next` takes twice as long
            if name.text == key:
                return node
        return None

    def key(self, key: str) -> Scalar | None:
        """The key itself as it stands in the file, or None."""
        return next((name for name, _ in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class _Found:
    """What a field's name leads to: the value, the nearest thing to point at, the column of what holds it."""

    node: Node | None
    near: Scalar | None
    holder: int


@dataclass(frozen=True, slots=True)
class _Letters:
    """Where each character of a clean text stands in the file: the spots of all that was written, and those kept."""

    clean: Clean
    spots: Spots
    kept: list[int] | None

    @property
    def size(self) -> int:
        """How many characters the clean text has."""
        return self.spots.size if self.kept is None else len(self.kept)

    def at(self, number: int) -> tuple[int, int]:
        """The half-open stretch of the file that stands for one character, counted from 0."""
        start, stop = self.spots.at(number if self.kept is None else self.kept[number])
        return self.clean.to_source(start), self.clean.end_in_source(stop)


class Document:
    """One record file that could be read."""

    __slots__ = ("_clean", "_found", "_index", "_places", "path", "root", "text")

    def __init__(self, path: str, clean: Clean, root: Mapping) -> None:
        self.path = path
        self.text = clean.source
        self.root = root
        self._clean = clean
        self._index: LineIndex | None = None
        self._found: dict[str, _Found] = {}
        self._places: dict[int, _Letters] = {}

    def node(self, field: str) -> Node | None:
        """The value at a field such as ``quotes[0].text``, or None; "" is the root."""
        return self._find(field).node

    def span(self, field: str, start: int | None = None, end: int | None = None) -> Span:
        """Where a value stands, or the characters ``start`` to ``end`` of its clean text, exact to the code point.

        Without ``end``: to the end of the text. A field that is absent: the nearest key above it, or line 1.
        """
        found = self._find(field)
        if found.node is None:
            return self._near(found)
        if start is None or not isinstance(found.node, Scalar):
            return self._lines().span(found.node.start, found.node.end)
        return self._lines().span(*self._cover(found.node, found.holder, start, end))

    def key_span(self, field: str) -> Span:
        """Where the key of a field stands; for an item of a list, its first key or its text."""
        return self._near(self._find(field))

    def _lines(self) -> LineIndex:
        if self._index is None:
            self._index = LineIndex(self.text)
        return self._index

    def _near(self, found: _Found) -> Span:
        near = found.near
        return Span(1, 1, 1, 1) if near is None else self._lines().span(near.start, near.end)

    def _cover(self, scalar: Scalar, holder: int, start: int, end: int | None) -> tuple[int, int]:
        """The offsets into the document of some characters of a text."""
        letters = self._letters(scalar, holder)
        size = letters.size
        first = min(max(start, 0), size)
        last = size if end is None else min(max(end, first), size)
        if first < last:
            return letters.at(first)[0], letters.at(last - 1)[1]
        place = letters.at(first)[0] if first < size else letters.at(size - 1)[1] if size else scalar.start
        return place, place

    def _letters(self, scalar: Scalar, holder: int) -> _Letters:
        known = self._places.get(scalar.start)
        if known is None:
            known = self._places[scalar.start] = _letters(self._clean, scalar, holder)
        return known

    def _find(self, field: str) -> _Found:
        found = self._found.get(field)
        if found is None:
            found = self._found[field] = self._walk(field)
        return found

    def _walk(self, field: str) -> _Found:
        node: Node = self.root
        near: Scalar | None = None
        holder, rest = 0, field
        while rest:
            step = _step(node, rest)
            if step is None:
                return _Found(None, near, holder)
            holder = self._clean.column(node.start)
            key, node, rest = step
            near = key or _first(node) or near
        return _Found(node, near, holder)


def _step(node: Node, rest: str) -> tuple[Scalar | None, Node, str] | None:
    """The key, the value and the rest of a field's name one step further down, or None."""
    if isinstance(node, Mapping):
        # The longest key wins, so that a key with a dot in it can still be named.
        fits = [e for e in node.entries if rest.startswith(e[0].text) and rest[len(e[0].text) :][:1] in ("", ".", "[")]
        if fits:
            key, value = max(fits, key=lambda entry: len(entry[0].text))
            return key, value, rest[len(key.text) :].removeprefix(".")
    elif isinstance(node, Sequence):
        match = _ITEM.match(rest)
        if match and int(match[1]) < len(node.items):
            return None, node.items[int(match[1])], rest[match.end() :].removeprefix(".")
    return None


def _first(node: Node) -> Scalar | None:
    """Something to point at for an item of a list."""
    while not isinstance(node, Scalar):
        if isinstance(node, Mapping):
            return node.entries[0][0] if node.entries else None
        if not node.items:
            return None
        node = node.items[0]
    return node


def _letters(clean: Clean, scalar: Scalar, holder: int) -> _Letters:
    found = spots(clean.text, scalar.style, clean.from_source(scalar.start), clean.from_source(scalar.end), holder)
    return _Letters(clean, found, clean_value(found.value)[1])
