"""The engine of patterns: two engines that find the same, in time that grows with the text alone."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.rules.vale import engine
from yousaid.rules.vale.bounded import bounded
from yousaid.rules.vale.definition import define
from yousaid.rules.vale.engine import LONGEST, compiled, pieces, worded
from yousaid.rules.vale.rule import style_rule
from yousaid.text.markdown import read_markdown
from yousaid.yamlfile import read_config

FOLDER = Path(__file__).parent
FILES = sorted(set(FOLDER.glob("*.yml")) - {FOLDER / "refused.yml"})
RULES = [case["rule"] for path in FILES for case in read_config(path).data["cases"]]
#: One rule for each set of keys: they differ in what they do.
KINDS = tuple({(rule["extends"], *sorted(rule)): rule for rule in RULES}.values())
PIECES = ("a", "a ", "via ", "The ", "9 a.m. ", "(", "é", "the the ", "- a\n", "we had had ", ". ", "\n\n")
PATTERNS = (
    *(r"\bvia\b", r"\w+ly", "a+b|c", r"[^\s.!?]+", r"\d{1,3}(?:,\d{3})*", "(?i)x|yé", "don't"),
    *("", "a|ab|abc", r"\bé\b", "a*?b", r"[\w,]+\W", r"\S+ \d", "^a|b$"),
)
LOOKING = (
    *(r"(?<!x)\w+ \w+ \w+(?=!)", r".*a.*b(?=c)", r"(\w+) \1 \1"),
    *(r"(?:a|b|aa)?a{0,20}(?!\w)", r"(?<=\s)(?:\w+ ){0,4}end"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_fifty_kilobytes_of_anything_take_no_time(piece: str) -> None:
    prose = read_markdown(piece * (50_000 // len(piece)))
    assert prose.sentences is not None
    for values in KINDS:
        rule = style_rule(define("Style.Rule", values))
        started = time.process_time()
        sum(1 for _ in rule.find_in(prose))
        assert time.process_time() - started < 1, values


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("pattern", LOOKING)
def test_a_pattern_that_looks_around_takes_no_time(pattern: str, piece: str) -> None:
    made = compiled(pattern)
    assert made.bounded
    started = time.process_time()
    sum(1 for _ in made.spans(piece * (50_000 // len(piece))))
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "pattern",
    [r"(a+)+(?=b)", r"(a|aa)*(?=b)", r"(?:\w*)*(?=b)", r"(.*)(.*)(.*)(.*)(?=b)", r"(?:(?:a{0,9}){0,9}){0,9}(?=b)",
     r"((a?){20}){20}(?=b)", "(?=", "[a", "a(?=b)(", r"a{2000}(?=b)", r"\p{Greek}(?=b)"],
)  # fmt: skip
def test_what_could_take_for_ever_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".+\."):
        compiled(pattern)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text("abcxyé'’ ,.1\n", max_size=60))
def test_both_engines_find_the_same(pattern: str, text: str) -> None:
    quick = list(compiled(pattern, whole_words=True).spans(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "RE2", None)
        slow = compiled(pattern, whole_words=True)
    assert slow.bounded
    assert list(slow.spans(text)) == quick


@given(st.text("ab. \n!", max_size=300))
def test_pieces_are_the_text(text: str) -> None:
    text *= 40
    cut = list(pieces(text))
    assert "".join(piece for _, piece in cut) == text
    assert all(len(piece) <= LONGEST and text.startswith(piece, start) for start, piece in cut)


@given(st.text(max_size=100))
def test_any_text_can_be_searched(text: str) -> None:
    for start, end in compiled(worded(["a", "é", r"\w+"]), True, True).spans(text):
        assert 0 <= start < end <= len(text)


@given(st.text("ab|()[]{}*+?\\1,^$.:=!<", max_size=12))
def test_any_pattern_is_bounded_or_refused(pattern: str) -> None:
    try:
        made = re.compile(bounded(pattern))
    except (ValueError, re.error):
        return
    started = time.process_time()
    for text in ("a" * 300 + "!", "ab" * 150 + "!"):
        made.search(text)
    assert time.process_time() - started < 1


def test_half_a_pair_is_no_stumbling_block() -> None:
    assert list(compiled("via").spans("\ud800 via")) == [(2, 5)]
