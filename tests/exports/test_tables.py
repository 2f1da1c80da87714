"""The table of answers: out, into the importer, and out again it is the same; and no spreadsheet runs a cell of it."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.authoring.columns import field_of
from yousaid.authoring.importing import plan_import
from yousaid.records.columns import COLUMNS, harmless, restored

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # fmt: skip
MORE = """\
title: "=HYPERLINK(1) is not a sum"
kind: concern
asked: |
  We asked about sleep, and "noise".
said: |
  - Bins banged all night.
  - Lights stayed on; nobody slept.
did: |
  We fitted quiet lids.

  The lights now go off at 10pm.
status: part-done
date: 2026-02-09
left_to_do: |
  We will move the desk.
owner: Ward 7 manager
due: 2026-06
service: Adult wards
place: Riverside Hospital
scope: ward
themes: [environment-equipment-catering, staff]
voice: [patient, carer]
heard_through: [interview, survey]
people: 34
decided_at: Patient Experience Committee
decided_on: 2026-02-03
influence: changed-the-decision
worked_date: 2026-03-01
worked_judged_by: people-who-said-it
worked_result: partly
worked_found: |
  People told us the bins are quiet now.
old_addresses: [loud-bins, loud-nights]
source: {url: "https://www.example.org/old", organisation: Riverside, period: Winter 2025}
"""
TABLE = "site/open-data/records.csv"


@given(st.text())
def test_no_cell_is_a_formula_and_each_can_be_restored(text: str) -> None:
    assert not harmless(text).startswith(DANGEROUS)
    assert restored(harmless(text)) == text


@pytest.mark.parametrize("sign", DANGEROUS)
def test_what_would_start_a_formula_gets_an_apostrophe(sign: str) -> None:
    assert harmless(f"{sign}1+1") == f"'{sign}1+1"
    assert harmless(f"'{sign}1") == f"''{sign}1"
    assert harmless(f"1{sign}1") == f"1{sign}1"


def test_the_importer_knows_each_column() -> None:
    assert [column.name for column in COLUMNS if field_of(column.name) != column.field] == []


def test_out_in_and_out_again_is_the_same(new_site: Any, small_site: Any, tmp_path: Any) -> None:
    small_site.write("content/records/2026/quiet-bins.yml", MORE)
    assert small_site.run("build", "--despite", "We test the table.") == 0
    first = (small_site.root / TABLE).read_bytes()
    plan = plan_import(first, "records.csv", set(), date(2026, 3, 10))
    assert plan.notes == ()
    assert [path for path, _ in plan.files] == ["records/2026/warmer-nights.yml", "records/2026/quiet-bins.yml"]
    again = new_site(tmp_path / "again")
    for path, text in plan.files:
        again.write(f"content/{path}", text.replace("draft: true\n", ""))
    assert again.run("build", "--despite", "We test the table.") == 0
    assert (again.root / TABLE).read_bytes() == first


def test_the_table_is_one_that_a_spreadsheet_opens(small_site: Any) -> None:
    small_site.write("content/records/2026/quiet-bins.yml", MORE)
    small_site.run("build", "--despite", "We test the table.")
    data = (small_site.root / TABLE).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,title,")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    quiet = next(row for row in rows if row["id"] == "quiet-bins")
    assert quiet["title"] == "'=HYPERLINK(1) is not a sum"
    assert quiet["said"].startswith("'- Bins banged")
    assert quiet["themes"] == "environment-equipment-catering; staff"
    assert quiet["source_period"] == "Winter 2025"
    assert list(quiet) == [column.name for column in COLUMNS]


def test_a_number_as_an_id_is_no_address() -> None:
    plan = plan_import(b"id,You said,We did\n17,It was cold at night.,We bought blankets.\n", "a.csv", set(), date.max)
    assert plan.files[0][0].endswith("/it-was-cold-at-night.yml")
    assert plan.notes == ("line 2: left out “id”: 17",)
