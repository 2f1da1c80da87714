"""Open promises, news that is due, whether something worked, and honest totals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from yousaid.records.dates import Month, last_day
from yousaid.records.model import Record
from yousaid.records.statuses import WORKED_AFTER_DAYS, Outcome

WorkedState = Literal["answered", "waiting", "overdue", "not-asked-yet", "none"]
_ONE_DAY = timedelta(days=1)
_ASK_AFTER = timedelta(days=WORKED_AFTER_DAYS)


@dataclass(frozen=True, slots=True)
class Promise:
    """One open promise: when it is due, whether that day has passed, and how often it was put off."""

    record: Record
    due: date | Month
    last_day: date
    late: bool
    moved: int

    @property
    def late_since(self) -> date:
        """The first day on which it is late: due in June 2026 is late from 1 July 2026."""
        return self.last_day + _ONE_DAY


@dataclass(frozen=True, slots=True)
class Worked:
    """How far “did it work?” has come, and the last day to have an answer (None when nobody need ask).

    ``answered``: there is a result. ``waiting``: people were asked, no result yet. ``not-asked-yet``: it is too soon.
    ``overdue``: the last day has passed without a result. ``none``: nothing was finished, so there is nothing to ask.
    """

    state: WorkedState
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts of published answers. Each is a part of the denominator named beside it; none is a count of people.

    A rate is of concerns, never of all answers: praise, ideas, questions and promises that nobody asked for would
    make it look better. ``changed``, ``already``, ``promised``, ``waiting``, ``refused`` and ``unanswered`` add up
    to ``concerns``. What was already there is not a change, and what is partly done is still a promise.
    """

    answers: int = 0
    praise: int = 0  # of answers
    promises: int = 0  # of answers: every open promise
    late: int = 0  # of promises
    moved: int = 0  # of promises: put off at least once
    news_overdue: int = 0  # of answers
    concerns: int = 0  # of answers
    changed: int = 0  # of concerns
    already: int = 0  # of concerns
    promised: int = 0  # of concerns
    part_done: int = 0  # of promised
    waiting: int = 0  # of concerns
    refused: int = 0  # of concerns
    unanswered: int = 0  # of concerns: no status; only a preview has these
    checked: int = 0  # of changed: “did it work?” has an answer
    check_overdue: int = 0  # of changed: the day for an answer has passed
    worked: int = 0  # of checked
    did_not_work: int = 0  # of checked
    judged_by_people: int = 0  # of checked: by the people who raised it


def promises(records: Iterable[Record], today: date) -> tuple[Promise, ...]:
    """The open promises of published answers, the first due first."""
    found = (promise(record, today) for record in records if record.public)
    return tuple(sorted((p for p in found if p), key=lambda p: (p.last_day, p.record.id)))


def promise(record: Record, today: date) -> Promise | None:
    """The open promise of one answer; None when it holds none."""
    if record.due is None or record.state is None or not record.state.promise:
        return None
    end = last_day(record.due)
    moved = sum(change.due_was is not None for change in record.history)
    return Promise(record, record.due, end, today > end, moved)


def news_overdue(record: Record, today: date) -> bool:
    """Whether the day on which people were to hear more has passed."""
    waits = record.state is not None and record.state.outcome in {Outcome.WAITING, Outcome.PROMISED}
    return waits and record.next_news is not None and today > last_day(record.next_news)


def worked(record: Record, today: date) -> Worked:
    """How far “did it work?” has come for one answer."""
    asked_of = record.status == "done" and record.date is not None and not record.praise
    due = record.date + _ASK_AFTER if asked_of and record.date else None
    if record.worked_result:
        return Worked("answered", due)
    if due is None:
        return Worked("none")
    asked = record.worked_date
    if asked and asked <= today <= asked + _ASK_AFTER:
        return Worked("waiting", max(due, asked + _ASK_AFTER))
    return Worked("overdue" if today > due else "not-asked-yet", due)


def concern(record: Record) -> bool:
    """Whether somebody told us that something was wrong or hard; a promise nobody asked for is no concern.

    An answer that does not say its kind counts as one: it may make our share of changes smaller, never larger.
    """
    return record.kind in {"", "concern"} and not (record.we_said and not record.said)


def totals(records: Iterable[Record], today: date) -> Totals:
    """The honest totals of published answers."""
    public = [record for record in records if record.public]
    concerns = [record for record in public if concern(record)]
    changed = [record for record in concerns if record.status == "done"]
    checked = [record for record in changed if record.worked_result]
    open_promises = promises(public, today)
    outcomes = [record.state.outcome for record in concerns if record.state]
    return Totals(
        answers=len(public),
        praise=sum(record.praise for record in public),
        promises=len(open_promises),
        late=sum(p.late for p in open_promises),
        moved=sum(p.moved > 0 for p in open_promises),
        news_overdue=sum(news_overdue(record, today) for record in public),
        concerns=len(concerns),
        changed=len(changed),
        already=sum(record.status == "already" for record in concerns),
        promised=outcomes.count(Outcome.PROMISED),
        part_done=sum(record.status == "part-done" for record in concerns),
        waiting=outcomes.count(Outcome.WAITING),
        refused=outcomes.count(Outcome.REFUSED),
        unanswered=sum(record.state is None for record in concerns),
        checked=len(checked),
        check_overdue=sum(worked(record, today).state == "overdue" for record in changed),
        worked=sum(record.worked_result == "worked" for record in checked),
        did_not_work=sum(record.worked_result == "did-not-work" for record in checked),
        judged_by_people=sum(record.worked_judged_by == "people-who-said-it" for record in checked),
    )
