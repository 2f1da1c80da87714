"""The forms of verbs."""

from __future__ import annotations

import pytest

from yousaid.rules.lists import bundled
from yousaid.rules.vale.inflect import forms, inflected


@pytest.mark.parametrize(
    "wanted",
    [
        "use uses used used using",
        "help helps helped helped helping",
        "carry out|carries out|carried out|carried out|carrying out",
        "stop stops stopped stopped stopping",
        "travel travels travelled travelled travelling",
        "reveal reveals revealed revealed revealing",
        "refer refers referred referred referring",
        "offer offers offered offered offering",
        "begin begins began begun beginning",
        "set up|sets up|set up|set up|setting up",
        "show shows showed shown showing",
        "fix fixes fixed fixed fixing",
        "agree agrees agreed agreed agreeing",
        "die dies died died dying",
        "play plays played played playing",
        "do does did done doing",
        "have has had had having",
        "be is was been being",
        "visit visits visited visited visiting",
        "quit quits quitted quitted quitting",
        "explain explains explained explained explaining",
    ],
)
def test_forms(wanted: str) -> None:
    base, third, past, participle, ing = wanted.split("|") if "|" in wanted else wanted.split()
    made = forms(base)
    assert (made.third, made.past, made.participle, made.ing) == (third, past, participle, ing)


def test_the_forms_of_our_verbs_are_those_we_wrote_by_hand() -> None:
    written = {entry.pattern: entry.instead for entry in bundled("verbs").entries}
    by_hand = {"comprise", "constitute", "illustrate", "pertain to", "safeguard"}  # not only verbs
    checked = 0
    for verb, instead in written.items():
        made = inflected({verb: "|".join(instead)}, "verb")
        if forms(verb).third in written and not verb.endswith("ed") and verb not in by_hand:
            checked += 1
            shared = made.keys() & written.keys()
            assert {form: made[form] for form in shared} == {form: "|".join(written[form]) for form in shared}
    assert checked > 100
