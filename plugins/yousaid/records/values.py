"""The kinds of value with a form of their own: dates, times, numbers, yes or no, addresses and ids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from yousaid.addresses import SLUG, suggest_slug
from yousaid.records.dates import Month, read_when
from yousaid.records.faults import Wrong
from yousaid.records.kinds import scalar
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Node


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
        raise Wrong(f"“{text}” is not a whole number, 0 or more.", "We count with it.", f"Write {self.describe()}.")

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


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
