"""Days and months as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.records.dates import Month, clock, in_words, last_day, read_when


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_is_read_back_from_both_ways_to_write_it(day):
    assert read_when(day.isoformat()) == day
    assert read_when(in_words(day)) == day


@given(st.integers(1900, 2200), st.integers(1, 12))
def test_a_month_is_read_back_from_both_ways_to_write_it(year, number):
    month = Month(year, number)
    assert read_when(month.isoformat()) == month
    assert read_when(in_words(month)) == month
    assert (last_day(month).year, last_day(month).month) == (year, number)


@pytest.mark.parametrize(
    "text", ["", "soon", "3/4/2026", "2026-02-30", "31 June 2026", "2 Ma 2026", "0 March 2026", "0026-01-01"]
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_when(text)


def test_a_short_month_is_understood():
    assert read_when("2 Mar 2026") == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("time", "said"),
    [((18,), "6pm"), ((9, 30), "9:30am"), ((12,), "midday"), ((0,), "midnight"), ((0, 5), "12:05am"), ((14, 0), "2pm")],
)
def test_a_time_of_day_is_said_as_people_say_it(time, said):
    assert clock(*time) == said
