"""From a file of somebody else's to record files: which reader, which title, which id, which folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from yousaid.addresses import suggest_slug
from yousaid.authoring.drafting import Draft, Imported
from yousaid.authoring.import_csv import read_csv, read_table
from yousaid.authoring.import_jsonl import read_jsonl
from yousaid.authoring.import_pasted import read_pasted
from yousaid.authoring.reading import text_of
from yousaid.errors import Problem, YousaidError
from yousaid.records.filing import is_free
from yousaid.records.kinds import Text
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import dump_record

#: A title is cut at the end of a word below this length, in characters.
TITLE_BELOW = 60
#: A record file is at most this long, in bytes.
MOST_BYTES = 64_000
_PROSE = ("said", "did", "we_said", "asked")
_SENTENCE_END = re.compile(r"[.!?][”’\"')]*\Z")
# A title that is cut short does not end in one of these.
_HANGING = frozenset(
    "a an and as at be been by for from had has have in is of on or our that the to was were with your".split()
)
_MARK = re.compile(r"^(?:[-*+•–·▪◦‣○●]|\d{1,3}[.)])\s+")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would write: each file's path below the content folder with its YAML, and what to tell."""

    files: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


def plan_import(
    data: bytes, name: str, existing: set[str], today: date, vocabularies: Vocabularies | None = None
) -> ImportPlan:
    """The records that a file holds, all drafts. ``name`` is its file name or ``-``; ``existing`` the ids in use.

    Nothing is guessed: no status, no date. The year folder is the year of the record's date, else of ``today``.
    Raises YousaidError when the file cannot be read or holds no record.
    """
    known = vocabularies or Vocabularies()
    imported = _read(data, name, known)
    taken = set(existing)
    files, notes = [], list(imported.notes)
    for draft in imported.drafts:
        if not any(name in draft.values for name in _PROSE):
            notes.append(f"{draft.where}: we left this out. It says neither what people said nor what you did.")
            notes += [f"{draft.where}: {words}" for words in draft.left_out]
            continue
        title = _title(draft)
        # A bare number is a row of somebody's list, and no name for a web address.
        named = draft.id if re.search(r"[a-z]", draft.id) and len(draft.id) >= 3 else ""
        notes += [f"{draft.where}: left out “id”: {draft.id}"] if draft.id != named else []
        slug = unique_slug(named or title, taken)
        taken.add(slug)
        path = f"records/{str(draft.values.get('date', today.year))[:4]}/{slug}.yml"
        files.append((path, _record(draft, title)))
        if len(files[-1][1].encode()) > MOST_BYTES:
            notes.append(f"{path}: this is too long for one record. Make it shorter, or make two of it.")
        notes += [f"{path}: left out {words}" for words in draft.left_out]
    if not files:
        what = "We found no “You said” or “We did” in this file."
        raise YousaidError(
            Problem(what, "", "Name two columns “You said” and “We did”, or write these words before each part.", name)
        )
    return ImportPlan(tuple(files), tuple(notes))


def unique_slug(title: str, taken: set[str]) -> str:
    """An id made of a title that is not in use yet; a number is added where it must be."""
    slug = suggest_slug(title)
    number = 1
    unique = slug
    while unique in taken or not is_free(unique):
        number += 1
        end = f"-{number}"
        unique = slug[: 80 - len(end)].rstrip("-") + end
    return unique


def title_from(text: str) -> str:
    """The first words of a text, below 60 characters, cut at the end of a word; no word is added."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    words = _MARK.sub("", first.strip()).split()
    title: list[str] = []
    for word in words:
        if len(" ".join([*title, word])) >= TITLE_BELOW:
            while len(title) > 3 and title[-1].lower() in _HANGING:
                title.pop()
            break
        title.append(word)
        if _SENTENCE_END.search(word) and len(title) > 2:
            break
    return (" ".join(title) or "".join(words[:1])[: TITLE_BELOW - 1]).rstrip(" .,;:–—-")


def _read(data: bytes, name: str, vocabularies: Vocabularies) -> Imported:
    suffix = PurePath(name).suffix.lower()
    if suffix in {".jsonl", ".ndjson", ".json"}:
        return read_jsonl(data, vocabularies, name)
    if suffix in {".csv", ".tsv", ".tab"}:
        return read_csv(data, vocabularies, name)
    text, notes = text_of(data, name)
    if text.lstrip().startswith('{"'):
        return read_jsonl(data, vocabularies, name)
    found = read_pasted(text, vocabularies)
    if not found.drafts:
        found = read_table(text, vocabularies) or found
    return Imported(found.drafts, (*notes, *found.notes))


def _title(draft: Draft) -> str:
    given = draft.values.get("title")
    texts = [str(given)] if given else [title_from(str(draft.values.get(name, ""))) for name in _PROSE]
    return next((text for text in texts if text), "")


def _record(draft: Draft, title: str) -> str:
    values: dict[str, object] = {"title": title, "draft": True}
    for name, value in draft.values.items():
        field = RECORD.field(name)
        block = field is not None and isinstance(field.kind, Text) and field.kind.lines
        values.setdefault(name, f"{value}\n" if block else value)
    return dump_record(values)
