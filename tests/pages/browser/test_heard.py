"""Pages as somebody hears them, read from the browser's accessibility tree.

Each ``heard/<kind>.txt`` is one kind of page, a line for each thing that is said. After a wanted change run with
YOUSAID_WRITE_GOLDEN=1, read the difference as a listener would, line by line: that is the review.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from yousaid.pages.page import KINDS

pytestmark = pytest.mark.browser
GOLDEN = Path(__file__).with_name("heard")
#: Said with their name; what stands in them is in that name.
NAMED = frozenset("link button heading textbox searchbox combobox checkbox img image option".split())
#: Said when they begin.
OPENED = frozenset(
    "main navigation banner contentinfo search region complementary list table row figure blockquote form article "
    "dialog alert status note".split()
)
#: Not said, but text before them and in them is not one line.
APART = frozenset("paragraph listitem term definition cell columnheader rowheader LineBreak DisclosureTriangle".split())
SAID_AS = {"contentinfo": "page footer", "banner": "page header", "complementary": "aside", "img": "image"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
def test_a_page_as_it_is_heard(opened: Any, contents: dict[str, Any], kind: str) -> None:
    text = "\n".join(lines(opened(contents["kinds"][kind]))) + "\n"
    golden = GOLDEN / f"{kind}.txt"
    if os.environ.get("YOUSAID_WRITE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def lines(page: Any) -> Iterator[str]:
    """What a screen reader says of a page, in its order; texts that follow one another are one line."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    root = next(node for node in nodes.values() if "parentId" not in node)
    text, depth = "", 0
    for deep, said in (*spoken(root, nodes, 0), (0, "")):
        if deep is None:
            text += said
            continue
        if text.strip():
            yield "  " * depth + " ".join(text.split())
        text, depth = "", deep
        if said:
            yield "  " * deep + said
            depth = deep + 1


def spoken(node: dict[str, Any], nodes: dict[str, Any], deep: int) -> Iterator[tuple[int | None, str]]:
    """Each thing that is said of a part, and how deep it stands; None goes on with the line."""
    role, name = value(node, "role"), value(node, "name")
    if role == "StaticText":
        yield None, name
        return
    said = not node.get("ignored") and (role in NAMED or role in OPENED)
    if said:
        many = len(node.get("childIds", ())) if role == "list" else 0
        called = f"“{' '.join(name.split())}”" if name else ""
        parts = SAID_AS.get(role, role), level(node), f"of {many}" if many else "", called
        yield deep, " ".join(part for part in parts if part)
    elif role in APART:
        yield deep, ""
    for child in node.get("childIds", ()) if role not in NAMED else ():
        yield from spoken(nodes[child], nodes, deep + said)
    if said or role in APART:
        yield deep, ""


def level(node: dict[str, Any]) -> str:
    """The level of a heading."""
    levels = [entry["value"]["value"] for entry in node.get("properties", ()) if entry["name"] == "level"]
    return str(levels[0]) if levels and value(node, "role") == "heading" else ""


def value(node: dict[str, Any], key: str) -> str:
    """What the tree has under a key."""
    return str(node.get(key, {}).get("value", ""))
