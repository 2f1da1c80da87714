"""What an easy-read page says of its check, and the page that counts how many are checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yousaid import addresses
from yousaid.easyread.model import DRAFT_BANNER, EasyReadPage
from yousaid.easyread.progress import Progress, progress
from yousaid.easyread.review import Standing
from yousaid.easyread.version import LEFT_OUT, TITLE
from yousaid.pages.around import Sheet
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.privacy.readers import shown_names
from yousaid.records.blocks import Asked
from yousaid.records.dates import in_words
from yousaid.records.model import Review

#: The most answers in one list; the count above it tells how many there are.
LONGEST = 50
#: What a reader calls the part of a page that has no heading of ours.
_NAMES = {TITLE: "The name of this page"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part that changed since the check: what it is called, and its id (empty when today's page does not show it)."""

    name: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What an easy-read page says of its check, each line one idea; all but ``state`` and ``code`` may be empty.

    ``note`` stands above the page and ``changed`` below that; ``who``, ``mended`` and ``asked`` stand at its end.
    """

    state: str
    code: str
    note: tuple[str, ...]
    changed: tuple[Part, ...] = ()
    who: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    asked: tuple[Asked, ...] = ()


def check_of(press: Press, standing: Standing, page: EasyReadPage) -> Check:
    """What the page of one answer says of its check; ``page`` is what it shows today."""
    code, review = str(standing.version.code), standing.review
    if review is None:
        return Check(state=standing.state, code=code, note=DRAFT_BANNER)
    return Check(
        state=standing.state,
        code=code,
        note=tuple(_note(standing, review)),
        changed=tuple(_changed(standing, page)),
        who=tuple(_who(press, review)),
        mended=review.changed,
        asked=review.asked,
    )


def _changed(standing: Standing, page: EasyReadPage) -> Iterator[Part]:
    """The parts that changed. What only the calendar brings may stand on the page and not in its version."""
    shown = {TITLE, *(section.part for section in page.sections), *([LEFT_OUT] if page.left_out else [])}
    for block in standing.changed:
        yield Part(_NAMES.get(block.part, block.heading), place_of(block.part) if block.part in shown else "")


def place_of(part: str) -> str:
    """The id of a part on its page."""
    return f"easy-{part.replace('_', '-')}"


def _note(standing: Standing, review: Review) -> Iterator[str]:
    day, group = in_words(review.date) if review.date else "", review.group.rstrip(".")
    if standing.state == "checked":
        yield "People with a learning disability have checked this page."
        yield f"{group} checked it on {day}."
        return
    yield DRAFT_BANNER[0]
    if standing.state == "long-ago":
        yield f"People checked it a long time ago, on {day}."
        yield "People need to check it again."
        return
    yield f"People checked an older page on {day}."
    if standing.since.removed:
        yield "A part of that page is gone."
    if standing.changed:
        yield "This part is new:" if len(standing.changed) == 1 else "These parts are new:"
    elif not standing.since.removed:
        yield "Something has changed since."


def _who(press: Press, review: Review) -> Iterator[str]:
    group = review.group.rstrip(".")
    yield f"{group} checked this page."
    people = "1 person" if review.people == 1 else f"{review.people} people"
    yield f"{people} with a learning disability checked it."
    names = shown_names(review, press.site.today)
    if names:
        yield f"{_listed(names)} helped to check it."
    if review.supporter:
        yield f"{review.supporter.rstrip('.')} supported them."
    yield f"{press.site.label('review_ways', review.how)}."
    if review.minutes:
        yield f"It took {review.minutes} minute{'' if review.minutes == 1 else 's'}."
    yield "We paid them for their time." if review.paid else "We did not pay them."
    if review.paid and review.pay:
        yield f"We paid {review.pay.rstrip('.')}."


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def pages(press: Press) -> Iterator[Page]:
    """The page that counts."""
    sheet = Sheet(address=addresses.EASY_READ_PROGRESS, kind="easy-read-progress", title="Easy read checks")
    yield press.page("easy-read-progress", sheet, progress=progress_of(press), longest=LONGEST, contact=_contact(press))


def progress_of(press: Press) -> Progress:
    """How far the easy read of the answers that this site shows has come."""
    return progress((card.record, card.easy) for card in press.catalogue.cards if card.record.public)


def _contact(press: Press) -> str:
    return press.links(addresses.EASY_READ_PROGRESS).to(addresses.CONTACT)
