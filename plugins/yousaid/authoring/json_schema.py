"""JSON Schema for editors: what may stand in a record, an engagement, a review and the tables, and what must."""

from __future__ import annotations

from typing import Any

from yousaid.easyread.front import FRONT
from yousaid.easyread.pictures import PICTURES
from yousaid.glossary import GLOSSARY
from yousaid.records.fields import Shape, object_schema
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_YES = [True, "yes", "true"]


def json_schemas(vocabularies: Vocabularies) -> dict[str, dict[str, Any]]:
    """The schemas by name, in JSON Schema 2020-12. A draft and an answer that is gone need no facts."""
    return {
        "record": _schema(RECORD, "One answer: what people said, and what you did about it", vocabularies) | _facts(),
        "engagement": _schema(ENGAGEMENT, "One exercise in which people were asked something", vocabularies),
        "review": _schema(REVIEW, "Who checked an easy-read page, when and how", vocabularies),
        "glossary": _schema(GLOSSARY, "The words of your organisation and what they mean", vocabularies),
        "easy-read": _schema(FRONT, "What your first easy-read pages say", vocabularies),
        "pictures": _schema(PICTURES, "The pictures of your easy-read pages", vocabularies),
    }


def _schema(shape: Shape, title: str, vocabularies: Vocabularies) -> dict[str, Any]:
    return {"$schema": DIALECT, "title": title, **object_schema(shape, vocabularies)}


def _facts() -> dict[str, Any]:
    """What every record needs, and what each status demands besides."""
    draft = {"required": ["draft"], "properties": {"draft": {"enum": _YES}}}
    praise = {"required": ["kind"], "properties": {"kind": {"const": "praise"}}}
    said = {"anyOf": [{"required": ["said"]}, {"required": ["we_said"]}]}
    needs = [
        {
            "if": {"required": ["status"], "properties": {"status": {"const": status.code}}},
            "then": {"required": list(status.needs)},
        }
        for status in STATUSES.values()
    ]
    status = {"if": praise, "else": {"required": ["status"]}}
    whole = {"required": ["title", "date"], "allOf": [said, status, *needs]}
    return {
        "required": ["title"],
        "if": {"anyOf": [draft, {"required": ["gone"]}]},
        "else": whole,
    }
