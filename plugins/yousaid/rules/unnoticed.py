"""What was done behind the scenes and is the whole answer: people will notice nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.rules.lists import Match, bundled
from yousaid.rules.rule import Hit, Passage, Subject
from yousaid.text.sentences import Sentence

#: The lists of such acts. An answer of two kinds of them is still no change.
_ACTS = ("training", "reminder")
#: Words of an effect that people can notice.
_EFFECT = re.compile(r"\b(?:now|can|no longer|each|every|always|instead|so that you|you will)\b", re.IGNORECASE)


def hits(subject: Subject, name: str, advice: str) -> Iterator[Hit]:
    """One hit for the acts of one list, when such acts are at least half of what was done and no effect is named."""
    for passage in subject.passages if subject.record is not None else ():
        if passage.field == "did" and not names_effect(passage):
            yield from _in_answer(passage, name, advice)


def _in_answer(passage: Passage, name: str, advice: str) -> Iterator[Hit]:
    own: list[tuple[Sentence, Match]] = []
    acts = 0
    for sentence in passage.prose.sentences:
        found = {act: match for act in _ACTS if (match := next(iter(bundled(act).find(sentence.text)), None))}
        acts += bool(found)
        own += [(sentence, found[name])] if name in found else []
    if own and 2 * acts >= len(passage.prose.sentences):
        sentence, match = own[0]
        place = sentence.span(match.start, match.end)
        yield Hit(passage.field, bundled(name).says(match), advice, *place)


def names_effect(passage: Passage) -> bool:
    """Whether a passage tells something that people can notice."""
    return any(_EFFECT.search(sentence.text) for sentence in passage.prose.sentences)
