"""Every character of every text has its place in the file, in each of the five ways to write a text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from yousaid.yamlfile.scalar import Spots, spots

LETTERS = st.sampled_from("abcé漢😀 .,:#'\"\\-*&!%@|>[]{}?£’\n")
TEXTS = st.text(LETTERS, max_size=60)
WORDS = st.text(st.sampled_from("abé😀:#'\"\\-.,"), min_size=1, max_size=5)
GAPS = st.sampled_from([" ", "  ", "\n ", "\n  ", " \n   ", "\n\n ", "\n\n\n   ", "\n \n  "])


def scalar(source: str, number: int = 1) -> Any:
    """One of the texts of a source, as PyYAML reads it."""
    try:
        found = [event for event in yaml.parse(source) if isinstance(event, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return None
    return found[number] if len(found) > number else None


def mapped(source: str, event: Any, indent: int = 0) -> Spots:
    """What we make of a text that PyYAML read."""
    return spots(source, event.style or "", event.start_mark.index, event.end_mark.index, indent)


def stands_for(piece: str, char: str, style: str) -> bool:
    """Whether a piece of a source is a way to write a character in a style."""
    if piece == char:
        return True
    if char == " " and piece == "\n":
        return style not in ("|",)
    if style == "'":
        return (piece, char) == ("''", "'")
    return style == '"' and piece.startswith("\\") and yaml.safe_load(f'"{piece}"') == char


def check(source: str, event: Any, indent: int = 0) -> None:
    found = mapped(source, event, indent)
    assert found.value == event.value
    assert found.size == len(found.value)
    places = [found.at(number) for number in range(found.size)]
    for char, (start, stop) in zip(found.value, places, strict=True):
        assert stands_for(source[start:stop], char, event.style or ""), (source, char, start)
    assert all(stop <= start for (_, stop), (start, _) in pairwise(places))
    assert all(start <= stop for start, stop in places)


@given(TEXTS, st.sampled_from(["", "'", '"', "|", ">"]), st.integers(10, 40), st.booleans())
def test_what_pyyaml_writes(text: str, style: str, width: int, unicode: bool) -> None:
    source = yaml.dump({"k": text}, default_style=style or None, width=width, allow_unicode=unicode)
    event = scalar(source)
    assert event.value == text
    check(source, event)


@given(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=8), st.sampled_from(["", "'", '"']))
def test_texts_over_several_lines(parts: list[tuple[str, str]], quote: str) -> None:
    body = "".join(word + gap for word, gap in parts)
    if quote == "'":
        body = body.replace("'", "''")
    elif quote:
        body = body.replace("\\", "\\\\").replace('"', '\\"')
    source = f"k: {quote}{body}{quote}\nz: 1\n"
    event = scalar(source)
    assume(event is not None)
    check(source, event)


PIECES = r"""a é 😀 \t \n \" \\ \/ \_ \x41 \u00e9 \U0001F600 \N \L \e '""".split()
ESCAPES = st.sampled_from([*PIECES, " ", "  ", "\\ ", "\\\n  ", "\\\n", "\\\n\n  ", "\n ", " \n\n  ", "\\\n  \\ "])


@given(st.lists(ESCAPES, max_size=12).map("".join))
@example("a \\\n  \n\n  b")
def test_escapes(body: str) -> None:
    source = f'k: "{body}"\n'
    event = scalar(source)
    assume(event is not None)
    check(source, event)


LINES = st.sampled_from(["", "", "a", "b c", "  in", " in", "é 😀 ", "- x", "# no", "a: b", "x  "])
HEADS = st.sampled_from(["", "-", "+", " # note", "-  # note"])


@given(st.sampled_from("|>"), HEADS, st.integers(1, 4), st.lists(LINES, max_size=8), st.booleans(), st.booleans())
def test_blocks(sign: str, head: str, wide: int, lines: list[str], tail: bool, told: bool) -> None:
    head = str(wide) + head if told else head
    body = "\n".join(" " * wide + line if line else "" for line in lines)
    source = f"k: {sign}{head}\n{body}" + ("\nz: 1\n" if tail else "")
    event = scalar(source)
    assume(event is not None)
    check(source, event)


@given(st.sampled_from("|>"), st.lists(LINES, max_size=6), st.booleans(), st.integers(2, 4))
def test_blocks_inside_lists(sign: str, lines: list[str], told: bool, more: int) -> None:
    body = "".join(" " * (2 + more) + line + "\n" if line else "\n" for line in lines)
    source = f"k:\n  - {sign}{more if told else ''}\n{body}  - z\n"
    event = scalar(source)
    assume(event is not None and event.style)
    check(source, event, indent=2)


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\n\n", "\n", "\n\na", " a", "a\n b\nc", "a\nb\n\n\nc\n"])
@pytest.mark.parametrize("style", ["'", '"', "|", ">"])
def test_edges(text: str, style: str) -> None:
    source = yaml.dump({"k": text}, default_style=style)
    check(source, scalar(source))
