"""Who counts: our own counters, or textstat for a site that needs numbers comparable with other people's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from yousaid.text.formulas import tally
from yousaid.text.readability import Count, count
from yousaid.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Engine:
    """One way to count sentences and to score them, by its name in the settings."""

    name: str
    count: Callable[[Sequence[Sentence]], Count]
    scores: Callable[[Sequence[Sentence]], dict[str, float | None]]

    @property
    def says(self) -> str:
        """What stands after a number that is not ours; empty for our own engine."""
        return f", as {self.name} counts" if self.name != OURS else ""


#: The name of our own engine.
OURS = "yousaid"


def engine(name: str = OURS) -> Engine:
    """The engine of that name; raises KeyError for one that we do not know."""
    return {OURS: _ours, "textstat": _textstat}[name]()


def _ours() -> Engine:
    return Engine(OURS, count, lambda sentences: tally(sentences).scores())


def _textstat() -> Engine:
    from yousaid.text import textstat_engine  # noqa: PLC0415 - takes a second to load, and few sites choose it

    return Engine("textstat", textstat_engine.count, textstat_engine.scores)
