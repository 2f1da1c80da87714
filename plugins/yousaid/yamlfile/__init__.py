"""The two doors to YAML files: ``read_record`` (strict, the place of every character), ``read_config`` (ordinary).

The only package that imports yaml. A record is read from the reader's events with a stack of our own: nothing in a
file can make us recurse, expand or build an object.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError

from yousaid.cleantext import MOST, decode, forbidden, hidden
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity, in_order
from yousaid.location import LineIndex
from yousaid.yamlfile.config import ConfigFile, doubles, limits, no_names
from yousaid.yamlfile.dump import dump_record
from yousaid.yamlfile.errors import explain
from yousaid.yamlfile.nodes import Document, Mapping, Node, Scalar, Sequence
from yousaid.yamlfile.parsing import FASTEST, PARSER, PureParser, feed, trouble
from yousaid.yamlfile.record import examine

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


def read_record(path: str, data: bytes, *, pure: bool = False) -> tuple[Document | None, tuple[Finding, ...]]:
    """The record in a file, or None when it cannot be read, and everything wrong with it; never raises.

    ``path`` is only for the findings (rules ``unreadable`` and ``invalid``, all errors). With ``invalid`` findings
    alone, a key that is there twice, the document is given too. ``pure``: use PyYAML's reader in Python.
    """
    parser: type[Any] = PureParser if pure else PARSER
    document, source, faults = examine(path, data, lambda tree, text: feed(tree, text, parser))
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


class _Loader(FASTEST):
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
        faults = faults or list(limits(yaml.parse(text, Loader=FASTEST)))
        loader = _Loader(text)
        root = None if faults else loader.get_single_node()
        if root is not None:
            faults += doubles(root)
        if not faults and isinstance(root, yaml.MappingNode):
            return ConfigFile(name, loader.construct_document(root), root)
    except yaml.MarkedYAMLError as error:
        faults = [explain(trouble(text, error, None))]
    raise YousaidError(
        *[
            Problem(fault.message, fault.why, fault.suggestion, name, text.count("\n", 0, fault.start) + 1)
            for fault in faults or [no_names(text)]
        ]
    )
