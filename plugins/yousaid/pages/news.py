"""What's new: what happened to the answers, the newest first, by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from yousaid import addresses
from yousaid.easyread.review import counting
from yousaid.insight.news import Event, Kind, events
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.page import Page
from yousaid.pages.paging import paged
from yousaid.pages.press import Press
from yousaid.records.dates import Month, in_words
from yousaid.records.model import Record

TITLE = "What’s new"
#: The most lines on one page.
LONGEST = 50
_KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened; without words where a mark says it: that of the status, or that a promise is late."""

    kind: Kind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What happened to one answer on one day: what its link says, where it leads, and the answer (None if it is gone).

    ``dated``: the day has to be said besides, because not all of ``what`` says it.
    """

    title: str
    address: str
    day: date
    card: Card | None
    what: tuple[Happened, ...]

    @property
    def dated(self) -> bool:
        """Whether the day is to be said besides."""
        return any(happened.kind is not Kind.LATE for happened in self.what)


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of one month, as far as they stand on this page."""

    name: str
    lines: tuple[Line, ...]


def pages(press: Press) -> Iterator[Page]:
    """The page of what is new, and those of what was."""
    for part in paged(addresses.NEWS, news(press), LONGEST):
        title = part.title(TITLE)
        trail = part.trail((), (TITLE, addresses.NEWS))
        yield press.page(
            "whats-new",
            Sheet(address=part.address, kind="whats-new", title=title, trail=trail),
            title=title,
            first=part.first,
            months=[Part(name, tuple(lines)) for name, lines in groupby(part.items, key=_month)],
            steps=part.steps,
            feed=addresses.feeds(addresses.ANSWERS)[0] if press.site.settings.site_url else "",
        )


def news(press: Press) -> Sequence[Line]:
    """Everything that happened, the newest first; what happened to one answer on one day is one line."""
    found: dict[tuple[date, str], Line] = {}
    for record in press.site.records:
        for event in sorted(_events(press, record), key=lambda event: _KINDS.index(event.kind)):
            line = _line(press, record, event)
            before = found.get((line.day, line.address))
            found[line.day, line.address] = replace(line, what=before.what + line.what) if before else line
    return sorted(found.values(), key=lambda line: (-line.day.toordinal(), line.address))


def _events(press: Press, record: Record) -> Iterator[Event]:
    yield from events(record, press.site.today)
    reviews = () if record.gone else press.site.reviews.get(record.id, ())
    days = {review.date for review, _ in counting(reviews, press.site.today) if review.date}
    yield from (Event(Kind.EASY_READ, day) for day in sorted(days))


def _line(press: Press, record: Record, event: Event) -> Line:
    card = press.catalogue.card_of.get(record.id)
    if card is not None:
        return Line(card.title, card.address, event.day, card, (Happened(event.kind, _words(press, record, event)),))
    into = press.catalogue.card_of.get(record.merged_into)
    if into is not None:
        what = Happened(event.kind, "We put another answer into this one.")
        return Line(into.title, into.address, event.day, into, (what,))
    title = f"We took an answer down on {in_words(event.day)}"
    what = Happened(event.kind, "The page says why.")
    return Line(title, addresses.answer(record.id), event.day, None, (what,))


def _words(press: Press, record: Record, event: Event) -> str:
    match event.kind:
        case Kind.MOVED:
            return _moved(event)
        case Kind.WORKED:
            return f"Did it work? {press.site.label('worked_results', record.worked_result)}."
        case Kind.EASY_READ:
            return "People with a learning disability checked the easy-read page."
    return ""


def _moved(event: Event) -> str:
    """What a promise's new date is, as far as the record tells it."""
    if event.before is None:
        return "We changed our promise."
    if event.after is None or event.after == event.before:
        return f"We changed the date. It was {in_words(event.before)}."
    return f"We changed the date from {in_words(event.before)} to {in_words(event.after)}."


def _month(line: Line) -> str:
    return in_words(Month(line.day.year, line.day.month))
