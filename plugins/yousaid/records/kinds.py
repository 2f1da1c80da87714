"""The kinds of value that a field can hold: how each is read, described, and written in JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from yousaid.records.faults import Wrong, unknown_code
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Mapping, Node, Scalar, Sequence


class Kind(Protocol):
    """One kind of value."""

    def read(self, node: Node, vocabularies: Vocabularies) -> Any:  # noqa: ANN401 - each kind has its own value
        """The value; raises Wrong."""

    def describe(self) -> str:
        """What to write, in a few words."""

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """The same in JSON Schema 2020-12."""


def scalar(node: Node, expected: str) -> str:
    """The text of a single value; raises Wrong for a list or a block of keys."""
    if isinstance(node, Scalar):
        return node.text.strip()
    found = "a list" if isinstance(node, Sequence) else "a block of keys"
    instead = "Put the text on the lines below the key, after `|`." if expected == "text" else f"Write {expected}."
    raise Wrong(f"This is {found}, but it must be {expected}.", "We cannot tell what you mean.", instead)


@dataclass(frozen=True, slots=True)
class Text:
    """Words: one line, or prose with paragraphs and ``- `` lists."""

    lines: bool = False
    limit: int = 200

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The clean text."""
        text = scalar(node, self.describe())
        if isinstance(node, Scalar) and node.comment_after:
            raise Wrong(
                "The words after “#” would be lost.",
                "In this kind of file, “#” after a space starts a note that nobody sees.",
                "Put the text on the line below the key, after `|`.",
            )
        if not self.lines and len(text) > self.limit:
            raise Wrong(
                f"This is {len(text)} characters long. The limit is {self.limit}.",
                "It stands in lists and headings, where long text is hard to read.",
                "Make it shorter. Put the detail in `said` or `did`.",
            )
        return node.text.strip("\n") if self.lines and isinstance(node, Scalar) else " ".join(text.split())

    def describe(self) -> str:
        """What to write."""
        return "text" if self.lines else "one line of text"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A string."""
        return {"type": "string"} if self.lines else {"type": "string", "maxLength": self.limit}


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a vocabulary."""

    vocabulary: str

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The code."""
        text = scalar(node, "one code")
        entries = vocabularies[self.vocabulary].entries
        if text in entries:
            return text
        raise unknown_code(text, entries)

    def describe(self) -> str:
        """What to write."""
        return f"one code of the list “{self.vocabulary}”"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An enumeration."""
        return {"enum": list(vocabularies[self.vocabulary].entries)}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few fixed words."""

    codes: tuple[str, ...]

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The word."""
        text = scalar(node, "one code")
        if text in self.codes:
            return text
        raise unknown_code(text, self.codes)

    def describe(self) -> str:
        """What to write."""
        return "one of " + ", ".join(f"`{code}`" for code in self.codes)

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An enumeration."""
        return {"enum": list(self.codes)}


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one kind; with ``one`` also a single value in place of a list of one."""

    kind: Kind
    one: bool = False

    def read(self, node: Node, vocabularies: Vocabularies) -> tuple[Any, ...]:
        """The values of a list of single values (a list of blocks is read field by field)."""
        if isinstance(node, Sequence):
            return tuple(self.kind.read(item, vocabularies) for item in node.items)
        if self.one and isinstance(node, Scalar):
            return (self.kind.read(node, vocabularies),)
        found = "a block of keys" if isinstance(node, Mapping) else "one value"
        raise Wrong(f"This is {found}, but it must be a list.", "There may be more than one.", self._how())

    def _how(self) -> str:
        return "Write each one on its own line after `- `, or in one line such as `[first, second]`."

    def describe(self) -> str:
        """What to write."""
        return f"a list; each one is {self.kind.describe()}"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An array."""
        item = self.kind.json_schema(vocabularies)
        array = {"type": "array", "items": item}
        return {"anyOf": [item, array]} if self.one else array
