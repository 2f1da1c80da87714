"""noun-string: four or more nouns in a row."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.longforms import known
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.text.sentences import Sentence
from yousaid.yamlfile import read_own

_FEWEST = 4


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each run of nouns in small letters: a name in capitals is a name."""
    for passage, sentence in wording.sentences(subject):
        for first, last in _runs(sentence):
            text = sentence.text[first:last]
            if _is_long_form(text):
                continue
            head = text.split()[-1]
            advice = f"Start with “{head}”, and say with small words what it is for: “{head} for …”."
            message = f"“{text}” is {len(text.split())} nouns in a row."
            yield Hit(passage.field, message, advice, *sentence.span(first, last))


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The start and the end of each run; only its last word may be more than one thing ("training plans")."""
    nouns = _nouns()
    if sum(map(nouns.__contains__, sentence.lower)) < _FEWEST - 1:
        return
    run, end = 0, 0
    start = 0
    for word in sentence.words:
        text = word.text.lower() if word.start == 0 else word.text
        if run and sentence.text[end : word.start] != " ":
            if run >= _FEWEST:
                yield start, end
            run = 0
        one, many = text in nouns, text.removesuffix("s") in nouns
        if one or (many and run):
            start = start if run else word.start
            run, end = run + 1, word.end
        if run and not one:
            if run >= _FEWEST:
                yield start, end
            run = 0
    if run >= _FEWEST:
        yield start, end


def _is_long_form(text: str) -> bool:
    """Whether the words are part of what a short form stands for: those are the words of a name."""
    return any(text.lower() in words.lower() for words in known().long.values())


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    data = read_own(Path(str(files("yousaid") / "data" / "lists" / "noun-strings.yml")))
    return frozenset(str(word) for word in data["words"])


RULE = Rule(
    id="noun-string",
    name="Four nouns in a row",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers must hold all the nouns in mind and guess how they belong together.",
    source="plainlanguage.gov, “Avoid noun strings”; Plain English Campaign, How to write in plain English",
    check=check,
)
