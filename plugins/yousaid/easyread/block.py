"""The lines of YAML that answer an easy-read page's questions: what was drafted, and a place for each thing asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from yousaid.easyread.model import EasyReadPage, Line, Question
from yousaid.easyread.phrases import BLANK
from yousaid.records.model import Record
from yousaid.yamlfile import dump_record


def block(record: Record, page: EasyReadPage) -> str:
    """YAML to put into the record, with an empty place after each question; empty when nothing is asked.

    A part that the author began is left as it is. Where the record has an ``easy_read`` the lines go below it.
    """
    entries = [entry for entry in page.drafted if not isinstance(entry, Question) or entry.part != "status"]
    parts = [(part, list(found)) for part, found in groupby(entries, key=lambda entry: entry.part)]
    asked = [(part, found) for part, found in parts if _to_fill(found)]
    if not asked:
        return ""
    lines = [] if record.easy_read else ["easy_read:"]
    for part, found in asked:
        lines += [f"  {part}:", *(line for entry in found for line in _entry(entry))]
    return "\n".join(lines) + "\n"


def _to_fill(found: list[Line | Question]) -> bool:
    return any(isinstance(entry, Question) and entry.why != BLANK for entry in found)


def _entry(entry: Line | Question) -> Iterator[str]:
    if isinstance(entry, Line):
        yield f"    - {_scalar(entry.text)}"
    else:
        yield f"    # {entry.ask}"
        yield from (
            f"    # {_one_line(text)}" for text in (entry.source and f"You wrote: {entry.source}", entry.why) if text
        )
        yield "    -"


def _scalar(text: str) -> str:
    dumped = dump_record({"line": text}).removeprefix("line: ").rstrip("\n")
    return json.dumps(text, ensure_ascii=False) if "\n" in dumped else dumped


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
