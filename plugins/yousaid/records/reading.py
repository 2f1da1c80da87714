"""From the keys of a file to a typed record: every fault is found, with its place and what to write."""

from __future__ import annotations

import re
from typing import Any

from yousaid.finding import Finding, Severity
from yousaid.records.faults import Wrong, closest
from yousaid.records.fields import Block, Named, Shape
from yousaid.records.kinds import Kind, Many
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Document, Mapping, Node, Scalar, Sequence


def read_shape(
    document: Document, shape: Shape, vocabularies: Vocabularies, id: str
) -> tuple[Any, tuple[Finding, ...]]:
    """The value that a file holds (a Record, an Engagement) and every fault in it.

    A field with a fault is left at its default, so that the rest can still be checked and shown.
    """
    reader = _Reader(document, vocabularies, id)
    values = reader.block(document.root, shape, "")
    return shape.holds(id=id, path=document.path, document=document, **values), tuple(reader.findings)


def read_rows(
    document: Document, shape: Shape, vocabularies: Vocabularies
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The plain values of a file of rows, such as the glossary, and every fault in it, needed keys included."""
    reader = _Reader(document, vocabularies, "")
    return reader.block(document.root, shape, "", needed=True), tuple(reader.findings)


class _Reader:
    """Walks the keys of one file and notes faults."""

    def __init__(self, document: Document, vocabularies: Vocabularies, record: str) -> None:
        self.document, self.vocabularies, self.record = document, vocabularies, record
        self.findings: list[Finding] = []

    def fault(self, wrong: Wrong, field: str, rule: str = "invalid") -> None:
        """Note one fault at a field."""
        self.findings.append(
            Finding(
                rule=rule,
                severity=Severity.ERROR,
                message=f"{in_words(field)}: {wrong.what}" if field else wrong.what,
                why=wrong.why,
                suggestion=wrong.instead,
                path=self.document.path,
                span=self.document.span(field),
                field=field,
                record=self.record,
            )
        )

    def block(self, mapping: Mapping, shape: Shape, prefix: str, needed: bool = False) -> dict[str, Any]:
        """The values of one block of keys; ``needed`` asks for its required keys."""
        values: dict[str, Any] = {}
        for key, node in mapping.entries:
            field = shape.field(key.text)
            name = f"{prefix}.{key.text}" if prefix else key.text
            if field is None:
                self.unknown(key, shape, prefix)
            elif not _empty(node):
                value = self.value(field.kind, node, name)
                if value is not None:
                    values[field.name] = value
        if needed:
            self.ask(mapping, shape, prefix, values)
        return values

    def ask(self, mapping: Mapping, shape: Shape, prefix: str, values: dict[str, Any]) -> None:
        """Note each required key of a nested block that is absent or empty."""
        for field in shape.fields:
            if field.required and field.name not in values and _empty(mapping.get(field.name)):
                self.fault(
                    Wrong(f"`{field.name}` is missing.", field.help, f"Add `{field.name}:`, {field.kind.describe()}."),
                    prefix,
                    "missing-fact",
                )

    def unknown(self, key: Scalar, shape: Shape, prefix: str) -> None:
        """Note a key that the shape does not have."""
        names = [field.name for field in shape.fields]
        # A long number may be somebody's, and reports of a public repository are public.
        shown = re.sub(r"\d{3,}", "…", key.text)
        guess = closest(key.text.lower().replace("-", "_"), names) or closest(key.text, names)
        where = f"in {in_words(prefix)}" if prefix else f"in {'an' if shape.name[0] in 'aeiou' else 'a'} {shape.name}"
        self.findings.append(
            Finding(
                rule="invalid",
                severity=Severity.ERROR,
                message=f"We do not know the key `{shown}` {where}." + (f" Did you mean `{guess}`?" if guess else ""),
                why="Nobody would see what stands under a key that we do not know.",
                suggestion=f"Write `{guess}:`." if guess else "Use one of: " + ", ".join(f"`{n}`" for n in names) + ".",
                path=self.document.path,
                span=self.document.key_span(f"{prefix}.{key.text}" if prefix else key.text),
                field=f"{prefix}.{shown}" if prefix else shown,
                record=self.record,
            )
        )

    def value(self, kind: Kind, node: Node, name: str) -> Any:  # noqa: ANN401 - each kind has its own value
        """The value of one field, or None when it has a fault."""
        if isinstance(kind, Block):
            return self.nested(kind, node, name)
        if isinstance(kind, Named):
            return self.named(kind, node, name)
        if isinstance(kind, Many) and isinstance(node, Sequence):
            values = [self.value(kind.kind, item, f"{name}[{i}]") for i, item in enumerate(node.items)]
            return tuple(value for value in values if value is not None)
        try:
            return kind.read(node, self.vocabularies)
        except Wrong as wrong:
            self.fault(wrong, name)
            return None

    def nested(self, kind: Block, node: Node, name: str) -> Any:  # noqa: ANN401 - the class of the shape
        """The object of a nested block."""
        if isinstance(node, Mapping):
            return kind.shape.holds(**self.block(node, kind.shape, name, needed=True))
        found = "a list" if isinstance(node, Sequence) else "one value"
        self.fault(
            Wrong(f"This is {found}, but it must be a block.", "It has parts.", f"Write {kind.describe()}."), name
        )
        return None

    def named(self, kind: Named, node: Node, name: str) -> dict[str, Any] | None:
        """The values by name."""
        if not isinstance(node, Mapping):
            self.fault(
                Wrong("This must be a block of keys.", "Each part has a name.", f"Write {kind.describe()}."), name
            )
            return None
        read: dict[str, Any] = {}
        for key, value in node.entries:
            if re.fullmatch(kind.names, key.text):
                read[key.text] = self.value(kind.kind, value, f"{name}.{key.text}")
            else:
                what = f"“{key.text}” is not a name that we know here."
                self.fault(
                    Wrong(what, "It is part of an address or of a page.", f"Write {kind.what}."), f"{name}.{key.text}"
                )
        return {key: value for key, value in read.items() if value is not None}


def _empty(node: Node | None) -> bool:
    if node is None:
        return True
    if isinstance(node, Scalar):
        return not node.text.strip() or (node.style == "" and node.text.strip() in {"~", "null"})
    return not (node.items if isinstance(node, Sequence) else node.entries)


def in_words(field: str) -> str:
    """The place of a field as an author counts: ``quotes[0].who`` is the key `who` in `quotes`, number 1."""
    *outer, last = [_part(part) for part in field.split(".")]
    return ", ".join([last, *(f"in {part}" for part in reversed(outer))])


def _part(part: str) -> str:
    name, bracket, number = part.partition("[")
    return f"`{name}`, number {int(number.rstrip(']')) + 1}" if bracket else f"`{name}`"
