"""Reads the content folder: which files are records, engagements, pages and pictures, and which nobody would see."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from yousaid.addresses import SLUG, suggest_slug
from yousaid.cleantext import decode
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity
from yousaid.location import LineIndex
from yousaid.records.fields import Shape
from yousaid.records.model import Engagement, Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import ENGAGEMENT, RECORD
from yousaid.records.tangles import tangles
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Document, read_record

#: Words that an answer's id may not be: they are pages of the list of answers.
RESERVED = frozenset({"page", "easy-read", "index"})
_PAGE_OF_LIST = re.compile(r"page-[0-9]+")
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
#: What MkDocs takes for a page.
_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
_TABLES = frozenset({"glossary.yml"})
_OUR_FOLDERS = ("records", "engagements", "vocabularies")
#: What the design promises and a later version reads: saying so is better than leaving it out without a word.
_LATER = frozenset({"reviews", "pictures.yml", "population.yml"})


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
    glossary: Document | None = None
    pages: tuple[TextFile, ...] = ()
    pictures: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def plus(self, findings: tuple[Finding, ...]) -> Content:
        """The same content with more findings."""
        return replace(self, findings=(*self.findings, *findings))


@dataclass(slots=True)
class _Found:
    """The files by what they are, and the faults of those that are nothing we know."""

    records: list[str] = field(default_factory=list)
    engagements: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def load_content(root: Path, folder: Path, vocabularies: Vocabularies) -> Content:
    """Everything in the content folder, read once; faults in files are findings, never exceptions.

    Raises YousaidError for a folder that is not really below the site's root: a link, or a path that leads out.
    """
    _refuse_outside(root, folder)
    prefix = folder.relative_to(root).as_posix() + "/"
    found = _Found()
    for path in _walk(folder):
        _sort(root, folder, path, found)
    records, engagements = [], []
    for name in found.records:
        record, faults = _read(root, name, RECORD, vocabularies)
        records += [record] if isinstance(record, Record) else []
        found.findings += faults
    for name in found.engagements:
        engagement, faults = _read(root, name, ENGAGEMENT, vocabularies)
        engagements += [engagement] if isinstance(engagement, Engagement) else []
        found.findings += faults
    pages = []
    for name in found.pages:
        data, closed = _bytes(root, name)
        page, unreadable = (None, closed) if data is None else read_text(name, data, page=True)
        pages += [page] if page else []
        found.findings += unreadable
    glossary = None
    if f"{prefix}glossary.yml" in found.tables:
        data, closed = _bytes(root, f"{prefix}glossary.yml")
        glossary, unreadable = (None, closed) if data is None else read_record(f"{prefix}glossary.yml", data)
        found.findings += unreadable
    return Content(
        records=tuple(records),
        engagements=tuple(engagements),
        glossary=glossary,
        pages=tuple(pages),
        pictures=tuple(found.pictures),
        findings=tuple(found.findings),
    )


def load_pages(root: Path, folder: Path) -> Content:
    """The Markdown pages of an ordinary MkDocs project; whatever else is in the folder is none of our business."""
    pages: list[TextFile] = []
    findings: list[Finding] = []
    for path in _walk(folder):
        if path.suffix in _PAGES and path.is_file():
            page, unreadable = read_text(Path(os.path.relpath(path, root)).as_posix(), path.read_bytes())
            pages += [page] if page else []
            findings += unreadable
    return Content(pages=tuple(pages), findings=tuple(findings))


def _read(root: Path, name: str, shape: Shape, vocabularies: Vocabularies) -> tuple[object, tuple[Finding, ...]]:
    data, closed = _bytes(root, name)
    document, unreadable = (None, closed) if data is None else read_record(name, data)
    if document is None:
        return None, tuple(unreadable)
    value, invalid = read_shape(document, shape, vocabularies, PurePosixPath(name).stem)
    return value, (*unreadable, *invalid)


def _bytes(root: Path, name: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The bytes of a file, or why it cannot be opened."""
    try:
        return (root / name).read_bytes(), ()
    except OSError as error:
        what = f"We cannot open this file: {error.strerror or error}."
        return None, (replace(_stray(name, what, "Check who may read it."), rule="unreadable"),)


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


