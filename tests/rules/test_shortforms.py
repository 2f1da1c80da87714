"""Short forms: what is one, and what explains one."""

from __future__ import annotations

import pytest

from yousaid.rules.shortforms import fits, uses
from yousaid.text.prose import read_prose


def found(text: str) -> list[str]:
    return [use.short for use in uses(read_prose(text))]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The AMU is open.", ["AMU"]),
        ("Two GPs left.", ["GP"]),
        ("The ICB’s plan and the PCN's plan.", ["ICB", "PCN"]),
        ("Wait in A&E. Read the T&Cs.", ["A&E", "T&C"]),
        ("COVID-19 and GAD-7.", ["COVID-19", "GAD-7"]),
        ("The N.H.S. paid.", ["NHS"]),
        ("DfE and DoLS rules.", ["DfE", "DoLS"]),
        ("A CAMHS-led team and non-NHS staff.", ["CAMHS", "NHS"]),
        ("NHS/ICB staff.", ["NHS", "ICB"]),
        ("IV antibiotics.", ["IV"]),
        ("The SEND team.", ["SEND"]),
        ("LGBTQ+ people.", ["LGBTQ"]),
    ],
)
def test_short_forms(text: str, short: list[str]) -> None:
    assert found(text) == short


@pytest.mark.parametrize(
    "text",
    [
        "I went to Ward B12 and bed C4.",
        "Henry VIII, part II, section IV.",
        "Please do NOT park here.",
        "PLEASE SEND US YOUR VIEWS",
        "IMPORTANT NOTICE ABOUT CAR PARKING",
        "Block AB, Room GF.",
        "Take the M25 to LS1 3EX.",
        "He is Mr McDonald. You Tube. iPad.",
        "See GOV.UK for more.",
        "An X-ray of a T-shirt.",
        "See https://example.org/AMU/ED.",
        "",
    ],
)
def test_not_short_forms(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("the acute medical unit (AMU)", "acute medical unit"),
        (
            "the Child and Adolescent Mental Health Services (CAMHS), upstairs",
            "Child and Adolescent Mental Health Services",
        ),
        ("AMU (acute medical unit)", "acute medical unit"),
        ("AMU (the acute medical unit) is open", "acute medical unit"),
        ("AMU stands for acute medical unit.", "acute medical unit"),
        ("the acute medical unit, or AMU, is open", "acute medical unit"),
        ("the acute medical unit (“AMU”)", "acute medical unit"),
        ("Ear, nose and throat (ENT) clinic", "Ear, nose and throat"),
        ("the multi-disciplinary team (MDT)", "multi-disciplinary team"),
        ("the ward (AMU)", ""),
        ("the AMU (level 2)", ""),
        ("Call us (see ED) now", ""),
        ("the AMU, which is on level 2", ""),
        ("the AMU is a unit", ""),
    ],
)
def test_explained(text: str, long: str) -> None:
    (use,) = uses(read_prose(text))
    assert use.long == long


def test_places_are_in_the_source() -> None:
    text = "One.\n\n- The  ICBs\n  met."
    (use,) = uses(read_prose(text))
    assert text[use.start : use.end] == "ICBs"


def test_letters_in_order() -> None:
    assert fits("AMU", "acute medical unit", loosely=False)
    assert not fits("AMU", "unit for medicine", loosely=False)
    assert fits("CAMHS", "mental health service for children", loosely=True)
    assert not fits("ED", "ward", loosely=True)
