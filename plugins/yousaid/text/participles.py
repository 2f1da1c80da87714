"""Which words end a passive ("was given"), and what the list says of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from yousaid.yamlfile import read_own

_PREFIXES = frozenset("re co over pre mis de double hand out under cross sub".split())
#: Verbs that undo something; any other word like "unfinished" tells how a thing is.
_UNDOING = frozenset("unblocked uncovered uninstalled unloaded unlocked unpacked unplugged untied unveiled".split())
_SHORTEST = len("used")
#: Words in -eed are "need" and "speed", but for these.
_IN_EED = frozenset("agreed decreed freed guaranteed refereed".split())
_GROUPS = ("never", "results", "results-today", "not-after-get", "two-objects", "qualities", "quiet", "quiet-today")


@dataclass(frozen=True, slots=True)
class Participles:
    """The groups of ``data/lists/passive.yml``; ``irregular`` has the form after "we" as its value."""

    irregular: dict[str, str]
    never: frozenset[str]
    results: frozenset[str]
    results_today: frozenset[str]
    unless_before: dict[str, frozenset[str]]
    not_after_get: frozenset[str]
    two_objects: frozenset[str]
    qualities: frozenset[str]
    quiet: frozenset[str]
    quiet_today: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a word in small letters may be the participle of an act."""
        prefix, hyphen, tail = word.rpartition("-")
        if hyphen:
            return prefix in _PREFIXES and self.has(tail)
        if word in self.never:
            return False
        if word in self.irregular:
            return True
        if not word.endswith("ed") or len(word) < _SHORTEST or (word.endswith("eed") and word not in _IN_EED):
            return False
        return word in _UNDOING or not word.startswith("un") or word.startswith("under")


@lru_cache(maxsize=1)
def participles() -> Participles:
    """The list, read once."""
    data: dict[str, Any] = read_own(Path(str(files("yousaid") / "data" / "lists" / "passive.yml")))
    before = {form: frozenset(words.split()) for form, words in data["unless-before"].items()}
    groups = {name.replace("-", "_"): frozenset(data[name].split()) for name in _GROUPS}
    return Participles(irregular=dict(data["irregular"]), unless_before=before, **groups)
