"""One sentence or line with what it states, read once for all checks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from yousaid.easyread.facts.amounts import amounts
from yousaid.easyread.facts.model import Amount, Name, Statement
from yousaid.easyread.facts.names import names
from yousaid.easyread.facts.numerals import WORDS
from yousaid.easyread.facts.same import supports
from yousaid.easyread.facts.stems import stem
from yousaid.easyread.facts.words import Sense, sense
from yousaid.text.words import letter_runs

_FEW = 2
#: A sentence that speaks of what another one named: "We said we would do it by May.".
_POINTS_BACK = re.compile(
    r"\b(?:it|they|them|these|those|he|she|both|(?:have|has|get|got|with) one|ones)\b"
    rf"|^(?:\d+|{WORDS}) (?:of them |more )?(?:have|has|had|are|were|is|was)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wants?|may|might|could|would|expects?|aims?|target|goal|plan(?:s|ning)? to|intends?|"
    r"tr(?:y|ies|ying)|thinking|look(?:ing|ed) (?:at|into)|ought|should|recommend(?:s|ing)?|provided|depends?|"
    r"consider(?:s|ed|ing)?|proposed?|proposal|possible|possibly|perhaps|explor(?:e|es|ing)|interested|"
    r"[Ii]f(?! you\b))\b"
)
_EXPLAINS = re.compile(
    r"\b(?:is|are) (?:called|when|where|someone|something|an? (?:person|people|place|machine|way|kind|type|sort|group|"
    r"paper|card|list|test|room|box|sign|line) (?:who|that|where|for|to|of|which|when))\b|\bmeans\b|"
    r"^An? [\w' -]+? helps (?:people|you|us|them|someone)\b"
)
_MARKER = re.compile(r"\d{1,2}[.)] (?=\S)")
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
        """Its amounts, but for the number of a ward or a room, and the one before an entry of a list."""
        marker = _MARKER.match(self.plain)
        found = tuple(amount for amount in amounts(self.plain) if not marker or amount.start > 0)
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
    def hedges(self) -> bool:
        """Whether it only hopes for something or thinks about it."""
        return _HEDGE.search(self.plain) is not None

    @cached_property
    def explains(self) -> bool:
        """Whether it only says what something is: “Triage is where a midwife first checks you.”"""
        return _EXPLAINS.search(self.plain) is not None

    @cached_property
    def points_back(self) -> bool:
        """Whether it speaks of what another sentence named."""
        return _POINTS_BACK.search(self.plain) is not None


def holds(stated: Stated, amount: Amount) -> bool:
    """Whether a statement of the full answer has what makes an amount of a line true."""
    return any(supports(fact, amount) for fact in stated.amounts)


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
