"""wordy: a long phrase where a short one says the same."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each phrase of the list."""
    yield from wording.hits(subject, bundled("wordy"))


RULE = Rule(
    id="wordy",
    name="A long phrase where a short one will do",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Each word that says nothing takes time from the words that do. Some readers have to work for every word.",
    source="plainlanguage.gov, “Be concise”; GOV.UK, Content design, “Writing for GOV.UK: Plain English”",
    check=check,
)
