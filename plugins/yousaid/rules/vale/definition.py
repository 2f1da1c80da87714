"""One rule as its file says it: the keys that all rules share, and the typed values of those that differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from yousaid.finding import Severity

#: The keys every rule may have. Those after "limit" are read and set aside: they do nothing here.
COMMON = frozenset("extends message level scope action limit link description source name vocab tests code".split())
#: The keys of each kind of rule.
KEYS: dict[str, frozenset[str]] = {
    "existence": frozenset("tokens raw exceptions nonword ignorecase append".split()),
    "substitution": frozenset("swap exceptions nonword ignorecase capitalize inflect".split()),
    "occurrence": frozenset("token max min ignorecase".split()),
    "repetition": frozenset("tokens max alpha ignorecase exceptions".split()),
    "consistency": frozenset("either nonword ignorecase".split()),
    "conditional": frozenset("first second exceptions ignorecase".split()),
    "capitalization": frozenset("match style exceptions indicators threshold prefix".split()),
    "metric": frozenset("formula condition".split()),
}
#: Kinds of rule that Vale has and we leave out, each with the reason.
LEFT_OUT = {
    "script": "It is a program, and we run none.",
    "sequence": "It needs the part of speech of each word.",
    "spelling": "It needs a dictionary.",
    "readability": "We count in our own way: see the rules hard-passage and hard-sentence.",
}


class DefinitionError(ValueError):
    """Raised when a rule cannot be used: the message says why, ``key`` where."""

    def __init__(self, message: str, key: str = "extends") -> None:
        super().__init__(message)
        self.key = key


@dataclass(frozen=True, slots=True)
class Definition:
    """One rule. ``level`` is ``warning`` unless the file says otherwise; ``limit`` 0 means no limit to its findings."""

    name: str
    extends: str
    message: str
    level: Severity = Severity.WARNING
    scope: tuple[str, ...] = ()
    action: str = ""
    params: tuple[str, ...] = ()
    limit: int = 0
    link: str = ""
    description: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def flag(self, key: str, default: bool = False) -> bool:
        """A value that is true or false."""
        return bool(self.values.get(key, default))

    def number(self, key: str, default: float = 0) -> float:
        """A number; raises DefinitionError when it is none."""
        value = self.values.get(key, default)
        try:
            return float(value)
        except (TypeError, ValueError):
            raise DefinitionError(f"`{key}` must be a number.", key) from None

    def text(self, key: str) -> str:
        """A text that must be there; raises DefinitionError when it is not."""
        value = self.values.get(key)
        if value is None or isinstance(value, (list, dict)) or not str(value).strip():
            raise DefinitionError(f"`{key}` is missing.", key)
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The items of a list, without empty ones."""
        return texts_of(self.values.get(key), key)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The pairs of a mapping that must be there; raises DefinitionError when it is not."""
        value = self.values.get(key)
        if not isinstance(value, dict) or not value:
            raise DefinitionError(f"`{key}` is missing.", key)
        return tuple((str(one), _plain(other)) for one, other in value.items())


def define(name: str, data: Mapping[str, Any]) -> Definition:
    """The rule that a file holds; raises DefinitionError when it cannot be used."""
    extends = str(data.get("extends", ""))
    if extends in LEFT_OUT:
        raise DefinitionError(f"We do not read rules of the kind `{extends}`. {LEFT_OUT[extends]}")
    if extends not in KEYS:
        raise DefinitionError("`extends` must be one of " + ", ".join(KEYS) + ".")
    level = str(data.get("level", "warning"))
    if level not in tuple(Severity):
        raise DefinitionError("`level` must be suggestion, warning or error.", "level")
    if not str(data.get("message") or "").strip():
        raise DefinitionError("`message` is missing.", "message")
    action = data.get("action") or {}
    if not isinstance(action, dict):
        raise DefinitionError("`action` needs a `name`.", "action")
    params = action.get("params") or ()
    listed = params if isinstance(params, list) else [params] if params else []
    limit = data.get("limit") or 0
    return Definition(
        name=name,
        extends=extends,
        message=str(data["message"]),
        level=Severity(level),
        scope=texts_of(data.get("scope"), "scope"),
        action=str(action.get("name") or ""),
        params=tuple(_plain(param) for param in listed if param is not None),
        limit=limit if isinstance(limit, int) else 0,
        link=str(data.get("link") or ""),
        description=str(data.get("description") or ""),
        values={key: value for key, value in data.items() if key in KEYS[extends]},
    )


def unknown_keys(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of a rule that do nothing here."""
    known = COMMON | KEYS.get(str(data.get("extends")), frozenset())
    return tuple(str(key) for key in data if key not in known)


def texts_of(value: object, key: str) -> tuple[str, ...]:
    """The items of a list, or the one text given in its place, without empty ones."""
    if value is None:
        return ()
    if isinstance(value, dict):
        raise DefinitionError(f"`{key}` must be a list.", key)
    return tuple(_plain(item) for item in (value if isinstance(value, list) else [value]) if _plain(item).strip())


def _plain(value: object) -> str:
    # YAML reads a bare yes and no as true and false; a list of words means the words.
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else "" if value is None else str(value)
