"""How far a site's easy read has come: what is checked, what waits and since when; each total is of all answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from yousaid.easyread.review import Standing
from yousaid.records.model import Record

Stood = tuple[Record, Standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The answers of a site by how their easy-read page stands: the five add up to ``answers``.

    ``drafts`` were never checked; those that wait longest come first, by the day of their status, as do ``missing``
    (they do not say what easy read must say). ``changed`` and ``long_ago`` come by the day of their check, oldest
    first, ``checked`` newest first.
    """

    answers: int
    checked: tuple[Stood, ...]
    changed: tuple[Stood, ...]
    long_ago: tuple[Stood, ...]
    drafts: tuple[Stood, ...]
    missing: tuple[Stood, ...]

    @property
    def waiting_since(self) -> tuple[date, ...]:
        """The days since which drafts wait, the longest wait first; those without a day are left out."""
        return tuple(record.date for record, _ in self.drafts if record.date is not None)

    @property
    def half_since(self) -> date | None:
        """The day since which at least half of the drafts have waited."""
        days = self.waiting_since
        return days[(len(days) - 1) // 2] if days else None


def progress(stood: Iterable[Stood]) -> Progress:
    """The progress of some answers, each with how its page stands."""
    found = tuple(stood)
    waits = sorted(found, key=lambda pair: (pair[0].date or date.max, pair[0].id))
    by_check = sorted(found, key=_check)

    def of(state: str, pairs: Iterable[Stood]) -> tuple[Stood, ...]:
        return tuple(pair for pair in pairs if pair[1].version.complete and pair[1].state == state)

    return Progress(
        answers=len(found),
        checked=of("checked", reversed(by_check)),
        changed=of("changed", by_check),
        long_ago=of("long-ago", by_check),
        drafts=of("draft", waits),
        missing=tuple(pair for pair in waits if not pair[1].version.complete),
    )


def _check(pair: Stood) -> tuple[date, str]:
    review = pair[1].review
    return (review.date if review and review.date else date.max), pair[0].id
