"""The tables of fields, the classes that hold them, and the contract of the design."""

import dataclasses
import typing
from pathlib import Path

import pytest

from yousaid.records import fields, model, parts, schema
from yousaid.records.fields import Shape
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies, bundled_names

SHAPES = {
    value.name: value for module in (parts, schema) for value in vars(module).values() if isinstance(value, Shape)
}
ROOTED = {"id", "path", "document"}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_table_and_its_class_have_the_same_fields(shape):
    held = {field.name for field in dataclasses.fields(shape.holds)} - ROOTED
    assert {field.name for field in shape.fields} == held


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_every_field_says_what_to_write_and_where_it_is_seen(shape):
    for field in shape.fields:
        assert field.help.endswith((".", "?")), field.name
        assert field.place, field.name
        assert field.kind.describe()


def test_every_fact_that_a_status_needs_is_a_field():
    names = {field.name for field in schema.RECORD.fields}
    for status in STATUSES.values():
        assert set(status.needs) <= names


def test_no_heading_says_that_we_did_it_above_a_refusal():
    for code in ("cannot", "stopped", "not-ours", "heard", "looking", "planned"):
        assert "We did" not in STATUSES[code].heading


@pytest.mark.parametrize("name", bundled_names())
def test_every_list_of_codes_names_its_source_and_its_edition(name):
    vocabulary = Vocabularies()[name]
    assert vocabulary.source
    assert vocabulary.dated
    assert all(entry.label for entry in vocabulary.entries.values())


def test_a_site_replaces_a_list_of_codes(tmp_path: Path):
    (tmp_path / "themes.yml").write_text("items:\n  - {code: buses, label: Buses}\n", "utf-8")
    assert list(Vocabularies(tmp_path)["themes"].entries) == ["buses"]


def test_a_site_cannot_change_codes_that_rules_know(tmp_path: Path):
    from yousaid.errors import YousaidError

    (tmp_path / "why_not.yml").write_text("items:\n  - {code: because, label: Because}\n", "utf-8")
    with pytest.raises(YousaidError, match="why_not"):
        Vocabularies(tmp_path)["why_not"]


def test_annotations_can_be_resolved():
    assert typing.get_type_hints(model.Record)
    assert fields.LINE.limit == 200
