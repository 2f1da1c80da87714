"""Turns records, engagements, reviews, the glossary and pages of text into what rules look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from yousaid.easyread.code import read_code
from yousaid.easyread.reviewed import Reviewed
from yousaid.easyread.terms import known_of
from yousaid.easyread.written import Written, WrittenLine
from yousaid.gate import aside
from yousaid.location import LineIndex, Span
from yousaid.records.fields import Block, Named, Shape
from yousaid.records.kinds import Kind, Many, Text
from yousaid.records.model import Engagement, Record
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.rules.rule import Passage, Role, Subject
from yousaid.text.markdown import read_markdown
from yousaid.text.prose import Prose, read_prose
from yousaid.yamlfile import Document, Mapping, Node, Scalar, Sequence

#: Fields whose words are not ours, by the first or by the whole part of the field's name.
_ROLES = {
    "said": Role.PUBLIC,
    "quotes.text": Role.QUOTE,
    "translations": Role.OTHER_LANGUAGE,
    "source": Role.NAME,
    "allow": Role.NAME,
    "partners.name": Role.NAME,
    "easy_read.pictures": Role.NAME,
    # What readers told us about a page, in our words.
    "asked.answer": Role.PUBLIC,
    "code": Role.NAME,
    "group": Role.NAME,
    "names": Role.NAME,
    "easy_read.terms.term": Role.NAME,
    "easy_read.no_picture": Role.NAME,
    "pictures": Role.NAME,
    "pictures.caption": Role.OURS,
    "home.picture": Role.NAME,
    "about.picture": Role.NAME,
    "contact.picture": Role.NAME,
    # A glossary explains hard words, so it must be free to name them.
    "terms.term": Role.NAME,
    "terms.long": Role.NAME,
    "terms.also": Role.NAME,
    "terms.instead": Role.NAME,
}


#: What easy read leaves out is named as it stands in the answer, be it a percentage or a date in figures.
_LEFT_OUT = re.compile(r"easy_read\.left_out\[\d+\]\.what")


class Places(Protocol):
    """Turns a field and offsets into its clean text into a place in a file, and into the words there."""

    def span(self, field: str, start: int | None = None, end: int | None = None) -> Span:
        """The place."""

    def words(self, field: str, start: int | None, end: int | None) -> str:
        """The words at that place; empty for a whole field."""


@dataclass(frozen=True, slots=True)
class InRecord:
    """Places in a record file."""

    document: Document

    def span(self, field: str, start: int | None = None, end: int | None = None) -> Span:
        """The place; an absent field is at the nearest key above it."""
        return self.document.span(field, start, end)

    def words(self, field: str, start: int | None, end: int | None) -> str:
        """The words of the clean text."""
        node = self.document.node(field)
        return node.text[start:end] if isinstance(node, Scalar) and start is not None else ""


@dataclass(frozen=True, slots=True)
class InText:
    """Places in a page or a plain text."""

    text: str
    lines: LineIndex

    def span(self, field: str, start: int | None = None, end: int | None = None) -> Span:
        """The place; a whole page is at its first line."""
        return self.lines.span(start or 0, end if end is not None else start or 0)

    def words(self, field: str, start: int | None, end: int | None) -> str:
        """The words."""
        return self.text[start:end] if start is not None else ""


@dataclass(frozen=True, slots=True)
class Checkable:
    """One subject, the id it is reported under, and where its offsets lead. ``aside``: no reader is shown it."""

    subject: Subject
    places: Places
    id: str
    aside: bool = False


def of_record(record: Record, blank: Subject) -> Iterator[Checkable]:
    """The pages of a record, the answer and its easy-read page, which explains its words anew; and its notes."""
    passages = tuple(_passages(record.document, RECORD))
    easy = tuple(p for p in passages if p.field.startswith("easy_read"))
    page = tuple(p for p in passages if not p.field.startswith("easy_read"))
    places = InRecord(record.document)
    yield Checkable(replace(blank, path=record.path, passages=page, record=record), places, record.id)
    if easy:
        subject = replace(blank, path=record.path, passages=easy, easy=_written(record, easy, blank))
        yield Checkable(subject, places, record.id)
    yield from _aside(record.path, record.document.text, aside.of_document(record.document), record.id, blank)


def _written(record: Record, passages: tuple[Passage, ...], blank: Subject) -> Written:
    ours = [p for p in passages if p.role is Role.OURS and not _LEFT_OUT.fullmatch(p.field)]
    lines = [WrittenLine(p.field, block.text, block.map) for p in ours for block in p.prose.blocks]
    return Written(record, known_of(record, blank.settings, blank.glossary), tuple(lines))


def of_engagement(engagement: Engagement, blank: Subject) -> Iterator[Checkable]:
    """The page of an engagement, and its notes."""
    passages = tuple(_passages(engagement.document, ENGAGEMENT))
    subject = replace(blank, path=engagement.path, passages=passages, engagement=engagement)
    yield Checkable(subject, InRecord(engagement.document), engagement.id)
    document = engagement.document
    yield from _aside(engagement.path, document.text, aside.of_document(document), engagement.id, blank)


def of_review(reviewed: Reviewed, blank: Subject) -> Iterator[Checkable]:
    """What a review says on the easy-read page, and its notes. A good code is no text: it may look like a number."""
    review = reviewed.review
    passages = tuple(p for p in _passages(review.document, REVIEW) if p.field != "code" or not read_code(review.code))
    subject = replace(blank, path=review.path, passages=passages, reviewed=reviewed)
    yield Checkable(subject, InRecord(review.document), review.id)
    yield from _aside(review.path, review.document.text, aside.of_document(review.document), review.id, blank)


def of_table(document: Document, shape: Shape, blank: Subject) -> Iterator[Checkable]:
    """A file of rows, such as the glossary, and its notes."""
    passages = tuple(_passages(document, shape))
    yield Checkable(replace(blank, path=document.path, passages=passages), InRecord(document), document.path)
    yield from _aside(document.path, document.text, aside.of_document(document), document.path, blank)


def of_text(path: str, text: str, blank: Subject) -> Iterator[Checkable]:
    """A Markdown page or a plain text (which is read as Markdown prose), and what it does not show."""
    prose = read_markdown(text)
    passages = (Passage("", Role.OURS, prose),)
    yield Checkable(replace(blank, path=path, passages=passages), InText(text, LineIndex(text)), path)
    yield from _aside(path, text, aside.of_page(path, text, prose), path, blank)


def of_name(path: str, blank: Subject) -> Iterator[Checkable]:
    """The name of a file that we do not read, such as a picture."""
    yield from _aside(path, "", aside.of_name(path), path, blank)


def _aside(path: str, text: str, prose: Prose, id: str, blank: Subject) -> Iterator[Checkable]:
    if prose.blocks:
        passages = (Passage("", Role.NAME, prose),)
        yield Checkable(replace(blank, path=path, passages=passages), InText(text, LineIndex(text)), id, aside=True)


def _passages(document: Document, shape: Shape) -> Iterator[Passage]:
    """Every text of a file, in the order of the table of fields: the order in which a page shows them."""
    for field in shape.fields:
        node = document.root.get(field.name)
        if node is not None:
            yield from _texts(node, field.kind, field.name)


def _texts(node: Node, kind: Kind, name: str) -> Iterator[Passage]:
    if isinstance(kind, Text) and isinstance(node, Scalar):
        yield Passage(name, _role(name), read_prose(node.text))
    elif isinstance(kind, Many):
        if isinstance(node, Sequence):
            for number, item in enumerate(node.items):
                yield from _texts(item, kind.kind, f"{name}[{number}]")
        else:
            yield from _texts(node, kind.kind, name)
    elif isinstance(kind, Block) and isinstance(node, Mapping):
        for field in kind.shape.fields:
            inner = node.get(field.name)
            if inner is not None:
                yield from _texts(inner, field.kind, f"{name}.{field.name}")
    elif isinstance(kind, Named) and isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _texts(value, kind.kind, f"{name}.{key.text}")


def texts() -> frozenset[str]:
    """The names of every field that holds a text, in an answer, an engagement and a review."""
    return frozenset(name for shape in (RECORD, ENGAGEMENT, REVIEW) for name in _named(shape, ""))


def _named(shape: Shape, before: str) -> Iterator[str]:
    for field in shape.fields:
        kind: object = field.kind
        while isinstance(kind, Many | Named):
            kind = kind.kind
        name = before + field.name
        if isinstance(kind, Block):
            inner = list(_named(kind.shape, f"{name}."))
            yield from ([name] if inner else []) + inner
        elif isinstance(kind, Text):
            yield name


@lru_cache(maxsize=4096)
def _role(name: str) -> Role:
    plain = "".join(part.split("]")[-1] for part in name.split("["))
    for start in (plain, ".".join(plain.split(".")[:2]), plain.split(".")[0]):
        if start in _ROLES:
            return _ROLES[start]
    return Role.OURS
