"""A record as YAML in the one style we write: flat keys, prose as ``|`` blocks, codes and dates plain."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from yousaid.cleantext import clean

_WIDE = 88
_LONG_LINE = 110
_CODE = re.compile(r"[A-Za-z0-9](?:[\w./+() '’-]*[\w.+)'’-])?\Z")
_TYPED = re.compile(
    r"(?:y|n|yes|no|true|false|on|off|null|nan|inf|~)\Z|[-+]?[.0-9][\d_,.:eExXoObBa-fA-F+-]*\Z", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:0|-?[1-9][0-9]{0,14})\Z|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\Z")
_KEY = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
_UNSAFE = re.compile(r"[:#,\[\]{}&*!|>%@`\"]")


def dump_record(values: Mapping[str, object]) -> str:
    """The record as YAML, keys in the order given; ``read_record`` reads the same clean texts back.

    None and empty values are left out. A long text is written as ``|`` when it ends in a line break, else as ``|-``.
    """
    return "".join(line + "\n" for line in _mapping(values, ""))


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, (str, Mapping, Sequence)) and not value)


def _mapping(values: Mapping[str, object], indent: str) -> Iterator[str]:
    for name, value in values.items():
        if not _empty(value):
            key = name if _KEY.match(name) and not _TYPED.match(name) else _quoted(name)
            head, *rest = _value(value, indent)
            yield f"{indent}{key}:{head}"
            yield from rest


def _value(value: object, indent: str) -> Iterator[str]:
    """What follows the colon, then the lines below it."""
    if isinstance(value, Mapping):
        flow = _flow(value) if indent else None
        if flow and len(flow) < _LONG_LINE - len(indent) - 20:
            yield f" {flow}"
            return
        yield ""
        yield from _mapping(value, indent + "  ")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        flow = _flow(value) if not any(isinstance(item, (Mapping, list, tuple)) for item in value) else None
        if flow and len(flow) < _WIDE:
            yield f" {flow}"
            return
        yield ""
        for item in value:
            yield from _item(item, indent + "  ")
    else:
        head, *rest = _scalar(value, indent)
        yield f" {head}"
        yield from rest


def _item(item: object, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping):
        flow = _flow(item)
        if flow and len(flow) + len(indent) + 2 <= _LONG_LINE:
            yield f"{indent}- {flow}"
            return
        first, *rest = list(_mapping(item, indent + "  ")) or [f"{indent}  {{}}"]
        yield f"{indent}- {first[len(indent) + 2 :]}"
        yield from rest
    elif isinstance(item, Sequence) and not isinstance(item, str):
        flow = _flow(item)
        yield f"{indent}- {flow}" if flow else f"{indent}-"
        if not flow:
            for inner in item:
                yield from _item(inner, indent + "  ")
    else:
        head, *rest = _scalar(item, indent)
        yield f"{indent}- {head}"
        yield from rest


def _flow(value: object) -> str | None:
    """A value in one line, or None when it has a text that needs lines of its own."""
    if isinstance(value, Mapping):
        parts = [(name, _flow(item)) for name, item in value.items() if not _empty(item)]
        if not parts or any(part is None or not _KEY.match(name) for name, part in parts):
            return None
        return "{" + ", ".join(f"{name}: {part}" for name, part in parts) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        # Codes go on one line; sentences read better on a line each.
        items = [_flow(item) for item in value]
        return None if any(item is None or " " in item for item in items) else "[" + ", ".join(map(str, items)) + "]"
    text = _text(value)
    if "\n" in text or len(text) > _WIDE:
        return None
    return text if _plain(text) else _quoted(text)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _scalar(value: object, indent: str) -> Iterator[str]:
    text = _text(value)
    if len(text) <= _WIDE and "\n" not in text:
        yield text if isinstance(value, (bool, int)) or _plain(text) else _quoted(text)
    elif not _can_block(text):
        yield _quoted(text)
    else:
        body = text.rstrip("\n")
        tail = len(text) - len(body)
        first = body.lstrip("\n")
        yield "|" + ("2" if first.startswith(" ") else "") + ("-" if tail == 0 else "" if tail == 1 else "+")
        for line in (body + "\n" * max(tail - 1, 0)).split("\n"):
            yield f"{indent}  {line}" if line else ""


def _plain(text: str) -> bool:
    """Whether a short text means itself without quotes, here and to other tools."""
    if not _CODE.match(text) or _UNSAFE.search(text) or not _same(text):
        return False
    return not _TYPED.match(text) or _NUMBER.match(text) is not None


def _same(text: str) -> bool:
    cleaned, faults = clean(text)
    return cleaned.text == text and not faults


def _can_block(text: str) -> bool:
    return _same(text) and bool(text.strip()) and not any(line.isspace() for line in text.split("\n"))


def _quoted(text: str) -> str:
    out = []
    for char in text:
        if char in '\\"':
            out.append("\\" + char)
        elif char == "\n":
            out.append("\\n")
        elif char.isprintable() or char in "\u200c\u200d\u200e\u200f":
            out.append(char)
        else:
            code = ord(char)
            out.append(f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return '"' + "".join(out) + '"'
