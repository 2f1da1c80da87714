"""What each checker says, read into one shape, for scripts/bench language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: How far the text of a record stands from the left.
INDENT = 2
#: What the name of a record begins with, before that of its page.
RECORD = "text-"


@dataclass(frozen=True, slots=True)
class Alert:
    """What a tool points at: its page, line and columns from 1, the second column past the end; 0: other lines too."""

    page: str
    line: int
    start: int
    end: int


def ours(output: str) -> Iterator[Alert]:
    """The findings of ``yousaid check --format json``."""
    for found in json.loads(output)["findings"]:
        end = found["end_column"] if found["end_line"] == found["line"] else 0
        yield Alert(Path(found["path"]).name, found["line"], found["column"], end)


def ours_in_records(output: str) -> Iterator[Alert]:
    """The same for pages that stand in records: their lines are the same, and their text is indented."""
    for alert in ours(output):
        end = alert.end - INDENT if alert.end else 0
        yield Alert(f"{Path(alert.page).stem.removeprefix(RECORD)}.md", alert.line, alert.start - INDENT, end)


def proselint(output: str) -> Iterator[Alert]:
    """The diagnostics of ``proselint check --output-format json``."""
    for address, result in json.loads(output)["result"].items():
        for found in result["diagnostics"]:
            (line, column), (start, end) = found["pos"], found["span"]
            yield Alert(address.rpartition("/")[2], line, column, column + end - start)


def write_good(output: str) -> Iterator[Alert]:
    """The lines of ``write-good --parse``; its columns start at 0, and the words are between the quotes."""
    for page, line, column, words in re.findall(r'^([^:\n]+):(\d+):(\d+):"(.*?)" ', output, re.MULTILINE):
        yield Alert(page, int(line), int(column) + 1, int(column) + 1 + len(words))


def alex(output: str) -> Iterator[Alert]:
    """The report of alex, and of our runner of retext: the page, then a line for each alert."""
    page = ""
    for text in output.splitlines():
        found = re.match(r" +(\d+):(\d+)-(\d+):(\d+) ", text)
        if found:
            line, start, last, end = map(int, found.groups())
            yield Alert(page, line, start, end if last == line else 0)
        elif text and not text.startswith(" "):
            page = text.partition(":")[0]
