"""The pages of an answer in other languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yousaid import addresses
from yousaid.insight.promises import news_overdue, worked
from yousaid.pages.answers import spoken, versions, worked_line
from yousaid.pages.around import Sheet
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.prose import excerpt
from yousaid.pages.spoken import translations
from yousaid.records.blocks import Translation
from yousaid.records.model import Record

#: The texts of an answer that a translation can hold, in the order of its page. ``why`` and ``did`` change places.
_PARTS = ("asked", "said", "did", "why", "left_to_do", "worked_found")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the page; not ``translated`` when it is still in the site's own language."""

    words: str
    translated: bool


def pages(press: Press) -> Iterator[Page]:
    """The page of every translation of every answer that is not gone, in the languages that the site offers."""
    for card in press.catalogue.cards:
        record = card.record
        for code, translation in translations(record):
            language = press.languages.get(code)
            if language is None:
                continue
            state = worked(record, press.site.today)
            here = addresses.answer(record.id, code)
            sheet = Sheet(
                address=here,
                kind="translation",
                title=translation.title or record.title,
                description=excerpt(translation.said),
                language=language,
                other=card.address,
                spoken=spoken(press, record),
            )
            yield press.page(
                "translation",
                sheet,
                record=record,
                card=card,
                translation=translation,
                texts=texts(record, translation),
                news_overdue=news_overdue(record, press.site.today),
                worked=state,
                worked_line=worked_line(state),
                stale=stale(record, translation, press.site.today),
                language=language,
                standard=press.links(here).to(card.address),
                versions=[v for v in versions(press, record, here) if v.lang and v.lang != code],
                ways=press.ways,
            )


def texts(record: Record, translation: Translation) -> dict[str, Text | None]:
    """Each text in the language; in the site's own where it is not translated; None where the answer has none."""
    found: dict[str, Text | None] = {}
    for name in _PARTS:
        own = getattr(record, name) or (record.we_said if name == "said" else "")
        words = getattr(translation, name)
        found[name] = Text(words or own, bool(words)) if words or own else None
    return found


def stale(record: Record, translation: Translation, today: date) -> date | None:
    """The day of news in the record that came after the translation was made, or last checked; None when none did.

    What a reader would miss counts: a new status, a new date of a promise, and what people said of whether it worked.
    """
    made = translation.checked or translation.made_on
    news = [record.date, record.worked_date, *(change.date for change in record.history)]
    later = [day for day in news if day and made and made < day <= today]
    return max(later, default=None)
