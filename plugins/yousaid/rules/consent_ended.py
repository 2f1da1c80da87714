"""consent-ended: the last day for a quote or a name has passed, so it is no longer shown."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.privacy.consent import consent_state
from yousaid.privacy.readers import name_state
from yousaid.records.dates import in_words
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each quote and each name whose consent has ended."""
    quotes = subject.record.quotes if subject.record is not None and not subject.record.gone else ()
    for number, quote in enumerate(quotes):
        if quote.consent_ends is not None and consent_state(quote, subject.today) == "ended":
            message = f"Consent for this quote ended on {in_words(quote.consent_ends)}. The page no longer shows it."
            advice = "Ask the person again, or take the quote out of the file: the file is public too."
            yield Hit(f"quotes[{number}].consent_ends", message, advice)
    for number, reader in enumerate(subject.reviewed.review.names if subject.reviewed is not None else ()):
        if reader.consent_ends is not None and name_state(reader, subject.today) == "ended":
            message = f"Consent for this name ended on {in_words(reader.consent_ends)}. The page no longer shows it."
            advice = "Ask the person again, or take the name out of the file: the file is public too."
            yield Hit(f"names[{number}].consent_ends", message, advice)


RULE = Rule(
    id="consent-ended",
    name="The last day for a quote or a name has passed",
    severity=Severity.WARNING,
    family=Family.TIME,
    why="The person said yes until a day. After it their words and names are theirs again.",
    source="UK GDPR, article 7; Healthwatch England, consent guidance",
    check=check,
)
