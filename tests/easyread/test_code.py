"""The code of a page: what people do to it on paper, and what a wrong sign does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.easyread.code import SIGNS, code_of, near, pair_of, read_code, tidy

CODES = st.lists(st.text(), min_size=1, max_size=12).map(code_of)


def test_no_two_signs_look_alike_and_no_code_is_a_word():
    assert len(SIGNS) == len(set(SIGNS)) == 23
    for alike in ("0OQD", "1IL", "2Z", "5S", "8B", "6G", "UV", "EF", "4A"):
        assert len(set(alike) & set(SIGNS)) <= 1, alike
    assert not set("AEIOU") & set(SIGNS)


def test_a_code_is_the_same_for_ever():
    """Codes are on paper and in files: this one may never change."""
    assert str(code_of(["Quieter nights", "What we did\nWe put lids on 12 bins."])) == "YF-2T-W72"


@given(CODES)
def test_it_can_be_read_back_however_it_is_typed(code):
    text = str(code)
    assert re.fullmatch(rf"([{SIGNS}]{{2}}-)+[{SIGNS}]{{3}}", text)
    for typed in (text, text.lower(), text.replace("-", ""), text.replace("-", " – "), f"  {text}. "):
        assert read_code(typed) == code


@pytest.mark.parametrize(("typed", "meant"), [("O", "D"), ("b", "8"), ("g", "6"), ("s", "5"), ("z", "2"), ("u", "V")])
def test_a_sign_that_we_never_print_is_what_it_looks_like(typed, meant):
    assert tidy(typed) == meant


@given(CODES, st.data())
def test_one_wrong_sign_is_always_noticed(code, data):
    signs = tidy(str(code))
    place = data.draw(st.integers(0, len(signs) - 1))
    wrong = data.draw(st.sampled_from([sign for sign in SIGNS if sign != signs[place]]))
    typed = signs[:place] + wrong + signs[place + 1 :]
    assert read_code(typed) is None
    assert near(typed, code)


@given(CODES, st.data())
def test_two_neighbours_that_change_places_are_always_noticed(code, data):
    signs = tidy(str(code))
    place = data.draw(st.integers(0, len(signs) - 2))
    typed = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    if typed != signs:
        assert read_code(typed) is None
        assert near(typed, code)


@given(CODES, st.data())
def test_a_sign_too_few_is_always_noticed(code, data):
    signs = tidy(str(code))
    place = data.draw(st.integers(0, len(signs) - 1))
    typed = signs[:place] + signs[place + 1 :]
    assert read_code(typed) is None
    assert near(typed, code)


@given(st.text())
def test_anything_can_be_typed(text):
    code = read_code(text)
    assert code is None or read_code(str(code)) == code


def test_the_right_code_is_not_near_itself():
    code = code_of(["a", "b"])
    assert not near(str(code), code)
    assert not near("", code)


def test_pairs_are_spread_evenly():
    """One change in about 500 keeps its pair: as the module says."""
    pairs = [pair_of(f"line {number}") for number in range(23 * 23 * 20)]
    counts = [pairs.count(a + b) for a in SIGNS for b in SIGNS]
    assert min(counts) > 3
    assert max(counts) < 50
