"""missing-did: an answer that does not say what was done, or what will be."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject

_QUESTIONS = {
    "planned": "what will you do?",
    "doing": "what are you doing?",
    "already": "how do people find what is already there?",
    "not-ours": "what did you do about it, such as who you told?",
}


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the status demands `did` and it is missing."""
    status = subject.record.status if subject.record else ""
    question = _QUESTIONS.get(status, "what did you do?")
    advice = "Add `did: |` and say it in one or two plain sentences."
    if status in {"planned", "doing"}:
        advice += " Do you not know yet? Use `status: looking`."
    yield from ask(subject, "did", f"`did` is missing: {question}", advice)


RULE = Rule(
    id="missing-did",
    name="Nobody knows what was done",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="This is what people came for: what happened because they spoke up.",
    source="yousaid: 14 of 101 published answers lacked one half",
    check=check,
)
