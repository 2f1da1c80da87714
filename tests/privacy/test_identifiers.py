"""Identifiers: every form that we promise to find, what must never be stopped, and time that grows with the length.

The numbers are made for tests: NHS numbers that NHS England gives out for testing, and Ofcom's numbers for drama.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.privacy.folding import fold
from yousaid.privacy.identifiers import allowed, identifiers, key, mask, nhs_check
from yousaid.settings import Contact, Settings

NHS = "9434765919"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

CERTAIN = [
    ("nhs-number", "NHS number [943 476 5919]"),
    ("nhs-number", "[943 476 5919]"),
    ("nhs-number", "[9434765919]"),
    ("nhs-number", "My ref is [9434765919]."),
    ("nhs-number", "[943-476-5919]"),
    ("nhs-number", "[943.476.5919]"),
    ("nhs-number", "[943\u00a0476\u00a05919]"),
    ("nhs-number", "[943  476  5919]"),
    ("nhs-number", "[943 476\n5919]"),
    ("nhs-number", "[943–476–5919]"),
    ("nhs-number", "NHS[9434765919]"),
    ("nhs-number", "NHS number: [9434765919]"),
    ("nhs-number", "NHS no: [94 34 76 59 19]"),
    ("nhs-number", "NHS number [９４３ ４７６ ５９１９]"),
    ("nhs-number", "[9434765919] (NHS number)"),
    ("nhs-number", "ﬁne Ⅷ NHS number [943\u200b 476 5919]"),
    ("email", "Write to [jo.bloggs@example.org]."),
    ("email", "Write to [jo+ward@mail.example.co.uk], please"),
    ("email", "Write to [jo (at) example.org]"),
    ("email", "Write to [józef@example.org]"),
    ("phone", "Ring [0121 496 0123]"),
    ("phone", "Ring [(0121) 496 0123]"),
    ("phone", "Ring [+44 121 496 0123]"),
    ("phone", "Ring [+44 (0)7700 900123]"),
    ("phone", "Ring [0044 7700 900123]"),
    ("phone", "Ring [07700 900 123]."),
    ("phone", "Ring [07700-900-123]"),
    ("phone", "Ring [07700900123]"),
    ("phone", "Ring [020 7946 0018] or come in"),
    ("phone", "Ring [01632 960123] 9am to 5pm"),
    ("postcode", "I live at [M1 1AE]."),
    ("postcode", "I live at [SW1A 1AA]"),
    ("postcode", "I live at [SW1A1AA]"),
    ("postcode", "I live at [sw1a 1aa]"),
    ("postcode", "I live at [E10 5AB]"),
    ("postcode", "I live at [EC1A\u00a01BB]"),
    ("national-insurance", "My number is [AB 12 34 56 C]"),
    ("national-insurance", "My number is [AB123456C]"),
    ("birth-date", "born on [12 March 1961]"),
    ("birth-date", "born [12/03/1961]"),
    ("birth-date", "DOB: [12/3/61]"),
    ("birth-date", "D.O.B. [1961-03-12]"),
    ("birth-date", "date of birth [12th of March 1961]"),
    ("birth-date", "Her date of birth is [March 12, 1961]"),
    ("birth-date", "My son was born at Riverside Hospital on [12 March 2026]"),
]
QUESTIONS = [
    ("nhs-number", "Ring [9434765919]"),
    ("nhs-number", "Ring [943 476 5919]"),
    ("nhs-number", "NHS number [943 476 5918]"),
    ("phone", "Ring [0800 123 4567]"),
    ("phone", "Ring [0300 123 3393]"),
    ("phone", "Ring [01204 52000] 9am to 5pm"),
    ("postcode", "Code [M11AE]"),
    ("postcode", "the [b2 4hr] wait"),
    ("national-insurance", "Form [QQ 12 34 56 C]"),
    ("birth-date", "Babies born on [1 January 2026]"),
    ("birth-date", "She was born in [March 2026]"),
    ("birth-date", "She was born on [12 March]"),
]
SILENT = [
    "E10 5th floor",
    "Ward E10 5TH FLOOR",
    "Bay 7 2nd floor, S1 2nd bed",
    "Q1 2AB and J7 4XY are codes of nothing",
    "Ring 111, 999 or 116 123.",
    "Text 0845 46 47.",
    "On 01.02.2026 09.30 and 01 02 2026 1234",
    "On 12 March 1961 the ward opened.",
    "We did this on 2026-03-02.",
    "People born before 1 September 1957 can have it.",
    "People born between 2 September 1952 and 1 March 1960 can have it.",
    "People born on or after 1 September 1957 can have it.",
    "The babies were born in 2020.",
    "We ask for your date of birth at check-in. It began on 3 June 2026.",
    "Follow @ward7 today.",
    "We bought 5 @ £2.50 each.",
    "Look at example.org today.",
    "Read https://example.org/page/9434765919 for more.",
    "Order 94347659191 and 943476591 are not numbers of people.",
    "0000000000 and 1111111111",
    "There are 943 476 people in 5919 homes.",
    "The digits 0123456789, the mark 0220461071 and the colour e7e9db",
    "Room AB12 and form AB123456",
    "The scan costs £1,234,567,890.",
    "GB123456A and BG 12 34 56 A are not given out.",
]


def marked(text: str) -> tuple[str, int, int]:
    return text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1


@pytest.mark.parametrize(
    ("kind", "text", "certain"), [(k, t, True) for k, t in CERTAIN] + [(k, t, False) for k, t in QUESTIONS]
)
def test_identifiers(kind: str, text: str, certain: bool) -> None:
    plain, start, end = marked(text)
    assert [(i.kind, i.start, i.end, i.certain) for i in identifiers(plain)] == [(kind, start, end, certain)]


@pytest.mark.parametrize("text", SILENT)
def test_false_alarms(text: str) -> None:
    assert identifiers(text) == ()


def test_published_answers_hold_none(real_pairs: tuple[dict[str, Any], ...]) -> None:
    texts = [pair.get(part) or "" for pair in real_pairs for part in ("said", "did")]
    assert [text for text in texts if any(item.certain for item in identifiers(text))] == []


def test_several_in_one_text_in_order() -> None:
    text = "Jo, born 12/03/1961, M1 1AE, 07700 900123, jo@example.org, NHS 943 476 5919"
    assert [item.kind for item in identifiers(text)] == ["birth-date", "postcode", "phone", "email", "nhs-number"]


separators = st.sampled_from([" ", "  ", "-", ".", "/", "_", "\u00a0", "\u2009", "–", " - ", "\n", "\u200b "])


@given(separators, separators, st.booleans(), st.text("ab ﬁéＡ。", max_size=12))
def test_any_separators_and_digits_are_seen_through(first: str, second: str, wide: bool, before: str) -> None:
    number = f"943{first}476{second}5919"
    number = number.translate(FULL_WIDTH) if wide else number
    text = f"{before} {number} x"
    (found,) = [item for item in identifiers(text) if item.kind == "nhs-number"]
    assert text[found.start : found.end] == number
    assert found.certain


def test_a_remainder_of_eleven_is_a_check_digit_of_nought_and_ten_is_none() -> None:
    assert nhs_check("9990000050")
    assert not any(nhs_check(f"999000000{digit}") for digit in range(10))


@given(st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_never_certain(place: int, step: int) -> None:
    digits = [int(character) for character in NHS]
    digits[place] = (digits[place] + step) % 10
    wrong = "".join(map(str, digits))
    assert not nhs_check(wrong)
    assert not any(item.certain for item in identifiers(f"NHS number {wrong}"))


@given(st.integers(0, 8))
def test_two_neighbours_in_the_wrong_order_are_never_certain(place: int) -> None:
    swapped = NHS[:place] + NHS[place + 1] + NHS[place] + NHS[place + 2 :]
    assert nhs_check(swapped) == (swapped == NHS)


@given(st.text("0123456789 .-@abNHSborn()+\u00a0９ﬁé/", max_size=80))
def test_any_text_has_ordered_places_inside_it(text: str) -> None:
    end = 0
    for item in identifiers(text):
        assert end <= item.start < item.end <= len(text)
        end = item.end


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    folded = fold(text)
    places = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    for character, (start, end) in zip(folded.text, places, strict=True):
        assert character in fold(text[start:end]).text


@pytest.mark.parametrize(
    ("value", "hidden"),
    [
        ("943 476 5919", "943 ••• ••••"),
        ("jo.bloggs@example.org", "j•••@•••"),
        ("07700 900123", "077•• ••••••"),
        ("SW1A 1AA", "S••• •••"),
        ("AB 12 34 56 C", "A• •• •• •• •"),
        ("12 March 1961", "•• ••••• ••••"),
    ],
)
def test_mask(value: str, hidden: str) -> None:
    assert mask(value) == hidden


@given(st.sampled_from([marked(text) for _, text in CERTAIN]))
def test_a_mask_never_holds_the_value(sample: tuple[str, int, int]) -> None:
    text, start, end = sample
    hidden = mask(text[start:end])
    assert sum(character.isalnum() for character in hidden) <= 3
    assert key(text[start:end]) not in key(hidden)


def site(contact: Contact, places: frozenset[str] = frozenset()) -> Settings:
    root = Path()
    return Settings(
        root=root,
        config_path=root,
        site_name="Riverside",
        organisation="Riverside",
        contact=contact,
        content=root,
        site_dir=root,
        places=places,
    )


def test_what_the_site_shows_on_purpose_is_allowed() -> None:
    contact = Contact(
        phone="01632 960123",
        text="07700 900123",
        email="Hello@Example.org",
        post="Patient team, Riverside Hospital, Riverside M1 1AE",
        complaint="Ring 0121 496 0123 or write to pals@example.org",
    )
    ours = allowed(site(contact, frozenset({"E10 5AB", "Riverside Hospital"})))
    text = "01632 960 123, +44 1632 960123, 07700900123, hello@example.org, m1 1ae, E105AB, 0121 496 0123"
    text += ", pals@example.org"
    assert len(identifiers(text)) == 8
    assert identifiers(text, ours) == ()
    assert [item.kind for item in identifiers("01632 960124, M1 1AF, hi@example.org", ours)] == [
        "phone",
        "postcode",
        "email",
    ]


@pytest.mark.parametrize(
    "piece",
    [
        *"70@a -(+é９ﬁ",
        "0 ",
        "9 ",
        "943 476 5918 ",
        "a@",
        "a.",
        "a@a.a ",
        "born ",
        "born a ",
        "NHS ",
        "NHS 9",
        "dob ",
        "M1 ",
        "+44 ",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    text = piece * (50_000 // len(piece))
    began = time.perf_counter()
    identifiers(text)
    assert time.perf_counter() - began < 3
