"""Reads the content folder: each file once, faults as findings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from yousaid.cleantext import decode
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity
from yousaid.location import LineIndex
from yousaid.records.fields import Shape
from yousaid.records.filing import PAGES, Filed, is_junk, sort_file, stray
from yousaid.records.model import Engagement, Record, Review
from yousaid.records.reading import read_shape
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.records.tangles import tangles
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Document, read_record


@dataclass(frozen=True, slots=True)
class TextFile:
    """A page or a plain text: its path as we print it, and what it says."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the content folder holds. Paths of files are relative to the site's root, with ``/``."""

    records: tuple[Record, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    reviews: tuple[Review, ...] = ()
    tables: tuple[Document, ...] = ()
    pages: tuple[TextFile, ...] = ()
    pictures: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def table(self, name: str) -> Document | None:
        """The table of that name, such as ``glossary.yml``; None where there is none."""
        return next((table for table in self.tables if PurePosixPath(table.path).name == name), None)

    def plus(self, findings: tuple[Finding, ...]) -> Content:
        """The same content with more findings."""
        return replace(self, findings=(*self.findings, *findings))


def load_content(root: Path, folder: Path, vocabularies: Vocabularies) -> Content:
    """Everything in the content folder, read once; faults in files are findings, never exceptions.

    Raises YousaidError for a folder that is not really below the site's root: a link, or a path that leads out.
    """
    _refuse_outside(root, folder)
    found = Filed()
    for path in _walk(folder):
        sort_file(root, folder, path, found)
    records: list[Record] = _read_all(root, found.records, RECORD, vocabularies, found.findings)
    engagements: list[Engagement] = _read_all(root, found.engagements, ENGAGEMENT, vocabularies, found.findings)
    reviews: list[Review] = _read_all(root, found.reviews, REVIEW, vocabularies, found.findings)
    pages = []
    for name in found.pages:
        data, closed = _bytes(root, name)
        page, unreadable = (None, closed) if data is None else read_text(name, data, page=True)
        pages += [page] if page else []
        found.findings += unreadable
    tables = []
    for name in found.tables:
        data, closed = _bytes(root, name)
        table, unreadable = (None, closed) if data is None else read_record(name, data)
        tables += [table] if table else []
        found.findings += unreadable
    return Content(
        records=tuple(records),
        engagements=tuple(engagements),
        reviews=tuple(reviews),
        tables=tuple(tables),
        pages=tuple(pages),
        pictures=tuple(found.pictures),
        findings=tuple(found.findings),
    )


def load_pages(root: Path, folder: Path) -> Content:
    """The Markdown pages of an ordinary MkDocs project; whatever else is in the folder is none of our business."""
    pages: list[TextFile] = []
    findings: list[Finding] = []
    for path in _walk(folder):
        if path.suffix in PAGES and path.is_file():
            page, unreadable = read_text(Path(os.path.relpath(path, root)).as_posix(), path.read_bytes())
            pages += [page] if page else []
            findings += unreadable
    return Content(pages=tuple(pages), findings=tuple(findings))


def _read_all(
    root: Path, names: list[str], shape: Shape, vocabularies: Vocabularies, findings: list[Finding]
) -> list[Any]:
    """The values of the files of one shape that can be read; what is wrong with any of them is noted."""
    values = []
    for name in names:
        data, closed = _bytes(root, name)
        document, unreadable = (None, closed) if data is None else read_record(name, data)
        findings += unreadable
        if document is not None:
            value, invalid = read_shape(document, shape, vocabularies, PurePosixPath(name).stem)
            values.append(value)
            findings += invalid
    return values


def _bytes(root: Path, name: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The bytes of a file, or why it cannot be opened."""
    try:
        return (root / name).read_bytes(), ()
    except OSError as error:
        what = f"We cannot open this file: {error.strerror or error}."
        return None, (replace(stray(name, what, "Check who may read it."), rule="unreadable"),)


def _refuse_outside(root: Path, folder: Path) -> None:
    real = folder.resolve()
    if real == Path(os.path.normpath(folder)) and real != root.resolve() and real.is_relative_to(root.resolve()):
        return
    raise YousaidError(
        Problem(
            "The content folder (`docs_dir`) is not a folder of its own inside your site's folder.",
            "We read and publish nothing from outside the site, and we follow no links.",
            "Put the pages and records in a folder beside the settings, such as `docs_dir: content`.",
        )
    )


def read_text(path: str, data: bytes, *, page: bool = False) -> tuple[TextFile | None, tuple[Finding, ...]]:
    """A page or a plain text, or why it cannot be read; ``page``: it will be made into HTML."""
    text, faults = decode(data)
    faults += tangles(text) if page else ()
    findings = tuple(
        Finding(
            rule="unreadable",
            severity=Severity.ERROR,
            message=fault.message,
            why=fault.why,
            suggestion=fault.suggestion,
            path=path,
            span=LineIndex(text).span(fault.start, fault.end),
        )
        for fault in faults
    )
    return (None if findings else TextFile(path, text)), findings


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_junk(name))
        yield from (Path(parent) / name for name in folders if (Path(parent) / name).is_symlink())
        yield from (Path(parent) / name for name in sorted(names) if not is_junk(name))
