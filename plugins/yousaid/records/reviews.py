"""Which answer a review is about: its file has the answer's id, or one that the answer had before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from yousaid.records.filing import answers_named
from yousaid.records.model import Record, Review


class Answers:
    """The answers of a site, found by the name of a review's file."""

    def __init__(self, records: Iterable[Record]) -> None:
        records = tuple(records)
        self._by_id = {old: record for record in records for old in record.old_addresses}
        self._by_id |= {record.id: record for record in records}

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, old ones too."""
        return tuple(self._by_id)

    def of(self, review: str) -> Record | None:
        """The answer that a review is about; None when there is none."""
        return next((self._by_id[name] for name in answers_named(review) if name in self._by_id), None)

    def reviews(self, reviews: Iterable[Review]) -> dict[str, tuple[Review, ...]]:
        """The reviews by the id of their answer, in the order in which they came."""
        found: dict[str, list[Review]] = defaultdict(list)
        for review in reviews:
            record = self.of(review.id)
            if record is not None:
                found[record.id].append(review)
        return {id: tuple(several) for id, several in found.items()}
