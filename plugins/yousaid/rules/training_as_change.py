"""training-as-change: training or a reminder given as the answer, with nothing that people will notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.lists import Match, bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.text.sentences import Sentence

#: Words of an effect that people can notice.
_EFFECT = re.compile(r"\b(?:now|can|no longer|each|every|always|instead|so that you|you will)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when at least half of what was done is training or reminders and no effect is named."""
    if subject.record is None:
        return
    for passage in subject.passages:
        if passage.field == "did" and passage.prose.sentences:
            if any(_EFFECT.search(sentence.text) for sentence in passage.prose.sentences):
                continue
            found = [(s, match) for s in passage.prose.sentences if (match := _training(s))]
            if 2 * len(found) >= len(passage.prose.sentences):
                for sentence, match in found[:1]:
                    start, end = sentence.span(match.start, match.end)
                    advice = "Say what people will notice now, and how you will know that it worked."
                    yield Hit(passage.field, bundled("training").says(match), advice, start, end)


def _training(sentence: Sentence) -> Match | None:
    return next(iter(bundled("training").find(sentence.text)), None)


RULE = Rule(
    id="training-as-change",
    name="Training given as the change",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers want to know what is different for them. A reminder to staff is not yet a change.",
    source="Trbovich and Shojania (2017), “Root-cause analysis: swatting at mosquitoes”, BMJ Qual Saf 26",
    check=check,
)
