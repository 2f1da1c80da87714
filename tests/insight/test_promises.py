"""Promises, news, “did it work?” and honest totals, at the days on which they change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.insight.promises import Totals, news_overdue, promise, promises, totals, worked
from yousaid.records.blocks import Change
from yousaid.records.dates import Month
from yousaid.records.model import Record
from yousaid.records.statuses import STATUSES
from yousaid.yamlfile import read_record

DOCUMENT = read_record("content/records/2026/one.yml", b"title: One\n")[0]
assert DOCUMENT is not None
RECORD = Record(id="one", path="one.yml", document=DOCUMENT, title="One", said="Cold.", date=date(2026, 3, 2))
PLANNED = replace(RECORD, status="planned", did="Warm it.", owner="Matron", due=Month(2026, 6))
DONE = replace(RECORD, status="done", did="We warmed it.")


@pytest.mark.parametrize(
    ("due", "today", "late", "since"),
    [
        (Month(2026, 6), date(2026, 6, 30), False, date(2026, 7, 1)),
        (Month(2026, 6), date(2026, 7, 1), True, date(2026, 7, 1)),
        (date(2026, 6, 30), date(2026, 6, 30), False, date(2026, 7, 1)),
        (date(2026, 6, 15), date(2026, 6, 16), True, date(2026, 6, 16)),
        (Month(2028, 2), date(2028, 2, 29), False, date(2028, 3, 1)),
        (Month(2026, 12), date(2027, 1, 1), True, date(2027, 1, 1)),
    ],
)
def test_a_promise_is_late_from_the_day_after(due: date | Month, today: date, late: bool, since: date) -> None:
    found = promise(replace(PLANNED, due=due), today)
    assert found is not None
    assert (found.late, found.late_since) == (late, since)


def test_only_open_promises_of_published_answers_the_first_due_first() -> None:
    records = [
        replace(PLANNED, id="b"),
        replace(PLANNED, id="a"),
        replace(PLANNED, id="soon", due=date(2026, 5, 1), status="part-done"),
        replace(PLANNED, id="draft", draft=True),
        replace(PLANNED, id="gone", gone="privacy"),
        replace(PLANNED, id="done", status="done"),
        replace(PLANNED, id="undated", due=None),
    ]
    assert [p.record.id for p in promises(records, date(2026, 4, 1))] == ["soon", "a", "b"]


def test_a_promise_counts_how_often_it_was_put_off() -> None:
    history = (Change(due_was=Month(2026, 4), why="Builder."), Change(why="New manager."))
    found = promise(replace(PLANNED, history=history), date(2026, 4, 1))
    assert found is not None
    assert found.moved == 1


@pytest.mark.parametrize(
    ("status", "today", "overdue"),
    [
        ("looking", date(2026, 6, 30), False),
        ("looking", date(2026, 7, 1), True),
        ("doing", date(2026, 7, 1), True),
        ("done", date(2026, 7, 1), False),
        ("cannot", date(2026, 7, 1), False),
    ],
)
def test_news(status: str, today: date, overdue: bool) -> None:
    assert news_overdue(replace(RECORD, status=status, next_news=Month(2026, 6)), today) is overdue


@pytest.mark.parametrize(
    ("changes", "today", "state"),
    [
        ({}, date(2026, 3, 2), "not-asked-yet"),
        ({}, date(2026, 3, 30), "not-asked-yet"),
        ({}, date(2026, 3, 31), "overdue"),
        ({"worked_date": date(2026, 3, 28)}, date(2026, 4, 10), "waiting"),
        ({"worked_date": date(2026, 3, 28)}, date(2026, 4, 26), "overdue"),
        ({"worked_date": date(2026, 3, 28), "worked_result": "partly"}, date(2027, 1, 1), "answered"),
        ({"status": "planned"}, date(2027, 1, 1), "none"),
        ({"status": "part-done", "worked_result": "partly"}, date(2027, 1, 1), "answered"),
        ({"kind": "praise"}, date(2027, 1, 1), "none"),
    ],
)
def test_worked(changes: dict[str, object], today: date, state: str) -> None:
    found = worked(replace(DONE, **changes), today)  # type: ignore[arg-type]
    assert found.state == state


def test_an_answer_is_due_28_days_after_it_was_done() -> None:
    assert worked(DONE, date(2026, 3, 2)).due == date(2026, 3, 30)


def test_totals_are_of_concerns_only() -> None:
    records = [
        DONE,
        replace(DONE, worked_result="worked", worked_judged_by="people-who-said-it"),
        replace(DONE, worked_result="did-not-work"),
        replace(DONE, kind="idea"),
        replace(DONE, said="", we_said="We said."),
        replace(RECORD, kind="praise"),
        replace(RECORD, status="already"),
        replace(RECORD, status="cannot"),
        replace(RECORD, status="looking", next_news=date(2026, 4, 1)),
        replace(PLANNED, status="part-done"),
        PLANNED,
        replace(DONE, draft=True),
    ]
    assert totals(records, date(2026, 7, 1)) == Totals(
        answers=11,
        praise=1,
        promises=2,
        late=2,
        news_overdue=1,
        concerns=8,
        changed=3,
        already=1,
        promised=2,
        part_done=1,
        waiting=1,
        refused=1,
        checked=2,
        check_overdue=1,
        worked=1,
        did_not_work=1,
        judged_by_people=1,
    )


records = st.lists(
    st.builds(
        replace,
        st.just(PLANNED),
        status=st.sampled_from([*STATUSES, ""]),
        kind=st.sampled_from(["concern", "idea", "praise"]),
        worked_result=st.sampled_from(["", "worked", "partly"]),
        draft=st.booleans(),
    )
)


@given(records, st.integers(0, 900))
def test_every_part_is_a_part_of_its_whole(given_records: list[Record], days: int) -> None:
    found = totals(given_records, date(2026, 1, 1) + timedelta(days))
    parts = (found.changed, found.already, found.promised, found.waiting, found.refused, found.unanswered)
    assert sum(parts) == found.concerns <= found.answers
    assert found.late <= found.promises <= found.answers
    assert found.part_done <= found.promised
    assert found.worked + found.did_not_work <= found.checked <= found.changed
    assert found.checked + found.check_overdue <= found.changed
