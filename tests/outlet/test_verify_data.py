"""Faults in the open data of a built site are found before the swap."""

from __future__ import annotations

from typing import Any

import pytest

from yousaid.outlet.verify import verify

CASES = {
    "answers/feed.json": ("{", "", "cannot read"),
    "answers/feed.xml": ("</channel>", "", "cannot read"),
    "open-data/records.csv": ("warmer-nights", "=warmer-nights", "formula"),
    "open-data/columns.csv": ("\r\ntitle,", "\r\ntitle,x,", "not as wide"),
    "open-data/records.json": ('"id": "warmer-nights"', '"id": "colder-nights"', "same answers"),
    "sitemap.xml": ("feedback/promises/", "feedback/promise/", "leads nowhere"),
    "theme/access/feed.xml": ("<link>https://www.example.org/feedback/answers/", "<link>https://a.example/", "nowhere"),
}


@pytest.fixture(scope="module")
def built(new_site: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    site = new_site(tmp_path_factory.mktemp("built"))
    site.record.write_text(site.record.read_text() + "themes: [access]\n")
    assert site.run("build") == 0
    return site.root / "site"


def test_a_good_site_has_none(built: Any) -> None:
    assert verify(built, "/feedback/") == []


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_found(built: Any, name: str) -> None:
    old, new, words = CASES[name]
    file = built / name
    whole = file.read_bytes()
    assert old.encode() in whole
    file.write_bytes(whole.replace(old.encode(), new.encode(), 1))
    try:
        found = [problem for problem in verify(built, "/feedback/") if words in problem.what]
    finally:
        file.write_bytes(whole)
    assert name.replace("records.json", "records.csv") in {problem.path for problem in found}


def test_an_answer_without_its_file_is_found(built: Any) -> None:
    file = built / "answers/warmer-nights/answer.json"
    whole = file.read_bytes()
    file.unlink()
    found = {problem.what for problem in verify(built, "/feedback/")}
    file.write_bytes(whole)
    assert "This answer has no file of its own." in found
