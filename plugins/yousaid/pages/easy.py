"""The easy-read page of each answer, twice: with pictures and without. A draft, until people have checked it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from yousaid import addresses
from yousaid.easyread.model import DRAFT_BANNER, WORD_LIST
from yousaid.pages.answers import versions
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.checks import check_of, place_of
from yousaid.pages.menus import Mode
from yousaid.pages.page import Page
from yousaid.pages.press import Press

EASY_ANSWERS = ("Our answers", addresses.EASY_ANSWERS)


def pages(press: Press) -> Iterator[Page]:
    """The easy-read page of every answer that is not gone."""
    for card in press.catalogue.cards:
        yield from _answer(press, card)


def both(press: Press, template: str, sheet: Sheet, values: Callable[[str], Mapping[str, object]]) -> Iterator[Page]:
    """A page of easy read without pictures, and the one with them; ``values`` gives what it shows, by its address.

    The one without says that the other is the page to find. Templates get ``go``, which links to a page of easy read in
    the same mode, and ``twin``, the link to the other one.
    """
    for mode, twin in ((Mode.WORDS, Mode.EASY), (Mode.EASY, Mode.WORDS)):
        here, to = mode.address(sheet.address), press.links(mode.address(sheet.address)).to
        bare = mode is Mode.WORDS
        made = replace(
            sheet,
            address=here,
            mode=mode,
            title=f"{sheet.title} (no pictures)" if bare else sheet.title,
            canonical=sheet.address,
            noindex=bare,
        )
        yield press.page(
            template,
            made,
            banner=DRAFT_BANNER,
            pictures=not bare,
            twin=to(twin.address(sheet.address)),
            go=_going(to, mode),
            **values(here),
        )


def _going(to: Callable[[str], str], mode: Mode) -> Callable[[str], str]:
    return lambda address: to(mode.address(address))


def _answer(press: Press, card: Card) -> Iterator[Page]:
    record = card.record
    sheet = Sheet(
        address=addresses.answer(record.id, "easy-read"),
        kind="easy-read",
        title=f"{card.easy.label}: {record.title}",
        description=f"{card.easy.label} of “{record.title}”.",
        trail=(EASY_ANSWERS,),
        other=card.address,
    )
    illustrated = press.gallery.pages[record.id]

    def values(here: str) -> Mapping[str, object]:
        return {
            "record": record,
            "card": card,
            "place": place_of,
            "check": check_of(press, card.easy, illustrated.page),
            "word_list": WORD_LIST,
            "easy": illustrated.page,
            "sections": illustrated.sections,
            "downloads": press.site.downloads.get(record.id, ()),
            "versions": [version for version in versions(press, record, here) if version.lang],
            "maker": press.site.settings.organisation,
            "ways": press.ways,
        }

    return both(press, "easy-read", sheet, values)
