"""consent: somebody's own words, group or name without a clear yes from them."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.privacy.consent import consent_faults, long_consent
from yousaid.privacy.readers import review_faults
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each thing that keeps a quote or a review from being shown; a warning for a very long consent."""
    if subject.reviewed is not None:
        yield from (Hit(f.field, f.message, f.suggestion) for f in review_faults(subject.reviewed.review))
    if subject.record is None:
        return
    for number, quote in enumerate(subject.record.quotes):
        for fault in consent_faults(quote):
            yield Hit(f"quotes[{number}].{fault.field}", fault.message, fault.suggestion)
        if long_consent(quote):
            message = "This consent is for more than 5 years."
            advice = "Check the last day. Would this person still agree after so long?"
            yield Hit(f"quotes[{number}].consent_ends", message, advice, severity=Severity.WARNING)


RULE = Rule(
    id="consent",
    name="Somebody's words or name without their yes",
    severity=Severity.ERROR,
    family=Family.SAFETY,
    why="People's words and names belong to them. They may have told you in confidence.",
    source="UK GDPR, articles 4(11) and 7; Care Opinion, “About consent”; Healthwatch England, consent guidance",
    check=check,
)
