"""From named values of any origin to a draft record: which field each one fills, and what did not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from yousaid.authoring.columns import field_of
from yousaid.cleantext import clean_value, forbidden
from yousaid.records.columns import COLUMNS
from yousaid.records.dates import Month
from yousaid.records.faults import Wrong
from yousaid.records.kinds import Choice, Code, Kind, Many, Text
from yousaid.records.parts import SOURCE
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES
from yousaid.records.values import When
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Scalar

_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MIDNIGHT = re.compile(r"[ T]00:00(:00(\.0+)?)?Z?\Z")
_LISTS = (";", "|", "\n", ",")


@dataclass(frozen=True, slots=True)
class Draft:
    """One record to be: its values by key, and what could not become one, in words.

    ``where`` says where it stood in the source, such as ``row 3``. ``id`` is the id that the source gave it.
    """

    values: dict[str, object]
    left_out: tuple[str, ...] = ()
    where: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What one source gave: the drafts in its order, and notes on the source as a whole."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


def draft_of(pairs: Iterable[tuple[str, str | Sequence[str]]], vocabularies: Vocabularies, where: str = "") -> Draft:
    """The draft that some named values make; a value that does not fit its field is left out and named."""
    maker = _Maker(vocabularies)
    for column, value in pairs:
        maker.add(column, value)
    return Draft(maker.ordered(), tuple(maker.left_out), where, str(maker.values.get("id", "")))


class _Maker:
    """Collects the values of one record."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies
        self.values: dict[str, object] = {}
        self.origin: dict[str, str] = {}
        self.left_out: list[str] = []

    def add(self, column: str, value: str | Sequence[str]) -> None:
        """Put one value where it belongs."""
        parts = [self.plain(column, part) for part in ([value] if isinstance(value, str) else value)]
        parts = [part for part in parts if part]
        if not parts:
            return
        field = field_of(column)
        kind = _kind(field)
        if kind is None:
            self.leave(column, "; ".join(parts), "there is no field for it")
        elif field in self.origin:
            self.leave(column, "; ".join(parts), f"`{field}` comes from “{self.origin[field]}”")
        else:
            fitted = self.fit(column, kind, parts)
            if fitted is not None:
                self.values[field] = fitted
                self.origin[field] = column

    def plain(self, column: str, text: str) -> str:
        """The text without outer space and without characters that no record may hold; those are named."""
        text = clean_value(_LINE_BREAK.sub("\n", text))[0].strip()
        hidden = list(forbidden(text))
        if hidden:
            names = ", ".join(sorted({f"U+{ord(char):04X}" for _, char in hidden}))
            self.left_out.append(f"“{column}”: hidden characters ({names})")
            places = {place for place, _ in hidden}
            text = "".join(char for place, char in enumerate(text) if place not in places).strip()
        return text

    def leave(self, column: str, text: str, why: str) -> None:
        """Note a value that is left out."""
        self.left_out.append(f"“{column}”: {why}. It says: {_short(text)}")

    def fit(self, column: str, kind: Kind, parts: list[str]) -> object:
        """The value for a field, or None when nothing fits."""
        if isinstance(kind, Many):
            return self.several(column, kind.kind, parts)
        text = "\n\n".join(parts)
        try:
            return self.one(kind, text)
        except Wrong as wrong:
            self.leave(column, text, wrong.what.rstrip("."))
            return None

    def several(self, column: str, kind: Kind, parts: list[str]) -> list[object] | None:
        """The values of a list; a text with several of them is taken apart."""
        fitted: list[object] = []
        for part in parts:
            for text in self.apart(kind, part):
                try:
                    value = self.one(kind, text)
                except Wrong as wrong:
                    self.leave(column, text, wrong.what.rstrip("."))
                else:
                    fitted += [value] if value not in fitted else []
        return fitted or None

    def apart(self, kind: Kind, text: str) -> list[str]:
        """The texts in a cell that may hold a list: whole if it fits, else at the strongest separator it has."""
        try:
            self.one(kind, text)
        except Wrong:
            sign = next((sign for sign in _LISTS if sign in text), None)
            items = text.split(sign) if sign else []
            return [part for item in items for part in self.apart(kind, item.strip()) if part] if sign else [text]
        return [text]

    def one(self, kind: Kind, text: str) -> object:
        """One value, read as the record's reader will read it; raises Wrong."""
        if isinstance(kind, Code | Choice):
            text = _code(kind, text, self.vocabularies)
        elif isinstance(kind, When):
            text = _MIDNIGHT.sub("", text)
        value: Any = kind.read(Scalar(text, '"', 0, 0), self.vocabularies)
        if isinstance(kind, Text) and kind.lines:
            return text
        return value.isoformat() if isinstance(value, date | Month) else value

    def ordered(self) -> dict[str, object]:
        """The values in the order of the schema, with ``source`` as a block."""
        ordered: dict[str, object] = {}
        parts = {f.name: self.values[f"source.{f.name}"] for f in SOURCE.fields if f"source.{f.name}" in self.values}
        for field in RECORD.fields:
            if field.name in self.values:
                ordered[field.name] = self.values[field.name]
            elif field.name == "source":
                ordered |= {"source": parts} if parts else {}
        return ordered


def _kind(field: str) -> Kind | None:
    """The kind of a field that a single cell can fill; None for others."""
    return next((column.kind for column in COLUMNS if column.field == field), None)


def _code(kind: Code | Choice, text: str, vocabularies: Vocabularies) -> str:
    """The code for a text that is a code or exactly its label; else the text itself. Nothing is guessed."""
    wanted = text.strip().casefold()
    if isinstance(kind, Code):
        labels = {entry.label.casefold(): code for code, entry in vocabularies[kind.vocabulary].entries.items()}
    else:
        known = [status for status in STATUSES.values() if status.code in kind.codes]
        labels = {words.casefold(): status.code for status in known for words in (status.label, status.heading)}
    return labels.get(wanted, wanted)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= 60 else f"“{line[:57]}…”"
