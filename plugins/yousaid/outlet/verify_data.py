"""Checks on the open data of a built site: every file can be read, and says what the pages say."""

from __future__ import annotations

import csv
import io
import json
import posixpath
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from yousaid import addresses
from yousaid.errors import Problem
from yousaid.records.columns import harmless, restored

_WHY = "Programs and spreadsheets read this file."
_BUG = "This is a fault of ours. Please tell us, with the words above."


def verify_data(folder: Path, files: Collection[str], root: str) -> list[Problem]:
    """What is wrong with the files for programs, among the ``files`` of a built site that stands below ``root``."""
    read: dict[str, Any] = {}
    problems = []
    for name in sorted(name for name in files if posixpath.splitext(name)[1] in {".json", ".xml", ".csv"}):
        try:
            read[name] = _read((folder / name).read_text("utf-8"), posixpath.splitext(name)[1])
        except (ValueError, csv.Error, ElementTree.ParseError) as error:
            problems.append(Problem(f"We cannot read what we wrote: {error}.", _WHY, _BUG, name))
    for name, value in read.items():
        problems += [
            Problem(f"The link to “{link}” leads nowhere.", "People would meet an error page.", _BUG, name)
            for link in _links(name, value)
            if _file(link, root) not in files
        ]
    return [*problems, *_counted(read), *_table(read)]


def _read(text: str, kind: str) -> Any:  # noqa: ANN401 - any JSON, or a tree, or rows
    if kind == ".json":
        return json.loads(text)
    if kind == ".xml":
        return ElementTree.fromstring(text)  # noqa: S314 - we wrote it
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def _links(name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - see _read
    """The pages of this site that a feed, the sitemap or an answer names."""
    if name.endswith("feed.json"):
        yield from (value["home_page_url"], value["feed_url"], *(item["url"] for item in value["items"]))
    elif name.endswith(".xml"):
        yield from (tag.text for tag in value.iter() if tag.tag.rpartition("}")[2] in {"link", "loc"} and tag.text)
    elif name == addresses.RECORDS:
        yield from (answer["url"] for answer in value["answers"] if "url" in answer)


def _file(link: str, root: str) -> str:
    path = unquote(urlsplit(link).path)
    path = path.removeprefix(root) if path.startswith(root) else path.lstrip("/")
    return addresses.file_of(path)


def _counted(read: dict[str, Any]) -> Iterator[Problem]:
    """Every answer has its own file, and stands in the table."""
    if addresses.RECORDS not in read or addresses.TABLE not in read:
        return
    ids = [answer["id"] for answer in read[addresses.RECORDS]["answers"]]
    if ids != [row[0] for row in read[addresses.TABLE][1:]]:
        yield Problem("The table and the JSON file do not hold the same answers.", _WHY, _BUG, addresses.TABLE)
    for name in (addresses.answer_data(slug) for slug in ids):
        if name not in read:
            yield Problem("This answer has no file of its own.", _WHY, _BUG, name)


def _table(read: dict[str, Any]) -> Iterator[Problem]:
    """Rows as wide as their head, and no cell that a spreadsheet would run."""
    for name, rows in read.items():
        if not name.endswith(".csv"):
            continue
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                yield Problem(f"Row {number} is not as wide as the first.", _WHY, _BUG, name)
            if any(harmless(restored(cell)) != cell for cell in row):
                yield Problem(f"Row {number} holds a cell that is a formula.", _WHY, _BUG, name)
