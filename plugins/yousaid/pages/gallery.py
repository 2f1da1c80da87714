"""The easy-read pages of a site with their pictures, and which pictures they show. Made once for all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from yousaid import addresses
from yousaid.easyread.draft import draft
from yousaid.easyread.illustrate import STATUS, Block, illustrate
from yousaid.easyread.model import EasyReadPage, Section
from yousaid.easyread.pictures import Art, Picture
from yousaid.pages.catalogue import Card, Catalogue
from yousaid.pages.contact import ways
from yousaid.pages.site import Site

#: Where the start of easy read leads: the address, the picture, the words.
DOORS = (
    (addresses.EASY_ANSWERS, "read", "Read our answers"),
    (addresses.EASY_ABOUT, "question", "Find out about us"),
    (addresses.EASY_CONTACT, "tell-us", "Tell us what you think"),
)
#: The pictures of answers without a theme, of urgent help, and of a complaint.
OTHERS, EMERGENCY, COMPLAIN = "people", "emergency", "write"


@dataclass(frozen=True, slots=True)
class Illustrated:
    """The easy-read page of one answer: its lines, and its sections in blocks with pictures."""

    page: EasyReadPage
    sections: tuple[tuple[Section, tuple[Block, ...]], ...]

    @property
    def pictures(self) -> Iterator[Picture]:
        """Every picture, in order."""
        yield from (block.picture for _, blocks in self.sections for block in blocks if block.picture)


class Gallery:
    """The pictures of one site."""

    def __init__(self, site: Site, catalogue: Catalogue) -> None:
        self._site, self._catalogue = site, catalogue

    @cached_property
    def pages(self) -> Mapping[str, Illustrated]:
        """The easy-read page of every answer that is not gone, by the answer's id."""
        return {card.record.id: self._illustrated(card) for card in self._catalogue.cards}

    def _illustrated(self, card: Card) -> Illustrated:
        site, record = self._site, card.record
        page = draft(record, site.settings, site.glossary, site.today)
        blocks = ((section, illustrate(section, record, site.pictures)) for section in page.sections)
        return Illustrated(page, tuple(blocks))

    @cached_property
    def uses(self) -> Mapping[str, tuple[Card, ...]]:
        """The answers that show each picture, newest first, by the id of the picture."""
        found: dict[str, list[Card]] = defaultdict(list)
        for card in self._catalogue.cards:
            for id in dict.fromkeys(picture.id for picture in self.pages[card.record.id].pictures):
                found[id].append(card)
        return {id: tuple(cards) for id, cards in found.items()}

    @cached_property
    def shown(self) -> tuple[Picture, ...]:
        """The pictures to publish, in the order of the table: those in use; all of them in a preview."""
        rows = self._site.pictures.rows.values()
        used = self.uses.keys() | self.front
        found = (row for row in rows if row.art and (self._site.preview or row.id in used))
        return tuple(row for row in found if row.use or self._site.preview)

    @cached_property
    def front(self) -> frozenset[str]:
        """The ids of the pictures on the pages that lead to the answers."""
        site = self._site
        written = (*site.front.home, *site.front.about, *site.front.contact)
        themes = site.vocabularies["themes"].entries
        about = {code for card in self._catalogue.cards for code in card.record.themes} & themes.keys()
        ids = {OTHERS, EMERGENCY, COMPLAIN, *STATUS.values(), *(block.picture for block in written)}
        ids |= {themes[code].picture for code in about}
        return frozenset(ids) | {door[1] for door in DOORS} | {way.picture for way in ways(site.settings.contact)}

    def files(self) -> Iterator[Art]:
        """The files to publish."""
        yield from (picture.art for picture in self.shown if picture.art)
