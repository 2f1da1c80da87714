"""The page of the docs that lists every field, status and code; made from the same table that reads the files."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.front import FRONT
from yousaid.easyread.pictures import PICTURES
from yousaid.glossary import GLOSSARY
from yousaid.records.fields import Block, Field, Named, Shape
from yousaid.records.kinds import Kind, Many
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies, bundled_names

_SHAPES = (
    (RECORD, "A record"),
    (ENGAGEMENT, "An engagement"),
    (REVIEW, "A review"),
    (GLOSSARY, "The glossary"),
    (FRONT, "The first easy-read pages"),
    (PICTURES, "The table of pictures"),
)


def fields_page(vocabularies: Vocabularies) -> str:
    """The page in Markdown."""
    parts = ["# Every field", "This page is made by `scripts/docs`. Do not edit it by hand."]
    parts += ["## The ten statuses", _statuses()]
    for shape, title in _SHAPES:
        parts += [f"## {title}", _fields(shape)]
        for inner, used in _inner(shape):
            parts += [f"### {title}: one item of {used}", _fields(inner)]
    parts += ["## Lists of codes", "A site can change the words: put a file of that name in `content/vocabularies/`."]
    for name in bundled_names():
        parts += list(_vocabulary(vocabularies, name))
    return "\n\n".join(parts) + "\n"


def inner_shape(kind: Kind) -> Shape | None:
    """The shape of the blocks that a field holds: one, a list of them, or several by name."""
    if isinstance(kind, Block):
        return kind.shape
    return inner_shape(kind.kind) if isinstance(kind, Many | Named) else None


def _inner(shape: Shape) -> Iterator[tuple[Shape, str]]:
    """The shapes inside a shape, each once, with the fields that use it."""
    used: dict[str, tuple[Shape, list[str]]] = {}
    for field in shape.fields:
        inner = inner_shape(field.kind)
        if inner is not None:
            used.setdefault(inner.name, (inner, []))[1].append(f"`{field.name}`")
            yield from ((deeper, f"`{field.name}`, {name}") for deeper, name in _inner(inner))
    yield from ((inner, " and ".join(names)) for inner, names in used.values())


def _fields(shape: Shape) -> str:
    rows = ["| Key | What it is | What to write | Where people see it | Example |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*rows, *(_row(field) for field in shape.fields)])


def _row(field: Field) -> str:
    need = " **Needed.**" if field.required else ""
    inner = inner_shape(field.kind)
    what = field.kind.describe()
    if inner is not None:
        what = "a block: see below" if isinstance(field.kind, Block) else "a list of blocks: see below"
    example = f"`{field.example}`" if field.example else ""
    cells = (f"`{field.name}`", field.help + need, what, field.place, example)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _statuses() -> str:
    rows = ["| Status | Heading on the page | It also needs |", "| --- | --- | --- |"]
    for status in STATUSES.values():
        rows.append(f"| `{status.code}` | {status.heading} | {', '.join(f'`{name}`' for name in status.needs)} |")
    return "\n".join(rows)


def _vocabulary(vocabularies: Vocabularies, name: str) -> Iterator[str]:
    vocabulary = vocabularies[name]
    yield f"### {vocabulary.title} (`{name}`)"
    fixed = " Rules depend on these codes: you may change the words only." if vocabulary.fixed else ""
    yield f"Source: `{vocabulary.source}`, {vocabulary.dated}.{fixed}"
    rows = ["| Code | Words on the page |", "| --- | --- |"]
    for entry in vocabulary.entries.values():
        words = f"{entry.label}. {entry.help}" if entry.help else entry.label
        rows.append(f"| `{entry.code}` | {words} |")
        rows += [f"| `{entry.code}`, item {number} | {text} |" for number, text in entry.items.items()]
    yield "\n".join(rows)
