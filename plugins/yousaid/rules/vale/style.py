"""Reads a style: a folder of ``.yml`` files in the shape of Vale's rules, one rule a file.

A file that cannot be used is left out with a note that says why, and never stops the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yousaid.errors import YousaidError
from yousaid.rules.vale.definition import DefinitionError, define, unknown_keys
from yousaid.rules.vale.inherit import inherited
from yousaid.rules.vale.rule import StyleRule, style_rule
from yousaid.yamlfile import read_config
from yousaid.yamlfile.config import ConfigFile

#: The largest file that is read as a rule, in bytes, and how many files a style can have.
LARGEST, MOST_FILES = 1_000_000, 2000


@dataclass(frozen=True, slots=True)
class Note:
    """What was left out or set aside while reading a style, and where. ``skipped``: the whole rule is left out."""

    path: str
    line: int
    message: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its rules by name, and notes of what we could not use."""

    name: str
    rules: tuple[StyleRule, ...]
    notes: tuple[Note, ...]

    @property
    def skipped(self) -> tuple[Note, ...]:
        """The notes of rules that were left out."""
        return tuple(note for note in self.notes if note.skipped)


def read_style(folder: Path) -> Style:
    """The style in a folder, such as ``styles/OurStyle``; folders in it are part of the names (``OurStyle.Web.Links``).

    Raises YousaidError when there is no such folder. Everything else that is wrong is a note.
    """
    if not folder.is_dir():
        raise YousaidError(f"There is no folder “{folder}”.")
    rules: list[StyleRule] = []
    notes: list[Note] = []
    for path in sorted(folder.rglob("*.yml"))[:MOST_FILES]:
        name = ".".join((folder.name, *path.relative_to(folder).with_suffix("").parts))
        rule, said = _read_rule(path, name, folder)
        notes += said
        rules += [rule] if rule else []
    return Style(folder.name, tuple(rules), tuple(notes))


def _read_rule(path: Path, name: str, folder: Path) -> tuple[StyleRule | None, list[Note]]:
    try:
        if path.stat().st_size > LARGEST:
            return None, [Note(str(path), 1, "The file is too large for a rule.", True)]
        file = read_config(path)
        data = inherited(file.data, name, folder.parent)
    except YousaidError as error:
        return None, [Note(str(path), problem.line or 1, problem.what, True) for problem in error.problems]
    except (DefinitionError, OSError) as error:
        return None, [Note(str(path), 1, str(error), True)]
    notes = list(_set_aside(path, file, data))
    try:
        return style_rule(define(name, data)), notes
    except DefinitionError as error:
        return None, [*notes, Note(str(path), file.line(error.key), str(error), True)]


def _set_aside(path: Path, file: ConfigFile, data: Mapping[str, Any]) -> Iterator[Note]:
    for key in unknown_keys(data):
        yield Note(str(path), file.line(key), f"We do not know the key `{key}`. It does nothing.", False)
    if data.get("code") is True:
        yield Note(str(path), file.line("code"), "`code` does nothing: rules here never see code.", False)
