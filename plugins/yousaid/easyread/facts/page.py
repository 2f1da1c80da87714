"""A record and its easy-read page side by side: what each states, read once for all checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from yousaid.easyread.facts import sources
from yousaid.easyread.facts.amounts import amounts
from yousaid.easyread.facts.known import Known
from yousaid.easyread.facts.model import Amount, Name, Statement
from yousaid.easyread.facts.names import names
from yousaid.easyread.facts.words import Sense, sense, stem
from yousaid.easyread.model import EasyReadPage
from yousaid.records.model import Record
from yousaid.text.words import letter_runs

_FEW = 2
#: A sentence that speaks of what another one named: "We said we would do it by May.".
_POINTS_BACK = re.compile(r"\b(?:it|they|them|these|those|he|she|both)\b", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, eq=False)  # no slots: cached_property needs a place to keep what it computed
class Stated:
    """One statement with its amounts, its names and what it is about."""

    statement: Statement
    openers: frozenset[str]
    last: Stated | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.statement.text

    @cached_property
    def plain(self) -> str:
        """Its words with plain spaces: every place stays where it is."""
        text = self.statement.text
        return _SPACE.sub(lambda space: " " * len(space[0]), text) if "\n" in text else text

    @cached_property
    def forms(self) -> frozenset[str]:
        """All its words, each in one form: no verb in it has another."""
        return frozenset(map(stem, letter_runs(self.plain.lower())))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        return names(self.plain, self.openers)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its amounts, but for the number of a ward or a room."""
        found = amounts(self.plain)
        taken = [(name.start, name.end) for name in self.names] if found else []
        return tuple(a for a in found if not any(start <= a.start and a.end <= end for start, end in taken))

    @cached_property
    def sense(self) -> Sense:
        """What it is about."""
        return sense(self.plain)

    @cached_property
    def about(self) -> frozenset[str]:
        """Its words, and those of the sentence before it when it points back: “It has not failed since.”."""
        return self.sense.every | self.last.sense.every if self.last and self.points_back else self.sense.every

    @cached_property
    def points_back(self) -> bool:
        """Whether it speaks of what another sentence named."""
        return _POINTS_BACK.search(self.plain) is not None


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


def shared(one: Stated, other: Stated) -> int:
    """How many meaningful words two statements share."""
    return len(one.sense.stems & other.sense.stems)


def overlap(line: Stated, other: Stated) -> int:
    """How many words of a line another statement shares: meaningful ones, or any when the line has at most one."""
    own = words_of_line(line)
    return len(own & (other.sense.every if own is line.sense.every else other.sense.stems))


def words_of_line(line: Stated) -> frozenset[str]:
    """The words by which a line is compared."""
    return line.sense.every if len(line.sense.stems) < _FEW else line.sense.stems


def closest(line: Stated, among: tuple[Stated, ...], within: int = 0) -> list[Stated]:
    """The statements that say most of what a line says; none when no one shares half of its words.

    A line with at most one meaningful word is compared by its words of wide meaning too. ``within``: also those that
    share so many words fewer.
    """
    own, few = words_of_line(line), len(line.sense.stems) < _FEW
    counts = [(len(own & (other.sense.every if few else other.about)), other) for other in among]
    best = max((count for count, _ in counts), default=0)
    enough = best >= max(1, len(own) // 2)
    return [other for count, other in counts if count >= max(best - within, 1)] if enough else []
