"""What the sentences of an answer become: a line that says no more and no less, or a question."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.easyread.model import Line, Question
from yousaid.easyread.prose import from_prose, one_line
from yousaid.easyread.rules import MOST_WORDS, line_faults, ours
from yousaid.easyread.terms import Known, known_of
from yousaid.glossary import Glossary, Term
from yousaid.settings import without_site
from yousaid.text.words import words

GLOSSARY = Glossary(
    terms=(
        Term(term="consultant", means="A senior doctor who knows a lot.", instead=("senior doctor",)),
        Term(term="AAE", long="accident and emergency", means="The part of a hospital for people who are badly hurt."),
        Term(term="triage", means="A first check by a nurse."),
    )
)
KNOWN = known_of(None, without_site(Path()), GLOSSARY)
SPEC = Path(__file__).with_name("sentences.md")
BLOCKS = re.findall(r"^```\n(.*?)^```", SPEC.read_text("utf-8"), re.M | re.S)
NOT = re.compile(r"\b(?:not|no|never|nobody|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)
PROMISE = re.compile(r"\b(?:will|can|may|must|hope|plan|aim|should|would|might|could)\b", re.IGNORECASE)


def read(block: str) -> tuple[str, str, list[str]]:
    """The part, the text and what is expected."""
    lines = block.splitlines()
    expected = [line for line in lines if line.startswith(("= ", "? "))]
    part, _, text = "\n".join(line for line in lines if line not in expected).partition(": ")
    return part, dedent(text.removeprefix("|\n")), expected


@pytest.mark.parametrize("block", BLOCKS)
def test_sentences(block: str) -> None:
    part, text, expected = read(block)
    found = from_prose("heard" if part == "said" else "did", text, KNOWN, public=part == "said")
    assert len(found) == len(expected), found
    for entry, wanted in zip(found, expected, strict=True):
        if isinstance(entry, Line):
            assert wanted == f"= {entry.text}"
        else:
            assert wanted[0] == "?", entry
            assert wanted[2:] in entry.why


pieces = st.sampled_from(
    """We will not move the desk|We can|The ward|was cold|two hundred|twenty-five|3|and|but|never|on 2nd Mar 2026|
    2026-03-02|isn't|don't|a consultant|accident and emergency (AAE)|by 4 May|people|it|Mrs Khan|.|. |: |83%|no|
    “|”|(|)|one|a hundred|Four Oaks|you're|\u200b|\n- |\n\n|é|😀|{{ x }}|<b>|can't""".split("|")
)
texts = st.lists(pieces, max_size=14).map(" ".join)


def kept(text: str) -> tuple[int, list[str]]:
    """How often a text says no, and the words that make a promise strong or weak."""
    return len(NOT.findall(text)), sorted(word.lower() for word in PROMISE.findall(text.replace("n't", " not")))


@given(texts, st.booleans())
def test_no_line_loses_a_no_or_the_strength_of_a_promise(text: str, public: bool) -> None:
    for entry in from_prose("did", text, KNOWN, public=public):
        if isinstance(entry, Line):
            plain = entry.source.replace("can't", "can not").replace("isn't", "is not").replace("don't", "do not")
            assert kept(entry.text.replace("cannot", "can not")) == kept(plain)


@given(texts, st.booleans())
def test_a_line_keeps_the_rules_and_the_numbers_and_names_of_its_sentence(text: str, public: bool) -> None:
    for entry in from_prose("did", text, KNOWN, public=public):
        if not isinstance(entry, Line):
            continue
        assert ours(line_faults(entry.text, KNOWN)) == ()
        assert len(words(entry.text)) <= MOST_WORDS
        for number in re.findall(r"(?<![\d-])\d+(?![\d-])", re.sub(r"2nd|2026-03-02", "2", entry.source)):
            assert number in entry.text
        for name in ("Khan", "Four Oaks", "ward", "desk", "people"):
            assert (name in entry.source) == (name in entry.text)


@given(texts)
def test_each_sentence_is_a_line_or_a_question(text: str) -> None:
    found = from_prose("did", text, KNOWN)
    from yousaid.text.prose import read_prose

    assert [entry.source for entry in found] == [one.text for one in read_prose(text).sentences]


@given(st.text(max_size=300))
def test_any_text_at_all(text: str) -> None:
    for entry in [*from_prose("did", text, Known()), *one_line(text, Known())]:
        assert isinstance(entry, Question) or entry.text


def test_a_line_of_the_filter_may_say_it() -> None:
    (entry,) = one_line("It is quiet now", KNOWN)
    assert isinstance(entry, Line)
    assert entry.text == "It is quiet now."


def test_a_very_long_line_takes_no_time() -> None:
    (entry,) = one_line("we and the " * 200_000, KNOWN)
    assert isinstance(entry, Question)
