"""symbol: a sign that stands for words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

#: One of these stands in each pattern of ``_SIGNS``, so that most sentences cost one look.
_ANY = re.compile("[&+<>≤≥~@=→⇒➔#]")
_COMPARED = {"<": "less than", ">": "more than", "≤": "at most", "≥": "at least", "<=": "at most", ">=": "at least"}
_REACH = 12
_AGE = re.compile(r"\bage[ds]?(?: of)? $", re.IGNORECASE)


def _more(match: re.Match[str]) -> str:
    """What "70+" stands for: an age and over, or more than a number."""
    aged = _AGE.search(match.string[max(0, match.start() - _REACH) : match.start()]) or match.string.startswith(
        (" year", "-year", "s"), match.end()
    )
    return f"{match['number']} and over" if aged else f"more than {match['number']}"


def _times(match: re.Match[str]) -> str:
    """What "3x" stands for: so many times, or just so many things."""
    often = match.string.startswith(("a ", "better", "each", "every", "faster", "more", "per", "the "), match.end())
    return f"{match['number']} {'times ' if often else ''}"


#: Each sign where it stands for words, and the words. A name keeps its own ("Marks & Spencer", "A&E", "C+").
_SIGNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<=[\w,+)] )&(?= [a-z])|(?<=[a-z,)] )\+(?= [a-z])"), lambda match: "and"),
    (re.compile(r"(?<![\w+.,£/-])(?P<number>£?\d[\d,]{0,9})\+(?![\w+/-])"), _more),
    (re.compile(r"(?<![\w<>=-])(?P<sign>[<>]=?|[≤≥]) ?(?=£?\d)"), lambda match: f"{_COMPARED[match['sign']]} "),
    (re.compile(r"(?<![\w~])~ ?(?=£?\d)"), lambda match: "about "),
    (re.compile(r"(?<=[a-z] )@(?: (?=\w)|(?=\d))"), lambda match: "at "),
    (re.compile(r"(?<=[a-z%)] )=(?= [a-z\d])"), lambda match: "means"),
    (re.compile(r"(?<=\w )(?:[→⇒➔]|->|=>)(?= \w)"), lambda match: "to"),
    (re.compile(r"(?<=\w )>(?= [A-Z])"), lambda match: "then"),
    (re.compile(r"(?<![\w#&/])#(?=\d{1,3}(?!\w))"), lambda match: "number "),
)
#: "2 x beds", "3x a week".
_MANY = re.compile(r"(?<![\w.,£/+-])(?P<number>\d{1,3}) ?[x×] (?=[a-z])")
#: Signs of which only one meaning is possible.
_SURE = frozenset({"and", "about ", "at "})


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sign that a person would read out as a word."""
    for passage, sentence in wording.sentences(subject):
        for pattern, words in _SIGNS if _ANY.search(sentence.text) else ():
            yield from _found(passage, sentence, pattern, words)
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        yield from _found(passage, sentence, _MANY, _times)


def _found(
    passage: Passage, sentence: Sentence, pattern: re.Pattern[str], words: Callable[[re.Match[str]], str]
) -> Iterator[Hit]:
    for sign in pattern.finditer(sentence.text):
        if wording.is_quoted(sentence.text, *sign.span()):
            continue
        instead, place = words(sign), sentence.span(*sign.span())
        sure = wording.certain(place, len(sign[0]), instead) if instead in _SURE else None
        message = f"“{sign[0].strip()}” has a sign where words belong."
        yield Hit(passage.field, message, f"Write “{instead.strip()}”.", *place, replacement=sure)


RULE = Rule(
    id="symbol",
    name="A sign that stands for words",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers must work out what a sign stands for. Screen readers leave some out.",
    source="GOV.UK style guide, “Ampersand”; Inclusion Europe (2009), Information for all",
    check=check,
)
