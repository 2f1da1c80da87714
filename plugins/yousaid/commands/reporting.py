"""Changed records for a review: their texts and easy-read drafts."""

from __future__ import annotations

from datetime import date

from yousaid.easyread.draft import draft
from yousaid.pipeline import Loaded
from yousaid.privacy.identifiers import allowed, masked
from yousaid.records.model import Record
from yousaid.reporters.report import Drafted

_SHOWN = ("asked", "said", "we_said", "did", "left_to_do", "why", "worked_found")


def drafted(loaded: Loaded, today: date, only: frozenset[str] | None) -> tuple[Drafted, ...]:
    """Each record of the report with its text and its easy-read draft, for somebody who has no preview.

    Never one that is gone: a job summary must not keep words that were withdrawn.
    """
    return tuple(
        _drafted(record, loaded, today)
        for record in loaded.content.records
        if (only is None or record.path in only) and not record.gone
    )


def _drafted(record: Record, loaded: Loaded, today: date) -> Drafted:
    known = allowed(loaded.settings)
    texts = tuple((name, masked(getattr(record, name), known)) for name in _SHOWN if getattr(record, name))
    page = draft(record, loaded.settings, loaded.glossary, today)
    lines = [line for section in page.sections for line in (section.heading, *(line.text for line in section.lines))]
    return Drafted(
        record=record.id,
        path=record.path,
        title=masked(record.title or record.id, known),
        text=texts,
        easy_read=tuple(masked(line, known) for line in lines),
    )
