"""The schemas for editors: well formed, and of one mind with the reader about what may stand in a record."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from yousaid.authoring.fields import fields_page
from yousaid.authoring.json_schema import DIALECT, json_schemas
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies, bundled_names

SCHEMAS = json_schemas(Vocabularies())
SMALL = {
    "title": "Warmer beds",
    "said": "The ward was cold.",
    "did": "We bought blankets.",
    "status": "done",
    "date": "2 March 2026",
}
RICH = SMALL | {
    "kind": "idea",
    "status": "part-done",
    "left_to_do": "Two wards.",
    "owner": "Ward 7 manager",
    "due": "2026-06",
    "themes": ["staff", "access"],
    "people": 34,
    "quotes": [{"text": "I slept.", "who": "A patient", "consent": "quote-anonymous", "consent_date": "2026-01-20"}],
    "history": [{"date": "2026-03-02", "due_was": "2026-04", "why": "The builder is late."}],
    "measures": [{"what": "Slept well", "before": 15, "after": 30, "out_of": 40, "source": "Survey"}],
    "partners": [{"name": "Riverside Carers", "type": "vcse", "paid": "yes", "part": "Spoke with carers"}],
    "evidence_for": [{"framework": "nhse-ten-principles", "item": 2, "because": "We told them."}],
    "links": [{"text": "Paper", "url": "https://www.example.org/paper"}],
    "source": {"url": "https://www.example.org/", "organisation": "Riverside", "period": "Winter"},
    "easy_read": {"heard": "It was cold.", "did": ["We put lids on."], "pictures": {"did": ["bin"], "next": "desk"}},
    "translations": {"cy": {"title": "…", "said": "…", "made_by": "person", "checked": "2026-03-10"}},
    "allow": [{"rule": "jargon", "words": "Committee", "why": "A name", "until": "2027-03-01"}],
    "old_addresses": ["warm-beds"],
}
ENGAGED = {
    "title": "Sleep",
    "why_asked": "x",
    "could_not_change": "y",
    "activity": "feedback",
    "methods": ["survey"],
    "open_from": "2026-01-12",
    "open_to": "2026-02-13",
    "sessions": [{"place": "Hall", "start": "18:30", "length": 90}],
    "access": {"travel_paid": True},
    "missing": [{"group": "a", "why": "b", "next_step": "c"}],
}


def fits(value: Any, schema: dict[str, Any]) -> bool:
    return Draft202012Validator(schema).is_valid(value)


def without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in copy.deepcopy(record).items() if name not in names}


@pytest.mark.parametrize("name", ["record", "engagement", "review", "glossary"])
def test_a_schema_is_well_formed(name):
    schema = SCHEMAS[name]
    assert schema["$schema"] == DIALECT
    assert schema["title"]
    assert "$id" not in schema
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    "record",
    [
        SMALL,
        RICH,
        without(SMALL, "said") | {"we_said": "We will paint."},
        without(SMALL, "did", "status") | {"kind": "praise"},
        {"title": "A draft", "draft": True},
        {"title": "Gone", "gone": "withdrawn", "why": "They asked us."},
        SMALL | {"status": "cannot", "why_not": "money", "why": "It costs too much."},
    ],
)
def test_a_good_record_fits(record):
    assert fits(record, SCHEMAS["record"])


@pytest.mark.parametrize(
    "record",
    [
        *(without(SMALL, name) for name in ("title", "said", "did", "status", "date")),
        *(without(RICH, name) for name in ("left_to_do", "owner", "due")),
        SMALL | {"status": "maybe"},
        SMALL | {"date": "02/03/2026"},
        SMALL | {"date": "2026-03"},
        SMALL | {"people": "many"},
        SMALL | {"unknown": "x"},
        SMALL | {"quotes": [{"who": "A patient"}]},
        SMALL | {"links": [{"text": "x", "url": "javascript:alert(1)"}]},
        SMALL | {"draft": "no", "status": "heard"},
    ],
)
def test_a_bad_record_does_not_fit(record):
    assert not fits(record, SCHEMAS["record"])


def test_engagements_and_glossaries():
    assert fits(ENGAGED, SCHEMAS["engagement"])
    assert not fits(without(ENGAGED, "could_not_change"), SCHEMAS["engagement"])
    assert fits({"terms": [{"term": "A&E", "long": "accident and emergency", "means": "x"}]}, SCHEMAS["glossary"])
    assert not fits({"terms": [{"term": "A&E"}]}, SCHEMAS["glossary"])


REVIEWED = {
    "code": "K7-MQ-4D-T29",
    "date": "2026-10-12",
    "group": "Vale Readers",
    "people": 4,
    "agreed": "yes",
    "how": "met",
    "paid": "yes",
    "asked": [{"question": "What is this page telling you?", "answer": "It is warm."}],
}


def test_reviews():
    names = [{"name": "Dev", "consent_date": "2026-10-12", "consent_ends": "2027-10-12"}]
    assert fits(REVIEWED, SCHEMAS["review"])
    assert fits(REVIEWED | {"names": names, "changed": "We wrote the date."}, SCHEMAS["review"])
    for name in REVIEWED:
        assert not fits(without(REVIEWED, name), SCHEMAS["review"])


def test_the_page_of_fields_names_every_one():
    page = fields_page(Vocabularies())
    for shape in (RECORD, ENGAGEMENT, REVIEW):
        assert all(f"| `{field.name}` | {field.help}" in page for field in shape.fields)
    assert all(f"| `{status.code}` | {status.heading} |" in page for status in STATUSES.values())
    assert all(f"(`{name}`)" in page for name in bundled_names())
    widths = [re.sub(r"\\\|", "", line).count("|") for line in page.split("\n") if line.startswith("|")]
    assert set(widths) <= {3, 4, 6}
    for part in ("quotes", "easy_read", "counts", "translations", "missing"):
        assert re.search(rf"^### .*`{part}`", page, re.M)
