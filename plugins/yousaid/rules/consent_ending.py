"""consent-ending: consent for a quote or a name ends soon."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.privacy.consent import consent_state
from yousaid.privacy.readers import name_state
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each quote and each name whose consent ends within 60 days."""
    quotes = subject.record.quotes if subject.record is not None and subject.record.public else ()
    for number, quote in enumerate(quotes):
        if quote.consent_ends is not None and consent_state(quote, subject.today) == "ending":
            message = f"Consent for this quote ends on {in_words(quote.consent_ends)}."
            yield Hit(f"quotes[{number}].consent_ends", message, "Ask the person now if you may go on showing it.")
    for number, reader in enumerate(subject.reviewed.review.names if subject.reviewed is not None else ()):
        if reader.consent_ends is not None and name_state(reader, subject.today) == "ending":
            message = f"Consent for this name ends on {in_words(reader.consent_ends)}."
            yield Hit(f"names[{number}].consent_ends", message, "Ask the person now if you may go on showing it.")


RULE = Rule(
    id="consent-ending",
    name="The last day for a quote or a name is near",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="There is time to ask the person again before their words or name go.",
    source="UK GDPR, article 7; Healthwatch England, consent guidance",
    check=check,
)
