"""The HTML of a file for print, from the same lines as the easy-read page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yousaid import addresses
from yousaid.easyread.draft import draft
from yousaid.easyread.model import WORD_LIST, Line, Section
from yousaid.formats.kinds import Kind
from yousaid.pages.catalogue import Card
from yousaid.pages.checks import check_of
from yousaid.pages.press import Press

_BESIDE_A_NUMBER = re.compile(r"(\b(?:[A-Z]\w*|call|text)(?= \d)|\d) ")


@dataclass(frozen=True, slots=True)
class Booklet:
    """An answer as one HTML page for print, for letters of any size."""

    slug: str
    html: str

    def address(self, kind: Kind) -> str:
        """Where a file made from it stands in the site. Its name says what it is on somebody's computer too."""
        return f"{addresses.answer(self.slug, 'easy-read')}{self.slug}-{kind.name}.pdf"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture beside an idea: its address for the printer, and what it shows."""

    src: str
    alt: str


@dataclass(frozen=True, slots=True)
class Block:
    """One idea, which stays together on a page: its line, what explains a word of it, and a picture."""

    lines: tuple[Line, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its ideas."""

    heading: str
    blocks: tuple[Block, ...]


def booklets(press: Press) -> Iterator[Booklet]:
    """Every answer of a site for print, the newest first."""
    for card in press.catalogue.cards:
        yield Booklet(card.record.id, _html(press, card))


def together(text: str) -> str:
    """The text with no line break between a number and what it counts or names: “Ward 5”, “27 November 2026”."""
    return _BESIDE_A_NUMBER.sub("\\1\u00a0", text)


def _html(press: Press, card: Card) -> str:
    site, settings = press.site, press.site.settings
    easy = draft(card.record, settings, site.glossary, site.today)
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
        sections=[Part(section.heading, tuple(_blocks(section))) for section in easy.sections],
        together=together,
        word_list=WORD_LIST,
    )


def _blocks(section: Section) -> Iterator[Block]:
    """Each line with the lines after it that explain one of its words."""
    lines: list[Line] = []
    for line in section.lines:
        if lines and line.part != "term":
            yield Block(tuple(lines))
            lines = []
        lines.append(line)
    if lines:
        yield Block(tuple(lines))
