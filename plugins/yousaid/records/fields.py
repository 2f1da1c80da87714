"""What a field is, and a block of fields: the parts that the tables of fields are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from yousaid.records.kinds import Kind, Many, Text
from yousaid.records.values import When
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Node


@dataclass(frozen=True, slots=True)
class Field:
    """One key: its kind, what to write, where a reader sees it, and an example as it stands in a file.

    ``required`` means in every record of its shape; what a status demands besides is in ``statuses``.
    """

    name: str
    kind: Kind
    help: str
    place: str
    example: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A block of keys, and the class that holds what was read."""

    name: str
    holds: type[Any]
    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        names = [field.name for field in self.fields]
        if len(names) != len(set(names)):
            raise ValueError(f"{self.name} names a field twice")

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Block:
    """A value that is itself a block of keys."""

    shape: Shape

    def read(self, node: Node, vocabularies: Vocabularies) -> Any:  # noqa: ANN401 - the reader goes field by field
        """Not used: ``reading`` reads a block field by field, so that every fault has its place."""
        raise TypeError("a block is read field by field")

    def describe(self) -> str:
        """What to write."""
        return "a block with " + ", ".join(f"`{field.name}`" for field in self.shape.fields)

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An object."""
        return object_schema(self.shape, vocabularies)


@dataclass(frozen=True, slots=True)
class Named:
    """Several values by name, such as one translation for each language; ``names`` is what a name looks like."""

    kind: Kind
    what: str
    names: str

    def read(self, node: Node, vocabularies: Vocabularies) -> Any:  # noqa: ANN401 - see Block
        """Not used: see Block."""
        raise TypeError("named values are read one by one")

    def describe(self) -> str:
        """What to write."""
        return f"{self.what}, each with {self.kind.describe()}"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An object with free keys."""
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^({self.names})$"},
            "additionalProperties": self.kind.json_schema(vocabularies),
        }


def object_schema(shape: Shape, vocabularies: Vocabularies) -> dict[str, Any]:
    """The JSON Schema of one block of keys."""
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            field.name: {"description": field.help, **field.kind.json_schema(vocabularies)} for field in shape.fields
        },
    }
    required = [field.name for field in shape.fields if field.required]
    return {**schema, "required": required} if required else schema


LINE = Text()
PROSE = Text(lines=True)
DAY = When()
MONTH = When(month=True)
PHRASES = Many(Text(limit=200), one=True)
