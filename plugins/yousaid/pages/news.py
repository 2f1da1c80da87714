"""What's new: what happened to the answers, the newest first, by month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby

from markupsafe import Markup

from yousaid import addresses
from yousaid.easyread.review import counting
from yousaid.insight.news import Event, Kind, events
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.page import Page
from yousaid.pages.paging import paged
from yousaid.pages.press import Press
from yousaid.pages.spoken import translations
from yousaid.pages.words import Words
from yousaid.records.dates import MONTHS, in_words
from yousaid.records.model import Record
from yousaid.settings import Language

TITLE = "What’s new"
#: The most lines on one page.
LONGEST = 50
_KINDS = tuple(Kind)
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened; without words where a mark says it: that of the status, or that a promise is late."""

    kind: Kind
    words: Markup = _NOTHING


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

    name: Markup
    lines: tuple[Line, ...]


def pages(press: Press) -> Iterator[Page]:
    """The page of what is new, and those of what was; and the same of the answers in each language that we speak."""
    yield from _pages(press, None)
    for language in press.languages.values():
        if not press.words(language).ours:
            yield from _pages(press, language)


def _pages(press: Press, language: Language | None) -> Iterator[Page]:
    say = press.words(language)
    whole = say(TITLE)
    lines = news(press, language)
    for part in paged(addresses.news(language.code if language else ""), lines, LONGEST):
        title = whole if part.number == 1 else say("{title}, page {number}", title=whole, number=part.number)
        sheet = Sheet(
            address=part.address,
            kind="whats-new",
            title=str(title.unescape()),
            language=language,
            trail=part.trail((), (TITLE, addresses.NEWS)),
            other=addresses.NEWS if language else "",
        )
        yield press.page(
            "whats-new",
            sheet,
            title=title,
            first=part.first,
            months=[Part(name, tuple(found)) for name, found in groupby(part.items, key=partial(_month, say))],
            steps=part.steps,
            english=press.links(part.address).to(addresses.NEWS) if language else "",
            feed="" if language or not press.site.settings.site_url else addresses.feeds(addresses.ANSWERS)[0],
        )


def newest(press: Press) -> dict[str, date]:
    """The day of the newest line of each list, by the list's address; for the sitemap."""
    spoken = (language for language in press.languages.values() if not press.words(language).ours)
    lists = ((addresses.news(one.code if one else ""), news(press, one)) for one in (None, *spoken))
    return {address: lines[0].day for address, lines in lists if lines}


def news(press: Press, language: Language | None = None) -> Sequence[Line]:
    """Everything that happened, the newest first; what happened to one answer on one day is one line.

    In another language it is what happened to the answers that are in it.
    """
    found: dict[tuple[date, str], Line] = {}
    for record in press.site.records:
        for event in sorted(_events(press, record), key=lambda event: _KINDS.index(event.kind)):
            line = _line(press, record, event, language)
            if line is not None:
                before = found.get((line.day, line.address))
                found[line.day, line.address] = replace(line, what=before.what + line.what) if before else line
    return sorted(found.values(), key=lambda line: (-line.day.toordinal(), line.address))


def _events(press: Press, record: Record) -> Iterator[Event]:
    yield from events(record, press.site.today)
    reviews = () if record.gone else press.site.reviews.get(record.id, ())
    days = {review.date for review, _ in counting(reviews, press.site.today) if review.date}
    yield from (Event(Kind.EASY_READ, day) for day in sorted(days))


def _line(press: Press, record: Record, event: Event, language: Language | None) -> Line | None:
    """The line of one event; None where its answer is not in the language."""
    say = press.words(language)
    card = press.catalogue.card_of.get(record.id)
    if card is not None:
        what = Happened(event.kind, _words(press, say, record, event))
        return _about(card, event.day, what, language)
    into = press.catalogue.card_of.get(record.merged_into)
    if into is not None:
        return _about(into, event.day, Happened(event.kind, say("We put another answer into this one.")), language)
    if language:
        return None
    title = f"We took an answer down on {in_words(event.day)}"
    return Line(
        title, addresses.answer(record.id), event.day, None, (Happened(event.kind, Markup("The page says why.")),)
    )


def _about(card: Card, day: date, what: Happened, language: Language | None) -> Line | None:
    """A line about an answer that is there."""
    if language is None:
        return Line(card.title, card.address, day, card, (what,))
    translation = dict(translations(card.record)).get(language.code)
    if translation is None:
        return None
    return Line(translation.title, addresses.answer(card.record.id, language.code), day, card, (what,))


def _words(press: Press, say: Words, record: Record, event: Event) -> Markup:
    match event.kind:
        case Kind.MOVED:
            return _moved(say, event)
        case Kind.WORKED:
            return say("Did it work? {result}.", result=say(press.site.label("worked_results", record.worked_result)))
        case Kind.EASY_READ:
            return say("People with a learning disability checked the easy-read page.")
    return _NOTHING


def _moved(say: Words, event: Event) -> Markup:
    """What a promise's new date is, as far as the record tells it."""
    if event.before is None:
        return say("We changed our promise.")
    if event.after is None or event.after == event.before:
        return say("We changed the date. It was {day}.", day=say.day(event.before))
    return say(
        "We changed the date from {before} to {after}.", before=say.day(event.before), after=say.day(event.after)
    )


def _month(say: Words, line: Line) -> Markup:
    month = say(MONTHS[line.day.month - 1])
    return say("{month} {year}", month=month, year=line.day.year)
