"""repeated-word: the same word twice, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: Words that may stand twice: "had had", "very very", "bye bye".
_MAY_REPEAT = frozenset(
    "had that very really so no long far many more ha bye knock hear there blah much well night over again yes years "
    "win pom tut hush choo boo tick beep woof ping ring extra never".split()
)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each pair of the same words with only a space between them."""
    for passage, sentence in wording.sentences(subject):
        if not any(map(eq, sentence.lower, sentence.lower[1:])):
            continue
        for before, word in pairwise(sentence.words):
            if _is_slip(before.text, word.text) and sentence.text[before.end : word.start].isspace():
                start, end = sentence.span(before.start, word.end)
                message = f"“{before.text}” stands here twice."
                once = wording.certain((start, end), word.end - before.start, before.text)
                yield Hit(passage.field, message, "Take one of them out.", start, end, replacement=once)


def _is_slip(first: str, second: str) -> bool:
    """Whether two words are one that slipped in twice.

    Names ("Baden Baden"), numbers and words for effect may stand twice.
    """
    same = first.lower() == second.lower()
    return same and first.isalpha() and not second[0].isupper() and first.lower() not in _MAY_REPEAT


RULE = Rule(
    id="repeated-word",
    name="The same word twice",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers stop at a word that stands twice. A screen reader reads it out twice.",
    source="NHS content guide, “How we write”; yousaid, own work",
    check=check,
)
