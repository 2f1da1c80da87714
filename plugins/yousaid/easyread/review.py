"""Where an easy-read page stands: a draft, checked by people with a learning disability, changed since, or long ago.

Only a page that was checked as it is, by at least one person with a learning disability, not long ago, may call itself
easy read (DIN SPEC 33429; the terms of the European easy-to-read logo ask for at least one such reader). All others are
drafts, whatever a file says: a review with a fact missing counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from yousaid.easyread.code import Code, read_code
from yousaid.easyread.version import Block, Difference, Version, difference
from yousaid.records.model import Review

#: After so many months people should look again: services, words and readers change (yousaid's own number).
LONG_AGO_MONTHS = 24

State = Literal["draft", "checked", "changed", "long-ago"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one page stands today, and the review that says so (None for a draft)."""

    state: State
    version: Version
    review: Review | None = None
    since: Difference = field(default_factory=lambda: Difference(same=True))

    @property
    def checked(self) -> bool:
        """Whether the page may call itself easy read."""
        return self.state == "checked"

    @property
    def label(self) -> str:
        """What the page is called wherever it is named."""
        return "Easy read" if self.checked else "Easy read draft"

    @property
    def changed(self) -> tuple[Block, ...]:
        """The parts that changed since people checked the page."""
        return self.since.changed


def gaps(review: Review) -> tuple[str, ...]:
    """The fields without which a review counts for nothing, by name, as far as they say too little."""
    known = {
        "code": bool(review.code),
        "date": review.date is not None,
        "group": bool(review.group.strip()),
        "people": bool(review.people),
        "agreed": bool(review.agreed),
        "how": bool(review.how),
        "paid": review.paid is not None,
        "asked": any(asked.question.strip() and asked.answer.strip() for asked in review.asked),
    }
    return tuple(name for name, good in known.items() if not good)


def standing(version: Version, reviews: Iterable[Review], today: date) -> Standing:
    """How a page stands today.

    The newest review of just this version decides; without one the newest of an older version, whose changes are named.
    A page that leaves out what easy read must say stays a draft.
    """
    found = [(review, difference(code, version)) for review, code in counting(reviews, today)]
    found.sort(key=lambda pair: (pair[1].same, pair[0].date or date.min, pair[0].id))
    if not found or not version.complete:
        return Standing(state="draft", version=version)
    review, since = found[-1]
    state: State = "changed" if not since.same else "long-ago" if long_ago(review, today) else "checked"
    return Standing(state=state, version=version, review=review, since=since)


def counting(reviews: Iterable[Review], today: date) -> list[tuple[Review, Code]]:
    """The reviews that count on a day, each with its code."""
    found = []
    for review in reviews:
        code = read_code(review.code)
        if code is not None and not gaps(review) and review.date is not None and review.date <= today:
            found.append((review, code))
    return found


def long_ago(review: Review, today: date) -> bool:
    """Whether a review is more than 24 months old."""
    if review.date is None:
        return False
    months = (today.year - review.date.year) * 12 + today.month - review.date.month
    return (months, today.day) > (LONG_AGO_MONTHS, review.date.day)
