"""A rule that builds on another: ``extends: Style.Rule``, and ``tokens+`` or ``tokens-`` to edit what it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from yousaid.rules.vale.definition import DefinitionError
from yousaid.yamlfile import read_config

_DEEPEST = 10
_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def inherited(data: Mapping[str, Any], name: str, styles: Path) -> dict[str, Any]:
    """The keys of a rule with those it takes over from others, found under the folder of all styles.

    Raises DefinitionError when there is no such rule, when rules build on each other in a circle, or when an edit has
    nothing to edit; YousaidError when another rule's file cannot be read.
    """
    chain, seen = [dict(data)], [name]
    while "." in str(chain[-1].get("extends", "")):
        parent = str(chain[-1]["extends"])
        if parent in seen or len(seen) > _DEEPEST:
            raise DefinitionError(f"`extends` goes round in a circle at {parent}.")
        path = styles / f"{parent.replace('.', '/')}.yml"
        if not _NAME.fullmatch(parent) or not path.is_file():
            raise DefinitionError(f"`extends` names {parent}, and there is no such rule beside this style.")
        seen.append(parent)
        chain.append(dict(read_config(path).data))
    made = chain.pop()
    edits = [key for key in made if key[-1:] in "+-" and key]
    if edits:
        raise DefinitionError(f"`{edits[0]}` has nothing to edit: this rule builds on no other.", edits[0])
    for child in reversed(chain):
        made.pop("tests", None)
        made = _overlaid(made, child)
    return made


def _overlaid(parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(parent)
    for key, value in child.items():
        base = key.rstrip("+-")
        if base == key:
            made[key] = made["extends"] if key == "extends" else value
        elif base in child:
            raise DefinitionError(f"`{key}` edits what `{base}` replaces. Keep one of the two.", key)
        else:
            made[base] = _edited(made.get(base), value, key)
    return made


def _edited(parent: object, value: object, key: str) -> object:
    """A list with items more or fewer, or a mapping with pairs more or fewer."""
    items = list(value) if isinstance(value, list) else None
    if key.endswith("+") and isinstance(parent, dict) and isinstance(value, dict):
        return {**parent, **value}
    if isinstance(parent, (list, dict)) and items is not None:
        if key.endswith("+") and isinstance(parent, list):
            return [*parent, *items]
        gone = [item for item in items if item not in parent]
        if key.endswith("-") and not gone:
            kept = [item for item in parent if item not in items]
            return kept if isinstance(parent, list) else {item: parent[item] for item in kept}
        if key.endswith("-"):
            raise DefinitionError(f"`{key}` takes away “{gone[0]}”, which is not there.", key)
    raise DefinitionError(f"`{key}` does not fit what it edits.", key)
