"""What is hard in one line of easy read."""

from __future__ import annotations

import time

import pytest

from yousaid.easyread.rules import line_faults
from yousaid.easyread.terms import Known
from yousaid.settings import KNOWN_ACRONYMS

FIFTEEN = "We put quiet lids on every bin on the ward and turned off the lights."
LONG = "We put quiet lids on every bin on the ward and we turned off the lights."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("We put quiet lids on 12 bins.", []),
        ("We turn the big lights off at 10pm.", []),
        ("The NHS pays for this.", []),
        ("We will finish by 30 June 2026.", []),
        ("The builder can come in May 2026.", []),
        ("Ward 7 has one desk.", []),
        ("The patient's bed is warm.", []),
        ("Look at https://example.org/a-b_c?x=1&y=2 for more.", []),
        ("You can follow-up by phone.", []),
        (FIFTEEN, []),
        (LONG, ["long-line"]),
        ("We moved it. It is quiet now.", ["two-sentences"]),
        ("We can't do this.", ["contraction"]),
        ("We’ll do this.", ["contraction"]),
        ("It's late.", ["contraction"]),
        ("83% of people liked it.", ["percentage"]),
        ("Half, or 50 per cent, liked it.", ["percentage"]),
        ("This is stage II.", ["roman-numeral"]),
        ("Ask PALS for help.", ["acronym"]),
        ("Go to A&E.", ["acronym"]),
        ("You and/or your carer can come.", ["sign"]),
        ("You can come (if you want).", ["sign", "sign"]),
        ("You can come – if you want.", ["sign"]),
        ("We did this on 02/03/2026.", ["date"]),
        ("We did this on 2026-03-02.", ["date"]),
        ("We did this in Q3.", ["date"]),
        ("We did this on 2 Mar 2026.", ["date"]),
        ("We did this in Mar 2026.", ["date"]),
        ("Each bed has two blankets.", ["number-word"]),
        ("Bring food, e.g. fruit.", ["latin"]),
    ],
)
def test_line_faults(text: str, kinds: list[str]) -> None:
    assert [fault.kind for fault in line_faults(text, Known(acronyms=KNOWN_ACRONYMS))] == kinds


def test_a_place_is_the_place_of_the_fault() -> None:
    (fault,) = line_faults("Ask PALS for help.")
    assert "Ask PALS for help."[fault.start : fault.end] == "PALS"


@pytest.mark.parametrize("piece", ["(", "*a", "_a ", "A&E ", "- a\n", "It is. ", "two hundred and ", "it's a ", "“"])
def test_a_long_text_takes_no_time(piece: str) -> None:
    started = time.process_time()
    line_faults(piece * (20_000 // len(piece)))
    assert time.process_time() - started < 3


def test_a_known_acronym_passes() -> None:
    assert line_faults("Ask PALS for help.", Known(acronyms=frozenset({"PALS"}))) == ()
