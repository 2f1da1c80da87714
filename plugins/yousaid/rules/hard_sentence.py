"""hard-sentence: a sentence of ordinary length that is hard by its words and the way it is built."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.glossary import Glossary
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.settings import Settings
from yousaid.text.hardness import Hardness, hardness

_NAMED = 4  # a writer can look for so many plainer words at a time
#: From how many years a part of the score is worth naming, and from how many words a sentence is rather long.
_MATTERS, _RATHER_LONG = 1.5, 16


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each hard sentence that is not already too long (that is another rule)."""
    known = known_words(subject.settings, subject.glossary)
    for passage in subject.passages:
        if not passage.role.checked:
            continue
        limits = subject.settings.limits_for(passage.field)
        for sentence in passage.prose.sentences:
            if len(sentence.texts) > limits.sentence_warns:
                continue
            hard = hardness(sentence, known)
            if hard.age > limits.sentence_age:
                yield Hit(passage.field, _message(hard), _suggestion(hard), sentence.start, sentence.end)


def known_words(settings: Settings, glossary: Glossary) -> frozenset[str]:
    """Words that a site's readers know or are told, in small letters: its own names and its glossary."""
    names = (settings.organisation, *settings.places)
    return glossary.words | {word for name in names for word in name.lower().split()}


def _message(hard: Hardness) -> str:
    """What makes it hard, in words."""
    reasons = []
    if hard.hard_words:
        several = "s" if len(hard.hard_words) > 1 else ""
        reasons.append(f"{len(hard.hard_words)} rare or long word{several}")
    elif hard.vocabulary >= _MATTERS:
        reasons.append("many words for ideas")
    if hard.structure >= _MATTERS:
        reasons.append("parts inside parts")
    if hard.words >= _RATHER_LONG:
        reasons.append(f"{hard.words} words in all")
    return f"This sentence is hard to read. It has {_joined(reasons)}."


def _suggestion(hard: Hardness) -> str:
    advice = []
    if hard.hard_words:
        words = [f"“{word}”" for word in hard.hard_words[:_NAMED]]
        advice.append(f"Find common words for {_joined(words)}.")
    if hard.structure >= _MATTERS or not hard.hard_words:
        advice.append("Say one thing in each sentence.")
    return " ".join(advice)


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


RULE = Rule(
    id="hard-sentence",
    name="A sentence is hard to read",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="One hard sentence can stop a reader, even on an easy page. Writers improve most when they see which one.",
    source=(
        "Ayre and others (2024), “Online Plain Language Tool and Health Information Quality”, JAMA Netw Open 7(10); "
        "van Heuven and others (2014), “SUBTLEX-UK”, Q J Exp Psychol 67(6)"
    ),
    check=check,
    on_easy_read=False,
)
