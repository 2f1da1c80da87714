"""Record prose: paragraphs, lists and links, and that every letter is mapped to its place."""

import string
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.text.prose import read_prose
from yousaid.text.readability import Count, count

SHAPES = [
    ("", []),
    (" \n\n ", []),
    ("One line.", [("paragraph", "One line.")]),
    ("One\nline.\n", [("paragraph", "One line.")]),
    ("One.\n\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("One.\n \t\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("- a\n- b\n  more\n\nEnd", [("item", "a"), ("item", "b more"), ("paragraph", "End")]),
    ("We did:\n- a\n* b\n• c", [("paragraph", "We did:"), ("item", "a"), ("item", "b"), ("item", "c")]),
    ("· a\n▪ b · c", [("item", "a"), ("item", "b · c")]),
    ("-5 degrees - cold\n–", [("paragraph", "-5 degrees - cold –")]),
    ("a  b\t c\r\nd\u00a0e", [("paragraph", "a b c d e")]),
    ("# not a heading, **not bold**", [("paragraph", "# not a heading, **not bold**")]),
]


@pytest.mark.parametrize(("text", "blocks"), SHAPES)
def test_blocks(text, blocks):
    assert [(block.kind, block.text) for block in read_prose(text).blocks] == blocks


def test_links_end_before_punctuation():
    text = "See https://a.org/b_(c), (https://d.org) or http://e.org/f?g=h. Not www.i.org or //j."
    links = read_prose(text).links
    assert [link.url for link in links] == ["https://a.org/b_(c)", "https://d.org", "http://e.org/f?g=h"]
    assert all(text[link.start : link.end] == link.text == link.url for link in links)


@given(st.text(st.sampled_from(string.ascii_letters + " .\n\t-*•\r\u00a0?"), max_size=120))
def test_every_character_is_where_the_map_says(text):
    prose = read_prose(text)
    read = ""
    for block in prose.blocks:
        places = [block.at(offset) for offset in range(len(block.text) + 1)]
        assert places == sorted(set(places))
        assert all(
            text[place] == character or (text[place].isspace() and character == " ")
            for place, character in zip(places, block.text, strict=False)
        )
        read += block.text
    assert sorted(c for c in read if c.isalpha()) == sorted(c for c in text if c.isalpha())


@given(st.text(st.sampled_from("ab. \nC-"), max_size=80))
def test_sentences_and_words_know_their_place(text):
    for sentence in read_prose(text).sentences:
        assert sentence.span(0, len(sentence.text)) == (sentence.start, sentence.end)
        for word in sentence.words:
            start, end = sentence.span(word.start, word.end)
            assert text[start:end] == word.text


@pytest.mark.parametrize(
    "piece", [*"a .-\n(\"'", "- a\n", "a  ", "https://", "https://a.b)", "https://a(", "a@b.", "\r\n", "A. ", "…", "۔"]
)
def test_never_slow(piece):
    text = piece * (50_000 // len(piece))
    begun = time.process_time()
    prose = read_prose(text)
    assert prose.count.words >= len(prose.links)
    assert time.process_time() - begun < 2


def test_sentences_are_computed_once():
    prose = read_prose("We did it. We know.")
    assert prose.sentences is prose.sentences


def test_capitals_for_a_whole_sentence_are_words():
    assert read_prose("WE FIXED YOUR WINDOWS").count == Count(4, 1, 5)


def test_a_sentence_without_words_is_not_counted():
    assert read_prose("We did it.\n\n...\n\n- ✓").count == Count(3, 1, 3)


@given(st.lists(st.text(st.sampled_from("ab. \n"), max_size=30), max_size=5))
def test_counts_add_up(texts):
    parts = [read_prose(text) for text in texts]
    assert sum((part.count for part in parts), Count()) == count([s for part in parts for s in part.sentences])


def test_the_grade_is_that_of_the_paper():
    assert Count(100, 5, 150).grade == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert Count(100, 5, 150).reading_age == pytest.approx(Count(100, 5, 150).grade + 5)
    assert Count().grade == 0
    assert Count().reading_age == 5
    assert read_prose("You said. We did.").count.grade < 0


def test_the_same_text_is_read_once():
    text = "  We bought 10 beds.\nIt helped."
    assert read_prose(text) is read_prose(f"{text} \n\n")
    assert [sentence.start for sentence in read_prose(text).sentences] == [2, 21]
