"""How common words are, and what makes a sentence hard."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.text.frequency import bases, rare, table, zipf
from yousaid.text.hardness import Hardness, everyday, hardness, weight
from yousaid.text.prose import read_prose
from yousaid.text.sentences import Sentence

DATA = Path(__file__).parents[2] / "plugins" / "yousaid" / "data" / "frequency"


def one(text: str) -> Sentence:
    (sentence,) = read_prose(text).sentences
    return sentence


def test_the_table_is_small_and_covers_ordinary_words() -> None:
    assert 20_000 <= len(table()) <= 40_000
    assert (DATA / "zipf.txt").stat().st_size < 300_000
    assert zipf("the") == max(value / 10 for value in table().values()) == 7.7
    assert min(table().values()) == 28


def test_the_table_says_where_it_comes_from() -> None:
    source = (DATA / "SOURCE.md").read_text("utf-8")
    assert "CC BY-SA 4.0" in source
    assert "wordfreq 3.1.1" in source
    assert "SUBTLEX" in (DATA / "NOTICE-wordfreq").read_text("utf-8")


def test_the_table_loads_in_a_moment() -> None:
    table.cache_clear()
    started = time.process_time()
    table()
    assert time.process_time() - started < 0.06  # 8 ms on the machine we made it on


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("centre", "center"),
        ("organise", "organize"),
        ("haemoglobin", "hemoglobin"),
        ("paediatric", "pediatric"),
        ("pyjamas", "pajamas"),
        ("licence", "license"),
        ("travelled", "traveled"),
    ],
)
def test_spellings_are_one_word(british: str, american: str) -> None:
    assert zipf(british) == zipf(american) > 2.8


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("blankets", "blanket"),
        ("utilises", "utilise"),
        ("reorganising", "reorganise"),
        ("stopped", "stop"),
        ("quieter", "quiet"),
        ("noisiest", "noisy"),
        ("studies", "study"),
        ("carer's", "carer"),
        ("wheelchairs’", "wheelchair"),
        ("BLANKET", "blanket"),
        ("café", "cafe"),
    ],
)
def test_a_form_is_at_least_as_common_as_its_base(form: str, base: str) -> None:
    assert zipf(form) >= zipf(base) > 0


@pytest.mark.parametrize("word", ["domiciliary", "necessitate", "colonoscopy", "interoperability", "zzxq", "triage"])
def test_rare(word: str) -> None:
    assert rare(word)


@pytest.mark.parametrize(
    "word", ["hospital", "blankets", "we", "I", "don’t", "o'clock", "9.30am", "COVID-19", "£5", "well-being", "it’s"]
)
def test_not_rare(word: str) -> None:
    assert not rare(word)


def test_the_limit_is_a_choice() -> None:
    assert rare("leaflet")
    assert not rare("leaflet", limit=3.0)


@given(st.text(max_size=80))
def test_any_word_has_a_value(word: str) -> None:
    assert 0 <= zipf(word) <= 7.7
    assert all(len(base) >= 2 for base in bases(word))


def test_a_long_word_costs_no_more_than_a_short_one() -> None:
    started = time.process_time()
    zipf("ab" * 25_000)
    weight("ing-" * 12_000)
    assert time.process_time() - started < 0.5


def test_everyday_words_are_sorted_and_told_once() -> None:
    lines = [line for line in (DATA / "everyday.txt").read_text("utf-8").splitlines() if line[0] != "#"]
    assert lines == sorted(set(lines))
    assert set(lines) == everyday()
    assert all(weight(word) == (0.0, False) for word in lines)
    assert all(weight(word + "s") == (0.0, False) for word in ("appointment", "wheelchair", "leaflet"))


def test_length_words_and_structure_add_up() -> None:
    plain = hardness(one("We put a new lid on the bin."))
    longer = hardness(one("We put a new lid on the bin by the door of the ward."))
    rarer = hardness(one("We put a domiciliary lid on the bin."))
    nested = hardness(one("We put a lid (a red one (not a blue one)) on it."))
    assert plain == Hardness(8, (), 0.0, 0, 0, 0, 0)
    assert plain.age == pytest.approx(4.75 + 8 * 0.39)
    assert longer.age > plain.age
    assert rarer.hard_words == ("domiciliary",)
    assert rarer.age == pytest.approx(plain.age + 2)
    assert nested.insertions == 1
    assert nested.structure == 1


def test_one_clause_and_two_commas_are_free() -> None:
    assert hardness(one("If it rains, we stay in, and we read.")).structure == 0
    assert hardness(one("If it rains, when it may, we stay in, and we read.")).structure == pytest.approx(0.8 + 0.3)


def test_a_word_for_an_idea_adds_half_of_a_rare_one() -> None:
    idea = hardness(one("The availability of it matters."))
    assert idea.ideas == 1
    assert idea.hard_words == ("availability",)


@pytest.mark.parametrize(
    "text",
    [
        "We asked Domiciliary Care Partners about it.",  # a name
        "Riverside Hospital has it.",  # a name that opens the sentence
        "Ask the ICBQ.",
        "It has 12.5% of www.example.org/considerations in it.",
        "The physiotherapist sees outpatients with wheelchairs.",
    ],
)
def test_names_short_forms_and_everyday_words_are_not_hard(text: str) -> None:
    assert hardness(one(text)).hard_words == ()


def test_known_words_are_not_hard() -> None:
    assert hardness(one("We offer domiciliary visits."), frozenset({"domiciliary"})).hard_words == ()


def test_each_hard_word_is_named_once_the_hardest_first() -> None:
    found = hardness(one("Operational domiciliary utilisation of operational morphine."))
    assert found.hard_words == ("domiciliary", "utilisation", "morphine", "operational")


def test_the_tables_are_read_only_when_asked_for() -> None:
    code = (
        "import yousaid.text.frequency as f, yousaid.text.hardness as h;"
        "print(f.table.cache_info().currsize + h.everyday.cache_info().currsize)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "0"
