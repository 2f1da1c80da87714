"""``faults.md`` is the test: every record in it gives exactly the faults that stand below it."""

import re
from pathlib import Path

import pytest

from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import read_record

SPEC = (Path(__file__).parent / "faults.md").read_text("utf-8")
CASES = re.findall(r"^## (.+?)\n\n```yaml\n(.*?)```\n\n(.*?)(?=\n## |\Z)", SPEC, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_each_fault_is_named_at_its_place(name, text, expected):
    document, unreadable = read_record("r.yml", text.encode())
    assert document is not None
    assert not unreadable
    _, faults = read_shape(document, RECORD, Vocabularies(), "r")
    found = [f"- {f.span.line}:{f.span.column} {f.message}" for f in faults]
    wanted = [line for line in expected.strip().splitlines() if line.startswith("- ")]
    assert sorted(found) == sorted(wanted)
    for fault in faults:
        assert fault.why, fault
        assert fault.suggestion, fault


def test_every_case_of_the_page_is_run():
    assert len(CASES) == SPEC.count("\n## ")
