"""Words such as "the blind", found only where they stand for people and not before a door, a team or a service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.rules import wording
from yousaid.rules.lists import WordList
from yousaid.rules.rule import Hit, Subject

#: "the blind are", "for the blind.": no noun follows, so that people are meant. In "the blind is" it is a thing.
_NO_NOUN = re.compile(
    r"\W*$|\s*[,.;:!?)”]|\s+(?:are|can|cannot|deserve|do|feel|find|for|from|get|had|have|in|live|may|might|must|need|"
    r"on|or the|and the|should|that|to|were|when|who|whose|will|with|would)\b",
    re.IGNORECASE,
)


def hits(subject: Subject, words: WordList) -> Iterator[Hit]:
    """One hit for each place of a list after which no noun follows."""
    for passage, sentence, match in wording.found(subject, words):
        if _NO_NOUN.match(sentence.text, match.end):
            yield wording.hit(passage, sentence.span(match.start, match.end), words, match)
