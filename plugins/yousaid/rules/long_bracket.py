"""long-bracket: a long thought put into the middle of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence
from yousaid.text.words import words

#: The most words that readers can step over and still hold the sentence: 8, as much as many people take in at a time.
LONGEST = 8
_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)(?P<after>.*)", re.DOTALL)
_DASHED = re.compile(r"(?<=\w) [–—-] (?P<inside>[^–—.!?]+?) [–—-] (?=\w)")
_NESTED = re.compile(r"\([^()]*\([^()]*\)[^()]*\)?")
_DASH = re.compile(r" [–—-] ")
#: What stands in brackets to be looked up, not read: an address, a telephone number.
_LOOKED_UP = re.compile(r"https?:|www\.|@|\d{4,}|\d{3} \d{3}")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each long insertion, and for brackets inside brackets."""
    for passage, sentence in wording.sentences(subject):
        text = sentence.text
        if "(" in text:
            yield from _brackets(passage, sentence)
        if _DASH.search(text):
            for match in _DASHED.finditer(text):
                if _is_long(match["inside"]):
                    yield _hit(passage, sentence, match.span())


def _brackets(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    nested = _NESTED.search(text)
    if nested:
        message = "Brackets inside brackets are hard to follow."
        yield Hit(passage.field, message, "Say each thing in a sentence of its own.", *sentence.span(*nested.span()))
        return
    place = 0
    while match := _BRACKET.search(text, place):
        place = match.start("after")
        goes_on = any(c.isalnum() for c in match["after"]) and any(c.isalnum() for c in text[: match.start()])
        if goes_on and _is_long(match["inside"]):
            yield _hit(passage, sentence, (match.start(), place))


def _is_long(inside: str) -> bool:
    return len(words(inside)) > LONGEST and not _LOOKED_UP.search(inside)


def _hit(passage: Passage, sentence: Sentence, place: tuple[int, int]) -> Hit:
    advice = "End the sentence first. Then say the middle in a sentence of its own."
    message = f"These {len(words(sentence.text[slice(*place)]))} words break the sentence in two."
    return Hit(passage.field, message, advice, *sentence.span(*place))


RULE = Rule(
    id="long-bracket",
    name="A long thought inside another",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers must keep the first half in mind while they read the middle. Many have to start again.",
    source="W3C, Making content usable for people with cognitive and learning disabilities, “nested clauses”",
    check=check,
)
