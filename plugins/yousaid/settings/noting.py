"""Notes what is wrong with a configuration, each problem at its line."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from yousaid.errors import Problem
from yousaid.settings.model import Choices
from yousaid.yamlfile import ConfigFile


class Noter:
    """Collects the problems of one configuration; ``keys`` lead to the options of our plugin in it."""

    def __init__(self, config: ConfigFile, path: Path, keys: tuple[str | int, ...], choices: Choices | None) -> None:
        self.config, self.path, self.keys, self.choices = config, path, keys, choices
        self.problems: list[Problem] = []

    def wrong(self, what: str, why: str, instead: str, *keys: str | int) -> None:
        """Note one problem at the line of a key."""
        line = self.config.line(*self.keys, *keys)
        self.problems.append(Problem(what, why, instead, self.path.name, line))

    def unknown(self, given: Mapping[str, Any], known: tuple[str, ...], *keys: str) -> None:
        """Note each key that we do not know."""
        for name in given:
            if name not in known:
                guess = get_close_matches(str(name), known, n=1)
                self.wrong(
                    f"We do not know the setting `{name}`." + (f" Did you mean `{guess[0]}`?" if guess else ""),
                    "A setting that we do not know would do nothing.",
                    "Use one of: " + ", ".join(f"`{k}`" for k in sorted(known)) + ".",
                    *keys,
                    str(name),
                )

    def not_one_of(self, what: str, name: str, known: Collection[str], *keys: str) -> None:
        """Note a name that we do not know, with the one that was probably meant."""
        guess = get_close_matches(name, sorted(known), n=1)
        self.wrong(
            what + (f" Did you mean `{guess[0]}`?" if guess else ""),
            "A name that we do not know would do nothing.",
            "`yousaid explain` lists the rules. docs/fields.md lists the fields.",
            *keys,
            name,
        )

    def day(self, given: Mapping[str, Any], name: str, *keys: str) -> date | None:
        """A date; None when there is none, or when it is none that can be, which is noted."""
        value = given.get(name)
        try:
            day = value if isinstance(value, date) or value is None else date.fromisoformat(str(value))
            if day and not 1900 <= day.year <= 2200:
                raise ValueError(day)
            return day
        except ValueError:
            instead = f"Write `{name}: 2026-11-02`."
            self.wrong(f"`{name}` is not a date.", "We count days from it.", instead, *keys, name)
            return None
