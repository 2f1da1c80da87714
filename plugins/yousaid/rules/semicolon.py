"""semicolon: a sign that many people do not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

_SEMICOLON = re.compile(r";(?=\s+\w)")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for the first semicolon of each sentence."""
    for passage, sentence in wording.sentences(subject):
        first = _SEMICOLON.search(sentence.text) if ";" in sentence.text else None
        if first:
            many = len(_SEMICOLON.findall(sentence.text)) > 1
            advice = "Make a list, one thing a line." if many else "Write a full stop, and start a new sentence."
            yield Hit(passage.field, "Many people do not know what “;” is for.", advice, *sentence.span(*first.span()))


RULE = Rule(
    id="semicolon",
    name="A semicolon",
    severity=Severity.SUGGESTION,
    family=Family.LANGUAGE,
    why="Many people do not know what a semicolon means. A full stop gives them time to take in the first half.",
    source="NHS content guide, “Formatting and punctuation”; GOV.UK style guide, “Semicolons”",
    check=check,
)
