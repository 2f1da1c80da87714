"""hard-sentence: a sentence of ordinary length with too many long words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.settings import Limits
from yousaid.text.sentences import Sentence
from yousaid.text.syllables import syllables
from yousaid.yamlfile import read_config

#: A formula says little about a sentence of fewer words: one long word decides.
_FEWEST_WORDS = 10
#: One or two long words may be the name of the thing; three make a sentence hard (tuned on plain texts).
_LONG_WORDS = 3


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each hard sentence that is not already too long (that is another rule)."""
    limits = subject.settings.limits
    for passage in subject.passages:
        if not passage.role.checked:
            continue
        for sentence in passage.prose.sentences:
            hard = _hard_words(sentence, limits)
            if hard:
                yield Hit(
                    passage.field,
                    "This sentence is hard to read. It has many long words.",
                    "Find shorter words for " + ", ".join(f"“{word}”" for word in hard[:4]) + ".",
                    sentence.start,
                    sentence.end,
                )


def _hard_words(sentence: Sentence, limits: Limits) -> list[str]:
    """The long words of a hard sentence, longest first; nothing when the sentence is not hard."""
    if not _FEWEST_WORDS <= len(sentence.words) <= limits.sentence_warns:
        return []
    if sentence.count.reading_age <= limits.sentence_age:
        return []
    long = {word.text: syllables(word.text) for word in sentence.words if _counts(word.text, word.start)}
    hard = sorted((word for word in long if long[word] >= 3), key=lambda word: -long[word])
    return hard if len(hard) >= _LONG_WORDS else []


def _counts(word: str, start: int) -> bool:
    """Names and short forms cannot be changed, and everyone knows everyday words: they do not count."""
    return (word.islower() or (start == 0 and word[1:].islower())) and word.lower() not in _everyday()


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    data = read_config(Path(str(files("yousaid") / "data" / "lists" / "easy-long.yml"))).data
    return frozenset(str(word) for word in data["words"])


RULE = Rule(
    id="hard-sentence",
    name="A sentence has too many long words",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="One hard sentence can stop a reader, even on an easy page. Writers improve most when they see which one.",
    source="Ayre and others (2024), “Online Plain Language Tool and Health Information Quality”, JAMA Netw Open 7(10)",
    check=check,
)
