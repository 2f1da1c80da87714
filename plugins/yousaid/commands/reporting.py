"""What a report says besides the findings: texts that were not checked, and changed records for a review."""

from __future__ import annotations

from datetime import date

from yousaid.easyread.draft import draft
from yousaid.easyread.model import Line
from yousaid.gate.run import Checked
from yousaid.pipeline import Loaded
from yousaid.records.model import Record
from yousaid.reporters.report import Drafted

_SHOWN = ("asked", "said", "we_said", "did", "left_to_do", "why", "worked_found")


def not_checked(checked: Checked) -> tuple[str, ...]:
    """What no language rule looked at, in words."""
    counts = (
        (checked.quotes, "quote, as people said it", "quotes, as people said them"),
        (checked.other_languages, "text in another language", "texts in other languages"),
    )
    return tuple(f"{number} {one if number == 1 else many}" for number, one, many in counts if number)


def drafted(loaded: Loaded, today: date, only: frozenset[str] | None) -> tuple[Drafted, ...]:
    """Each record of the report with its text and its easy-read draft, for somebody who has no preview."""
    return tuple(
        _drafted(record, loaded, today) for record in loaded.content.records if only is None or record.path in only
    )


def _drafted(record: Record, loaded: Loaded, today: date) -> Drafted:
    texts = tuple((name, getattr(record, name)) for name in _SHOWN if getattr(record, name))
    page = draft(record, loaded.settings, loaded.glossary, today)
    return Drafted(
        record=record.id,
        path=record.path,
        title=record.title or record.id,
        text=texts,
        easy_read=tuple(text for section in page.sections for text in (section.heading, *map(_text, section.lines))),
    )


def _text(line: Line) -> str:
    return line.text
