"""Short forms: what is one, and what explains one."""

from __future__ import annotations

import pytest

from yousaid.rules.longforms import fits
from yousaid.rules.shortforms import uses
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
        ("We talked about beds, R&D, PALS and food.", ["R&D", "PALS"]),
        ("We talked about beds, RNIB, MASH and food.", ["RNIB", "MASH"]),
        ("We asked about CIL, HMO, EHCP, SEND, MASH, LADO.", ["CIL", "HMO", "EHCP", "SEND", "MASH", "LADO"]),
        ("CIL, HMO, SEND, MASH", ["CIL", "HMO", "SEND", "MASH"]),
        ("Ask PALS/SEND (NICE) now; PIP NHS.", ["PALS", "SEND", "NICE", "PIP", "NHS"]),
        ("T2DM, 5YFV, F2F, D2A and 2WW.", ["T2DM", "5YFV", "F2F", "D2A", "2WW"]),
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
        "PLEASE, DO NOT PARK, SEND CARS AWAY",
        "Live in SW1A, W1A or W1A 0AX, N1C 4AB or B2B 4AB.",
        "Ward B12, ward 7A, ward 7AB, bed F2F, at 9AM, 5KM on, the 2ND and a 4GB stick.",
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
        ("the acute medical unit, AMU.", "acute medical unit"),
        ("the acute medical unit, AMU, is open", "acute medical unit"),
        ("the two-week wait (2WW)", "two-week wait"),
        ("discharge to assess (D2A)", "discharge to assess"),
        ("type 2 diabetes mellitus (T2DM)", "type 2 diabetes mellitus"),
        ("The total was cut by half (HMRC).", ""),
        ("The plan covers rest and drink, R&D and training", ""),
        ("The plan covers rest and drink, R&D, and training", ""),
        ("The plan covers beds, rest and drink, R&D.", ""),
        ("people from many teams, PMT,", ""),
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


def test_a_list_of_short_forms_explains_none() -> None:
    found = list(uses(read_prose("Ask at A&E about COVID-19, R&D, T&O and C. diff.")))
    assert [(use.short, use.long) for use in found] == [("A&E", ""), ("COVID-19", ""), ("R&D", ""), ("T&O", "")]


def test_plurals() -> None:
    found = uses(read_prose("Two KPIs, one KPI, the KPI's end."))
    assert [(use.short, use.plural) for use in found] == [("KPI", True), ("KPI", False), ("KPI", False)]


def test_places_are_in_the_source() -> None:
    text = "One.\n\n- The  ICBs\n  met."
    (use,) = uses(read_prose(text))
    assert text[use.start : use.end] == "ICBs"


def test_letters_in_order() -> None:
    assert fits("AMU", "acute medical unit", loosely=False)
    assert not fits("AMU", "unit for medicine", loosely=False)
    assert not fits("HMRC", "cut by half", loosely=True)
    assert not fits("PALS", "service for people", loosely=True)
    assert fits("CAMHS", "mental health service for children", loosely=True)
    assert not fits("ED", "ward", loosely=True)
