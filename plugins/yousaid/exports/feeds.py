"""What is new, for feed readers: RSS 2.0 and JSON Feed 1.1. Every date is the record's own.

An item is one answer with one status: a promise that is kept is news, and readers show it once more. A feed holds the
first words of both sides and no quote, because a reader program keeps what it fetched when the page no longer has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from xml.sax.saxutils import escape

from yousaid import addresses
from yousaid.exports.answers import write
from yousaid.exports.edition import Edition, Entry, Shelf

#: The most answers in the feed of all answers, and in that of one theme, service or place.
LONGEST, LONGEST_PART = 50, 20
_RSS = "application/rss+xml"


def feeds(edition: Edition) -> Iterator[tuple[str, str]]:
    """The two feeds of every list; none when the site does not know its own address."""
    for shelf in edition.shelves if edition.settings.site_url else ():
        dated = [entry for entry in shelf.entries if entry.record.date]
        entries = dated[: LONGEST if shelf.address == addresses.ANSWERS else LONGEST_PART]
        rss, json_feed = addresses.feeds(shelf.address)
        yield rss, _rss(edition, shelf, entries, rss)
        yield json_feed, _json(edition, shelf, entries, json_feed)


def _name(edition: Edition, shelf: Shelf) -> str:
    return f"{edition.settings.organisation}: {edition.settings.site_name}. {shelf.name}"


def _title(entry: Entry) -> str:
    return f"{entry.status}: {entry.record.title}"


def _id(edition: Edition, entry: Entry) -> str:
    """What stays the same as long as the status does, whatever else is mended."""
    return f"{edition.full(entry.address)}#{entry.record.status or 'praise'}"


def _parts(entry: Entry) -> list[str]:
    """What was said and what came of it, a paragraph each."""
    before = "You said" if entry.record.said else "We said"
    return [f"{name}: {text}" for name, text in ((before, entry.said), (entry.status, entry.reply)) if text]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _rss(edition: Edition, shelf: Shelf, entries: list[Entry], here: str) -> str:
    newest = max((entry.changed or entry.record.date for entry in entries if entry.record.date), default=None)
    built = f"<lastBuildDate>{_rfc822(newest)}</lastBuildDate>\n" if newest else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        f"<title>{escape(_name(edition, shelf))}</title>\n"
        f"<link>{escape(edition.full(shelf.address))}</link>\n"
        f'<atom:link href="{escape(edition.full(here))}" rel="self" type="{_RSS}"/>\n'
        "<description>What people told us, and what we did about it.</description>\n"
        f"<language>{escape(edition.settings.language)}</language>\n{built}"
        + "".join(_item(edition, entry) for entry in entries)
        + "</channel>\n</rss>\n"
    )


def _item(edition: Edition, entry: Entry) -> str:
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in _parts(entry))
    published = f"<pubDate>{_rfc822(entry.record.date)}</pubDate>\n" if entry.record.date else ""
    return (
        f"<item>\n<title>{escape(_title(entry))}</title>\n"
        f"<link>{escape(edition.full(entry.address))}</link>\n"
        f'<guid isPermaLink="false">{escape(_id(edition, entry))}</guid>\n{published}'
        f"<description>{escape(paragraphs)}</description>\n</item>\n"
    )


def _rfc822(day: date) -> str:
    return format_datetime(_midnight(day), usegmt=True)


def _json(edition: Edition, shelf: Shelf, entries: list[Entry], here: str) -> str:
    settings = edition.settings
    return write(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": _name(edition, shelf),
            "home_page_url": edition.full(shelf.address),
            "feed_url": edition.full(here),
            "description": "What people told us, and what we did about it.",
            "language": settings.language,
            "authors": [{"name": settings.organisation}],
            "items": [_json_item(edition, entry) for entry in entries],
        }
    )


def _json_item(edition: Edition, entry: Entry) -> dict[str, object]:
    days = {"date_published": entry.record.date, "date_modified": entry.changed}
    themes = edition.vocabularies["themes"]
    return {
        "id": _id(edition, entry),
        "url": edition.full(entry.address),
        "title": _title(entry),
        "content_text": "\n\n".join(_parts(entry)),
        **{name: _midnight(day).isoformat().replace("+00:00", "Z") for name, day in days.items() if day},
        "tags": [themes.label(code) for code in entry.record.themes],
    }
