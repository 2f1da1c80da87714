"""Whether somebody's own words may be shown: what they agreed to, from which day, until which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from yousaid.records.blocks import Quote
from yousaid.records.model import Record

#: The two scopes under which words may be shown as they were said (Care Opinion asks for consent to publish each time).
QUOTED = frozenset({"quote-anonymous", "quote-named"})
#: How long before its end a consent is listed, so that there is time to ask the person again.
WARN_DAYS = 60
#: A consent longer than this is worth a second look. Healthwatch ends consent for photographs after 5 years.
LONGEST_YEARS = 5

ConsentState = Literal["shown", "faulty", "not-yet", "ending", "ended"]
#: The states in which somebody's words or name may stand on a page.
SHOWN: tuple[ConsentState, ...] = ("shown", "ending")


@dataclass(frozen=True, slots=True)
class ConsentFault:
    """What is missing or wrong: which key of the quote, what about it, what to write."""

    field: str
    message: str
    suggestion: str


def consent_faults(quote: Quote) -> tuple[ConsentFault, ...]:
    """What keeps a quote from being shown on any day; time alone is never a fault."""
    if not quote.text.strip():
        return ()
    if quote.consent in {"none", "paraphrase-only"}:
        words = "did not agree to this" if quote.consent == "none" else "agreed to our words only, not to a quote"
        return (
            ConsentFault("consent", f"The person {words}.", "Take the quote out. Say it in your own words in `said`."),
        )
    return tuple(_gaps(quote))


def _gaps(quote: Quote) -> list[ConsentFault]:
    found = []
    if quote.consent not in QUOTED:
        found.append(
            ConsentFault(
                "consent",
                "We do not know if this person agreed to be quoted.",
                "Ask the person. Then write `consent: quote-anonymous`. Or say it in your own words in `said`.",
            )
        )
    if quote.consent_date is None:
        found.append(
            ConsentFault(
                "consent_date",
                "We do not know when this person agreed to be quoted.",
                "Add `consent_date:` with the day they agreed.",
            )
        )
    if quote.consent_ends is None:
        found.append(
            ConsentFault(
                "consent_ends",
                "There is no last day for this quote.",
                "Add `consent_ends:` with the last day you may show it, such as 2 years after they agreed.",
            )
        )
    elif quote.consent_date and quote.consent_ends < quote.consent_date:
        found.append(
            ConsentFault(
                "consent_ends",
                "The last day for this quote is before the day the person agreed.",
                "Check both dates.",
            )
        )
    return found


def long_consent(quote: Quote) -> bool:
    """Whether consent runs for more than 5 years: worth a warning, never an error."""
    if quote.consent_date is None or quote.consent_ends is None:
        return False
    return quote.consent_ends > years_after(quote.consent_date, LONGEST_YEARS)


def consent_state(quote: Quote, today: date) -> ConsentState:
    """Where a quote stands today. Only ``shown`` and ``ending`` (60 days or fewer left) may be shown.

    ``not-yet``: the day of consent is still to come. ``ended``: the last day has passed.
    """
    return "faulty" if consent_faults(quote) else days_state(quote.consent_date, quote.consent_ends, today)


def days_state(begins: date | None, ends: date | None, today: date) -> ConsentState:
    """Where a consent with these two days stands; ``faulty`` without both of them."""
    if begins is None or ends is None or ends < begins:
        return "faulty"
    if ends < today:
        return "ended"
    if begins > today:
        return "not-yet"
    return "ending" if ends - today <= timedelta(days=WARN_DAYS) else "shown"


def shown_quotes(record: Record, today: date) -> tuple[Quote, ...]:
    """The quotes that may stand in any output today; none when the answer is gone."""
    if record.gone:
        return ()
    return tuple(quote for quote in record.quotes if quote.text.strip() and consent_state(quote, today) in SHOWN)


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 28 February for a 29th that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
