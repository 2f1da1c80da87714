"""missing-left-to-do: partly done, but what is left?"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the status is `part-done` and what is left is missing."""
    yield from ask(
        subject,
        "left_to_do",
        "`left_to_do` is missing: what is still to do?",
        "Add `left_to_do: |` and what is not done yet. Is nothing left? Then use `status: done`.",
    )


RULE = Rule(
    id="missing-left-to-do",
    name="Nobody knows what is left to do",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="“We did some of this” is only honest when people can see the rest.",
    source="yousaid, the ten honest answers",
    check=check,
)
