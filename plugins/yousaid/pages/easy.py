"""The easy-read page of an answer: a draft, until people with a learning disability have checked it."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.easyread.draft import draft
from yousaid.easyread.model import WORD_LIST
from yousaid.pages.answers import ALL_ANSWERS, versions
from yousaid.pages.checks import check_of, place_of
from yousaid.pages.page import Page
from yousaid.pages.press import Press, Sheet


def pages(press: Press) -> Iterator[Page]:
    """The easy-read page of every answer that is not gone."""
    site = press.site
    for card in press.catalogue.cards:
        easy = draft(card.record, site.settings, site.glossary, site.today)
        record, here = card.record, addresses.answer(card.record.id, "easy-read")
        sheet = Sheet(
            address=here,
            kind="easy-read",
            title=f"{card.easy.label}: {record.title}",
            description=f"{card.easy.label} of “{record.title}”.",
            trail=(ALL_ANSWERS, (record.title, card.address)),
        )
        yield press.page(
            "easy-read",
            sheet,
            record=record,
            card=card,
            place=place_of,
            check=check_of(press, card.easy, easy),
            word_list=WORD_LIST,
            easy=easy,
            standard=press.links(here).to(card.address),
            versions=[version for version in versions(press, record, here) if version.lang],
            maker=site.settings.organisation,
            ways=press.ways,
        )
