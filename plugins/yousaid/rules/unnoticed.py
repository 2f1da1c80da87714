"""What was done behind the scenes and is the whole answer: people will notice nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Hit, Passage, Subject

#: The lists of such acts. An answer of two kinds of them is still no change.
_ACTS = ("training", "reminder")
#: Words of an effect that people can notice.
_EFFECT = re.compile(r"\b(?:now|can|no longer|each|every|always|instead|so that you|you will)\b", re.IGNORECASE)


def hits(subject: Subject, name: str, advice: str) -> Iterator[Hit]:
    """One hit for the acts of one list, when such acts are at least half of what was done and no effect is named."""
    words = bundled(name)
    for passage, sentence, match in wording.places(subject, words) if subject.record is not None else ():
        if passage.field == "did":
            if 2 * _acts(passage) >= len(passage.prose.sentences) and not names_effect(passage):
                yield Hit(passage.field, words.says(match), advice, *sentence.span(match.start, match.end))
            return


def _acts(passage: Passage) -> int:
    """How many sentences of a passage tell of such an act."""
    return sum(any(bundled(act).find(sentence.text) for act in _ACTS) for sentence in passage.prose.sentences)


def names_effect(passage: Passage) -> bool:
    """Whether a passage tells something that people can notice."""
    return any(_EFFECT.search(sentence.text) for sentence in passage.prose.sentences)
