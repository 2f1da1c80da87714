"""The page of the open data: which files there are, what their columns and codes mean, what others may do with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yousaid import addresses
from yousaid.pages.page import Page
from yousaid.pages.press import Press, Sheet
from yousaid.records.columns import COLUMNS, Column
from yousaid.records.dates import in_words
from yousaid.records.kinds import Choice, Code, Many
from yousaid.records.statuses import STATUSES


@dataclass(frozen=True, slots=True)
class Words:
    """A list of codes: its name, and each code with what it means."""

    name: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of answers that people can follow: its name, and its RSS and JSON feeds."""

    name: str
    rss: str
    json: str


@dataclass(frozen=True, slots=True)
class Group:
    """The feeds by one way to group the answers."""

    title: str
    href: str


def pages(press: Press) -> Iterator[Page]:
    """The page of the open data."""
    settings, to = press.site.settings, press.links(addresses.OPEN_DATA).to
    rss, json_feed = addresses.feeds(addresses.ANSWERS)
    here = press.full(addresses.OPEN_DATA)
    year, made = press.site.today.year, in_words(press.site.today)
    yield press.page(
        "open-data",
        Sheet(address=addresses.OPEN_DATA, kind="open-data", title="Open data"),
        answers=len(press.catalogue.cards),
        columns=[(column.name, column.help, _holds(column)) for column in COLUMNS],
        lists=tuple(_lists(press)),
        licence=settings.licence,
        feeds=Feed("All answers", to(rss), to(json_feed)) if settings.site_url else None,
        groups=[
            Group(facet.title, to(addresses.index(facet.name)))
            for facet in press.catalogue.facets
            if facet.followed and facet.values
        ],
        cite=f"{settings.organisation} ({year}). {settings.site_name}: open data. Made on {made}."
        + f" {here}" * bool(here),
        small=settings.limits.small_number,
        ways=press.ways,
    )


def _holds(column: Column) -> str:
    """What a cell holds, for a reader of the table."""
    several = isinstance(column.kind, Many)
    inner = column.kind.kind if isinstance(column.kind, Many) else column.kind
    if isinstance(inner, Code | Choice):
        name = inner.vocabulary if isinstance(inner, Code) else column.name
        return f"codes of the list “{name}”" if several else f"one code of the list “{name}”"
    return ("a list; each one is " if several else "") + inner.describe().replace("`", "")


def _lists(press: Press) -> Iterator[Words]:
    """The lists whose codes the table holds, in the order of its columns."""
    for column in COLUMNS:
        inner = column.kind.kind if isinstance(column.kind, Many) else column.kind
        if isinstance(inner, Choice):
            yield Words(column.name, tuple((status.code, status.label) for status in STATUSES.values()))
        elif isinstance(inner, Code):
            entries = press.site.vocabularies[inner.vocabulary].entries.values()
            yield Words(inner.vocabulary, tuple((entry.code, entry.label) for entry in entries))
