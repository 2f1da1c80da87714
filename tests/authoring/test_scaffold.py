"""A new record: filled in as its notes say, it can be read, and holds every fact that its status demands."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from yousaid.authoring.scaffold import LONGEST_LINK, edit_link, new_record
from yousaid.records.kinds import Text
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import read_record

TODAY = date(2026, 11, 2)
WORDS = {"did": "We bought blankets.", "said": "It was cold.", "left_to_do": "Two wards.", "why": "It costs too much."}


def read(text: str):
    document, findings = read_record("content/records/2026/a.yml", text.encode())
    assert document is not None
    assert findings == ()
    return read_shape(document, RECORD, Vocabularies(), id="a")


def filled(text: str) -> str:
    """The record with every empty place above the optional part filled in."""
    head, _, rest = text.partition("# ---- You may add more")
    for field in RECORD.fields:
        if isinstance(field.kind, Text) and field.kind.lines:
            head = re.sub(rf"^({field.name}: \|)\n  $", rf"\1\n  {WORDS.get(field.name, 'Words.')}", head, flags=re.M)
        else:
            head = re.sub(rf"^({field.name}:)$", rf"\1 {field.example}", head, flags=re.M)
    return f"{head}# More {rest}"


@pytest.mark.parametrize("status", STATUSES)
def test_a_new_record_filled_in_has_every_fact(status):
    record, faults = read(filled(new_record(TODAY, "Warm: beds", status=status)))
    assert faults == ()
    assert record.title == "Warm: beds"
    assert (record.status, record.date) == (status, TODAY)
    assert all(getattr(record, name) for name in ("said", *STATUSES[status].needs))


def test_praise_needs_no_status():
    record, faults = read(filled(new_record(TODAY, "Thank you", kind="praise")))
    assert faults == ()
    assert (record.kind, record.status, record.said) == ("praise", "", "It was cold.")


def test_places_to_fill_are_empty_until_filled():
    record, faults = read(new_record(TODAY, "Beds", status="part-done"))
    assert faults == ()
    assert (record.said, record.did, record.owner, record.due) == ("", "", "", None)


def test_optional_lines_can_be_used_as_they_stand():
    text = re.sub(r"^#(?! \S)", "", filled(new_record(TODAY, "Beds")), flags=re.M)
    text = text.replace("  - text: |\n", "  - text: |\n      Warm now.\n")
    record, faults = read(text)
    assert {fault.rule for fault in faults} <= {"missing-fact"}
    assert record.themes == ("access",)
    assert record.draft is True
    assert record.quotes[0].text == "Warm now."


def test_every_field_is_explained():
    text = new_record(TODAY, "Beds")
    for name in ("said", "did", "status", "owner", "themes", "quotes"):
        field = RECORD.field(name)
        assert field is not None
        assert f"# {field.help}\n" in text


def test_a_link_opens_the_editor_of_github():
    text = new_record(TODAY, "Beds & “baths”")
    link = edit_link("https://github.com/our/site.git/", "content/records/2026/beds.yml", text)
    assert len(link) <= LONGEST_LINK
    parts = urlsplit(link)
    query = parse_qs(parts.query)
    assert (parts.netloc, parts.path) == ("github.com", "/our/site/new/main")
    assert query["filename"] == ["content/records/2026/beds.yml"]
    assert text.startswith(query["value"][0].rstrip())
    assert "did: |" in query["value"][0]


def test_a_long_text_gives_a_shorter_link():
    link = edit_link("https://github.com/our/site", "a b.yml", "é" * 9_000)
    assert link == "https://github.com/our/site/new/main?filename=a%20b.yml"


def test_a_link_opens_the_editor_of_gitlab():
    link = edit_link("https://gitlab.example.org/our/site", "content/records/2026/beds.yml", "title: x\n")
    assert link == "https://gitlab.example.org/our/site/-/new/main?file_name=content/records/2026/beds.yml"
