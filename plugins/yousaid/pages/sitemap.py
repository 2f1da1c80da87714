"""The list of addresses for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from yousaid import addresses
from yousaid.pages.news import newest
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.records.model import Record

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_SILENT = frozenset({"gone", "moved", "not-found", "poster", "poster-list"})


def sitemap(press: Press, pages: Iterable[Page], others: Iterable[str]) -> str:
    """The sitemap of the pages; the days of answers and of what is new come from the records, never from the clock."""
    days = {card.address: last_change(card.record, press.site.today) for card in press.catalogue.cards}
    found: dict[str, date | None] = dict.fromkeys(others)
    days |= newest(press)
    found |= {page.address: days.get(_whole(page)) for page in pages if _listed(page)}
    return _HEAD + "".join(_entry(press, address, day) for address, day in sorted(found.items())) + "</urlset>\n"


def _listed(page: Page) -> bool:
    """Whether a page is one to find; a twin without pictures says the same as the page that it belongs to."""
    return page.kind not in _SILENT and not page.address.endswith(addresses.without_pictures("/"))


def _entry(press: Press, address: str, day: date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(press.full(address))}</loc>{changed}</url>\n"


def _whole(page: Page) -> str:
    """The address of what a page is a part of: an answer, ``answers/<slug>/``, or the list of what is new."""
    if page.kind == "whats-new":
        return page.address.partition(addresses.NEWS)[0] + addresses.NEWS
    return "/".join(page.address.split("/")[:2]) + "/"


def last_change(record: Record, today: date) -> date | None:
    """The newest day that a record names for itself, not after today; for ``lastmod``."""
    days = [record.date, record.worked_date, record.decided_on]
    days += [change.date for change in record.history] + [told.date for told in record.told]
    days += [translation.checked for translation in record.translations.values()]
    return max((day for day in days if day and day <= today), default=None)
