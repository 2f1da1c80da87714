"""Which files of the content folder are records, pages or pictures, and which nobody would see."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from yousaid.addresses import SLUG, suggest_slug
from yousaid.finding import Finding, Severity

#: Words that an answer's id may not be: they are pages of the list of answers.
RESERVED = frozenset({"page", "easy-read", "index"})
#: A later review of the same page has its day at the end of its name.
_DAY = re.compile(r"-[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_PAGE_OF_LIST = re.compile(r"page-[0-9]+")
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})
#: What MkDocs takes for a page.
PAGES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
_TABLES = frozenset({"easy-read.yml", "glossary.yml", "pictures.yml"})
_COPIES = ("~", ".bak", ".orig", ".tmp", ".swp")
_OUR_FOLDERS = ("records", "engagements", "reviews", "vocabularies")
#: What the design promises and a later version reads: saying so is better than leaving it out without a word.
_LATER = frozenset({"population.yml"})


@dataclass(slots=True)
class Filed:
    """The files by what they are, and the faults of those that are nothing we know."""

    records: list[str] = field(default_factory=list)
    engagements: list[str] = field(default_factory=list)
    reviews: list[str] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def is_junk(name: str) -> bool:
    """Whether a file is one that a computer leaves by itself: hidden, or the lock of an open document."""
    return name.startswith((".", "~$")) or name in {"Thumbs.db", "desktop.ini"}


def is_free(slug: str) -> bool:
    """Whether an id may be used for an answer: some words are pages of the list of answers."""
    return slug not in RESERVED and not _PAGE_OF_LIST.fullmatch(slug)


def answers_named(review: str) -> tuple[str, ...]:
    """The ids of the answer that a review may be about, by the name of its file, the likeliest first.

    The first review of a page has the answer's own id. A later one has its day after it: `quiet-bins-2026-11-02`.
    """
    short = _DAY.sub("", review)
    return (review,) if short == review else (review, short)


def sort_file(root: Path, folder: Path, path: Path, found: Filed) -> None:
    """Put one file where it belongs, or say why it belongs nowhere."""
    name = path.relative_to(root).as_posix()
    parts = path.relative_to(folder).parts
    unfit = _unfit(path, name, parts[0])
    if unfit:
        found.findings.append(stray(name, *unfit))
    elif parts[0] in {"records", "engagements", "reviews"}:
        fault = _misfiled(parts)
        if fault:
            found.findings.append(stray(name, *fault))
        else:
            getattr(found, parts[0]).append(name)
    elif len(parts) == 1 and parts[0] in _TABLES:
        found.tables.append(name)
    elif parts[0] == "vocabularies":
        pass  # each list is read when somebody asks for it (see vocabularies)
    elif path.suffix == ".md":
        found.pages.append(name)
    elif path.suffix in _PICTURES:
        found.pictures.append(name)
    else:
        found.findings.append(stray(name, *_unknown(parts)))


def _unfit(path: Path, name: str, first: str) -> tuple[str, str] | None:
    """What is wrong with a file wherever it stands; ``first`` is the first part of its place in the folder."""
    if path.is_symlink():
        return "This is a link to another place.", "Put the file itself here."
    if not path.is_file():
        return "This is not an ordinary file.", "Take it out of this folder."
    if not name.isprintable():
        return "The name of this file holds hidden characters.", "Rename it, with letters, digits and hyphens."
    if name.lower().endswith(_COPIES):
        return f"“{path.name}” is a copy that an editor made.", "Delete it."
    if first in _LATER:
        return f"This version does not read “{first}” yet.", "Keep it outside this folder until it does."
    return None


def _misfiled(parts: tuple[str, ...]) -> tuple[str, str] | None:
    """What is wrong with the place or the name of a file in one of our folders."""
    folder, name = parts[0], parts[-1]
    stem, dot, _ = name.partition(".")
    slug = _DAY.sub("", stem) if folder == "reviews" else stem
    right = "/".join((*parts[:-1], f"{suggest_slug(stem)}.yml"))
    if not name.endswith(".yml") or name.count(".") != 1 or not dot:
        return f"“{name}” is not a file that we read here.", f"Rename it to `{right}`."
    if not is_free(slug):
        taken = "/".join((*parts[:-1], f"answer-{name}"))
        return f"“{stem}” is the address of one of our own pages.", f"Rename it, for example to `{taken}`."
    if not SLUG.fullmatch(slug) or not 3 <= len(slug) <= 80:
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
    if lower.endswith((".svg", ".gif", ".heic", ".tif", ".tiff", ".bmp")):
        return f"“{name}” is a kind of picture that we do not publish.", "Save it again as a PNG or JPEG picture."
    known = ", ".join(f"`{folder}/`" for folder in _OUR_FOLDERS)
    return f"We do not know what “{name}” is.", f"Move it out, or into one of {known}. Pages end in `.md`."


def stray(name: str, what: str, instead: str) -> Finding:
    """The fault of a file that does not belong where it stands."""
    return Finding(
        rule="invalid",
        severity=Severity.ERROR,
        message=what,
        why="A file that we do not understand would be left out without a word.",
        suggestion=instead,
        path=name,
    )
