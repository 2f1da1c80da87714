"""latin: Latin words, short Latin forms, and signs that stand for words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

#: "&" between two small-letter words; a name keeps its own ("Marks & Spencer", "A&E").
_AND = re.compile(r"(?<=[a-z,] )&(?= [a-z])|(?<=\w )&(?= [a-z])")
_SLASH = re.compile(r"(?<![\w/.:@-])([a-z]{3,})\s?/\s?([a-z]{3,})(?![\w/@-]|\.\w)")
_SEMICOLON = re.compile(r";(?=\s+\w)")
#: Both halves of a sign that everyone reads as one: "on/off", "pass/fail".
_PAIRS = frozenset({("pass", "fail"), ("start", "stop"), ("left", "right"), ("his", "her"), ("either", "or")})


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed word, each "&", each slash, and the first semicolon of a sentence."""
    yield from wording.hits(subject, bundled("latin"), sure=True)
    for passage, sentence in wording.sentences(subject):
        if "&" in sentence.text or "/" in sentence.text or ";" in sentence.text:
            yield from _signs(passage, sentence)


def _signs(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    for sign in _AND.finditer(text):
        place = sentence.span(*sign.span())
        yield Hit(
            passage.field,
            "“&” is a sign, not a word.",
            "Write “and”.",
            *place,
            replacement=wording.certain(place, 1, "and"),
        )
    for slash in _SLASH.finditer(text):
        first, second = slash.groups()
        if (first, second) not in _PAIRS and not wording.is_quoted(text, *slash.span()):
            advice = f"Write “{first} and {second}” or “{first} or {second}”."
            message = f"“{slash[0]}” leaves readers to guess what the slash means."
            yield Hit(passage.field, message, advice, *sentence.span(*slash.span()))
    semicolon = _SEMICOLON.search(text)
    if semicolon:
        many = len(_SEMICOLON.findall(text)) > 1
        advice = "Make a list, one thing a line." if many else "Write a full stop, and start a new sentence."
        place = sentence.span(*semicolon.span())
        yield Hit(passage.field, "Many people do not know what “;” is for.", advice, *place, Severity.SUGGESTION)


RULE = Rule(
    id="latin",
    name="Latin, or a sign that stands for words",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Not everyone knows Latin. Some screen readers say “e.g.” as “egg”, and people guess what a slash means.",
    source="GOV.UK style guide, “eg, etc and ie” and “Ampersand”; NHS content guide, “Formatting and punctuation”",
    check=check,
)
