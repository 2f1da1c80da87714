"""missing-reason: a no without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.facts import ask
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for `why_not` and one for `why`, where the status (or `gone`) demands them."""
    yield from ask(
        subject,
        "why_not",
        "`why_not` is missing: what kind of reason is it?",
        "Add one of these: `law-or-safety`, `money`, `staff-or-space`, `others-would-lose`, `someone-else-decides`, "
        "`evidence-says-no`, `not-now` or `too-few-details`.",
    )
    gone = subject.record is not None and subject.record.gone
    question = "why is this answer no longer here?" if gone else "why can you not do it?"
    yield from ask(subject, "why", f"`why` is missing: {question}", "Add `why: |` and the reason in plain words.")


RULE = Rule(
    id="missing-reason",
    name="A no without a reason",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="People can accept a no when they understand it. A no without a reason feels like not being heard.",
    source="yousaid: half of 12 published refusals gave no reason; Cabinet Office, Consultation principles (2018)",
    check=check,
)
