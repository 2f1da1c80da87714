"""Where sentences end: every case of sentences.txt, and what must hold for any text."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.text.sentences import split

LINES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


def pieces(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("case", CASES)
def test_ends_where_a_reader_would(case):
    assert pieces(case.replace("¦", "")) == [piece.strip() for piece in case.split("¦")]


def test_a_text_without_words_is_at_most_one_sentence():
    assert split("") == []
    assert split("  \n ") == []
    assert split("...") == [(0, 3)]


def test_an_empty_line_ends_a_sentence_and_a_line_break_does_not():
    assert pieces("What we did\n\nWe fitted\nlids.") == ["What we did", "We fitted\nlids."]


AWKWARD = st.text(st.sampled_from("aB1 .!?…\"'“”()\n-@/:£😀۔"), max_size=80)


@given(st.one_of(st.text(max_size=200), AWKWARD))
def test_nothing_but_white_space_is_lost(text):
    places = split(text)
    kept = [False] * len(text)
    last = 0
    for start, end in places:
        assert last <= start < end
        last = end
        kept[start:end] = [True] * (end - start)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
    assert all(kept[index] or character.isspace() for index, character in enumerate(text))


HARD = [
    ".",
    ". ",
    "a.",
    "a. ",
    "A. ",
    "Dr. ",
    "1. ",
    "...",
    "?!\"')",
    "“",
    " ",
    "\n",
    "\n \n",
    "e.g. ",
    "a..",
    "x",
    "(",
]


@pytest.mark.parametrize("piece", HARD)
def test_never_slow(piece):
    text = piece * (50_000 // len(piece))
    begun = time.process_time()
    split(text)
    assert time.process_time() - begun < 1
