"""The answers of a site as lists need them: newest first, by id, and grouped by each facet. Made once for all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from yousaid import addresses
from yousaid.addresses import suggest_slug
from yousaid.easyread.review import Standing, standing
from yousaid.easyread.version import version_of
from yousaid.insight.promises import Promise, news_overdue, promise
from yousaid.pages.prose import excerpt, when
from yousaid.pages.site import Site
from yousaid.records.dates import last_day
from yousaid.records.model import Record
from yousaid.records.statuses import STATUSES

_NEWS = Markup("We will tell you more by {}.")
_NO_NEWS = Markup("We said we would tell you more by {}. We have not, and we are sorry.")
_NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Mark:
    """A status as an eye and an ear take it in: what it means for people, its short label, and the page's heading."""

    outcome: str
    label: str
    heading: str


@dataclass(frozen=True, slots=True)
class Card:
    """One answer in a list.

    ``news`` says when people will hear more, or that they have not heard yet, where nobody wrote what we did or why.
    ``easy`` says how its easy-read page stands.
    """

    record: Record
    address: str
    mark: Mark
    said: str
    reply: str
    news: Markup
    promise: Promise | None
    easy: Standing

    @property
    def title(self) -> str:
        """Its title."""
        return self.record.title

    def order(self) -> tuple[str, str]:
        """What we did and why, in the order of a page: after a “no” the reason comes first."""
        record = self.record
        return (record.why, record.did) if self.mark.outcome == "refused" else (record.did, record.why)

    @property
    def late_since(self) -> date | None:
        """The first day on which its promise was late; None when it is not."""
        return self.promise.late_since if self.promise and self.promise.late else None


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet and its answers, newest first."""

    slug: str
    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to group the answers: ``status``, ``theme``, ``service``, ``place``, ``voice`` or ``year``."""

    name: str
    title: str
    values: tuple[Value, ...]

    @property
    def followed(self) -> bool:
        """Whether people can follow each value with a feed: what it is about and where, not what came of it."""
        return self.name != "status"


def mark_of(record: Record) -> Mark:
    """The mark of an answer. Praise needs no status; a draft may have none yet."""
    if record.state:
        return Mark(record.state.outcome.value, record.state.label, record.state.heading)
    if record.praise:
        return Mark("praise", "Praise", "Thank you")
    return Mark("none", "No status yet", "No status yet")


class Catalogue:
    """Every answer that stands in lists, and the ways to find it."""

    def __init__(self, site: Site) -> None:
        shown = [record for record in site.records if not record.gone]
        self.by_id = {record.id: record for record in site.records}
        self.cards = tuple(_card(record, site) for record in sorted(shown, key=_newest_first))
        self.card_of = {card.record.id: card for card in self.cards}
        self.by_title = tuple(sorted(self.cards, key=lambda card: (card.title.casefold(), card.record.id)))
        self.from_engagement: dict[str, list[Card]] = defaultdict(list)
        for card in self.cards:
            self.from_engagement[card.record.engagement].append(card)
        self.facets = _facets(site, self.cards)
        self._addresses = {
            (facet.name, value.label): addresses.index(facet.name, value.slug)
            for facet in self.facets
            for value in facet.values
        }

    @property
    def choices(self) -> tuple[Facet, ...]:
        """The facets as filters: besides the statuses, what is late."""
        late = tuple(card for card in self.cards if card.late_since)
        return tuple(
            replace(facet, values=(*facet.values, Value("late", "Late", late))) if facet.name == "status" else facet
            for facet in self.facets
            if facet.values
        )

    def place_of(self, facet: str, label: str) -> str:
        """The address of the list of answers with one value; empty when there is none."""
        return self._addresses.get((facet, label), "")


def _newest_first(record: Record) -> tuple[int, str]:
    return -(record.date.toordinal() if record.date else 0), record.id


def _card(record: Record, site: Site) -> Card:
    mark = mark_of(record)
    reply = record.why if mark.outcome == "refused" and record.why else record.did or record.why
    return Card(
        record=record,
        address=addresses.answer(record.id),
        mark=mark,
        said=excerpt(record.said or record.we_said),
        reply=excerpt(reply),
        news=_NOTHING if reply else news(record, site.today),
        promise=promise(record, site.today),
        easy=standing(version_of(record, site.settings, site.glossary), site.reviews.get(record.id, ()), site.today),
    )


def news(record: Record, today: date) -> Markup:
    """When people will hear more, or that we told them nothing by then; empty where that day no longer counts."""
    if news_overdue(record, today):
        return _NO_NEWS.format(when(record.next_news))
    waits = record.next_news and today <= last_day(record.next_news)
    return _NEWS.format(when(record.next_news)) if waits else _NOTHING


def _facets(site: Site, cards: Iterable[Card]) -> tuple[Facet, ...]:
    marks = {status.code: status.label for status in STATUSES.values()} | {"praise": "Praise"}
    themes = {code: entry.label for code, entry in site.vocabularies["themes"].entries.items()}
    voices = {code: entry.label for code, entry in site.vocabularies["voices"].entries.items()}
    return (
        Facet("status", "What happened", _by_code(cards, marks, _status)),
        Facet("theme", "What it was about", _by_code(cards, themes, lambda record: record.themes)),
        Facet("service", "Service", _by_words(cards, lambda record: record.service)),
        Facet("place", "Place", _by_words(cards, lambda record: record.place)),
        Facet("voice", "Who told us", _by_code(cards, voices, lambda record: record.voice)),
        Facet("year", "Year", tuple(reversed(_by_words(cards, _year)))),
    )


def _status(record: Record) -> tuple[str, ...]:
    return (record.status or "praise",) if record.status or record.praise else ()


def _year(record: Record) -> str:
    return str(record.date.year) if record.date else ""


def _by_code(
    cards: Iterable[Card], labels: dict[str, str], codes: Callable[[Record], tuple[str, ...]]
) -> tuple[Value, ...]:
    """The values in the order of their vocabulary."""
    groups: dict[str, list[Card]] = {code: [] for code in labels}
    for card in cards:
        for code in dict.fromkeys(codes(card.record)):
            groups.setdefault(code, []).append(card)
    return tuple(Value(suggest_slug(c), labels.get(c, c), tuple(found)) for c, found in groups.items() if found)


def _by_words(cards: Iterable[Card], words: Callable[[Record], str]) -> tuple[Value, ...]:
    """The values by name. Spellings that make the same address (“Ward 7”, “ward 7”) are one value."""
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if words(card.record):
            groups[suggest_slug(words(card.record), "other")].append(card)
    named = [Value(slug, words(found[0].record), tuple(found)) for slug, found in groups.items()]
    return tuple(sorted(named, key=lambda value: (value.label.casefold(), value.slug)))
