"""odd-fact: two facts that do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.reviewed import Reviewed
from yousaid.finding import Severity
from yousaid.records.dates import last_day
from yousaid.records.model import Engagement, Record
from yousaid.rules.rule import Family, Hit, Rule, Subject

_OVER = frozenset({"done", "already", "not-ours", "cannot"})


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each fact that another one makes odd."""
    if subject.record is not None and not subject.record.gone:
        yield from _of_status(subject.record)
        yield from _of_dates(subject.record)
        yield from _of_parts(subject.record)
    if subject.engagement is not None:
        yield from _of_engagement(subject.engagement)
    if subject.reviewed is not None:
        yield from _of_review(subject.reviewed)


def _of_status(record: Record) -> Iterator[Hit]:
    status = record.status
    if record.due is not None and status in _OVER:
        message = f"`due` says when it will be done, but the status is `{status}`."
        yield Hit("due", message, "Take `due` out. Nobody sees it. Is something left? Use `status: part-done`.")
    if record.left_to_do.strip() and status in _OVER:
        message = f"Something is left to do, but the status is `{status}`."
        yield Hit("left_to_do", message, "Use `status: part-done` with `owner` and `due`. Or take `left_to_do` out.")
    if record.said.strip() and record.we_said.strip():
        message = "There is both `said` and `we_said`."
        yield Hit("we_said", message, "Keep `said` if people asked for it. Keep `we_said` if nobody did.")
    if record.merged_into:
        yield Hit("merged_into", "This answer is merged into another, but it is still here.", "Add `gone: merged`.")


def _of_dates(record: Record) -> Iterator[Hit]:
    if record.date is None:
        return
    promised = record.state is not None and record.state.promise
    if promised and record.due is not None and last_day(record.due) < record.date:
        yield Hit("due", "The day it is due is before the day of this status.", "Check `due` and `date`.")
    if record.next_news is not None and last_day(record.next_news) < record.date:
        yield Hit("next_news", "The day of the next news is before the day of this status.", "Check both days.")
    if record.worked_date is not None and record.status == "done" and record.worked_date < record.date:
        yield Hit("worked_date", "You asked if it worked before it was done.", "Check `worked_date` and `date`.")


def _of_parts(record: Record) -> Iterator[Hit]:
    for number, measure in enumerate(record.measures):
        counts = [count for count in (measure.before, measure.after) if count is not None]
        if measure.out_of is not None and any(count > measure.out_of for count in counts):
            yield Hit(f"measures[{number}]", "A count is larger than all of them together.", "Check `out_of`.")
    for number, link in enumerate(record.links):
        if not link.url and not link.answer:
            yield Hit(f"links[{number}]", "This link leads nowhere.", "Add `url:` or `answer:` to it.")
        elif link.url and link.answer:
            yield Hit(f"links[{number}]", "This link leads to two places.", "Keep `url:` or `answer:`.")


def _of_engagement(engagement: Engagement) -> Iterator[Hit]:
    first, last = engagement.open_from, engagement.open_to
    if first is not None and last is not None and last < first:
        yield Hit("open_to", "The last day is before the first day.", "Check `open_from` and `open_to`.")


def _of_review(reviewed: Reviewed) -> Iterator[Hit]:
    review, standing = reviewed.review, reviewed.standing
    if reviewed.record is not None and reviewed.record.gone:
        advice = "Take this file out too, with the names in it."
        yield Hit("group", "The answer that people checked is no longer here.", advice)
    if review.people is not None and len(review.names) > review.people:
        yield Hit("names", "There are more names than people.", "Check `people` and `names`.")
    if review.pay and review.paid is False:
        yield Hit("pay", "`pay` says what you paid, but `paid` says no.", "Check `paid` and `pay`.")
    if standing is not None and not standing.version.complete:
        advice = "Answer the questions of `yousaid easy-read`, then show the page to people again."
        yield Hit("code", "This page does not say all that easy read must say, so it stays a draft.", advice)


RULE = Rule(
    id="odd-fact",
    name="Two facts do not go together",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="When two facts disagree, readers do not know which one to trust.",
    source="yousaid, the ten honest answers",
    check=check,
)
