"""Makes a text shorter by whole sentences, and never loses a “no”, a number or a date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from yousaid.easyread.facts.amounts import amounts
from yousaid.easyread.facts.words import sense
from yousaid.text.prose import read_prose
from yousaid.text.sentences import split

#: What limits or takes back what the sentences before it say.
_NO = re.compile(
    r"\b(?:no|not|cannot|never|none|nobody|nothing|nowhere|neither|nor|without|but|however|although|though|unless|"
    r"until|if|some|part|partly|most|sorry|instead)\b|n['’]t\b|\d",
    re.IGNORECASE,
)


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class Passage:
    """A text of a record, read once, that can be made shorter to any length."""

    text: str

    @cached_property
    def blocks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The kind and the sentences of each paragraph and list item."""
        found = ((block.kind, block.text) for block in read_prose(self.text).blocks)
        return tuple((kind, tuple(text[start:end] for start, end in split(text))) for kind, text in found)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence, in order."""
        return tuple(sentence for _, sentences in self.blocks for sentence in sentences)

    def kept(self, limit: int) -> Collection[int] | None:
        """The places of the sentences that stay so that they have at most ``limit`` characters; None when none can.

        The first sentence stays, and every sentence that holds a number, a date, a “no” or a limit. Others follow while
        there is room. Nothing is cut inside a sentence.
        """
        lengths = [len(sentence) for sentence in self.sentences]
        if sum(lengths) <= limit:
            return range(len(lengths))
        kept = set(self._staying)
        room = limit - sum(lengths[place] for place in kept)
        if room < 0:
            return None
        for place, length in enumerate(lengths):
            if place in kept:
                continue
            room -= length
            if room < 0:
                break
            kept.add(place)
        return kept

    def of(self, kept: Collection[int]) -> str:
        """The text with these sentences only, as record prose."""
        return self.text if len(kept) == len(self.sentences) else "\n\n".join(self._written(kept))

    @cached_property
    def _staying(self) -> frozenset[int]:
        return frozenset(n for n, sentence in enumerate(self.sentences) if n == 0 or _must_stay(sentence))

    def _written(self, kept: Collection[int]) -> Iterator[str]:
        first = 0
        for kind, sentences in self.blocks:
            words = [sentence for place, sentence in enumerate(sentences, first) if place in kept]
            first += len(sentences)
            if words:
                yield ("- " if kind == "item" else "") + " ".join(words)


def shorter(text: str, limit: int) -> str | None:
    """The text, or so much of it that it has at most ``limit`` characters, as record prose; None when that cannot be.

    See ``Passage.kept`` for what stays.
    """
    passage = Passage(text)
    kept = passage.kept(limit)
    return None if kept is None else passage.of(kept)


def _must_stay(sentence: str) -> bool:
    return bool(_NO.search(sentence) or sense(sentence).turns or amounts(sentence))
