"""The published formulas: worked by hand, and frozen for many texts in golden_scores.tsv."""

from __future__ import annotations

from math import sqrt
from pathlib import Path

import pytest

from yousaid.text.formulas import FORMULAS, Tally, tally
from yousaid.text.prose import read_prose
from yousaid.text.readability import Count

GOLDEN = [
    line.split("\t")
    for line in (Path(__file__).parent / "golden_scores.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def of(text: str) -> Tally:
    return tally(read_prose(text).sentences)


def test_the_golden_table_is_large_and_holds_each_text_once() -> None:
    assert GOLDEN[0] == ["words", "sentences", "syllables", *FORMULAS, "text"]
    texts = [row[-1] for row in GOLDEN[1:]]
    assert len(set(texts)) == len(texts) >= 60


@pytest.mark.parametrize("row", GOLDEN[1:], ids=lambda row: row[-1][:40])
def test_scores_are_frozen(row: list[str]) -> None:
    found = of(row[-1].replace("\\n", "\n"))
    assert [found.count.words, found.count.sentences, found.count.syllables] == [int(number) for number in row[:3]]
    wanted = dict(zip(FORMULAS, row[3:-1], strict=True))
    for name, score in found.scores().items():
        if wanted[name] == "":
            assert score is None, name
        else:
            assert score == pytest.approx(float(wanted[name]), abs=1e-9, rel=0), name


def test_constants_are_the_published_ones() -> None:
    counted = Tally(
        count=Count(words=300, sentences=30, syllables=450),
        letters=1300,
        characters=1350,
        polysyllables=40,
        complex_words=30,
    )
    assert counted.scores() == {
        "flesch_reading_ease": pytest.approx(206.835 - 1.015 * 10 - 84.6 * 1.5),
        "flesch_kincaid": pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59),
        "gunning_fog": pytest.approx(0.4 * (10 + 10)),
        "smog": pytest.approx(1.0430 * sqrt(40) + 3.1291),
        "coleman_liau": pytest.approx(0.0588 * (1300 / 3) - 0.296 * 10 - 15.8),
        "automated_readability": pytest.approx(4.71 * 4.5 + 0.5 * 10 - 21.43),
    }
    assert counted.flesch_kincaid == counted.count.grade


def test_nothing_is_rounded() -> None:
    assert of("We bought 40 more blankets. Each bed now has two.").scores()["flesch_kincaid"] != round(
        of("We bought 40 more blankets. Each bed now has two.").flesch_kincaid, 6
    )


def test_a_text_without_words_has_no_scores() -> None:
    assert set(of("").scores().values()) == {None}
    assert set(of("…").scores().values()) == {None}


def test_smog_needs_thirty_sentences() -> None:
    assert of("We did it. " * 29).smog is None
    assert of("We did it. " * 30).smog == pytest.approx(3.1291)


@pytest.mark.parametrize(
    ("text", "letters", "characters"),
    [
        ("We don't.", 6, 6),
        ("Ward 12 opens at 9.30am.", 13, 18),
        ("See www.example.org/formats now.", 6, 6),
        ("Ask hello@example.org.", 3, 3),
        ("A&E costs £5.20.", 7, 10),
        ("The U.K. is here.", 11, 11),
    ],
)
def test_letters_and_characters(text: str, letters: int, characters: int) -> None:
    found = of(text)
    assert (found.letters, found.characters) == (letters, characters)


@pytest.mark.parametrize(
    ("text", "polysyllables", "complex_words"),
    [
        ("The hospital is here.", 1, 1),
        ("Hospital food is hot.", 1, 1),
        ("We went to Manchester.", 1, 0),  # a name
        ("Ask the NHS.", 1, 0),  # a short form
        ("It was created here.", 1, 0),  # -ed adds the third syllable
        ("Two witnesses came.", 1, 0),
        ("It was considered.", 1, 1),  # -ed adds none
        ("The follow-up came.", 1, 0),  # short words with a hyphen
        ("A hospital-wide plan.", 1, 1),
        ("THE HOSPITAL IS SHUT", 1, 1),  # in capitals for force
        ("We saw 1,234 people.", 0, 0),
    ],
)
def test_long_words(text: str, polysyllables: int, complex_words: int) -> None:
    found = of(text)
    assert (found.polysyllables, found.complex_words) == (polysyllables, complex_words)
