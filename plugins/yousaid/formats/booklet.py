"""The HTML of a file for print, from the same lines and pictures as the easy-read page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from yousaid import addresses
from yousaid.easyread.model import WORD_LIST
from yousaid.easyread.pictures import CREDIT, CREDIT_URL, LICENCE
from yousaid.formats.kinds import Kind
from yousaid.pages.catalogue import Card
from yousaid.pages.checks import check_of
from yousaid.pages.gallery import Illustrated
from yousaid.pages.press import Press

_BESIDE_A_NUMBER = re.compile(r"(\b(?:[A-Z]\w*|call|text)(?= \d)|\d) ")


@dataclass(frozen=True, slots=True)
class Booklet:
    """An answer as one HTML page for print, for letters of any size. ``pictures`` are its files, by their addresses.

    ``old``: the names that the answer had before, which still lead to it.
    """

    slug: str
    html: str
    pictures: Mapping[str, Path]
    old: tuple[str, ...] = ()

    def addresses(self, kind: Kind) -> tuple[str, ...]:
        """Where a file made from it stands in the site: its own address, then those that it had before.

        Its name says what it is on somebody's computer too.
        """
        slugs = self.slug, *self.old
        return tuple(f"{addresses.answer(slug, 'easy-read')}{slug}-{kind.name}.pdf" for slug in slugs)


def booklets(press: Press) -> Iterator[Booklet]:
    """Every answer of a site for print, the newest first; not one that says too little in easy read to be of use."""
    for card in press.catalogue.cards:
        shown = press.gallery.pages[card.record.id]
        if not shown.page.complete:
            continue
        pictures = {picture_address(row.art.name): row.art.path for row in shown.pictures if row.art}
        if logo := press.site.settings.logo:
            pictures[picture_address(logo.name)] = logo.path
        old = tuple(slug for slug in card.record.old_addresses if slug not in press.catalogue.by_id)
        yield Booklet(card.record.id, _html(press, card, shown), pictures, old)


def picture_address(name: str) -> str:
    """What the HTML calls a picture; its name has a mark of its content, so a new picture makes a new file."""
    return f"picture:{name}"


def together(text: str) -> str:
    """The text with no line break between a number and what it counts or names: “Ward 5”, “27 November 2026”."""
    return _BESIDE_A_NUMBER.sub("\\1\u00a0", text)


def _html(press: Press, card: Card, shown: Illustrated) -> str:
    settings, easy = press.site.settings, shown.page
    credits = {(CREDIT, CREDIT_URL, LICENCE) if row.ours else (row.credit, "", row.licence) for row in shown.pictures}
    return press.draw(
        "formats/booklet.html",
        addresses.answer(card.record.id, "easy-read"),
        lang=settings.language,
        title=f"{card.easy.label}: {card.title}",
        organisation=settings.organisation,
        contact=settings.contact,
        ways=press.ways,
        web=press.full(card.address),
        record=card.record,
        check=check_of(press, card.easy, easy),
        easy=easy,
        sections=shown.sections,
        picture_address=picture_address,
        together=together,
        logo=picture_address(settings.logo.name) if settings.logo else "",
        cover=next((picture_address(row.art.name) for row in shown.pictures if row.art), ""),
        credits=sorted(credits),
        word_list=WORD_LIST,
    )
