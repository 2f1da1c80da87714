"""The lists behind the language rules: enough terms, each said in plain words, and replacements that can be trusted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from yousaid.rules import jargon, wording
from yousaid.rules.hidden_verb import _verbs
from yousaid.rules.lists import bundled
from yousaid.yamlfile import read_config

FOLDER = Path(jargon.__file__).parents[1] / "data" / "lists"
#: Lists that name something better to write.
SWAPS = (
    "blaming",
    "blaming-acts",
    "double-negative",
    "doubting",
    "idiom",
    "latin",
    "misspellings",
    "othering",
    "othering-groups",
    "us-spellings",
)
TOKENS = ("empty-answer", "empty-promise", "training", "vague-link")
_ENDING = re.compile(
    r"(?:isations?|izations?|ising|ised|ises|ise|izing|ized|izes|ize|ings?|ied|ies|ed|es|ers?|[sedy])$"
)


def entries(name: str) -> list[str]:
    data: dict[str, Any] = read_config(FOLDER / f"{name}.yml").data
    return [str(entry) for entry in data.get("swap") or data.get("tokens") or ()]


def lemmas(name: str) -> set[str]:
    """The entries of a list, the forms of one word counted once; rough, and never too many for verbs."""
    words = {" ".join(_ENDING.sub("", part.removesuffix("'s")) for part in entry.split()) for entry in entries(name)}
    return {word[:5] for word in words} if name == "verbs" else words


def test_there_are_at_least_1500_terms_without_inflections() -> None:
    counted = {name: len(lemmas(name)) for name in (*jargon.LISTS, *SWAPS, *TOKENS)}
    spellings = counted["misspellings"] + counted["us-spellings"]
    assert sum(counted.values()) - spellings >= 1500, counted
    assert counted["misspellings"] >= 250


@pytest.mark.parametrize("name", SWAPS)
def test_each_entry_says_something_else(name: str) -> None:
    for entry in bundled(name).entries:
        assert bool(entry.instead) != bool(entry.advice)
        assert entry.pattern not in entry.instead
        assert all(choice == choice.strip() != "" for choice in entry.instead)


@pytest.mark.parametrize("name", ["misspellings", "us-spellings"])
def test_a_mended_word_is_not_found_again(name: str) -> None:
    words = bundled(name)
    for entry in words.entries:
        assert len(entry.instead) == 1, entry
        assert not list(words.find(entry.instead[0])), entry


@pytest.mark.parametrize("name", ["idiom", "latin", "othering", "blaming", "double-negative"])
def test_what_to_write_instead_is_no_idiom_label_or_latin(name: str) -> None:
    for entry in bundled(name).entries:
        for choice in entry.instead:
            for other in ("idiom", "latin", "othering", "blaming", "misspellings"):
                assert not list(bundled(other).find(choice)), (entry, other)


def test_no_term_stands_in_two_lists() -> None:
    seen: dict[str, str] = {}
    for name in (*jargon.LISTS, *SWAPS, *TOKENS):
        for entry in entries(name):
            assert seen.setdefault(entry, name) == name, (entry, seen[entry], name)


def test_hidden_verbs_keep_their_form() -> None:
    plain = _verbs().plain
    assert plain["carries out", "assessment of"] == "assesses"
    assert plain["carried out", "analyses of"] == "analysed"
    assert plain["making", "enquiries about"] == "asking about"


def test_capitals_are_kept() -> None:
    assert wording.cased("Service users", "people who use it") == "People who use it"
    assert wording.cased("RECIEVED", "received") == "RECEIVED"
    assert wording.cased("recieved", "received") == "received"
