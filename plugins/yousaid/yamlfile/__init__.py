"""The two doors to YAML files: ``read_record`` (strict, the place of every character), ``read_config`` (ordinary).

The only importer of yaml. A record is read from the reader's events with a stack of our own: nothing in a file can make
us recurse, expand or build an object.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

from yousaid.cleantext import MOST, decode, forbidden, hidden
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity, in_order
from yousaid.location import LineIndex
from yousaid.yamlfile.config import ConfigFile, doubles, limits, no_names
from yousaid.yamlfile.dump import dump_record
from yousaid.yamlfile.errors import Trouble, explain
from yousaid.yamlfile.nodes import Document, Mapping, Node, Scalar, Sequence
from yousaid.yamlfile.record import examine
from yousaid.yamlfile.tree import Event, Tree

try:
    from yaml.cyaml import CSafeLoader as _Fastest
except ImportError:  # pragma: no cover  (PyYAML was built without the library in C)
    from yaml import SafeLoader as _Fastest  # type: ignore[assignment]

__all__ = [
    "ConfigFile",
    "Document",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "dump_record",
    "read_config",
    "read_own",
    "read_record",
]

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


_PARSER: type[Any] = PureParser if issubclass(_Fastest, yaml.SafeLoader) else _Fastest


def read_record(path: str, data: bytes, *, pure: bool = False) -> tuple[Document | None, tuple[Finding, ...]]:
    """The record in a file, or None when it cannot be read, and everything wrong with it; never raises.

    ``path`` is only for the findings (rules ``unreadable`` and ``invalid``, all errors). With ``invalid`` findings
    alone, a key that is there twice, the document is given too. ``pure``: use PyYAML's reader in Python.
    """
    parser: type[Any] = PureParser if pure else _PARSER
    document, source, faults = examine(path, data, lambda tree, text: _feed(tree, text, parser))
    if not faults:
        return document, ()
    lines = LineIndex(source)
    found = [
        Finding(
            rule=fault.rule,
            severity=Severity.ERROR,
            path=path,
            span=lines.span(fault.start, fault.end),
            message=fault.message,
            why=fault.why,
            suggestion=fault.suggestion,
        )
        for fault in faults
    ]
    return document, tuple(in_order(list(dict.fromkeys(found))))


def _feed(tree: Tree, text: str, parser: type[Any]) -> Trouble | None:
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
        return _trouble(text, error, last)
    except yaml.YAMLError as error:
        return Trouble(text, str(error), min(getattr(error, "position", 0) or 0, len(text)))
    except (ValueError, OverflowError):
        # The reader in Python does not check how large the number of an escaped character is.
        return Trouble(text, "escape", min(reader.index, len(text)))
    return None


def _trouble(text: str, error: yaml.MarkedYAMLError, last: tuple[int, int] | None) -> Trouble:
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


class _Loader(_Fastest):
    """Ordinary YAML in which a tag we do not know is taken for its text."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> object:
        """Build the value of a node; raises ConstructorError for a date or number that cannot be."""
        try:
            return super().construct_object(node, deep)
        except (ValueError, OverflowError):
            raise ConstructorError(None, None, "impossible value", node.start_mark) from None


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """``!ENV NAME`` or ``!ENV [NAME, OTHER, default]``, as MkDocs reads it: the first variable that is set."""
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = loader.construct_sequence(node, deep=True) or [None]
    return next((os.environ[str(name)] for name in names if str(name) in os.environ), default)


def _as_text(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return node.value or suffix.rpartition(":")[2]
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else None


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", _as_text)


def read_own(path: Path) -> dict[str, Any]:
    """A YAML file that comes with yousaid, each value a text; our tests have looked for what could be wrong.

    The values are put together here, from the events of yaml: each start reads thousands, and that takes half the time.
    """
    open_parts: list[list[Any]] = [[]]
    for event in yaml.parse(path.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        if isinstance(event, yaml.ScalarEvent):
            open_parts[-1].append(event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            open_parts.append([])
        elif isinstance(event, yaml.CollectionEndEvent):
            part = open_parts.pop()
            named = isinstance(event, yaml.MappingEndEvent)
            open_parts[-1].append(dict(zip(part[::2], part[1::2], strict=True)) if named else part)
    values: dict[str, Any] = open_parts[0][0]
    return values


def read_config(path: Path) -> ConfigFile:
    """An ordinary YAML file (settings, glossary, vocabulary) as Python values.

    ``!ENV`` reads the environment; tags that we do not know give their text. Raises YousaidError with the path and line
    of what is wrong: no file, not UTF-8, not YAML, a key twice, nesting or shortcuts (``*``) beyond reason, no keys.
    """
    name = str(path)
    try:
        text, faults = decode(path.read_bytes())
    except FileNotFoundError:
        raise YousaidError(Problem("This file is not there.", "", "Check its name and folder.", name)) from None
    except OSError as error:
        raise YousaidError(Problem(f"We cannot open this file: {error.strerror}.", path=name)) from None
    text = text.replace("\r\n", "\n")
    faults += [hidden(char, place, place + 1) for place, char in forbidden(text)][:MOST]
    try:
        faults = faults or list(limits(yaml.parse(text, Loader=_Fastest)))
        loader = _Loader(text)
        root = None if faults else loader.get_single_node()
        if root is not None:
            faults += doubles(root)
        if not faults and isinstance(root, yaml.MappingNode):
            return ConfigFile(name, loader.construct_document(root), root)
    except yaml.MarkedYAMLError as error:
        faults = [explain(_trouble(text, error, None))]
    raise YousaidError(
        *[
            Problem(fault.message, fault.why, fault.suggestion, name, text.count("\n", 0, fault.start) + 1)
            for fault in faults or [no_names(text)]
        ]
    )
