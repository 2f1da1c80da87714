"""missing-who-decides: somebody else decides, but who?"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit when the status is `not-ours` and who decides is missing."""
    yield from ask(
        subject,
        "who_decides",
        "`who_decides` is missing: who can change this?",
        "Add who decides, such as `who_decides: The city council`.",
    )


RULE = Rule(
    id="missing-who-decides",
    name="Nobody knows who decides",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="“Not us” sends people away. They need to know where to go next.",
    source="Local Government and Social Care Ombudsman, Principles of good administrative practice",
    check=check,
)
