"""How much is drafted and how much is asked, and that every generated line keeps the rules: docs/easy-read-rules.md.

Run with YOUSAID_WRITE_GOLDEN=1 to write the tables anew. The published pairs are not ours to keep, so only their counts
stand in the page.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from yousaid.easyread.draft import draft
from yousaid.easyread.model import EasyReadPage, Line
from yousaid.easyread.rules import line_faults, ours
from yousaid.easyread.terms import Known, known_of
from yousaid.pipeline import Loaded, load
from yousaid.records.model import Record

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "easy-read-rules.md"
TODAY = date(2026, 11, 23)
EXAMPLES = "The example answers, as people wrote them"
BARE = "The same answers without their short fields"
REAL = "35 published answers of eight organisations"
#: What each line of our own must be, by the kinds of fault that it must not have.
WANTED = {
    "At most 15 words": {"long-line", "far-too-long-line", "two-sentences"},
    "Active": {"passive"},
    "One idea": {"two-ideas", "side-clause"},
    "Numbers as digits": {"number-word", "roman-numeral", "percentage"},
    "Dates in full": {"date"},
    "No hard word without a meaning": {"hard-word", "latin"},
    "No short form without a meaning": {"acronym"},
    "No contraction": {"contraction"},
}


@cache
def example_site() -> Loaded:
    return load(ROOT / "site_config.yml")


#: Words of the example answers and of the glossary that a drafted line may say in another way.
MAY_CHANGE = {"two", "three", "accident", "and", "emergency", "a&e", "consultant", "matron"}


def plain(text: str) -> str:
    return " ".join(re.findall(r"[\w&'’£.-]*\w", text.lower()))


def shown(records: Iterable[Record]) -> list[EasyReadPage]:
    loaded = example_site()
    return [draft(record, loaded.settings, loaded.glossary, TODAY) for record in records if not record.gone]


def pages_of(name: str, real_pairs: Callable[[], tuple[dict[str, Any], ...]]) -> list[EasyReadPage]:
    records = example_site().content.records
    if name == EXAMPLES:
        return shown(records)
    if name == BARE:
        return shown(replace(record, easy_read=None) for record in records)
    blank = Record(id="one", path="one.yml", document=records[0].document, title="One", status="done")
    return shown(replace(blank, said=pair["said"] or "", did=pair["did"] or "") for pair in real_pairs())


def row(name: str, pages: list[EasyReadPage]) -> str:
    lines = [line for page in pages for line in page.lines if line.part != "term"]
    written = sum(not line.generated for line in lines)
    drafted = sum(isinstance(entry, Line) for page in pages for entry in page.drafted)
    made = sum(line.generated and not line.source for line in lines)
    asked = sum(len(page.questions) for page in pages)
    enough = sum(page.complete for page in pages)
    return f"| {name} | {len(pages)} | {enough} | {written} | {made} | {drafted} | {asked} |"


def table_row(name: str) -> str:
    text = PAGE.read_text("utf-8")
    found = re.search(rf"^\| {re.escape(name)} \|.*$", text, re.M)
    assert found, f"no row “{name}” in {PAGE.name}"
    return found[0]


@pytest.mark.parametrize("name", [EXAMPLES, BARE, REAL])
def test_how_much_is_drafted_and_how_much_is_asked(name: str, request: pytest.FixtureRequest) -> None:
    pages = pages_of(name, lambda: request.getfixturevalue("real_pairs"))
    measured = row(name, pages)
    if os.environ.get("YOUSAID_WRITE_GOLDEN"):
        PAGE.write_text(PAGE.read_text("utf-8").replace(table_row(name), measured), "utf-8")
    assert table_row(name) == measured


@pytest.mark.parametrize("name", [EXAMPLES, BARE, REAL])
def test_every_line_of_our_own_keeps_every_rule(name: str, request: pytest.FixtureRequest) -> None:
    loaded = example_site()
    known: Known = known_of(None, loaded.settings, loaded.glossary)
    for page in pages_of(name, lambda: request.getfixturevalue("real_pairs")):
        own = Known(known.acronyms, known.names, {}, known.shared)
        for line in page.lines:
            if line.generated:
                assert len(line.text.split()) <= 15
                assert not re.search(r"n['’]t\b|['’](?:ll|re|ve)\b|\d/\d|%", line.text)
                assert ours(line_faults(line.text, own)) == ()


@pytest.mark.parametrize("name", [BARE, REAL])
def test_no_drafted_line_says_more_or_less_than_its_sentence(name: str, request: pytest.FixtureRequest) -> None:
    """Word for word, but for digits, months, both words for a short form, and names that the glossary explains."""
    changed = 0
    for page in pages_of(name, lambda: request.getfixturevalue("real_pairs")):
        for entry in page.drafted:
            if isinstance(entry, Line) and plain(entry.text) != plain(entry.source):
                changed += 1
                assert Counter(re.findall(r"\d+", entry.source)) <= Counter(re.findall(r"\d+", entry.text))
                gone = set(plain(entry.source).split()) - set(plain(entry.text).split())
                assert gone <= MAY_CHANGE, (entry.source, entry.text)
    assert changed <= 20


def test_the_explanations_of_the_example_glossary_keep_them_too() -> None:
    loaded = example_site()
    explained, wrong = 0, []
    for record in loaded.content.records:
        known = known_of(record, loaded.settings, loaded.glossary)
        for line in [line for page in shown([record]) for line in page.lines if line.part == "term"]:
            explained += 1
            wrong += [line.text] if ours(line_faults(line.text, known)) else []
    assert explained > 10
    assert wrong == []


def test_the_page_names_every_thing_that_is_measured() -> None:
    text = PAGE.read_text("utf-8")
    assert [name for name in WANTED if name not in text] == []


NUMBERED = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$", re.M)


def test_the_table_has_all_59_rules_and_names_only_rules_and_tests_that_are_there() -> None:
    from yousaid.rules import RULES

    rows = NUMBERED.findall(PAGE.read_text("utf-8"))
    assert [int(number) for number, *_ in rows] == list(range(1, 60))
    ids = {rule.id for rule in RULES}
    named = set()
    for _, _, how, _ in rows:
        for name in re.findall(r"`([^`]+)`", how):
            if name.startswith("tests/"):
                path, _, test = name.partition("::")
                assert test in (ROOT / path).read_text("utf-8"), name
            else:
                assert name in ids, name
                named.add(name)
    assert {id for id in ids if id.startswith("easy-")} <= named


def test_a_fault_on_each_kind_would_be_seen() -> None:
    """The measure can fail: each kind is found in a line that has it."""
    faulty = {
        "At most 15 words": "We went to the shop and to the park and to the pool and to the zoo.",
        "Active": "The bins were moved.",
        "One idea": "We moved it, which helps.",
        "Numbers as digits": "We have twelve bins.",
        "Dates in full": "We start on 02/03/2026.",
        "No hard word without a meaning": "We have a gazebo.",
        "No short form without a meaning": "Ask the ZZQ.",
        "No contraction": "We can't.",
    }
    for name, text in faulty.items():
        assert WANTED[name] & {fault.kind for fault in ours(line_faults(text))}, name
