"""What is said once: a finding inside the phrase of another one is left out, unless it matters by itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.finding import Finding, Severity
from yousaid.gate.inner import without_inner
from yousaid.gate.run import check_texts
from yousaid.glossary import Glossary
from yousaid.records.loader import read_text
from yousaid.settings import without_site

SAID = [
    ("We will endeavour to open the garden.", ["empty-promise"]),
    ("We undertook an assessment of the ramps.", ["hidden-verb"]),
    ("Your feedback has been passed on to the team.", ["passed-on"]),
    ("We utilise the garden, and we will endeavour to open it.", ["empty-promise", "jargon"]),
    ("<!-- allow empty-promise: we mean it -->\n\nWe will endeavour to open the garden.", ["jargon"]),
]


@pytest.mark.parametrize(("text", "rules"), SAID)
def test_one_fault_is_said_once(text: str, rules: list[str]) -> None:
    page, _ = read_text("page.md", text.encode())
    assert page is not None
    checked = check_texts([page], Glossary(), without_site(Path()), date(2026, 11, 2))
    assert sorted(finding.rule for finding in checked.findings) == rules


def a_finding(place: tuple[int, int], severity: Severity) -> tuple[Finding, str]:
    finding = Finding(rule="jargon", severity=severity, message="", why="", suggestion="", path="a.md", words=place)
    return finding, "words"


PLACES = st.tuples(st.integers(0, 9), st.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(PLACES, st.sampled_from(Severity))))
def test_whatever_is_left_out_stands_in_something_that_stays(drawn: list[tuple[tuple[int, int], Severity]]) -> None:
    found = [a_finding(*one) for one in drawn]
    stays = without_inner(found, {"jargon"})
    for finding, _ in (pair for pair in found if pair not in stays):
        start, end = finding.words or (0, 0)
        around = [other for other, _ in stays if other.words and other.words[0] <= start and end <= other.words[1]]
        assert min(other.severity.rank for other in around) <= finding.severity.rank
