"""The way in to easy read: home, the answers by theme, about, contact, and the table of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yousaid import addresses
from yousaid.addresses import suggest_slug
from yousaid.easyread.front import Lines, spoken
from yousaid.easyread.illustrate import STATUS, Block
from yousaid.easyread.model import Line
from yousaid.easyread.pictures import CREDIT_URL, LICENCE_URL, Picture
from yousaid.pages import gallery
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.easy import EASY_ANSWERS, both
from yousaid.pages.menus import Mode
from yousaid.pages.page import Page
from yousaid.pages.paging import paged
from yousaid.pages.press import Press
from yousaid.records.statuses import STATUSES

#: The most answers on one page: a long list is hard to read.
LONGEST = 20
_OTHERS = "other-answers"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The answers about one theme: its words and its picture."""

    slug: str
    words: str
    picture: Picture | None
    cards: tuple[Card, ...]


def pages(press: Press) -> Iterator[Page]:
    """Every page of the way in."""
    shelves = tuple(_shelves(press))
    yield from _home(press)
    yield from _answers(press, shelves)
    for shelf in shelves:
        yield from _shelf(press, shelf)
    yield from _about(press)
    yield from _contact(press)
    yield _pictures(press)


def _shelves(press: Press) -> Iterator[Shelf]:
    """The themes in their order, and at the end the answers without one."""
    entries = {suggest_slug(code): entry for code, entry in press.site.vocabularies["themes"].entries.items()}
    find = press.site.pictures.find
    for value in next(facet for facet in press.catalogue.facets if facet.name == "theme").values:
        entry = entries.get(value.slug)
        words = (entry.easy if entry else "") or value.label
        yield Shelf(value.slug, words, find(entry.picture) if entry else None, value.cards)
    rest = tuple(card for card in press.catalogue.cards if not card.record.themes)
    if rest:
        words = "Other answers" if len(rest) < len(press.catalogue.cards) else "All our answers"
        yield Shelf(_OTHERS, words, find(gallery.OTHERS), rest)


def _blocks(press: Press, written: tuple[Lines, ...]) -> list[Block]:
    name = press.site.settings.organisation
    return [
        Block(
            tuple(Line("status", text, True) for text in spoken(block, name)), press.site.pictures.find(block.picture)
        )
        for block in written
    ]


def _home(press: Press) -> Iterator[Page]:
    name = press.site.settings.site_name
    sheet = Sheet(address=addresses.EASY_READ, kind="easy-read-home", title=f"Easy read draft: {name}")
    find = press.site.pictures.find
    doors = [(address, find(picture), words) for address, picture, words in gallery.DOORS]
    values = {"title": name, "blocks": _blocks(press, press.site.front.home), "doors": doors}
    return both(press, "easy-home", sheet, lambda _: values)


def _answers(press: Press, shelves: tuple[Shelf, ...]) -> Iterator[Page]:
    sheet = Sheet(
        address=addresses.EASY_ANSWERS,
        kind="easy-read-list",
        title="Easy read draft: our answers",
        other=addresses.ANSWERS,
    )
    return both(press, "easy-answers", sheet, lambda _: {"shelves": shelves, "total": len(press.catalogue.cards)})


def _shelf(press: Press, shelf: Shelf) -> Iterator[Page]:
    for part in paged(addresses.easy_theme(shelf.slug), shelf.cards, LONGEST):
        name = part.title(shelf.words)
        sheet = Sheet(
            address=part.address,
            kind="easy-read-list",
            title=f"Easy read draft: {name}",
            trail=(EASY_ANSWERS,),
            other=addresses.ANSWERS if shelf.slug == _OTHERS else addresses.index("theme", shelf.slug),
        )
        rows = [(card, next(press.gallery.pages[card.record.id].pictures, None)) for card in part.items]
        values = {"title": name, "rows": rows, "steps": part.steps, "total": len(shelf.cards)}
        yield from both(press, "easy-list", sheet, lambda _, values=values: values)  # type: ignore[misc]


def _about(press: Press) -> Iterator[Page]:
    find = press.site.pictures.find
    statuses = [(f"{status.heading}.", find(STATUS[status.code])) for status in STATUSES.values()]
    sheet = _sheet(addresses.EASY_ABOUT, "about us", addresses.ABOUT)
    values = {"blocks": _blocks(press, press.site.front.about), "statuses": statuses}
    return both(press, "easy-about", sheet, lambda _: values)


def _contact(press: Press) -> Iterator[Page]:
    find = press.site.pictures.find
    values = {
        "blocks": _blocks(press, press.site.front.contact),
        "ways": [(way, find(way.picture)) for way in press.ways],
        "contact": press.site.settings.contact,
        "emergency": find(gallery.EMERGENCY),
        "complain": find(gallery.COMPLAIN),
    }
    sheet = _sheet(addresses.EASY_CONTACT, "tell us", addresses.CONTACT)
    return both(press, "easy-contact", sheet, lambda _: values)


def _sheet(address: str, title: str, other: str) -> Sheet:
    """A page of our own words; ``other`` is the standard page about the same."""
    return Sheet(address=address, kind="easy-read-page", title=f"Easy read draft: {title}", other=other)


def _pictures(press: Press) -> Page:
    sheet = Sheet(address=addresses.EASY_PICTURES, kind="pictures", title="Our pictures", mode=Mode.EASY)
    shown = press.gallery.shown
    return press.page(
        "pictures",
        sheet,
        shown=shown,
        waiting=sum(not row.approved_by for row in shown),
        uses=press.gallery.uses,
        front=press.gallery.front,
        credit_url=CREDIT_URL,
        licence_url=LICENCE_URL,
        go=press.links(sheet.address).to,
    )
