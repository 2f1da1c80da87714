"""The steps of a YAML reader, fed to a tree: the fast reader in C where it was built, else the one in Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

from yousaid.yamlfile.errors import Trouble
from yousaid.yamlfile.tree import Event, Tree

try:
    from yaml.cyaml import CSafeLoader as FASTEST
except ImportError:  # pragma: no cover  (PyYAML was built without the library in C)
    from yaml import SafeLoader as FASTEST  # type: ignore[assignment]

__all__ = ["FASTEST", "PARSER", "PureParser", "feed", "trouble"]

_OUTSIDE = re.compile(r"(?:[^\0 \n:]|:(?![\0 \n]))+")
_IN_BRACKETS = re.compile(r"(?:[^\0 \n:,\[\]{}]|:(?![\0 \n,?\[\]{}]))+")
_TIGHT_NOTE = re.compile(r"[|>][-+0-9]*#")
_HALF = re.compile("[\ud800-\udfff]")


class PureParser(Reader, Scanner, Parser):
    """PyYAML's reader in Python, for a machine where the fast one in C was not built."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        """Scan a text without quotes as the reader in C does: in brackets too it may hold a question mark."""
        start = end = self.get_mark()
        found: list[str] = []
        gap: list[str] | None = []
        piece = _IN_BRACKETS if self.flow_level else _OUTSIDE
        while self.peek() != "#":
            match = piece.match(self.buffer, self.pointer)
            if match is None:
                break
            self.allow_simple_key = False
            found += [*(gap or ()), match[0]]
            self.forward(len(match[0]))
            end = self.get_mark()
            if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", end)
            gap = self.scan_plain_spaces(self.indent + 1, start)
            if not gap or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(found), True, start, end)


PARSER: type[Any] = PureParser if issubclass(FASTEST, yaml.SafeLoader) else FASTEST


def feed(tree: Tree, text: str, parser: type[Any]) -> Trouble | None:
    """Read a text into a tree; gives back what stopped the reader."""
    last: tuple[int, int] | None = None
    reader = parser(text)
    try:
        for event in _events(reader):
            if event.style in ("'", '"'):
                last = event.start, event.end
                if not event.text.isascii() and _HALF.search(event.text):
                    # The reader in C stops at half a character, the one in Python does not.
                    return Trouble(text, "escape", _half(text, event), event.start, last)
            elif event.style and _TIGHT_NOTE.match(text, event.start):
                # The reader in C takes this for a note, the one in Python does not.
                return Trouble(text, "comment or line break", event.start)
            if not tree.take(event):
                break
    except yaml.MarkedYAMLError as error:
        return trouble(text, error, last)
    except yaml.YAMLError as error:
        return Trouble(text, str(error), min(getattr(error, "position", 0) or 0, len(text)))
    except (ValueError, OverflowError):
        # The reader in Python does not check how large the number of an escaped character is.
        return Trouble(text, "escape", min(reader.index, len(text)))
    return None


def trouble(text: str, error: yaml.MarkedYAMLError, last: tuple[int, int] | None) -> Trouble:
    """What stopped the reader, in our own words; ``last`` is the place of the last text in quotation marks."""
    place = error.problem_mark or error.context_mark
    context = error.context_mark.index if error.context_mark else None
    words = f"{error.context or ''}: {error.problem or ''}"
    return Trouble(text, words, place.index if place else 0, context, last)


def _half(text: str, event: Event) -> int:
    match = re.compile(r"\\(?:u[dD][89a-fA-F]|U0000[dD][89a-fA-F])").search(text, event.start, event.end)
    return match.start() if match else event.start


def _events(reader: Any) -> Iterator[Event]:  # noqa: ANN401  (the readers of yaml share no type)
    """The steps of a YAML reader, in our own words."""
    while True:
        event = reader.get_event()
        start, end = event.start_mark.index, event.end_mark.index
        kind = type(event)
        if kind is yaml.ScalarEvent:
            odd = "&" if event.anchor is not None else "!" if event.tag is not None else ""
            yield Event("scalar", start, end, event.value, event.style or "", odd)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            odd = "&" if event.anchor is not None else "!" if event.tag is not None else ""
            name = "mapping" if kind is yaml.MappingStartEvent else "sequence"
            yield Event(name, start, end, "", "flow" if event.flow_style else "", odd)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            yield Event("end", start, end)
        elif kind is yaml.AliasEvent:
            yield Event("scalar", start, end, "", "", "*")
        elif kind is yaml.DocumentStartEvent:
            yield Event("document", start, end, "", "", "%" if event.version or event.tags else "")
        elif kind is yaml.StreamEndEvent:
            return
