"""vague-amount: "a range of measures", or "more beds", with no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject

#: "We bought more chairs": a number is known, and not given.
_MORE = re.compile(
    r"\b(?:added|appointed|bought|employed|fitted|hired|installed|ordered|provided|purchased|recruited) "
    r"(?:additional|extra|further|more|several|some|some more|many more)"
    r"(?: (?!(?:about|and|at|by|for|from|in|of|on|to|with)\b)[\w-]+){0,2}? "
    r"(?:staff|(?!always|details|news|this)[a-z-]+[^\Ws]s)\b",
    re.IGNORECASE,
)
#: After these come the names: "in a number of ways, such as by post".
_NAMES = re.compile(r":|\b(?:such as|including|for example)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|double|twice)\b", re.IGNORECASE
)
_ACTS = frozenset("added appointed bought employed fitted hired installed ordered provided purchased recruited".split())


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each phrase of the list in our own words, and for each "more" of what was done without a number."""
    words = bundled("vague-amount")
    for passage, sentence, match in wording.found(subject, words, public=False):
        if not _NAMES.search(sentence.text, match.end):
            advice = "Give the number, or name each one."
            yield wording.hit(passage, sentence.span(match.start, match.end), words, match, advice)
    for passage in subject.passages if subject.record is not None else ():
        if passage.field == "did":
            yield from _more(passage)


def _more(passage: Passage) -> Iterator[Hit]:
    found = [
        (sentence, match)
        for sentence in passage.prose.sentences
        if _ACTS & sentence.distinct and (match := _MORE.search(sentence.text))
    ]
    if found and not any(_COUNT.search(sentence.text) for sentence in passage.prose.sentences):
        for sentence, match in found:
            message = f"“{match[0]}” does not say how many."
            yield Hit(passage.field, message, "Give the number.", *sentence.span(*match.span()))


RULE = Rule(
    id="vague-amount",
    name="An amount that is no number",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“A range of measures” may be one or many. A number, or a name for each, can be checked and believed.",
    source="Cabinet Office, Consultation principles (2018); yousaid, from 101 published answers",
    check=check,
)
