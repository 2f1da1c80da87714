"""What a word is: every case of words.txt, and how many syllables words have."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.text.pronounce import by_hand, common, tables
from yousaid.text.spelling import american
from yousaid.text.syllables import syllables, worked_out
from yousaid.text.words import letter_runs, word_texts, words

HERE = Path(__file__).parent


def cases(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("case", cases("words.txt"))
def test_words_as_a_reader_counts_them(case):
    text, _, expected = case.rpartition("|")
    found = words(text)
    assert [word.text for word in found] == expected.split()
    assert all(text[word.start : word.end] == word.text for word in found)


@pytest.mark.parametrize("case", cases("syllables.txt"))
def test_syllables_as_a_person_says_them(case):
    word, _, expected = case.rpartition(" ")
    assert syllables(word) == int(expected)


def test_our_own_words_count_as_written_in_any_place():
    wrong = {word for word, count in by_hand().items() if syllables(word) != count or syllables(word.title()) != count}
    assert not wrong


def test_the_letters_alone_are_nearly_always_right():
    known = by_hand()
    right = sum(tables().by_rule(american(word)) == count for word, count in known.items())
    assert right / len(known) > 0.8


@given(st.text(min_size=1, max_size=40))
def test_any_word_has_a_syllable(text):
    for word in words(text):
        assert syllables(word.text) >= 1


@given(st.text(max_size=200))
def test_words_are_in_order_and_hold_a_letter_or_digit(text):
    last = 0
    for word in words(text):
        assert last <= word.start < word.end
        assert text[word.start : word.end] == word.text
        assert re.search(r"\w|[^\x00-\x7f]", word.text)
        last = word.end


@pytest.mark.parametrize("piece", ["a.", "a..", "a@", "a'", "-", "http://", "www.", "1,", "1/", "£", "a-", "é́", "_"])
def test_never_slow(piece):
    text = piece * (50_000 // len(piece))
    begun = time.process_time()
    for word in words(text):
        syllables(word.text)
    assert time.process_time() - begun < 1


def test_the_table_of_common_words_holds_what_is_worked_out():
    wrong = {word for word, count in common().items() if {worked_out(word), worked_out(word.title())} != {count}}
    assert not wrong, "run scripts/data/common_syllables.py"


@given(st.text(alphabet="abAB019 .,;:!?()\"'’-&@_+/%£°–é\n"))
def test_words_without_places_are_the_same_words(text):
    texts, lower, runs = word_texts(text)
    assert texts == [word.text for word in words(text)]
    assert lower == [word.lower() for word in texts]
    assert runs == letter_runs(text.lower())
