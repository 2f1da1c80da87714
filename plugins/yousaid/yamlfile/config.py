"""An ordinary YAML file with the lines of its keys.

Pure: takes the nodes of a YAML reader as they are, and imports none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from yousaid.cleantext import Fault

#: How many lists and mappings inside each other, and how many aliases, an ordinary file may have.
DEEPEST, SHORTCUTS = 50, 20


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A configuration file: ``data`` as ordinary Python values, and the line of each key."""

    path: str
    data: dict[str, Any]
    root: Any

    def line(self, *keys: str | int) -> int:
        """The line (from 1) of a key or of an item of a list, as in ``line("plugins", 0, "yousaid")``.

        The nearest one above when there is none.
        """
        node, line = self.root, 1
        for key in keys:
            step = _step(node, key)
            if step is None:
                break
            line, node = step
        return line


def _step(node: Any, key: str | int) -> tuple[int, Any] | None:  # noqa: ANN401  (a node of yaml)
    if node.id == "mapping":
        for name, value in node.value:
            if name.id == "scalar" and name.value == str(key):
                return name.start_mark.line + 1, value
    elif node.id == "sequence" and isinstance(key, int) and 0 <= key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return None


def doubles(root: Any) -> Iterator[Fault]:  # noqa: ANN401  (a node of yaml)
    """The fault of each key that is in one mapping twice, in the order of the file."""
    for first, key in sorted(_doubles(root), key=lambda pair: pair[1].start_mark.index):
        one, two = first.start_mark.line + 1, key.start_mark.line + 1
        where = f"on line {one} and again on line {two}" if one != two else f"twice on line {one}"
        yield Fault(
            key.start_mark.index,
            key.end_mark.index,
            f"`{key.value}` is here {where}.",
            "Only one of them would be read.",
            f"Keep one `{key.value}` and put all that it holds there.",
        )


def _doubles(root: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401  (a node of yaml)
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen or node.id == "scalar":
            continue
        seen.add(id(node))
        if node.id == "sequence":
            waiting.extend(node.value)
            continue
        firsts: dict[str, Any] = {}
        for key, value in node.value:
            waiting.append(value)
            if key.id == "scalar" and firsts.setdefault(key.value, key) is not key:
                yield firsts[key.value], key


def limits(events: Iterable[Any]) -> Iterator[Fault]:
    """The first thing in the events of yaml that could make reading never end, as a fault."""
    open_names: list[str | None] = []
    shortcuts = 0
    for event in events:
        place = event.start_mark.index
        if hasattr(event, "flow_style"):
            open_names.append(event.anchor)
        elif type(event).__name__ in ("MappingEndEvent", "SequenceEndEvent"):
            open_names.pop()
        elif type(event).__name__ == "AliasEvent":
            shortcuts += 1
            if event.anchor in open_names:
                yield Fault(
                    place,
                    place + 1,
                    f"The shortcut *{event.anchor} stands for the part that it is in itself.",
                    "It would never end.",
                    "Write the words themselves.",
                )
                return
        if len(open_names) > DEEPEST or shortcuts > SHORTCUTS:
            what = "is nested too deep" if len(open_names) > DEEPEST else "has too many shortcuts (*)"
            yield Fault(
                place, place + 1, f"This file {what}.", "It could take for ever to read.", "Write it in a simpler way."
            )
            return


def no_names(text: str) -> Fault:
    """The fault of a file that is empty or holds something else than names and values."""
    what = "This file has no names such as `title: text`." if text.strip() else "This file is empty."
    return Fault(0, 0, what, "We look up each part by its name.", "Write a name, a colon, a space and the text.")
