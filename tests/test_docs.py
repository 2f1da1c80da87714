"""Our own pages: they pass our own gate, and what they name exists."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from yousaid.cli import VERBS, main
from yousaid.rules import RULES

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_our_own_pages_pass_our_own_gate(page, capsys):
    code = main(["check", "--config", str(ROOT / "site_config.yml"), str(page)])
    assert code == 0, capsys.readouterr().out


def test_the_example_site_passes_its_own_gate(capsys):
    code = main(["check", "--config", str(ROOT / "site_config.yml")])
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_our_pages_lead_somewhere(page):
    prose = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)#\s]+)", prose):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_pages_made_from_the_code_are_fresh():
    command = [sys.executable, str(ROOT / "scripts/lib/docs.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_rule_and_every_command_is_in_the_manual():
    rules = (ROOT / "docs/rules.md").read_text("utf-8")
    commands = (ROOT / "docs/commands.md").read_text("utf-8")
    assert [rule.id for rule in RULES if f"### `{rule.id}`\n" not in rules] == []
    assert [name for name, _, _ in VERBS if f"## {name}\n" not in commands] == []


def test_the_readme_shows_a_finding_as_we_print_it(tmp_path, capsys):
    """The sample in the README is what the command really prints."""
    shown = re.search(r"```text\n(.+?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert shown is not None
    record = tmp_path / "content/records/2026/shorter-queues.yml"
    record.parent.mkdir(parents=True)
    record.write_text(
        "title: Shorter queues\nsaid: You waited.\ndid: We will open a desk.\nstatus: planned\n"
        "date: 2 March 2026\nowner: Blood test team\n"
    )
    contact = "{phone: 01632 960001, urgent: Call 999., complaint: Tell us.}"
    (tmp_path / "site_config.yml").write_text(f"site_name: X\nplugins:\n  - yousaid:\n      contact: {contact}\n")
    assert main(["check", "--config", str(tmp_path / "site_config.yml"), "--today", "2026-03-02"]) == 1
    assert shown[1] in capsys.readouterr().out


def test_every_kind_of_page_is_in_the_manual():
    from yousaid.pages.page import KINDS

    table = (ROOT / "docs/site.md").read_text("utf-8").partition("\n## ")[0]
    named = [name for cell in re.findall(r"\|([^|]+)\|$", table, re.MULTILINE) for name in re.findall("`(.+?)`", cell)]
    assert set(named) == {*KINDS, "data-page"}


def test_every_setting_is_in_the_manual():
    from dataclasses import fields

    from yousaid.settings import Contact, Limits
    from yousaid.settings.reading import KNOWN

    page = (ROOT / "docs/settings.md").read_text("utf-8")
    names = [*KNOWN, *(field.name for field in (*fields(Contact), *fields(Limits)))]
    assert [name for name in names if f"`{name}`" not in page] == []
