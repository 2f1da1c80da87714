"""Everything that the pages are drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from yousaid.easyread.front import Front
from yousaid.easyread.pictures import Pictures
from yousaid.finding import Finding
from yousaid.glossary import Glossary
from yousaid.records.model import Engagement, Record, Review
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import Settings


@dataclass(frozen=True, slots=True)
class Download:
    """A file of an answer for print: what it is, its address, how many pages it has, and its size in bytes."""

    label: str
    address: str
    pages: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site on one day.

    ``records`` are the ones to publish: no drafts except in a preview; those that are gone are here too, marked.
    ``reviews`` are those of each easy-read page, by the id of its answer.
    ``findings`` (by record id or path) are shown in a preview only. ``despite`` is the reason for publishing although
    the gate found faults; empty when it found none. ``files``: links name files, so that a double click opens them.
    ``downloads`` (by record id) are the files for print, where there are any.
    """

    settings: Settings
    vocabularies: Vocabularies
    records: tuple[Record, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=Glossary)
    pictures: Pictures = field(default_factory=Pictures)
    front: Front = field(default_factory=Front)
    today: date
    preview: bool = False
    files: bool = False
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    despite: str = ""
    version: str = ""
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict)

    def label(self, vocabulary: str, code: str) -> str:
        """The plain words for a code."""
        return self.vocabularies[vocabulary].label(code)

    def labels(self, vocabulary: str, codes: Sequence[str]) -> tuple[str, ...]:
        """The plain words for codes as they stand in one line: only the first, and names, begin with a capital."""
        return self.vocabularies[vocabulary].labels(codes)
