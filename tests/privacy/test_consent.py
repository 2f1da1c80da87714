"""Consent: what is missing from a quote, and on which days its words may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.privacy.consent import consent_faults, consent_state, long_consent, shown_quotes
from yousaid.records.blocks import Quote
from yousaid.records.model import Record
from yousaid.yamlfile import read_record

DOCUMENT = read_record("content/records/2026/one.yml", b"title: One\n")[0]
assert DOCUMENT is not None
RECORD = Record(id="one", path="one.yml", document=DOCUMENT)
AGREED, ENDS = date(2026, 1, 20), date(2028, 1, 20)
GOOD = Quote(text="I slept.", who="A patient", consent="quote-anonymous", consent_date=AGREED, consent_ends=ENDS)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, []),
        ({"consent": "quote-named"}, []),
        ({"consent": ""}, ["consent"]),
        ({"consent": "none"}, ["consent"]),
        ({"consent": "paraphrase-only"}, ["consent"]),
        ({"consent_date": None}, ["consent_date"]),
        ({"consent_ends": None}, ["consent_ends"]),
        ({"consent": "", "consent_date": None, "consent_ends": None}, ["consent", "consent_date", "consent_ends"]),
        ({"consent_ends": date(2026, 1, 19)}, ["consent_ends"]),
        ({"consent_ends": AGREED}, []),
        ({"consent_ends": date(2050, 1, 1)}, []),
        ({"text": " ", "consent": ""}, []),
    ],
)
def test_faults(changes: dict[str, object], fields: list[str]) -> None:
    assert [fault.field for fault in consent_faults(replace(GOOD, **changes))] == fields  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 1, 19), "not-yet"),
        (AGREED, "shown"),
        (ENDS - timedelta(days=61), "shown"),
        (ENDS - timedelta(days=60), "ending"),
        (ENDS, "ending"),
        (ENDS + timedelta(days=1), "ended"),
    ],
)
def test_states(today: date, state: str) -> None:
    assert consent_state(GOOD, today) == state
    shown = shown_quotes(replace(RECORD, quotes=(GOOD,)), today)
    assert bool(shown) == (state in {"shown", "ending"})


def test_five_years_is_long() -> None:
    assert not long_consent(replace(GOOD, consent_ends=date(2031, 1, 20)))
    assert long_consent(replace(GOOD, consent_ends=date(2031, 1, 21)))
    assert not long_consent(replace(GOOD, consent_date=date(2028, 2, 29), consent_ends=date(2033, 2, 28)))


def test_an_answer_that_is_gone_shows_no_words() -> None:
    assert shown_quotes(replace(RECORD, quotes=(GOOD,), gone="withdrawn"), AGREED) == ()


days = st.none() | st.dates(date(2024, 1, 1), date(2028, 1, 1))
quotes = st.builds(
    Quote,
    text=st.sampled_from(["", "Words."]),
    consent=st.sampled_from(["", "none", "paraphrase-only", "quote-anonymous", "quote-named"]),
    consent_date=days,
    consent_ends=days,
)


@given(quotes, st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_no_quote_is_shown_without_scope_date_and_end(quote: Quote, today: date) -> None:
    for shown in shown_quotes(replace(RECORD, quotes=(quote,)), today):
        assert shown.text
        assert shown.consent in {"quote-anonymous", "quote-named"}
        assert shown.consent_date is not None
        assert shown.consent_ends is not None
        assert shown.consent_date <= today <= shown.consent_ends
        assert not consent_faults(shown)


@given(quotes, st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 900))
def test_an_ended_consent_never_comes_back(quote: Quote, today: date, later: int) -> None:
    if consent_state(quote, today) == "ended":
        assert consent_state(quote, today + timedelta(days=later)) == "ended"
