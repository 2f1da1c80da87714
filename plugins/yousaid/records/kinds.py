"""The kinds of value that a field can hold: how each is read, described, and written in JSON Schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from urllib.parse import urlsplit

from yousaid.addresses import SLUG, suggest_slug
from yousaid.records.dates import Month, read_when
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
    raise Wrong(f"This is {found}, but it must be {expected}.", "We cannot tell what you mean.", f"Write {expected}.")


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
        raise unknown_code(text, entries, vocabularies[self.vocabulary].title)

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
        raise unknown_code(text, self.codes, "this field")

    def describe(self) -> str:
        """What to write."""
        return "one of " + ", ".join(f"`{code}`" for code in self.codes)

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An enumeration."""
        return {"enum": list(self.codes)}


@dataclass(frozen=True, slots=True)
class When:
    """A day; with ``month`` also a whole month."""

    month: bool = False

    def read(self, node: Node, vocabularies: Vocabularies) -> date | Month:
        """The day or the month."""
        text = scalar(node, self.describe())
        try:
            when = read_when(text)
        except ValueError as error:
            raise Wrong(f"{_capital(str(error))}.", "Readers must know the day.", f"Write {self.describe()}.") from None
        if isinstance(when, Month) and not self.month:
            raise Wrong(f"“{text}” names no day.", "This date needs a day.", f"Write {self.describe()}.")
        return when

    def describe(self) -> str:
        """What to write."""
        day = "a date such as `2026-03-02` or `2 March 2026`"
        return day + ", or a month such as `2026-06`" if self.month else day

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A string that looks like a date."""
        iso = r"\d{4}-\d{2}(-\d{2})?" if self.month else r"\d{4}-\d{2}-\d{2}"
        words = r"(\d{1,2} )?[A-Za-z]{3,9} \d{4}" if self.month else r"\d{1,2} [A-Za-z]{3,9} \d{4}"
        return {"type": "string", "pattern": f"^({iso}|{words})$"}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day such as ``18:30``."""

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The time."""
        text = scalar(node, self.describe())
        if re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", text):
            return text.rjust(5, "0")
        raise Wrong(f"“{text}” is not a time.", "Readers must know when it began.", f"Write {self.describe()}.")

    def describe(self) -> str:
        """What to write."""
        return "a time such as `18:30`"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A string that looks like a time."""
        return {"type": "string", "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, 0 or more."""

    def read(self, node: Node, vocabularies: Vocabularies) -> int:
        """The number."""
        text = scalar(node, self.describe())
        digits = text.replace(",", "")
        if digits.isascii() and digits.isdigit() and len(digits) <= 9:
            return int(digits)
        raise Wrong(f"“{text}” is not a whole number.", "We count with it.", f"Write {self.describe()}.")

    def describe(self) -> str:
        """What to write."""
        return "a whole number in digits, such as `34`"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """An integer."""
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    def read(self, node: Node, vocabularies: Vocabularies) -> bool:
        """True for yes."""
        text = scalar(node, self.describe()).lower()
        if text in {"yes", "true", "no", "false"}:
            return text in {"yes", "true"}
        raise Wrong(f"“{text}” is neither yes nor no.", "It is a yes or no question.", f"Write {self.describe()}.")

    def describe(self) -> str:
        """What to write."""
        return "`yes` or `no`"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A boolean, or the word."""
        return {"enum": [True, False, "yes", "no"]}


@dataclass(frozen=True, slots=True)
class Web:
    """An address on the web."""

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The address; only http and https, no user name, an ASCII host."""
        text = scalar(node, self.describe())
        try:
            parts = urlsplit(text)
            good = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
            good = good and parts.netloc.isascii() and not re.search(r"\s", text)
        except ValueError:
            good = False
        if good:
            return text
        raise Wrong(f"“{text}” is not a web address.", "People will follow this link.", f"Write {self.describe()}.")

    def describe(self) -> str:
        """What to write."""
        return "a web address that starts with `https://`"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A string with the scheme of the web."""
        return {"type": "string", "pattern": "^https?://"}


@dataclass(frozen=True, slots=True)
class Slug:
    """The id of an answer or of an engagement."""

    def read(self, node: Node, vocabularies: Vocabularies) -> str:
        """The id."""
        text = scalar(node, self.describe())
        if SLUG.fullmatch(text) and len(text) <= 80:
            return text
        raise Wrong(
            f"“{text}” is not an id.",
            "An id is part of a web address.",
            f"Write small letters, digits and single hyphens, such as `{suggest_slug(text)}`.",
        )

    def describe(self) -> str:
        """What to write."""
        return "an id: the file's name without `.yml`"

    def json_schema(self, vocabularies: Vocabularies) -> dict[str, Any]:
        """A string of that shape."""
        return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}


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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
