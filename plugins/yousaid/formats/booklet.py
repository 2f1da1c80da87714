"""The HTML of a file for print, from the same lines as the easy-read page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yousaid import addresses
from yousaid.easyread.model import DRAFT_BANNER, WORD_LIST, EasyReadPage, Line, Section, meaning
from yousaid.formats.kinds import Kind
from yousaid.pages.catalogue import Card
from yousaid.pages.easy import easy_read
from yousaid.pages.press import Press


@dataclass(frozen=True, slots=True)
class Booklet:
    """One file for print before it is one: which answer, which kind, and its whole HTML."""

    slug: str
    kind: Kind
    html: str

    @property
    def address(self) -> str:
        """Where it stands in the site. Its name still says what it is on somebody's computer."""
        return f"{addresses.answer(self.slug, 'easy-read')}{self.slug}-{self.kind.name}.pdf"


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


def booklets(press: Press, kinds: Sequence[Kind]) -> Iterator[Booklet]:
    """Every file for print of a site, the newest answer first."""
    for card in press.catalogue.cards:
        easy = easy_read(press, card)
        for kind in kinds:
            yield Booklet(card.record.id, kind, _html(press, card, kind, easy))


def _html(press: Press, card: Card, kind: Kind, easy: EasyReadPage) -> str:
    settings = press.site.settings
    return press.draw(
        "formats/booklet.html",
        addresses.answer(card.record.id, "easy-read"),
        kind=kind,
        lang=settings.language,
        title=f"Easy read draft: {card.title}",
        organisation=settings.organisation,
        contact=settings.contact,
        ways=press.ways,
        web=press.full(card.address),
        record=card.record,
        banner=DRAFT_BANNER,
        easy=easy,
        sections=[Part(section.heading, tuple(_blocks(section))) for section in easy.sections],
        words=[(term.term, meaning(term)) for term in easy.terms],
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
