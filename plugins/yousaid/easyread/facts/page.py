"""A record and its easy-read page side by side: what each states, read once for all checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from yousaid.easyread.facts import sources
from yousaid.easyread.facts.align import Place, places
from yousaid.easyread.facts.figures import figures
from yousaid.easyread.facts.known import Known
from yousaid.easyread.facts.model import Amount, Statement
from yousaid.easyread.facts.stated import Stated
from yousaid.easyread.model import EasyReadPage
from yousaid.records.model import Record


@dataclass(frozen=True, eq=False)
class Pair:
    """A record and its easy-read page."""

    record: Record
    page: EasyReadPage
    known: Known

    @cached_property
    def standard(self) -> tuple[Stated, ...]:
        """The statements of the standard page."""
        return tuple(_in_turn(sources.of_record(self.record), self.known.openers))

    @cached_property
    def written(self) -> tuple[Stated, ...]:
        """The author's lines of the easy page."""
        return tuple(Stated(statement, self.known.openers) for statement in sources.written(self.record))

    @cached_property
    def places(self) -> dict[Stated, Place]:
        """The place of each of the author's lines in the standard page."""
        return places(self.standard, self.written)

    @cached_property
    def lines_of(self) -> dict[Stated, list[Stated]]:
        """The author's lines about each statement of the standard page, or beside it without a word of any."""
        found: dict[Stated, list[Stated]] = {}
        for line, place in self.places.items():
            for stated in (place.best, *(place.around if not place.share else ())):
                found.setdefault(stated, []).append(line)
        return found

    @cached_property
    def made(self) -> tuple[Stated, ...]:
        """Our own lines of the easy page."""
        return tuple(Stated(statement, self.known.openers) for statement in sources.made(self.page))

    @cached_property
    def shown(self) -> tuple[Stated, ...]:
        """All that a reader of the easy page meets."""
        return tuple(
            Stated(Statement(text, "easy_read", 0, "shown", "detail"), self.known.openers)
            for text in sources.shown(self.page)
        )

    @cached_property
    def record_words(self) -> frozenset[str]:
        """Every word of the standard page, with the other forms of the glossary's terms, and the site's own name."""
        return self.known.words_of(" ".join(s.plain for s in self.standard)) | self.known.own

    @cached_property
    def record_amounts(self) -> tuple[Amount, ...]:
        """Every amount of the standard page."""
        return tuple(amount for stated in self.standard for amount in stated.amounts)

    @cached_property
    def record_figures(self) -> frozenset[Fraction]:
        """Every number of the standard page, in figures or in words."""
        return figures(" ".join(stated.plain for stated in self.standard))

    @cached_property
    def shown_amounts(self) -> tuple[Amount, ...]:
        """Every amount of the easy page."""
        return tuple(amount for shown in self.shown for amount in shown.amounts)

    @cached_property
    def shown_stems(self) -> frozenset[str]:
        """Every meaningful word of the easy page, in one form."""
        return frozenset[str]().union(*(s.sense.stems for s in self.shown))

    @cached_property
    def shown_words(self) -> frozenset[str]:
        """Every word of the easy page, with the other forms of the glossary's terms."""
        return self.known.words_of(" ".join(s.plain for s in self.shown))


def _in_turn(statements: Iterable[Statement], openers: frozenset[str]) -> Iterator[Stated]:
    """The statements, each with the one before it in the same field."""
    last: Stated | None = None
    for statement in statements:
        last = Stated(statement, openers, last if last and last.statement.field == statement.field else None)
        yield last
