"""JSON Lines: one object a line; a JSON list or one object is read too."""

from __future__ import annotations

import json
from typing import Any

from yousaid.authoring.columns import rank
from yousaid.authoring.drafting import Draft, Imported, draft_of
from yousaid.authoring.reading import text_of
from yousaid.errors import Problem, YousaidError
from yousaid.records.vocabularies import Vocabularies


class _Pairs(list[tuple[str, Any]]):
    """The keys of an object in their order, doubles too: nothing is lost before it is named."""


def read_jsonl(data: bytes, vocabularies: Vocabularies | None = None, name: str = "") -> Imported:
    """The drafts in the lines of a file; raises YousaidError with every line that is not a JSON object."""
    text, notes = text_of(data, name)
    rows, problems = _whole(text) or _lines(text, name)
    if problems:
        raise YousaidError(*problems)
    known = vocabularies or Vocabularies()
    return Imported(tuple(_draft(row, known, where) for where, row in rows), notes)


def _load(text: str) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(text, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        return None


def _whole(text: str) -> tuple[list[tuple[str, _Pairs]], list[Problem]] | None:
    """The objects of a file that is one JSON value."""
    value = _load(text)
    if isinstance(value, _Pairs):
        inner = value[0][1] if len(value) == 1 else None
        value = inner if _objects(inner) else [value]
    return ([(f"item {place}", item) for place, item in enumerate(value, 1)], []) if _objects(value) else None


def _objects(value: Any) -> bool:  # noqa: ANN401 - any JSON
    whole = isinstance(value, list) and not isinstance(value, _Pairs) and bool(value)
    return whole and all(isinstance(item, _Pairs) for item in value)


def _lines(text: str, name: str) -> tuple[list[tuple[str, _Pairs]], list[Problem]]:
    rows, problems = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        value = _load(line)
        if isinstance(value, _Pairs):
            rows.append((f"line {number}", value))
        else:
            what, why = "This line is not a JSON object.", "We read one record a line."
            problems.append(Problem(what, why, 'Write it like {"said": "…", "did": "…"}.', name, number))
    return rows, problems


def _draft(row: _Pairs, vocabularies: Vocabularies, where: str) -> Draft:
    pairs: list[tuple[str, str | list[str]]] = []
    for key, value in row:
        if isinstance(value, _Pairs):
            pairs += [(f"{key}.{inner}", _value(item)) for inner, item in value]
        else:
            pairs.append((key, _value(value)))
    return draft_of(sorted(pairs, key=lambda pair: rank(pair[0])), vocabularies, where)


def _value(value: Any) -> str | list[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, list) and not isinstance(value, _Pairs):
        return [_text(item) for item in value]
    return _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return json.dumps(dict(value) if isinstance(value, _Pairs) else value, ensure_ascii=False)
