"""The easy-read draft of an answer, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.easyread.draft import draft
from yousaid.easyread.model import DRAFT_BANNER, WORD_LIST
from yousaid.pages.answers import ALL_ANSWERS, versions
from yousaid.pages.page import Page
from yousaid.pages.press import Press, Sheet


def pages(press: Press) -> Iterator[Page]:
    """The easy-read draft of every answer that is not gone."""
    site = press.site
    for card in press.catalogue.cards:
        record, here = card.record, addresses.answer(card.record.id, "easy-read")
        sheet = Sheet(
            address=here,
            kind="easy-read",
            title=f"Easy read draft: {record.title}",
            description=f"An easy read draft of “{record.title}”.",
            trail=(ALL_ANSWERS, (record.title, card.address)),
        )
        yield press.page(
            "easy-read",
            sheet,
            record=record,
            card=card,
            banner=DRAFT_BANNER,
            word_list=WORD_LIST,
            easy=draft(record, site.settings, site.glossary, site.today),
            standard=press.links(here).to(card.address),
            versions=[version for version in versions(press, record, here) if version.lang],
            ways=press.ways,
        )
