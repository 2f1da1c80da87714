"""Small counts of people: in fields, and in prose, where a sure one stops a page and so must be right."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.privacy.numbers import people_shown, small_numbers, small_numbers_of_engagement
from yousaid.privacy.peoplecounts import counts_of_people, names_people
from yousaid.records.blocks import Counts, EasyRead, Heard, Measure, Quote
from yousaid.records.model import Engagement, Record
from yousaid.yamlfile import read_record

DOCUMENT = read_record("content/records/2026/one.yml", b"title: One\n")[0]
assert DOCUMENT is not None
RECORD = Record(id="one", path="one.yml", document=DOCUMENT)
PEOPLE = "People who slept well"

SURE = [
    "[5 (five) patients told us].",
    "[2 LGBT people told us] that.",
    "[Two patients said] it was cold.",
    "[3 people told us] the food was late.",
    "We spoke to [5 carers].",
    "[Six of 40 people] said yes.",
    "[3 out of 6 people] liked it.",
    "We asked [six people] on Ward 7 what helped.",
    "It was cold, and [two patients on Ward 7 complained].",
    "- [Four families felt] ignored.",
    "[Three or four people said] it hurt.",
    "[Two of our patients told us] why.",
    "[5 people with a learning disability told us] it was hard.",
    "[Two Somali mothers told us] about this.",
    "[Seven people who use wheelchairs said] so.",
    "We heard this from [4 families].",
    "[Two people were unhappy] with the food.",
    "All [three families felt] this.",
    "The ward is cold.\n\n[Two visitors said] so.",
]
UNSURE = [
    "[Only 2 said] yes.",
    "A few [(4) carers] told us.",
    "[People: 5]",
    "[3 patients] on Ward 7 fell.",
    "Only [one mother complained].",
    "[1 person said] so.",
    "We [received 3 responses] to the survey.",
    "Half of them ([n=4]) liked it.",
    "About [5 people said] no.",
    "We interviewed [3 nurses].",
    "[2 out of 10 people] said yes.",
    "[Six of 40 people] have a carer.",
]
SILENT = [
    "Visits are for two people at a time.",
    "Only two nurses were on at night.",
    "On Ward 7 patients said it was noisy.",
    "On Ward\n7 patients said it was noisy.",
    "Type 2 patients told us about their feet.",
    "1 in 5 people said yes.",
    "One in four people wait.",
    "1 out of every 5 people said yes.",
    "Fewer than 8 people told us.",
    "Under 8 people said so.",
    "We hired 3 nurses.",
    "8 people said so.",
    "34 people told us.",
    "1,003 people said so.",
    "2.5 people said so.",
    "3% of people said so.",
    "30 to 40 people said so.",
    "More than 5 people said so.",
    "5 or more people said so.",
    "At 7 people came in.",
    "After 3 days patients said they felt better.",
    "Year 6 children said it was fun.",
    "Ward no. 7 patients said it was fun.",
    "Between 6 and 7 people said it was busy.",
    "Two people in my bay told me to be quiet.",
    "Only two visitors are allowed and families said that is too few.",
    "In May 5 people can sit there.",
    "A patient told us. Somebody told us. One of us said so.",
    "Phase 2 respondents agreed.",
    "We asked 4 disabled people's groups, and all of them said no.",
    "We spoke to 3 patient groups and 2 carer charities.",
    "We spoke to 2 young people forums.",
    "Four people share one shower.",
    "The lift holds 6 people.",
    "Parents of 3 children said it was too far.",
]


def marked(text: str) -> tuple[str, int, int]:
    return text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1


@pytest.mark.parametrize(("text", "certain"), [(t, True) for t in SURE] + [(t, False) for t in UNSURE])
def test_counts_of_people(text: str, certain: bool) -> None:
    plain, start, end = marked(text)
    assert [(c.start, c.end, c.certain) for c in counts_of_people(plain, 8)] == [(start, end, certain)]


@pytest.mark.parametrize("text", SILENT)
def test_false_alarms(text: str) -> None:
    assert counts_of_people(text, 8) == ()


def test_published_answers_are_not_stopped(real_pairs: tuple[dict[str, Any], ...]) -> None:
    texts = [pair.get(part) or "" for pair in real_pairs for part in ("said", "did")]
    assert [text for text in texts if any(count.certain for count in counts_of_people(text, 8))] == []


@pytest.mark.parametrize(
    ("what", "people"),
    [
        ("People who slept well", True),
        ("Number of patients", True),
        ("Night staff who got a break", True),
        ("Older people with a plan", True),
        ("Service users", True),
        ("Hours most people waited for medicines", False),
        ("Minutes patients waited", False),
        ("Patient letters sent", False),
        ("Staff meetings", False),
        ("Patients' beds", False),
        ("Bins with quiet lids", False),
        ("Times each week that someone got up", False),
    ],
)
def test_what_is_counted(what: str, people: bool) -> None:
    assert names_people(what) is people


@given(st.integers(1, 99), st.integers(5, 12))
def test_a_count_is_found_below_the_limit_and_never_at_it(number: int, threshold: int) -> None:
    found = counts_of_people(f"{number} patients told us this.", threshold)
    assert bool(found) == (number < threshold)


@pytest.mark.parametrize(
    "piece",
    [
        "2 people ",
        "2 people on ",
        "2 ",
        "one ",
        "2 of ",
        "asked ",
        "received 3 ",
        "2 people(",
        "\n",
        "1-",
        "1 to ",
        "a-",
        " ",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    text = "2 people" + piece * (50_000 // len(piece))
    began = time.perf_counter()
    counts_of_people(text, 8)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (1, "under 8"), (7, "under 8"), (8, "8"), (34, "34"), (1204, "1,204")]
)
def test_people_shown(number: int, words: str) -> None:
    assert people_shown(number) == words


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"people": 7}, [("people", True)]),
        ({"people": 8}, []),
        ({"people": 0}, []),
        ({"said": "Two patients said so."}, [("said", True)]),
        ({"asked": "We asked 3 carers."}, [("asked", True)]),
        ({"worked_found": "Two people said so."}, [("worked_found", True)]),
        ({"did": "Two patients said so."}, []),
        ({"quotes": (Quote(text="Two patients said so."),)}, []),
        ({"measures": (Measure(what=PEOPLE, before=15, after=30, out_of=40),)}, []),
        (
            {"measures": (Measure(what=PEOPLE, before=3, after=6, out_of=7),)},
            [("measures[0].before", True), ("measures[0].after", True), ("measures[0].out_of", True)],
        ),
        ({"measures": (Measure(what=PEOPLE, before=0, after=30, out_of=40),)}, []),
        ({"measures": (Measure(what="Days to wait", before=14, after=5),)}, []),
        ({"measures": (Measure(what="Falls on the ward", before=14, after=5),)}, [("measures[0].after", False)]),
        ({"easy_read": EasyRead(counts=(Counts(x=3, out_of=40, what=PEOPLE),))}, [("easy_read.counts[0].x", True)]),
        ({"easy_read": EasyRead(counts=(Counts(x=3, out_of=10, what=PEOPLE),))}, [("easy_read.counts[0].x", False)]),
        ({"easy_read": EasyRead(counts=(Counts(x=3, out_of=12, what="Bins"),))}, []),
        ({"easy_read": EasyRead(heard=("It is loud.", "3 people said so."))}, [("easy_read.heard[1]", True)]),
    ],
)
def test_small_numbers_of_a_record(changes: dict[str, Any], found: list[tuple[str, bool]]) -> None:
    assert [(n.field, n.certain) for n in small_numbers(replace(RECORD, **changes))] == found


def test_small_numbers_of_an_engagement() -> None:
    engagement = Engagement(
        id="one",
        path="one.yml",
        document=RECORD.document,
        heard_from=(Heard(group="Carers", people=12), Heard(group="Veterans", people=3), Heard(group="Staff")),
        evaluation="Two people said it was too short.",
    )
    found = [(n.field, n.certain) for n in small_numbers_of_engagement(engagement)]
    assert found == [("heard_from[1].people", True), ("evaluation", True)]


def test_messages_do_not_hold_the_number() -> None:
    for found in small_numbers(replace(RECORD, people=3, said="Three people said so."), threshold=10):
        assert "3" not in found.message + found.suggestion
        assert "hree" not in found.message + found.suggestion
