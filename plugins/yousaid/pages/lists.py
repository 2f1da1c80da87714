"""The lists of answers: all of them, by each facet, and for each value of a facet; at most 50 on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from yousaid import addresses
from yousaid.pages.answers import ALL_ANSWERS
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card, Facet
from yousaid.pages.page import Page
from yousaid.pages.paging import paged
from yousaid.pages.press import Press
from yousaid.pages.search_index import CHOICES

SCRIPTS = (f"{addresses.ASSETS}rows.js", f"{addresses.ASSETS}filter.js")
#: The lists that have a poster: those that stand for a board on a wall.
BOARDS = frozenset({"service", "place"})
#: The most answers on one page.
LONGEST = 50


@dataclass(frozen=True, slots=True)
class Year:
    """The answers of one year, as far as they stand on this page."""

    name: str
    cards: tuple[Card, ...]


def pages(press: Press) -> Iterator[Page]:
    """Every list of answers."""
    every = Sheet(
        address=addresses.ANSWERS, kind="index", title="All answers", other=addresses.EASY_ANSWERS, scripts=SCRIPTS
    )
    yield from _list(press, every, press.catalogue.cards)
    for facet in press.catalogue.facets:
        if facet.values:
            yield _facet(press, facet)
        for value in facet.values:
            sheet = Sheet(
                address=addresses.index(facet.name, value.slug),
                kind="index",
                title=value.label,
                trail=(ALL_ANSWERS, (facet.title, addresses.index(facet.name))),
                followed=(value.label, addresses.index(facet.name, value.slug)) if facet.followed else ("", ""),
                other=addresses.easy_theme(value.slug) if facet.name == "theme" else addresses.EASY_ANSWERS,
            )
            yield from _list(press, sheet, value.cards, facet)


def _facet(press: Press, facet: Facet) -> Page:
    address = addresses.index(facet.name)
    sheet = Sheet(address=address, kind="index", title=facet.title, trail=(ALL_ANSWERS,), other=addresses.EASY_ANSWERS)
    return press.page("facet", sheet, facet=facet)


def _list(press: Press, whole: Sheet, cards: Sequence[Card], facet: Facet | None = None) -> Iterator[Page]:
    address, title = whole.address, whole.title
    to = press.links(address).to
    for part in paged(address, cards, LONGEST):
        name = part.title(title)
        above, scripts = part.trail(whole.trail, (title, address)), whole.scripts if part.number == 1 else ()
        yield press.page(
            "list",
            replace(whole, address=part.address, title=name, trail=above, scripts=scripts),
            title=name,
            total=len(cards),
            first=part.first,
            years=[Year(year, tuple(found)) for year, found in groupby(part.items, key=_year)],
            poster=to(addresses.poster(address)) if facet and facet.name in BOARDS else "",
            choices=press.catalogue.choices if scripts else (),
            index=to(CHOICES),
            root=to(addresses.HOME).removesuffix("index.html"),
            facets=() if facet else press.catalogue.facets,
            steps=part.steps,
        )


def _year(card: Card) -> str:
    return str(card.record.date.year) if card.record.date else "No date yet"
