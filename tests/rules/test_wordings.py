"""The lists behind the language rules: enough terms, each said in plain words, and replacements that can be trusted."""

from __future__ import annotations

import re
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest

from yousaid.rules import jargon, wording
from yousaid.rules.hidden_verb import _verbs
from yousaid.rules.lists import bundled, list_names
from yousaid.rules.vale.inflect import forms
from yousaid.text.frequency import table
from yousaid.yamlfile import read_config

FOLDER = Path(jargon.__file__).parents[1] / "data" / "lists"
#: Lists that name something better to write.
SWAPS = (
    "age",
    "age-groups",
    "blaming",
    "blaming-acts",
    "disability",
    "disability-groups",
    "double-negative",
    "doubting",
    "ethnicity",
    "gendered",
    "idiom",
    "latin",
    "misspellings",
    "othering",
    "othering-groups",
    "shortened",
    "slash",
    "stigma",
    "tautology",
    "unclear-time",
    "us-spellings",
    "war",
    "wordy",
)
#: What is spelled right may still be a word to avoid, which is for another rule to say.
TRUSTED = ("misspellings", "us-spellings")
TOKENS = (
    "directions",
    "directions-record",
    "empty-answer",
    "empty-promise",
    "excuse",
    "false-apology",
    "hedge",
    "looking",
    "nobody-named",
    "padding",
    "passed-on",
    "playing-down",
    "policy-as-reason",
    "reminder",
    "review",
    "self-praise",
    "training",
    "unnamed-change",
    "vague-amount",
    "vague-link",
    "vague-time",
)
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


def _stems(word: str) -> set[str]:
    """The verbs that a form in -ed or -ing could come from."""
    stem = word.removesuffix("ed").removesuffix("ing")
    return {stem, stem + "e", stem[:-1], stem[:-1] + "y", stem[:-1] + "ie"}


def test_every_form_of_our_verbs_is_spelled_right() -> None:
    """*fulfiled* comes from no verb: *fulfil* gives *fulfilled*."""
    phrases = [words for entry in bundled("verbs").entries for words in (entry.pattern, *entry.instead)]
    words = {phrase.split()[0] for phrase in phrases}
    for word in {word for word in words if word.endswith(("ed", "ing"))}:
        known = {stem for stem in _stems(word) if stem in words or stem in table()}
        assert not known or word in table() or word in {form for stem in known for form in astuple(forms(stem))}, word


def test_plain_verbs_of_hidden_ones_have_the_right_forms() -> None:
    data = read_config(FOLDER / "hidden-verbs.yml").data
    for written in {str(verb) for pair in data["pairs"] for verb in pair["nouns"].values()}:
        made = forms(written.split("|")[0])
        assert written.split("|") == [made.base, made.third, made.past, made.ing]


@pytest.mark.parametrize("name", list_names())
def test_advice_is_a_sentence_and_its_list_says_what_is_wrong(name: str) -> None:
    advice = {entry.advice for entry in bundled(name).entries if entry.advice}
    assert all(text[0].isupper() and text.endswith(".") for text in advice)
    assert not advice or ("%s" in bundled(name).alone and "cannot stay" not in bundled(name).alone)


@pytest.mark.parametrize("name", [name for name in SWAPS + jargon.LISTS if name not in TRUSTED])
def test_nothing_that_we_suggest_is_itself_to_be_avoided(name: str) -> None:
    avoided = [bundled(other) for other in (*SWAPS, *jargon.LISTS)]
    for entry in bundled(name).entries:
        for choice in entry.instead:
            assert [match.words for words in avoided for match in words.find(f"we see {choice} here")] == [], entry


@pytest.mark.parametrize("name", SWAPS + jargon.LISTS)
def test_no_article_is_doubled(name: str) -> None:
    """“the key stakeholders” must not become “the the main people”."""
    for entry in bundled(name).entries:
        for choice in entry.instead:
            if choice.startswith(("the ", "a ", "an ")):
                noun = re.fullmatch(r"[a-z-]+(?:er|ers|ment|ion|ity|ness|ship|gap|word)s?", entry.pattern)
                assert not noun, entry


ORDINARY = """
A piece of cake comes with your tea. Write your name on the back of the card.
Take the tablets out of the box. Write outside the box if you need more room.
Children are put to bed at 7pm. We test the water in each bath.
Put a sticking plaster on it. Wash the cups in hot water. We made it a two-way street.
The council will build bridges over the brook. We print the menu in black and white.
Hold your arms up in the air. The writing on the wall is too small.
Push the chair up the ramp. There is a ramp up to the door. Crews were fighting fires all night.
We could of course ask. You should of course call. It was due to loose tiles. Wear loose clothing.
He had 60 grays of treatment. The walls were bare with no pictures.
She has iron deficiency and a vitamin D deficiency. First responders came. We were rated inadequate.
She has an acquired brain injury. He died by assisted dying. We made amends. Weather permitting, we walk.
Each flat is furnished. It is a fulfilling job. You need an enhanced DBS check. The path is well signposted.
People who have transitioned can ask for Sam. She has good visual acuity. Calls come from a withheld number.
The light switch is hard to reach. The clinic is hard to reach by bus. Some people are less able to walk.
They made a claim that day. It changes your perception of pain.
""".strip().split("\n")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_alone(text: str) -> None:
    found = [match.words for name in (*SWAPS, *jargon.LISTS) for match in bundled(name).find(text)]
    assert found == []
