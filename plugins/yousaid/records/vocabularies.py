"""Dated lists of codes with the plain words that pages show for them; a site can replace each list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.yamlfile import read_config


@dataclass(frozen=True, slots=True)
class Entry:
    """One code, the words shown for it, a hint for authors, and for a framework its numbered items.

    ``easy``: its words in easy read, where the others are hard; ``picture``: the id of the picture beside them.
    ``name``: the words are a name, which keeps its capital letter within a line. ``line``: where it stands in its file.
    """

    code: str
    label: str
    help: str = ""
    items: dict[int, str] = field(default_factory=dict)
    easy: str = ""
    picture: str = ""
    name: bool = False
    line: int = 1

    @property
    def within(self) -> str:
        """Its words as they stand within a line: “families and carers”, but “Friends and Family Test” and “NHS staff”.

        A later word with a capital letter shows that the words are a name; a second one in the first, that it is an
        acronym.
        """
        first, *later = self.label.split()
        acronym = len(first) > 1 and not first[1:].islower()
        named = self.name or acronym or any(word.istitle() for word in later)
        return self.label if named else self.label[:1].lower() + self.label[1:]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of codes: its file, where its words come from, which edition, and whether rules depend on the codes."""

    name: str
    title: str
    source: str
    dated: str
    fixed: bool
    entries: dict[str, Entry]
    path: str = ""

    def label(self, code: str | None) -> str:
        """The words for a code; the code itself when the list does not hold it."""
        entry = self.entries.get(code or "")
        return entry.label if entry else code or ""

    def labels(self, codes: Sequence[str]) -> tuple[str, ...]:
        """The words for codes as they stand in one line: only the first, and names, begin with a capital letter."""
        later = (self.entries.get(code) for code in codes[1:])
        return (
            *(self.label(code) for code in codes[:1]),
            *(entry.within if entry else code for entry, code in zip(later, codes[1:], strict=True)),
        )


class Vocabularies:
    """The lists of one site, each read the first time it is asked for."""

    def __init__(self, site_folder: Path | None = None) -> None:
        self._site_folder = site_folder
        self._read: dict[str, Vocabulary] = {}

    def __getitem__(self, name: str) -> Vocabulary:
        """The list of that name, the site's own before ours; raises YousaidError when its file is wrong."""
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> Vocabulary:
        bundled = _read(name, Path(str(files("yousaid") / "data" / "vocabularies" / f"{name}.yml")))
        own = self._site_folder / f"{name}.yml" if self._site_folder else None
        if own is None or not own.is_file():
            return bundled
        vocabulary = _read(name, own)
        if bundled.fixed and set(vocabulary.entries) != set(bundled.entries):
            raise YousaidError(
                Problem(
                    f"The codes in “{name}” are not the ones that our rules know.",
                    "Rules depend on these codes. You may change the words, not the codes.",
                    "Use exactly these codes: " + ", ".join(bundled.entries) + ".",
                    str(own),
                    1,
                )
            )
        return vocabulary


def bundled_names() -> tuple[str, ...]:
    """The names of the lists that come with yousaid."""
    folder = files("yousaid") / "data" / "vocabularies"
    return tuple(sorted(f.name.removesuffix(".yml") for f in folder.iterdir() if f.name.endswith(".yml")))


def _read(name: str, path: Path) -> Vocabulary:
    config = read_config(path)
    rows = config.data.get("items")
    if not isinstance(rows, list) or not all(isinstance(r, dict) and r.get("code") and r.get("label") for r in rows):
        raise YousaidError(
            Problem(
                f"“{path.name}” is not a list of codes.",
                "Pages show the words of this list.",
                "Write `items:` and below it lines such as `- {code: money, label: There is not enough money}`.",
                str(path),
                1,
            )
        )
    return Vocabulary(
        name=name,
        title=str(config.data.get("title", name)),
        source=str(config.data.get("source", "")),
        dated=str(config.data.get("dated", "")),
        fixed=bool(config.data.get("fixed", False)),
        entries={str(row["code"]): _entry(row, path, config.line("items", number)) for number, row in enumerate(rows)},
        path=str(path),
    )


def _entry(row: dict[str, Any], path: Path, line: int) -> Entry:
    items = row.get("items") or {}
    if not isinstance(items, dict) or not all(re.fullmatch(r"[0-9]{1,4}", str(number)) for number in items):
        raise YousaidError(
            Problem(
                f"The `items` of “{row['code']}” are not numbered.",
                "Answers name an item by its number.",
                "Write each one as a number, a colon and its words.",
                str(path),
                line,
            )
        )
    return Entry(
        code=str(row["code"]),
        label=str(row["label"]),
        help=str(row.get("help", "")),
        items={int(number): str(words) for number, words in items.items()},
        easy=str(row.get("easy", "")),
        picture=str(row.get("picture", "")),
        name=bool(row.get("name", False)),
        line=line,
    )
