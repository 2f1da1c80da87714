"""What the open data is made from: the answers as pages show them, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from yousaid.records.model import Record
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One published answer and what its page says of it: status, the first words of both sides, late since when.

    ``changed`` is the newest day that the record names for itself.
    """

    record: Record
    address: str
    status: str
    said: str
    reply: str
    late_since: date | None
    changed: date | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of answers that people can follow: its address, what it is called, its answers, newest first."""

    address: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The open data of one site on one day.

    ``entries``: all published answers, newest first; no drafts, and none that is gone. ``shelves``: the lists that
    have feeds, all answers first. ``engagements``: the ids of those that have a page.
    """

    settings: Settings
    vocabularies: Vocabularies
    today: date
    entries: tuple[Entry, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    engagements: frozenset[str] = frozenset()

    def full(self, address: str) -> str:
        """The whole web address of a page; empty when the site does not know its own."""
        url = self.settings.site_url
        return f"{url.rstrip('/')}/{address}" if url else ""
