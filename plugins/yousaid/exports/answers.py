"""Answers as JSON: what the page of each one shows, and nothing else."""

from __future__ import annotations

import json
from typing import Any

from yousaid import addresses
from yousaid.exports.edition import Edition, Entry
from yousaid.exports.shapes import ANSWER, plain, said, schema, shown_fields
from yousaid.privacy.consent import shown_quotes
from yousaid.privacy.numbers import people_shown
from yousaid.records.blocks import Link
from yousaid.records.model import Record
from yousaid.records.vocabularies import Vocabularies

#: The edition of the form of the data: a new one when a field goes or changes its meaning, not when one is added.
VERSION = 1
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def answers(edition: Edition) -> list[dict[str, Any]]:
    """What each answer says, by field; a field that says nothing is not there."""
    public = frozenset(entry.record.id for entry in edition.entries)
    return [_answer(edition, entry, public) for entry in edition.entries]


def _answer(edition: Edition, entry: Entry, public: frozenset[str]) -> dict[str, Any]:
    record = entry.record
    own = {f.name: plain(f.kind, getattr(record, f.name)) for f in shown_fields(ANSWER) if hasattr(record, f.name)}
    return said(
        {
            "id": record.id,
            "url": edition.full(entry.address),
            **own,
            **_changed_for_readers(edition, record),
            "links": [said(_link(link, public)) for link in record.links],
            "status_words": entry.status,
            "late_since": entry.late_since.isoformat() if entry.late_since else None,
            "changed": entry.changed.isoformat() if entry.changed else None,
        }
    )


def _changed_for_readers(edition: Edition, record: Record) -> dict[str, Any]:
    """The fields that a page does not show as they stand in the record."""
    small = edition.settings.limits.small_number
    few = record.people is not None and 0 < record.people < small
    judged = {} if record.worked_result else dict.fromkeys(("worked_date", "worked_judged_by", "worked_found"))
    return {
        "people": people_shown(record.people, small) if few and record.people is not None else record.people,
        "quotes": [said({"text": quote.text, "who": quote.who}) for quote in shown_quotes(record, edition.today)],
        "engagement": record.engagement if record.engagement in edition.engagements else "",
        **judged,
    }


def _link(link: Link, public: frozenset[str]) -> dict[str, Any]:
    """A link as the page shows it: to an answer that is public, else to its web address, else its words only."""
    return {"text": link.text, **({"answer": link.answer} if link.answer in public else {"url": link.url})}


def answer_file(edition: Edition, values: dict[str, Any]) -> str:
    """The file of one answer."""
    return write({"$schema": edition.full(addresses.ANSWER_SCHEMA), **_rights(edition), "answer": values})


def records_file(edition: Edition, answers: list[dict[str, Any]]) -> str:
    """The file of all answers."""
    return write(
        {
            "$schema": edition.full(addresses.RECORDS_SCHEMA),
            "site": edition.settings.site_name,
            "url": edition.full(""),
            "date": edition.today.isoformat(),
            **_rights(edition),
            "answers": answers,
        }
    )


def _rights(edition: Edition) -> dict[str, Any]:
    """Whose data it is, and what others may do with it."""
    licence = edition.settings.licence
    named = said({"name": licence.name, "url": licence.url}) if licence else {}
    return {"version": VERSION, "organisation": edition.settings.organisation, "licence": named}


def schemas(vocabularies: Vocabularies, small: int) -> dict[str, dict[str, Any]]:
    """The JSON Schemas of the two files, by the names that the command ``schema`` knows: ``answer``, ``records``."""
    one = schema(ANSWER, vocabularies, small)
    text = {"type": "string"}
    licence = {"type": "object", "additionalProperties": False, "properties": {"name": text, "url": text}}
    rights = {"version": {"const": VERSION}, "organisation": text, "licence": licence}
    every = {"site": text, "url": text, "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}}
    return {
        "answer": _file("One published answer", {**rights, "answer": one}),
        "records": _file("Every published answer", {**every, **rights, "answers": {"type": "array", "items": one}}),
    }


def _file(title: str, properties: dict[str, Any]) -> dict[str, Any]:
    named = {"$schema": {"type": "string"}, **properties}
    made = {"$schema": DIALECT, "title": title, "type": "object", "additionalProperties": False, "properties": named}
    return {**made, "required": list(named)}


def write(value: Any) -> str:  # noqa: ANN401 - any JSON
    """JSON for people and machines to read, with a line break at its end."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
