"""How an organisation is called when it writes about itself: by its name, or by the kind of body it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from yousaid.gate import subjects
from yousaid.glossary import Glossary
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules import third_person
from yousaid.rules.rule import Subject
from yousaid.settings import KNOWN_ACRONYMS, Contact, Settings
from yousaid.yamlfile import read_record


def advice(organisation: str, did: str) -> Iterator[str]:
    document, _ = read_record("content/records/2026/an-example.yml", f"did: {did}\n".encode())
    assert document is not None
    record, _ = read_shape(document, RECORD, Vocabularies(), "an-example")
    settings = Settings(
        root=Path(),
        config_path=Path("site_config.yml"),
        site_name="Riverside",
        organisation=organisation,
        contact=Contact(phone="0800 111 2222"),
        content=Path("content"),
        site_dir=Path("site"),
        acronyms=KNOWN_ACRONYMS,
    )
    blank = Subject(path="", settings=settings, glossary=Glossary(), today=date(2026, 11, 23))
    for page in subjects.of_record(record, blank):
        for hit in third_person.check(page.subject):
            yield hit.suggestion


@pytest.mark.parametrize(
    ("organisation", "did", "found"),
    [
        ("Vale NHS Trust", "The Trust has bought beds.", ["Write “We have”."]),
        ("Vale NHS Trust", "Today Vale NHS Trust opens a desk, and the trust carries on.", []),
        ("Vale NHS Trust", "We asked, and Vale NHS Trust opened a desk.", ["Write “we opened”."]),
        ("Vale NHS Trust", "The council has bought beds.", []),
        ("Vale NHS Trust", "Staff of the Trust have bought beds.", []),
        ("Vale NHS Trust", "The Trust Board will decide.", []),
        (
            "Vale Council",
            "The council will mend it, but the council also needs time.",
            ["Write “We will”.", "Write “we also need”."],
        ),
        ("Vale Hospital", "The hospital is open.", []),
        ("", "The Trust has bought beds.", []),
    ],
)
def test_who_writes(organisation: str, did: str, found: list[str]) -> None:
    assert list(advice(organisation, did)) == found
