"""Our counts beside those made by hand, and our sentences' hardness on good plain texts (tests/language)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from yousaid.gate.subjects import of_text
from yousaid.glossary import Glossary
from yousaid.rules import hard_passage, hard_sentence
from yousaid.rules.rule import Rule, Subject
from yousaid.settings import without_site
from yousaid.text.prose import read_prose
from yousaid.text.readability import Count
from yousaid.yamlfile import read_config

LANGUAGE = Path(__file__).parents[1] / "language"
PASSAGES: list[dict[str, Any]] = read_config(LANGUAGE / "counts.yml").data["passages"]


def ours(passage: dict[str, Any]) -> Count:
    lines = [line for line in passage["text"].splitlines() if line.strip()]
    return read_prose("\n\n".join(lines)).count


def by_hand(passage: dict[str, Any]) -> Count:
    return Count(**passage["settled"])


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["id"])
def test_words_and_sentences_are_those_made_by_hand(passage: dict[str, Any]) -> None:
    count, wanted = ours(passage), by_hand(passage)
    assert (count.words, count.sentences) == (wanted.words, wanted.sentences)
    assert count.syllables == pytest.approx(wanted.syllables, rel=0.02)


def test_grades_are_those_made_by_hand_on_average() -> None:
    assert len(PASSAGES) >= 20
    assert mean(abs(ours(passage).grade - by_hand(passage).grade) for passage in PASSAGES) <= 0.2


@pytest.mark.parametrize("rule", [hard_sentence.RULE, hard_passage.RULE], ids=lambda rule: rule.id)
def test_good_plain_texts_are_not_called_hard(rule: Rule) -> None:
    blank = Subject(path="", settings=without_site(LANGUAGE), glossary=Glossary(), today=date(2026, 11, 23))
    whole = (LANGUAGE / "plain.md").read_text("utf-8")
    texts = whole.split("\n## ")[1:]
    pages = [page for text in texts for page in of_text("plain.md", f"## {text}", blank)]
    found = [hit for page in pages for hit in rule.check(page.subject)]
    assert len(texts) >= 40
    assert len(found) <= 1, found
