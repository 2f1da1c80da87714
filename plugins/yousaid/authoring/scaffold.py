"""A new record with its fields explained, and the link that opens it in the web editor of GitHub or GitLab."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from urllib.parse import quote, urlsplit

from yousaid.authoring.fields import inner_shape
from yousaid.records.fields import Block, Field, Shape
from yousaid.records.kinds import Choice, Code, Kind, Many, Text
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import dump_record

_OPTIONAL = "# ---- You may add more. To use a line, take away the # in front of it. ----"
# Fields for the life of an answer after it was published; the page of all fields explains them.
_LATER = frozenset({"old_addresses", "gone", "merged_into", "allow", "translations"})
#: Web servers refuse longer addresses, in characters.
LONGEST_LINK = 7_500


def new_record(
    today: date, title: str, kind: str = "concern", status: str = "done", vocabularies: Vocabularies | None = None
) -> str:
    """The YAML of a record to fill in: what it needs first, then what it may hold, each line explained.

    A note starts with ``# `` and a word; a line to use has its key right after the ``#``, or its indent.
    A place to fill is empty, so the gate names what was forgotten. Raises KeyError for a status that is not one.
    """
    known = vocabularies or Vocabularies()
    values = {"title": title, "kind": kind, "date": today.isoformat()}
    needed = ["title", "kind", "said"]
    if kind != "praise":
        values["status"] = status
        needed += ["status", "date", *STATUSES[status].needs]
    else:
        needed += ["date"]
    lines = [
        "# One answer. A line that starts with # is a note for you: it does not show on the site.",
        "# Text goes below its key, two spaces in.",
        "",
        "# A draft is not published. Take this line out when the answer is ready.",
        "draft: true",
    ]
    for name in needed:
        lines += _needed(_field(name), values.get(name, ""), known)
    lines += ["", _OPTIONAL]
    for field in RECORD.fields:
        if field.name not in needed and field.name not in _LATER and field.name not in {"we_said", "draft"}:
            lines += _optional(field, known)
    return "\n".join(lines) + "\n"


def edit_link(repository: str, path: str, text: str, branch: str = "main") -> str:
    """The address that opens a new file in the web editor; ``repository`` is the address of the project.

    Where the text is too long for an address, the lines that are optional are left out. GitLab takes no text.
    """
    base = repository.strip().removesuffix("/").removesuffix(".git")
    host = urlsplit(base).hostname or ""
    if "gitlab" in host:
        return f"{base}/-/new/{quote(branch)}?file_name={quote(path, safe='/')}"
    link = f"{base}/new/{quote(branch)}?filename={quote(path, safe='/')}"
    for value in (text, text.partition(_OPTIONAL)[0].rstrip() + "\n"):
        whole = f"{link}&value={quote(value, safe='')}"
        if len(whole) <= LONGEST_LINK:
            return whole
    return link


def _field(name: str) -> Field:
    field = RECORD.field(name)
    if field is None:
        raise KeyError(name)
    return field


def _needed(field: Field, value: str, vocabularies: Vocabularies) -> Iterator[str]:
    yield ""
    yield f"# {field.help}"
    yield from (f"# - {code}: {words}" for code, words in _choices(field, vocabularies))
    if field.example and not value:
        yield f"# Such as: {field.example}"
    if value:
        yield dump_record({field.name: value}).rstrip("\n")
    elif _prose(field):
        yield f"{field.name}: |"
        yield "  "
    else:
        yield f"{field.name}:"


def _optional(field: Field, vocabularies: Vocabularies) -> Iterator[str]:
    yield ""
    yield f"# {field.help}"
    codes = ", ".join(code for code, _ in _choices(field, vocabularies))
    yield from (f"# {line}" for line in textwrap.wrap(f"One of: {codes}", 100, break_on_hyphens=False) if codes)
    inner = inner_shape(field.kind)
    if inner is not None:
        yield f"#{field.name}:"
        yield from _block(inner, many=isinstance(field.kind, Many))
    elif _prose(field):
        yield f"#{field.name}: |"
        yield "#  "
    else:
        yield f"#{field.name}: {field.example}".rstrip()


def _block(shape: Shape, *, many: bool) -> Iterator[str]:
    """The keys of a block, empty; blocks inside it are left to the page of all fields."""
    plain = [inner for inner in shape.fields if inner_shape(inner.kind) is None and not isinstance(inner.kind, Block)]
    for place, inner in enumerate(plain):
        start = ("  - " if place == 0 else "    ") if many else "  "
        yield f"#{start}{inner.name}:" + (" |" if _prose(inner) else "")


def _prose(field: Field) -> bool:
    return isinstance(field.kind, Text) and field.kind.lines


def _choices(field: Field, vocabularies: Vocabularies) -> list[tuple[str, str]]:
    """The codes that a field takes, with their words."""
    kind: Kind = field.kind.kind if isinstance(field.kind, Many) else field.kind
    if isinstance(kind, Code):
        return [(entry.code, entry.label) for entry in vocabularies[kind.vocabulary].entries.values()]
    if isinstance(kind, Choice) and kind.codes == tuple(STATUSES):
        return [(status.code, status.heading) for status in STATUSES.values()]
    return [(code, code) for code in kind.codes] if isinstance(kind, Choice) else []
