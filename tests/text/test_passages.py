"""Counts and grades of the passages that we counted by hand."""

import re
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import pytest

from yousaid.text.prose import read_prose
from yousaid.text.readability import Count


@dataclass(frozen=True)
class Passage:
    name: str
    text: str
    by_hand: Count


def passages():
    whole = (Path(__file__).parent / "passages.txt").read_text("utf-8")
    for section in whole.split("\n## ")[1:]:
        name, _, marked = section.partition("\n")
        lines = [line for line in marked.splitlines() if line]
        tokens = [token for token in re.split(r"[\s/—]+", marked) if re.search(r"[^\W_]", token)]
        count = Count(len(tokens), len(lines), len(tokens) + sum(token.count("·") for token in tokens))
        yield Passage(name, marked.replace("·", ""), count)


PASSAGES = list(passages())


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
def test_counts_are_those_made_by_hand(passage):
    count = read_prose(passage.text).count
    assert (count.words, count.sentences) == (passage.by_hand.words, passage.by_hand.sentences)
    assert count.syllables == pytest.approx(passage.by_hand.syllables, abs=1)
    assert count.grade == pytest.approx(passage.by_hand.grade, abs=0.3)


def test_grades_are_right_on_average():
    assert len(PASSAGES) == 12
    off = [abs(read_prose(passage.text).count.grade - passage.by_hand.grade) for passage in PASSAGES]
    assert mean(off) <= 0.2
