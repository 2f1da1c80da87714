"""The second engine: textstat's own numbers, with no network."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import NoReturn

import pytest

from yousaid.text.engines import engine
from yousaid.text.formulas import FORMULAS
from yousaid.text.prose import read_prose
from yousaid.text.readability import Count

TEXT = "Dr. Shah moved the bins. You said it. We did. Our hours are every Friday, 9.30am, at the NHS clinic."


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("no network")

    nltk = pytest.importorskip("nltk")
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "path", [])


def test_ours_is_the_default() -> None:
    sentences = read_prose(TEXT).sentences
    ours = engine()
    assert ours.name == "yousaid"
    assert ours.says == ""
    assert ours.count(sentences) == read_prose(TEXT).count
    assert tuple(ours.scores(sentences)) == FORMULAS


@pytest.mark.usefixtures("_no_network")
def test_textstat_counts_without_a_network() -> None:
    sentences = read_prose(TEXT).sentences
    found = engine("textstat")
    count = found.count(sentences)
    # As textstat does, "Dr." and "We did." are no sentences, and 9.30 ends one; as its dictionary says, "our" and
    # "hours" have two syllables, "every" three, and NHS, which it does not have, one.
    assert count == Count(20, 4, 26)
    scores = found.scores(sentences)
    assert tuple(scores) == FORMULAS
    assert scores["flesch_kincaid"] == pytest.approx(count.grade, abs=1e-9)
    assert found.says == ", as textstat counts"


@pytest.mark.usefixtures("_no_network")
@pytest.mark.parametrize(
    ("word", "syllables"),
    [("hospital", 3), ("fire", 2), ("entirely", 4), ("Hampshire", 2), ("every", 3), ("TV", 2), ("2026", 1), ("XQZ", 1)],
)
def test_words_have_the_syllables_of_its_dictionary(word: str, syllables: int) -> None:
    assert engine("textstat").count(read_prose(word).sentences).syllables == syllables


@pytest.mark.usefixtures("_no_network")
def test_no_text_has_no_scores() -> None:
    assert engine("textstat").count(()) == Count()
    assert set(engine("textstat").scores(()).values()) == {None}


def test_an_engine_has_a_name() -> None:
    with pytest.raises(KeyError):
        engine("abacus")


def test_textstat_is_loaded_only_when_chosen() -> None:
    code = "import sys, yousaid.commands.text, yousaid.text.engines as e; e.engine(); print('textstat' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"
