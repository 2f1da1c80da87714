"""Words that make a promise of a sentence without a date, such as "soon", told from advice to readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.rules import wording
from yousaid.rules.lists import WordList
from yousaid.rules.rule import Hit, Subject
from yousaid.text.sentences import Sentence

#: These are only promises when we are the ones who act: "tell us as soon as possible" asks, "try to rest" advises.
_LOOSE = re.compile(
    r"(?:very )?soon|shortly|as (?:early|promptly|swiftly|soon|quickly) as|where|eventually|hopefully|before long|"
    r"in (?:a|the) |over the next|at (?:a|some|an|the)\b|within |until |under |when|if ",
    re.IGNORECASE,
)
_WE_WILL = re.compile(
    r"\b(?:we|they|council|team|trust|company|staff|board|managers?)"
    r"(?:'ll|’ll| will| hope| aim| plan| intend| expect|"
    r" are (?:\w+ing|going))\b|\bwill (?:also |then |now )?(?:be|have|come|start|begin|open|arrive)\b|"
    r"\b(?:is|are) (?:being|to be|due|expected|going to)\b|\b(?:coming|due) (?:very )?(?:soon|shortly)\b",
    re.IGNORECASE,
)


def hits(subject: Subject, words: WordList, advice: str) -> Iterator[Hit]:
    """The first place of a list in each of our sentences that names no date."""
    last: Sentence | None = None
    for passage, sentence, match in wording.found(subject, words, public=False):
        if sentence is last or wording.has_date(sentence.text):
            continue
        if not _LOOSE.match(match.words) or _WE_WILL.search(sentence.text):
            last = sentence
            yield Hit(passage.field, words.says(match), advice, *sentence.span(match.start, match.end))
