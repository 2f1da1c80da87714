"""The index of the search: what it holds, in which parts, and which words it takes for one."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

import pytest

from yousaid.glossary import Glossary, Term
from yousaid.pages.press import Press
from yousaid.pages.search_index import CHOICES, SIZE, index, part_of, same_words, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café on Ward 7: it’s good", ["cafe", "on", "ward", "7", "its", "good"]),
        ("A&E wi-fi", ["a", "e", "wi", "fi"]),
        ("", []),
        ("پارکنگ", ["پارکنگ"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split(text) == words


def test_each_word_is_in_its_part_with_its_answers(kit: Any) -> None:
    records = [kit.a_record(f"answer-{n:02}", title=f"Title {n:02} {'carparks' * (n == 3)}") for n in range(SIZE + 5)]
    files = dict(index(Press(kit.a_site(*records), [kit.TEMPLATES])))
    whole = json.loads(files.pop("search.json"))
    assert [len(json.loads(files.pop(f"search/answers-{n}.json"))) for n in range(2)] == [SIZE, 5]
    held = {name: json.loads(text) for name, text in files.items()}
    for word in whole["words"].split(" "):
        numbers = held[f"search/words-{part_of(word)}.json"][word]
        assert len(numbers) % 2 == 0
        assert all(number < len(records) for number in numbers[::2])
    assert held["search/words-c.json"]["carparks"] == held["search/words-other.json"]["=carpark"] == [3, 6]


def test_a_glossary_gives_words_that_mean_the_same() -> None:
    same = same_words(
        Glossary(terms=(Term(term="PALS", long="Patient Advice and Liaison Service", also=("pals team",)),))
    )
    assert same[("pals",)] == same[("patient", "advice", "and", "liaison", "service")] == same[("pals", "team")]
    assert same[("car", "park")] == same[("parking",)] == same[("carparks",)]
    assert ("park",) not in same


def test_the_choices_lead_to_the_answers_of_each_list(kit: Any) -> None:
    """What a filter finds is what the list of the same value holds, and what is late."""
    places = ("Ward 7", "ward 7", "Café", "")
    late = {"status": "doing", "due": kit.dt.date(2026, 1, 1)}
    records = [
        kit.a_record(
            f"answer-{n:02}", place=places[n % 4], voice=("patient", "carer")[: n % 3], **(late if n % 5 else {})
        )
        for n in range(2 * SIZE + 3)
    ]
    press = Press(kit.a_site(*records), [kit.TEMPLATES])
    files = {name: json.loads(text) for name, text in index(press)}
    held = files[CHOICES]["facets"]
    assert set(held) == {"status", "place", "voice", "year"}
    assert set(held["status"]) == {"doing", "done", "late"}
    assert held["status"]["late"] == held["status"]["doing"]
    rows = [row for n in range(3) for row in files[f"search/answers-{n}.json"]]
    for facet in press.catalogue.facets:
        for value in facet.values:
            numbers = accumulate(held[facet.name][value.slug])
            assert [rows[number]["url"] for number in numbers] == [card.address for card in value.cards]
    assert rows[1]["late"] == "Late since 2 January 2026"
    assert "late" not in rows[0]
