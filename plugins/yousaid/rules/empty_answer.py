"""empty-answer: words that sound like an answer and say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each empty phrase."""
    words = bundled("empty-answer")
    for passage, sentence, match in wording.places(subject, words):
        advice = "Say what changed, who did it and when. If nothing changed, say so and say why."
        yield Hit(passage.field, words.says(match), advice, *sentence.span(match.start, match.end))


RULE = Rule(
    id="empty-answer",
    name="An answer that says nothing",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People gave their time to tell you something. Words that promise nothing tell them it was for nothing.",
    source="Sheard and others (2017), “The Patient Feedback Response Framework”, Social Science & Medicine 178",
    check=check,
)
