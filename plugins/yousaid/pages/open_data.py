"""The page of the open data: which files there are, what their columns and codes mean, what others may do with them."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.pages.around import Sheet
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.records.columns import COLUMNS, code_lists
from yousaid.records.dates import in_words


def pages(press: Press) -> Iterator[Page]:
    """The page of the open data."""
    settings = press.site.settings
    here = press.full(addresses.OPEN_DATA)
    year, made = press.site.today.year, in_words(press.site.today)
    yield press.page(
        "open-data",
        Sheet(address=addresses.OPEN_DATA, kind="open-data", title="Open data"),
        answers=sum(card.record.public for card in press.catalogue.cards),
        columns=COLUMNS,
        lists=code_lists(press.site.vocabularies),
        licence=settings.licence,
        feeds=addresses.feeds(addresses.ANSWERS) if settings.site_url else (),
        facets=[facet for facet in press.catalogue.facets if facet.followed and facet.values],
        cite=f"{settings.organisation} ({year}). {settings.site_name}: open data. Made on {made}."
        + f" {here}" * bool(here),
        small=settings.limits.small_number,
        ways=press.ways,
    )
