"""The first pages of easy read: home, about and contact, as lines with pictures; a site may write its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from importlib.resources import files
from typing import Any

from yousaid.easyread.model import sentence
from yousaid.easyread.pictures import Pictures
from yousaid.easyread.rules import LineFault, line_faults, ours
from yousaid.easyread.terms import Known
from yousaid.finding import Finding, Severity
from yousaid.records.fields import LINE, PHRASES, Block, Field, Shape
from yousaid.records.kinds import Many
from yousaid.records.reading import in_words, read_rows
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Document, read_record

TABLE = "easy-read.yml"
#: What stands for the name of the organisation in a line.
NAME = "{organisation}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines that belong together, and the id of the picture beside them."""

    lines: tuple[str, ...] = ()
    picture: str = ""


LINES = Shape(
    "block of lines",
    Lines,
    (
        Field("lines", PHRASES, "Short lines: one idea each.", "easy read", "We are here to help.", True),
        Field("picture", LINE, "The id of the picture beside them.", "easy read, beside the lines", "hospital", True),
    ),
)
_BLOCKS = Many(Block(LINES))
FRONT = Shape(
    "easy-read table",
    dict,
    (
        Field("home", _BLOCKS, "What the easy-read home page says.", "easy-read home"),
        Field("about", _BLOCKS, "What this website is.", "easy-read about page"),
        Field("contact", _BLOCKS, "How people can tell you.", "easy-read contact page"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The blocks of the three pages; ``document`` is the site's own file."""

    home: tuple[Lines, ...] = ()
    about: tuple[Lines, ...] = ()
    contact: tuple[Lines, ...] = ()
    document: Document | None = field(default=None, repr=False, compare=False)


def read_front(
    document: Document | None, pictures: Pictures, known: frozenset[str], vocabularies: Vocabularies
) -> tuple[Front, tuple[Finding, ...]]:
    """The first pages: a site's own where it has them, else ours; and what is wrong with its own.

    ``known``: acronyms that need no explaining.
    """
    path = files("yousaid") / "data" / "easyread" / TABLE
    bundled, _ = read_record(TABLE, path.read_bytes())
    values: dict[str, Any] = read_rows(bundled, FRONT, vocabularies)[0] if bundled else {}
    if document is None:
        return Front(**values), ()
    own, findings = read_rows(document, FRONT, vocabularies)
    front = Front(**{**values, **own}, document=document)
    return front, (*findings, *_faults(front, own, pictures, known))


def _faults(front: Front, own: dict[str, Any], pictures: Pictures, known: frozenset[str]) -> Iterator[Finding]:
    """What is hard in a site's own lines, and each picture that is not there."""
    for page in (f.name for f in fields(Front) if f.name in own):
        for number, block in enumerate(getattr(front, page)):
            at = f"{page}[{number}]"
            if block.picture and not pictures.find(block.picture):
                guess = pictures.closest(block.picture)
                advice = f"Did you mean `{guess}`?" if guess else "Choose one that a preview shows."
                what = f"There is no picture “{block.picture}”."
                yield _finding(front, f"{at}.picture", what, advice, Severity.ERROR)
            for place, line in enumerate(block.lines):
                for fault in hard(line, known):
                    # These pages explain no words: an answer may, these lines may not.
                    advice = "Write the words in full." if fault.kind == "acronym" else fault.suggestion
                    yield _finding(front, f"{at}.lines[{place}]", fault.message, advice, Severity.WARNING)


def hard(line: str, known: frozenset[str]) -> tuple[LineFault, ...]:
    """What would keep one line from a page if we had made it; ``known`` are acronyms that everybody knows."""
    return ours(line_faults(line.replace(NAME, "Our name"), Known(acronyms=known)))


def _finding(front: Front, at: str, what: str, advice: str, severity: Severity) -> Finding:
    assert front.document is not None  # noqa: S101 - only a site's own file has faults
    return Finding(
        rule="invalid",
        severity=severity,
        message=f"{in_words(at)}: {what}",
        why="Everybody who comes to easy read meets this page first.",
        suggestion=advice,
        path=front.document.path,
        span=front.document.span(at),
        field=at,
    )


def spoken(block: Lines, organisation: str) -> tuple[str, ...]:
    """The lines of a block as a page shows them."""
    return tuple(sentence(line.replace(NAME, organisation)) for line in block.lines)
