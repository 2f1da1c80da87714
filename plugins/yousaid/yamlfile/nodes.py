"""A record as a tree that knows its file: every value is text, and every character has its line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yousaid.cleantext import Clean, clean_value
from yousaid.location import LineIndex, Span
from yousaid.yamlfile.scalar import spots

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
        return next((node for name, node in self.entries if name.text == key), None)

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
        self._places: dict[int, tuple[list[int], list[int]]] = {}

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
        starts, stops = self._spots(scalar, holder)
        size = len(starts)
        first = min(max(start, 0), size)
        last = size if end is None else min(max(end, first), size)
        if first < last:
            return starts[first], stops[last - 1]
        place = starts[first] if first < size else stops[-1] if size else scalar.start
        return place, place

    def _spots(self, scalar: Scalar, holder: int) -> tuple[list[int], list[int]]:
        known = self._places.get(scalar.start)
        if known is None:
            known = self._places[scalar.start] = _spots(self._clean, scalar, holder)
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


def _spots(clean: Clean, scalar: Scalar, holder: int) -> tuple[list[int], list[int]]:
    """For each character of a clean text, the start and the end of what stands for it in the file."""
    start = clean.from_source(scalar.start)
    end = clean.from_source(scalar.end)
    found = spots(clean.text, scalar.style, start, end, holder)
    _, kept = clean_value(found.value)
    starts = found.starts if kept is None else [found.starts[i] for i in kept]
    stops = found.stops if kept is None else [found.stops[i] for i in kept]
    if clean.moved:
        return [clean.to_source(place) for place in starts], [clean.end_in_source(place) for place in stops]
    return starts, stops
