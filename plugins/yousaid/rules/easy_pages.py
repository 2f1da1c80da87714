"""The rules for an easy-read page as a whole: its length, its parts, its words for one thing, its “nots” and “its”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from yousaid.easyread.written import WrittenLine
from yousaid.finding import Severity
from yousaid.rules import two_terms
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: Words on a page: The Easy Read Standard v1.0 (Photosymbols 2026) says under 1,000.
_MOST_WORDS, _FAR_TOO_MANY = 1000, 1500
#: Lines about one thing: Inclusion Europe's checklist says 4 to 5 sentences a paragraph.
_MOST_LINES = 5
#: "Mostly positive": more than 1 line in 5 with a "not", on a page long enough to tell.
_MOST_NOTS, _ENOUGH_LINES = 0.2, 10
_NOT = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_POINTER = re.compile(r"(?:it|they|this|these|he|she)\b", re.IGNORECASE)
#: A thing or a group, for a reader without grammar: a word such as "the" and the word after it.
_THING = re.compile(r"\b(?:the|an?|our|your|their|my|his|her|each|every|some|all|both) \w+", re.IGNORECASE)


def _lines(subject: Subject) -> list[WrittenLine]:
    return [line for line in subject.easy.lines if line.whole] if subject.easy else []


def _whole(line: WrittenLine) -> tuple[int, int]:
    return line.map.span(0, len(line.text))


def long_page(subject: Subject) -> Iterator[Hit]:
    """One hit for a page of over 1,000 words; from 1,500 it fails."""
    if subject.easy and subject.easy.words > _MOST_WORDS:
        severity = Severity.ERROR if subject.easy.words > _FAR_TOO_MANY else Severity.WARNING
        message = f"This easy-read page has {subject.easy.words} words. The most is {_MOST_WORDS}."
        yield Hit("easy_read", message, "Keep the main points. Put the rest under `left_out:`.", severity=severity)


def long_part(subject: Subject) -> Iterator[Hit]:
    """One hit for each part with more than 5 lines, at its sixth."""
    for part, found in groupby(_lines(subject), key=lambda line: line.part):
        lines = list(found)
        if len(lines) > _MOST_LINES:
            message = f"The part `{part}` has {len(lines)} lines. The most is {_MOST_LINES}."
            advice = "Keep the lines that matter most, or put some into another part."
            yield Hit(lines[_MOST_LINES].field, message, advice, *_whole(lines[_MOST_LINES]))


def many_nots(subject: Subject) -> Iterator[Hit]:
    """One hit for a page of 10 lines or more where more than a fifth say “not”. Nothing is ever reworded for it."""
    lines = _lines(subject)
    nots = [line for line in lines if _NOT.search(line.text)]
    if len(lines) >= _ENOUGH_LINES and len(nots) > _MOST_NOTS * len(lines):
        message = f"{len(nots)} of {len(lines)} lines say what is not."
        yield Hit(nots[0].field, message, "Say what is, where that is as true.", *_whole(nots[0]))


def unclear_it(subject: Subject) -> Iterator[Hit]:
    """One hit for each line that begins with “It” or “They” after a line with two things it may mean."""
    for before, line in pairwise(_lines(subject)):
        pointer = _POINTER.match(line.text)
        if pointer and before.part == line.part and len(_THING.findall(before.text)) > 1:
            message = f"“{pointer[0]}” may mean more than one thing in the line before."
            yield Hit(line.field, message, "Write the word again.", *line.map.span(*pointer.span()))


def two_names(subject: Subject) -> Iterator[Hit]:
    """One hit for each second name that the glossary has for a thing on the page."""
    if subject.easy:
        yield from two_terms.check(subject)


RULES: tuple[Rule, ...] = (
    Rule(
        id="easy-two-names",
        name="One thing has two names in easy read",
        severity=Severity.ERROR,
        family=Family.LANGUAGE,
        why="Two names look like two things.",
        source="Inclusion Europe, Information for all (2009); Photosymbols (2026)",
        check=two_names,
    ),
    Rule(
        id="easy-unclear-it",
        name="“It” or “they” may mean two things",
        severity=Severity.WARNING,
        family=Family.LANGUAGE,
        why="Readers should not have to guess what “it” is.",
        source="Inclusion Europe, checklist (2020); on trial until we know how often it is right",
        check=unclear_it,
        stage="trial",
    ),
    Rule(
        id="easy-many-nots",
        name="Easy read with many nots",
        severity=Severity.WARNING,
        family=Family.LANGUAGE,
        why="What is so is easier to follow than what is not so.",
        source="Inclusion Europe, Information for all (2009)",
        check=many_nots,
    ),
    Rule(
        id="easy-long-part",
        name="A long part of an easy-read page",
        severity=Severity.WARNING,
        family=Family.LANGUAGE,
        why="A few lines about one thing, then a rest.",
        source="Inclusion Europe, checklist (2020)",
        check=long_part,
    ),
    Rule(
        id="easy-long-page",
        name="An easy-read page is too long",
        severity=Severity.ERROR,
        family=Family.LANGUAGE,
        why="People stop reading. The main points are enough.",
        source="Photosymbols, The Easy Read Standard v1.0 (2026)",
        check=long_page,
    ),
)
