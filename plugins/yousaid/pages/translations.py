"""The pages of an answer in other languages."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.pages.answers import ALL_ANSWERS, versions
from yousaid.pages.languages import language, translations
from yousaid.pages.page import Page
from yousaid.pages.press import Press, Sheet
from yousaid.pages.prose import excerpt


def pages(press: Press) -> Iterator[Page]:
    """The page of every translation of every answer that is not gone."""
    for card in press.catalogue.cards:
        record = card.record
        for code, translation in translations(record):
            spoken = language(press.site.settings, code)
            here = addresses.answer(record.id, code)
            sheet = Sheet(
                address=here,
                kind="translation",
                title=translation.title or record.title,
                description=excerpt(translation.said),
                lang=code,
                dir=spoken.direction,
                trail=(ALL_ANSWERS, (record.title, card.address)),
            )
            yield press.page(
                "translation",
                sheet,
                record=record,
                card=card,
                translation=translation,
                language=spoken,
                standard=press.links(here).to(card.address),
                versions=[v for v in versions(press, record, here) if v.lang != code],
                ways=press.ways,
            )
