"""What is read of a Markdown page, and that every letter is mapped to its place."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.text.markdown import read_markdown

SECTIONS = (Path(__file__).parent / "markdown.txt").read_text("utf-8").split("\n%%% ")[1:]
CASES = {section.partition("\n")[0]: section.partition("\n")[2] for section in SECTIONS}


@pytest.mark.parametrize("name", CASES)
def test_reads_what_people_read(name):
    source, _, expected = CASES[name].partition("\n%%%\n")
    prose = read_markdown(source)
    found = [f"{block.kind}: {block.text}" for block in prose.blocks]
    found += [f"link: {link.text} -> {link.url}" for link in prose.links]
    assert found == expected.strip().splitlines()
    check_places(source, prose)


def check_places(source, prose):
    for block in prose.blocks:
        assert block.text
        assert "  " not in block.text
        assert block.text == block.text.strip()
        places = [block.at(offset) for offset in range(len(block.text) + 1)]
        assert places == sorted(places)
        assert places[-1] <= len(source)
        for character, place in zip(block.text, places, strict=False):
            if character.isalnum():
                assert source[place] in {character, "&"}
    for sentence in prose.sentences:
        assert prose.blocks[sentence.block].text[sentence.offset :].startswith(sentence.text)
        assert sentence.at(0) == sentence.start < sentence.end <= len(source)
    for link in prose.links:
        assert 0 <= link.start <= link.end <= len(source)


def test_windows_line_ends_change_nothing():
    for section in CASES.values():
        source = section.partition("\n%%%\n")[0]
        unix, windows = read_markdown(source), read_markdown(source.replace("\n", "\r\n"))
        assert [block.text for block in unix.blocks] == [block.text for block in windows.blocks]


def test_a_span_ends_before_the_markup_after_it():
    source = "We **did** it."
    block = read_markdown(source).blocks[0]
    assert source[slice(*block.span(3, 6))] == "did"


def test_a_link_stands_where_it_is_read():
    source = "# Top\n\nSee [our *plan*](plan.md)."
    link = read_markdown(source).links[0]
    assert source[link.start : link.end] == "our *plan*"


MARKS = [
    *"ab1 .*_`[]()!<>&;:#|-+=~\\\"'{}/\n",
    *(
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "```\n",
        "&amp;",
        "&nbsp;",
        "<b>",
        "</b>",
        "<p>",
        "<!--",
        "-->",
        "| a | b |\n|---|---|\n",
    ),
    *(
        "](x)",
        "![",
        "[a]: b.c\n",
        "[^1]",
        "https://a.b/c",
        "<code>",
        "</code>",
        '!!! note "A b"\n',
        "---\n",
        "é",
        "– ",
        "\n– ",
        "• ",
        "b) ",
        "{{",
        "}}",
        "{% ",
        "{# ",
        "\u00ad",
        "\t",
        "\r\n",
    ),
]


@given(st.one_of(st.lists(st.sampled_from(MARKS), max_size=40).map("".join), st.text(max_size=100)))
def test_every_letter_is_where_the_map_says(source):
    check_places(source, read_markdown(source))


HARD = [
    *MARKS,
    "[](",
    "](a",
    "](<",
    '](a "',
    "`` ` ",
    "- - ",
    "* a ",
    "**a ",
    "<a ",
    "<!-",
    "&#",
    "{.",
    "[^",
    "> > ",
    "a|",
    "|-",
    "_a*",
]


@pytest.mark.parametrize("piece", HARD)
def test_never_slow(piece):
    source = piece * (50_000 // len(piece))
    begun = time.process_time()
    assert read_markdown(source).count.words >= 0
    assert time.process_time() - begun < 3


def test_a_deep_mix_is_never_slow():
    source = "".join(f"{'>' * (n % 7)} {'  ' * (n % 9)}- **a [b](c {n}) `d` <p>e_f_ &amp; | g\n" for n in range(1500))
    begun = time.process_time()
    read_markdown(source).count  # noqa: B018  computed when asked for
    assert time.process_time() - begun < 3
