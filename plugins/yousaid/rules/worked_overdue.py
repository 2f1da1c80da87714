"""worked-overdue: it is time to ask if it worked."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.insight.promises import worked
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when something was done more than 28 days ago and nobody has said if it worked."""
    record = subject.record
    if record is None or not record.public:
        return
    state = worked(record, subject.today)
    if state.state == "overdue" and state.due is not None:
        message = f"“Did it work?” was due by {in_words(state.due)}."
        advice = "Ask the people who told you. Then fill in `worked_date`, `worked_judged_by` and `worked_result`."
        yield Hit("worked_result", message, advice)


RULE = Rule(
    id="worked-overdue",
    name="Nobody has asked if it worked",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="Doing something is not the same as putting it right. Only the people who told you can say.",
    source="FixMyStreet asks after four weeks; 0 of 87 published answers said if it helped",
    check=check,
)
