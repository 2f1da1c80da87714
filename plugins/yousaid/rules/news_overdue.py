"""news-overdue: people were told to expect news by a day that has passed."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.insight.promises import news_overdue
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the day of the next news has passed."""
    record = subject.record
    if record is not None and record.public and record.next_news and news_overdue(record, subject.today):
        message = f"You said there would be news by {in_words(record.next_news)}."
        yield Hit("next_news", message, "Say what you know now. Write a new status, or a new day in `next_news`.")


RULE = Rule(
    id="news-overdue",
    name="News is overdue",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="People were told when to look again. Even “no news yet” is better than silence.",
    source="Involve, “Close the feedback loop”",
    check=check,
)
