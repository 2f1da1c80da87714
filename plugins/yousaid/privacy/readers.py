"""What may be said of people who checked an easy-read page: it tells everybody that they have a learning disability.

Their number is shown although it is nearly always below the limit for small numbers. That limit protects people who
told us something in confidence and were counted without being asked. These people work with us in the open, are asked,
and their number is what tells a reader how much a check is worth. So it needs the yes of each of them (``agreed``), as
do their group's name and what they told us; without it nothing of the review is shown. A first name needs a consent of
its own, that ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from yousaid.privacy.consent import SHOWN, ConsentFault, ConsentState, days_state, years_after
from yousaid.records.blocks import Reader
from yousaid.records.model import Review

#: The page must be checked again after 24 months: then is the time to ask again.
LONGEST_YEARS = 2


def review_faults(review: Review) -> Iterator[ConsentFault]:
    """What keeps a review, or a name in it, from being shown on any day; time alone is never a fault."""
    if review.agreed is None:
        message = "We do not know if they agreed to what the page says about them."
        advice = "Ask each of them: may we name your group, say how many you are, and when? Then write `agreed: yes`."
        yield ConsentFault("agreed", message, advice)
    elif not review.agreed:
        yield ConsentFault(
            "agreed",
            "Somebody did not agree to what the page says about them.",
            "Take the review out. Or name the group in a way that they all agree to, and ask them again.",
        )
    for number, reader in enumerate(review.names):
        for fault in _of_name(reader):
            yield ConsentFault(f"names[{number}].{fault.field}", fault.message, fault.suggestion)


def _of_name(reader: Reader) -> Iterator[ConsentFault]:
    if len(reader.name.split()) > 1:
        advice = "Write the first name only. If it has 2 words, put a hyphen between them: Mary-Ann."
        yield ConsentFault("name", "This is more than a first name.", advice)
    if reader.consent_date is None:
        message = "We do not know when this person agreed to have their name on the page."
        yield ConsentFault("consent_date", message, "Ask them. Then add `consent_date:`. Or take the name out.")
    if reader.consent_ends is None:
        message = "There is no last day for this name."
        advice = "Add `consent_ends:` with the last day you may show it, at most 2 years after they agreed."
        yield ConsentFault("consent_ends", message, advice)
    elif reader.consent_date and reader.consent_ends < reader.consent_date:
        message = "The last day for this name is before the day the person agreed."
        yield ConsentFault("consent_ends", message, "Check both dates.")
    elif reader.consent_date and reader.consent_ends > years_after(reader.consent_date, LONGEST_YEARS):
        message = "This consent is for more than 2 years."
        advice = "The page must be checked again after 2 years. Write an earlier day, and ask the person again then."
        yield ConsentFault("consent_ends", message, advice)


def name_state(reader: Reader, today: date) -> ConsentState:
    """Where the consent for one name stands on a day."""
    return "faulty" if any(_of_name(reader)) else days_state(reader.consent_date, reader.consent_ends, today)


def shown_names(review: Review, today: date) -> tuple[str, ...]:
    """The first names that may stand on the page today."""
    return tuple(reader.name for reader in review.names if name_state(reader, today) in SHOWN)
