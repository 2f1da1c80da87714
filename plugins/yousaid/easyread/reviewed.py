"""All reviews of a site beside the pages they are about: what each one says of its page, and which page it fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from yousaid.easyread.code import Code, read_code
from yousaid.easyread.review import Standing, standing
from yousaid.easyread.version import Version, version_of
from yousaid.glossary import Glossary
from yousaid.records.model import Record, Review
from yousaid.records.reviews import Answers
from yousaid.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One review. ``record`` and ``standing``: its answer, and how that answer's page stands (None without an answer).

    ``elsewhere`` is the id of another answer whose page has this code today; empty for most.
    """

    review: Review
    record: Record | None = None
    standing: Standing | None = None
    elsewhere: str = ""

    @property
    def decides(self) -> bool:
        """Whether it is this review that says how the page stands."""
        return self.standing is not None and self.standing.review is self.review


def reviewed(
    records: Iterable[Record], reviews: Iterable[Review], settings: Settings, glossary: Glossary | None, today: date
) -> Iterator[Reviewed]:
    """Each review with what is known of its page."""
    records, reviews = tuple(records), tuple(reviews)
    answers = Answers(records)
    by_answer = answers.reviews(reviews)
    versions: dict[str, Version] = {}

    def version(record: Record) -> Version:
        if record.id not in versions:
            versions[record.id] = version_of(record, settings, glossary)
        return versions[record.id]

    def elsewhere(code: Code, of: Record) -> str:
        if set(code.pairs) & set(version(of).code.pairs):
            return ""
        return next((other.id for other in records if other is not of and version(other).code == code), "")

    for review in reviews:
        record = answers.of(review.id)
        if record is None or record.gone:
            yield Reviewed(review=review, record=record)
            continue
        code = read_code(review.code)
        yield Reviewed(
            review=review,
            record=record,
            standing=standing(version(record), by_answer[record.id], today),
            elsewhere=elsewhere(code, record) if code else "",
        )
