"""The HTML of every page as two checkers see it: a parser that forgives nothing, and the Nu HTML checker."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tinyhtml5.parser import HTMLParser

from yousaid.addresses import file_of
from yousaid.pages.page import KINDS

#: The checker reads pages as files, and a policy that names `'self'` lets a file load nothing.
OF_FILES = "violates Content Security Policy"


@pytest.fixture(scope="module")
def pages(kit: Any) -> dict[str, str]:
    """Every page of a site with every kind of page, as it is published and as a preview, and of a site of nothing."""
    sites = {
        "public": kit.a_full_site(),
        "preview": kit.a_full_site(files=True, preview=True),
        "unfinished": kit.a_site(kit.a_record(status=""), preview=True),
        "empty": kit.a_site(),
        "many": kit.a_site(*(kit.a_record(f"answer-{n}", title=f"{'AB'[n % 2]} title") for n in range(230))),
    }
    drawn = {f"{name}/{address}": page for name, site in sites.items() for address, page in kit.draw(site).items()}
    assert {page.kind for page in drawn.values()} == set(KINDS)
    return {file_of(address): page.html for address, page in drawn.items()}


def strict_faults(html: str) -> list[Any]:
    """What a browser would have to mend to read a page."""
    parser = HTMLParser()
    parser.parse(html)
    return list(parser.errors)


def test_no_page_needs_mending(pages: dict[str, str]) -> None:
    assert {name: strict_faults(html) for name, html in pages.items() if strict_faults(html)} == {}
    assert strict_faults("<!doctype html><title>x</title><p><b>x</p>")


def test_the_nu_html_checker_finds_nothing(pages: dict[str, str], tmp_path: Path) -> None:
    jar = os.environ.get("YOUSAID_VNU") or pytest.skip("no checker: YOUSAID_VNU is not set; scripts/test sets it")
    for name, html in {**pages, "faulty.html": "<!doctype html><title>x</title><p id='1 2'><img src=x>"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(html, "utf-8")
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", "--skip-non-html", "."]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stderr
    found = [fault for fault in json.loads(said)["messages"] if OF_FILES not in fault["message"]]
    of_ours = [(fault["url"], fault["message"]) for fault in found if not fault["url"].endswith("faulty.html")]
    assert of_ours == []
    assert len(found) >= 2
