"""reminder-as-change: a reminder or a message to staff given as the answer, with nothing that people will notice."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import unnoticed
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when at least half of what was done is reminders or training and no effect is named."""
    advice = "Say what people will notice now, and how you will know that it worked."
    yield from unnoticed.hits(subject, "reminder", advice)


RULE = Rule(
    id="reminder-as-change",
    name="A reminder given as the change",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A reminder is soon forgotten. Readers want to know what is different for them.",
    source="Trbovich and Shojania (2017), “Root-cause analysis: swatting at mosquitoes”, BMJ Qual Saf 26",
    check=check,
)
