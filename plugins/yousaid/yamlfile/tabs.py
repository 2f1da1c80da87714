"""Tabs at the start of a line of a record, which YAML does not take for indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.cleantext import MOST, Clean, Fault
from yousaid.yamlfile.nodes import Node, Scalar, Sequence

_TAB = re.compile(r"^[ ]*\t[ \t]*(?=[^\s])", re.MULTILINE)


def tabs(clean: Clean, root: Node | None, *, broken: bool) -> Iterator[Fault]:
    """The tabs at the start of a line that would be read as indentation; all of them when the file is broken."""
    found = list(_TAB.finditer(clean.source)) if "\t" in clean.source else []
    texts = [] if broken or root is None or not found else list(_texts(clean, root))
    for match in found[:MOST]:
        start, end = match.span()
        place = clean.source.index("\t", start)
        inside = place > start and any(low < place < high for low, high in texts)
        if not inside:
            yield Fault(
                place,
                end,
                "This line starts with a tab.",
                "Only spaces can show what a line belongs to. Tabs are not the same width on every screen.",
                "Delete the tab and type two spaces in its place.",
            )


def _texts(clean: Clean, root: Node) -> Iterator[tuple[int, int]]:
    """The stretches of the file in which a tab is part of a text: after the indentation of its first line."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node.start, node.end
        elif isinstance(node, Sequence):
            waiting.extend(node.items)
        else:
            waiting.extend(part for entry in node.entries for part in entry)