def is_free(slug: str) -> bool:
    """Whether an id may be used for an answer: some words are pages of the list of answers."""
    return slug not in RESERVED and not _PAGE_OF_LIST.fullmatch(slug)


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
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent) / name for name in folders if (Path(parent) / name).is_symlink())
        yield from (Path(parent) / name for name in sorted(names) if not name.startswith("."))


def _sort(root: Path, folder: Path, path: Path, found: _Found) -> None:
    """Put one file where it belongs, or say why it belongs nowhere."""
    name = path.relative_to(root).as_posix()
    parts = path.relative_to(folder).parts
    if path.is_symlink():
        found.findings.append(_stray(name, "This is a link to another place.", "Put the file itself here."))
    elif not path.is_file():
        found.findings.append(_stray(name, "This is not an ordinary file.", "Take it out of this folder."))
    elif not name.isprintable():
        what = "The name of this file holds hidden characters."
        found.findings.append(_stray(name, what, "Rename it, with letters, digits and hyphens."))
    elif parts[0] in _LATER:
        what = f"This version does not read “{parts[0]}” yet."
        found.findings.append(_stray(name, what, "Keep it outside this folder until it does."))
    elif parts[0] in {"records", "engagements"}:
        fault = _misfiled(parts)
        if fault:
            found.findings.append(_stray(name, *fault))
        else:
            (found.records if parts[0] == "records" else found.engagements).append(name)
    elif parts[0] == "vocabularies" or (len(parts) == 1 and parts[0] in _TABLES):
        found.tables.append(name)
    elif path.suffix == ".md":
        found.pages.append(name)
    elif path.suffix in _PICTURES:
        found.pictures.append(name)
    else:
        found.findings.append(_stray(name, *_unknown(parts)))


def _misfiled(parts: tuple[str, ...]) -> tuple[str, str] | None:
    """What is wrong with the place or the name of a file in one of our folders."""
    folder, name = parts[0], parts[-1]
    stem, dot, _ = name.partition(".")
    right = "/".join((*parts[:-1], f"{suggest_slug(stem)}.yml"))
    if not name.endswith(".yml") or name.count(".") != 1 or not dot:
        return f"“{name}” is not a file that we read here.", f"Rename it to `{right}`."
    if not SLUG.fullmatch(stem) or not 3 <= len(stem) <= 80 or not is_free(stem):
        return f"“{name}” cannot be part of a web address.", f"Rename it to `{right}`."
    if folder == "records" and not (
        len(parts) == 3 and parts[1].isascii() and parts[1].isdigit() and len(parts[1]) == 4
    ):
        return "A record stands in a folder for its year.", f"Move it to `records/2026/{name}`, with the right year."
    if folder != "records" and len(parts) != 2:
        return f"This folder is too deep for `{folder}`.", f"Move it to `{folder}/{name}`."
    return None


def _unknown(parts: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong with a file that we do not know, and the name that was probably meant."""
    name, lower = parts[-1], parts[-1].lower()
    if lower.endswith((".yaml", ".yml")):
        if len(parts) == 1 and lower.replace(".yaml", ".yml") in _TABLES:
            return f"“{name}” is not a file that we read.", f"Rename it to `{lower.replace('.yaml', '.yml')}`."
        slug = suggest_slug(name.rsplit(".", 1)[0])
        return f"Nobody would see “{name}” here.", f"Move it to `records/2026/{slug}.yml`, with the right year."
    if lower.endswith((".markdown", ".mdown", ".md")):
        return f"“{name}” is not a page that we read.", f"Rename it to `{lower.rsplit('.', 1)[0]}.md`."
    if lower.endswith((".csv", ".xlsx", ".xls", ".docx", ".doc", ".pdf", ".jsonl", ".json")):
        return (
            f"“{name}” may hold raw feedback. It must not stand here.",
            "Move it out of this folder. See `yousaid import`.",
        )
    known = ", ".join(f"`{folder}/`" for folder in _OUR_FOLDERS)
    return f"We do not know what “{name}” is.", f"Move it out, or into one of {known}. Pages end in `.md`."


def _stray(name: str, what: str, instead: str) -> Finding:
    return Finding(
        rule="invalid",
        severity=Severity.ERROR,
        message=what,
        why="A file that we do not understand would be left out without a word.",
        suggestion=instead,
        path=name,
    )
