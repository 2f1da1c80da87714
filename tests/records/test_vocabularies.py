"""The words of lists as they stand within a line."""

from __future__ import annotations

import pytest

from yousaid.pages.prose import in_line
from yousaid.records.vocabularies import Entry, Vocabularies, Vocabulary


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Families and carers", "families and carers"),
        ("Staff", "staff"),
        ("Staff of the NHS", "staff of the NHS"),
        ("NHS staff", "NHS staff"),
        ("A&E", "A&E"),
        ("A ward visit", "a ward visit"),
        ("Friends and Family Test", "Friends and Family Test"),
        ("Co-production", "co-production"),
        ("Égalité", "égalité"),
        ("Teuluoedd a gofalwyr", "teuluoedd a gofalwyr"),
        ("خاندان", "خاندان"),
    ],
)
def test_words_within_a_line(label: str, within: str) -> None:
    assert Entry("code", label).within == within
    assert Entry("code", label, name=True).within == label


def test_only_the_first_of_several_begins_with_a_capital() -> None:
    voices = Vocabularies()["voices"]
    assert voices.labels(("patient", "carer", "nobody-we-know")) == (
        "Patients",
        "families and carers",
        "nobody-we-know",
    )
    assert voices.labels(("carer",)) == ("Families and carers",)
    assert voices.labels(()) == ()


def test_a_site_says_which_words_are_a_name(tmp_path) -> None:
    own = "items:\n  - {code: patient, label: Patients}\n  - {code: healthwatch, label: Healthwatch, name: true}\n"
    (tmp_path / "themes.yml").write_text(own, "utf-8")
    themes: Vocabulary = Vocabularies(tmp_path)["themes"]
    assert themes.labels(("patient", "healthwatch")) == ("Patients", "Healthwatch")


def test_a_semicolon_stands_between_things_that_have_commas_in_them() -> None:
    assert in_line(["Patients", "families & carers"]) == "Patients, families &amp; carers"
    assert in_line(["Food", "beds, rooms & lifts"]) == "Food; beds, rooms &amp; lifts"
    assert in_line([]) == ""
