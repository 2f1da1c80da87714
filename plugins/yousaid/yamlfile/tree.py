"""From the events of a YAML reader to a record's tree, with an explicit stack, and what a record may not hold.

Pure: knows nothing of the reader that made the events.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from yousaid.cleantext import MOST, Clean, Fault, clean_value, forbidden, hidden
from yousaid.yamlfile.errors import ORDER, Trouble, explain
from yousaid.yamlfile.lines import TIGHT_DASH, below, bounds
from yousaid.yamlfile.misplaced import tight_dash
from yousaid.yamlfile.nodes import Mapping, Node, Scalar, Sequence
from yousaid.yamlfile.scalar import spots

DEEPEST = 8

_NOTE = re.compile(r" +#")
_NOTE_BELOW = re.compile(r"(?: *\n)+( +)#")


class Event(NamedTuple):
    """One step of a YAML reader: offsets are into the text it reads; ``odd`` is "&", "*", "!" or "%" for its extras."""

    kind: str
    start: int
    end: int
    text: str = ""
    style: str = ""
    odd: str = ""


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open."""

    event: Event
    column: int
    nodes: list[Node] = field(default_factory=list)
    keys: list[Scalar] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    wants_key: bool = True


class Tree:
    """Takes events one by one; then ``root`` is the first document's value and ``faults`` what was wrong with it."""

    __slots__ = ("_clean", "_stack", "documents", "faults", "root")

    def __init__(self, clean: Clean) -> None:
        self._clean = clean
        self._stack: list[_Frame] = []
        self.root: Node | None = None
        self.documents = 0
        self.faults: list[Fault] = []

    def take(self, event: Event) -> bool:
        """Add one event; False when reading further makes no sense."""
        kind = event.kind
        if event.odd:
            self._refuse(event)
        if kind == "scalar":
            self._add(self._scalar(event))
        elif kind == "end":
            self._close(event)
        elif kind == "document":
            self.documents += 1
            if self.documents > 1:
                self._fault(event.start, event.end, *_SECOND)
                return False
        else:
            return self._open(event)
        return True

    def _fault(self, start: int, end: int, message: str, why: str, suggestion: str, rule: str = "unreadable") -> None:
        if len(self.faults) < MOST:
            suggestion = suggestion.replace("{below}", below(self._clean.text, start))
            self.faults.append(Fault(*self._source(start, end), message, why, suggestion, rule))

    def _refuse(self, event: Event) -> None:
        if event.odd == "%":
            self._fault(*bounds(self._clean.text, max(self._clean.text.find("%"), 0)), *ORDER)
        elif len(self.faults) < MOST:
            fault = explain(Trouble(self._clean.text, "tag", event.start))
            self._fault(fault.start, fault.end, fault.message, fault.why, fault.suggestion)

    def _open(self, event: Event) -> bool:
        if len(self._stack) == DEEPEST:
            self._fault(event.start, event.end, *_DEEP)
            return False
        text = self._clean.text
        self._stack.append(_Frame(event, event.start - text.rfind("\n", 0, event.start) - 1))
        return True

    def _close(self, event: Event) -> None:
        frame = self._stack.pop()
        start = self._clean.to_source(frame.event.start)
        # A block list or mapping "ends" where the next thing begins; people mean the end of its last value.
        flow = frame.event.style == "flow" or not frame.nodes
        end = self._clean.end_in_source(event.end) if flow else max(frame.nodes[-1].end, start)
        if frame.event.kind == "mapping":
            self._add(Mapping(tuple(zip(frame.keys, frame.nodes, strict=True)), start, end))
        else:
            self._add(Sequence(tuple(frame.nodes), start, end))

    def _add(self, node: Node) -> None:
        if not self._stack:
            self.root = node if self.root is None else self.root
            return
        frame = self._stack[-1]
        if frame.event.kind == "sequence":
            frame.nodes.append(node)
        elif frame.wants_key:
            frame.keys.append(self._key(frame, node))
            frame.wants_key = False
        else:
            frame.nodes.append(node)
            frame.wants_key = True

    def _key(self, frame: _Frame, node: Node) -> Scalar:
        clean = self._clean
        if not isinstance(node, Scalar):
            self._fault(clean.from_source(node.start), clean.from_source(node.end), *_KEY_LIST)
            return Scalar("", "", node.start, node.end)
        if not node.text and not node.style:
            self._fault(clean.from_source(node.start), clean.from_source(node.end), *_NO_KEY)
            return node
        first = frame.seen.setdefault(node.text, node.start)
        if len(self.faults) < MOST:
            if node.text == "<<" and not node.style:
                self.faults.append(Fault(node.start, node.end, *_COPIES))
            elif first != node.start:
                one, two = (clean.source.count("\n", 0, place) + 1 for place in (first, node.start))
                self.faults.append(_twice(node, one, two))
        return node

    def _scalar(self, event: Event) -> Scalar:
        _, start, end, value, style, _ = event
        clean, text = self._clean, self._clean.text
        column = self._stack[-1].column if self._stack else -1
        note = False
        if start == end:
            # No text at all: the readers differ on its place, so we say right after the colon or dash.
            start = end = len(text[:start].rstrip())
        if style in ("|", ">"):
            end = start + len(text[start:end].rstrip())
        else:
            note = _NOTE.match(text, end) is not None
            if not (note or style) and end > start and self._stack:
                under = _NOTE_BELOW.match(text, end)
                note = under is not None and len(under[1]) > column and self._stack[-1].event.style != "flow"
                if value.startswith("-") and TIGHT_DASH.match(value):
                    self._dashed(start)
        if style == '"' or not value.isascii():
            if style == '"':
                self._escaped(value, start, end)
            value = clean_value(value)[0]
        return Scalar(value, style, clean.to_source(start), clean.end_in_source(end), note)

    def _dashed(self, start: int) -> None:
        """Refuse a line that was meant to be an item of a list but would be text."""
        text = self._clean.text
        if text[text.rfind("\n", 0, start) + 1 : start].isspace():
            fault = tight_dash(text, start)
            self._fault(fault.start, fault.end, fault.message, fault.why, fault.suggestion)

    def _escaped(self, value: str, start: int, end: int) -> None:
        """Refuse what was written as an escape so that it does not look like what it is."""
        bad = list(forbidden(value)) if "\\" in self._clean.text[start:end] else []
        if bad:
            found = spots(self._clean.text, '"', start, end, 0)
            for place, char in bad:
                written, stop = found.at(place)
                if stop - written > 1 and len(self.faults) < MOST:
                    self.faults.append(hidden(char, *self._source(written, stop)))

    def _source(self, start: int, end: int) -> tuple[int, int]:
        return self._clean.to_source(start), self._clean.end_in_source(end)


def _twice(key: Scalar, one: int, two: int) -> Fault:
    name = key.text[:40]
    where = f"on line {one} and again on line {two}" if one != two else f"twice on line {one}"
    return Fault(
        key.start,
        key.end,
        f"`{name}` is here {where}.",
        "Only one of them would be read, and the other text would be lost.",
        f"Keep one `{name}` and put all its text there.",
        "invalid",
    )


_COPIES = (
    "The name << cannot be used in a record.",
    "It copies other parts of a file, and a record says each thing once.",
    "Delete this line and write the names and texts themselves.",
)
_DEEP = (
    f"This is more than {DEEPEST} lists deep.",
    "A record is flat, so that anyone can read it.",
    "Delete the extra brackets, dashes or spaces. If it is a text: {below}",
)
_SECOND = (
    "A second record starts here.",
    "One file holds one record. The second one would be lost.",
    "Move what follows to a file of its own and delete this line.",
)
_NO_KEY = (
    "There is no name before the colon here.",
    "We look up each part of a record by its name.",
    "Write a name such as `did:`. If it is a text: {below}",
)
_KEY_LIST = (
    "A name must be a word, not a list.",
    "We look up each part of a record by its name.",
    "Write a name such as `did:`. If it is a text in brackets: {below}",
)
