"""passed-on: people's words were passed on, and the answer ends there."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.rules.unnoticed import names_effect

#: These pages say who has it now, and when people will hear.
_MAY = ("heard", "looking", "not-ours")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase of ours in a text that names no effect. Praise may be passed on."""
    if subject.record is not None and (subject.record.praise or subject.record.status in _MAY):
        return
    words = bundled("passed-on")
    advice = "Say what came of it. Nothing yet? Say who decides, and when people will hear."
    for passage, sentence, match in wording.found(subject, words, public=False):
        if not wording.has_date(sentence.text) and not names_effect(passage):
            yield wording.hit(passage, sentence.span(match.start, match.end), words, match, advice)


RULE = Rule(
    id="passed-on",
    name="Passed on, and then?",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Being passed on is not an answer. People want to know what came of their words.",
    source="Baines and others (2018), “Responding effectively to … patient feedback”, Health Expectations 21",
    check=check,
)
