"""Puts together what the pages of a site and its open data are drawn from: only what is to be published.

A command that only reads and checks does not come here, and does not wait for all that draws a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath

from yousaid import __version__, addresses
from yousaid.exports.edition import Edition, Entry, Shelf
from yousaid.finding import Finding
from yousaid.gate.run import Checked
from yousaid.pages.catalogue import Card, Catalogue
from yousaid.pages.site import Site
from yousaid.pages.sitemap import last_change
from yousaid.pipeline import Loaded
from yousaid.records.model import Record
from yousaid.records.reviews import Answers


def edition_of(site: Site, catalogue: Catalogue) -> Edition:
    """What the open data of a site is made from: its published answers, in a preview too."""
    entries = {card.record.id: _entry(card, site.today) for card in catalogue.cards if _published(card.record)}

    def shelf(address: str, name: str, cards: Iterable[Card]) -> Shelf:
        return Shelf(address, name, tuple(entries[card.record.id] for card in cards if card.record.id in entries))

    parts = [(facet, value) for facet in catalogue.facets if facet.followed for value in facet.values]
    return Edition(
        settings=site.settings,
        vocabularies=site.vocabularies,
        today=site.today,
        entries=tuple(entries.values()),
        shelves=(
            shelf(addresses.ANSWERS, "All answers", catalogue.cards),
            *(shelf(addresses.index(facet.name, value.slug), value.label, value.cards) for facet, value in parts),
        ),
        engagements=frozenset(engagement.id for engagement in site.engagements if not engagement.draft),
    )


def _published(record: Record) -> bool:
    return record.ready and record.public


def _entry(card: Card, today: date) -> Entry:
    return Entry(
        record=card.record,
        address=card.address,
        status=card.mark.label,
        said=card.said,
        reply=card.reply or card.news.striptags(),
        late_since=card.late_since,
        changed=last_change(card.record, today),
    )


def site_of(
    loaded: Loaded, checked: Checked, today: date, *, preview: bool = False, files: bool = False, despite: str = ""
) -> Site:
    """What the pages are drawn from: drafts only in a preview, findings only in a preview."""
    by_record: dict[str, list[Finding]] = defaultdict(list)
    for finding in checked.findings if preview else ():
        by_record[finding.record or PurePosixPath(finding.path).stem].append(finding)
    return Site(
        settings=loaded.settings,
        vocabularies=loaded.vocabularies,
        records=tuple(record for record in loaded.content.records if preview or (record.ready and not record.draft)),
        engagements=tuple(e for e in loaded.content.engagements if preview or not e.draft),
        reviews=Answers(loaded.content.records).reviews(loaded.content.reviews),
        glossary=loaded.glossary,
        pictures=loaded.pictures,
        front=loaded.front,
        today=today,
        preview=preview,
        files=files,
        findings={key: tuple(findings) for key, findings in by_record.items()},
        despite=despite,
        version=__version__,
    )
