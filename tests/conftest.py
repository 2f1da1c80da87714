"""What all tests share: how many examples to try, a browser, the published pairs, an environment without surprises."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# No deadline: a busy machine is slow, which is not a fault in the code. The ordinary run tries the same examples each
# time, so that it fails only for a change; the nightly run looks for new ones.
settings.register_profile("default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", settings.get_profile("default"), derandomize=False, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

#: Variables of a shell or a CI service that change what we print or which day it is. (CI itself stays set.)
SCRUBBED = (
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_OUTPUT",
    "GITHUB_STEP_SUMMARY",
    "GITLAB_CI",
    "NO_COLOR",
    "SOURCE_DATE_EPOCH",
    "YOUSAID_TODAY",
)

BROWSER_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCRUBBED:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window, the one that YOUSAID_BROWSER names; `scripts/test` sets it."""
    path = os.environ.get("YOUSAID_BROWSER")
    if not path:
        if os.environ.get("CI", "").lower() in {"1", "true"}:
            pytest.fail("CI must run the browser tests, and YOUSAID_BROWSER names no browser.")
        pytest.skip("no browser: YOUSAID_BROWSER is not set")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=BROWSER_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def real_pairs() -> tuple[dict[str, Any], ...]:
    """Published "You said, we did" pairs, from the folder that YOUSAID_REAL names; not ours to keep here."""
    folder = os.environ.get("YOUSAID_REAL")
    if not folder:
        pytest.skip("no published pairs: YOUSAID_REAL is not set")
    lines = Path(folder, "yswd_pairs.jsonl").read_text("utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())


CONFIG = """\
site_name: You said, we did
site_url: https://www.example.org/feedback/
docs_dir: content
theme: {name: material, font: false}
plugins:
  - yousaid:
      organisation: Vale Trust
      today: 2026-03-10
      contact:
        phone: 01632 960001
        urgent: If somebody may die, call 999.
        complaint: Tell any member of staff.
      formats: []
"""

RECORD = """\
title: Warmer nights on the children's ward
said: |
  The ward was too cold at night.
did: |
  We bought 40 more blankets. Each bed now has two.
status: done
date: 2 March 2026
"""


class SmallSite:
    """A site in a folder of its own, with one record, to change and to run commands on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.config = self.write("site_config.yml", CONFIG)
        self.write("content/index.md", "# You said, we did\n\nYou told us. We listened.\n")
        self.record = self.write("content/records/2026/warmer-nights.yml", RECORD)

    def write(self, name: str, text: str) -> Path:
        """Write one file below the site's folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *words: str) -> int:
        """Run one command on this site and give its exit code."""
        from yousaid.cli import main

        return main([words[0], "--config", str(self.config), *words[1:]])

    def page(self, address: str, folder: str = "site") -> str:
        """The HTML of one page of the built site."""
        return (self.root / folder / address / "index.html").read_text("utf-8")


@pytest.fixture(scope="session")
def new_site() -> type[SmallSite]:
    """Makes a site with one record that passes, in any folder."""
    return SmallSite


@pytest.fixture
def small_site(tmp_path: Path) -> SmallSite:
    """A site with one record that passes."""
    return SmallSite(tmp_path)
