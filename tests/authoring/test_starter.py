"""The starter site: complete, clean at the gate, and careful in CI."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from yousaid import __version__
from yousaid.authoring.json_schema import json_schemas
from yousaid.authoring.starter import starter_files
from yousaid.finding import Finding
from yousaid.pipeline import Loaded, check, load
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import read_config

TODAY = date(2026, 11, 2)
NAME = 'St Anne\'s "New" <b>Trust</b> & Co: # 1'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in starter_files(NAME, TODAY).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def full(site: Path) -> Loaded:
    """The site after its learning time."""
    loaded = load(site / "site_config.yml")
    return replace(loaded, settings=replace(loaded.settings, gate="full"))


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.path}: {finding.rule}: {finding.message}" for finding in findings]


def test_it_has_every_file():
    assert set(starter_files("Riverside", TODAY)) == {
        ".github/workflows/yousaid.yml",
        ".gitignore",
        ".gitlab-ci.yml",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "content/about.md",
        "content/accessibility.md",
        "content/contact.md",
        "content/engagements/what-keeps-you-awake.yml",
        "content/glossary.yml",
        "content/index.md",
        "content/records/2026/more-time-to-visit.yml",
        "content/records/2026/warmer-nights-on-the-ward.yml",
        "requirements.txt",
        "schemas/engagement.json",
        "schemas/glossary.json",
        "schemas/easy-read.json",
        "schemas/pictures.json",
        "schemas/record.json",
        "schemas/review.json",
        "site_config.yml",
    }


def test_no_mark_is_left():
    for path, text in starter_files("Riverside", TODAY).items():
        assert not re.search(r"@[A-Z_]+@", text), path
        assert text.endswith("\n")


def test_its_content_passes_the_whole_gate(site):
    assert told(check(full(site), TODAY).findings) == []


def test_time_alone_does_not_fail_it(site):
    assert not check(full(site), TODAY + timedelta(days=400)).fails()


def test_its_settings_hold_the_name(site):
    settings = load(site / "site_config.yml").settings
    assert settings.organisation == NAME
    assert (settings.gate, settings.gate_start) == ("learning", TODAY)
    assert "<b>" not in (site / "README.md").read_text("utf-8").replace("\\<", "")


def test_its_requirements_pin_this_version():
    assert starter_files("x", TODAY)["requirements.txt"] == f"yousaid=={__version__}\n"


def test_the_github_job_is_careful(site):
    path = site / ".github/workflows/yousaid.yml"
    text = path.read_text("utf-8")
    workflow = read_config(path).data
    jobs = workflow["jobs"]
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["env"]["NO_MKDOCS_2_WARNING"] == "1"
    assert workflow["concurrency"]
    assert [job for job in jobs if "permissions" in jobs[job]] == ["publish"]
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert (jobs["build"]["needs"], jobs["publish"]["needs"]) == ("check", "build")
    assert "refs/heads/main" in jobs["build"]["if"]
    for line in re.findall(r"uses: (.*)", text):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    assert text.count("persist-credentials: false") == text.count("actions/checkout@") == text.count("fetch-depth: 0")
    # What somebody else chose reaches a shell only as a variable.
    assert not re.search(r"run:.*\$\{\{", text)


def test_the_gitlab_job_checks_before_it_publishes(site):
    pipeline = read_config(site / ".gitlab-ci.yml").data
    assert pipeline["pages"]["needs"] == ["check"]
    assert "CI_DEFAULT_BRANCH" in pipeline["pages"]["rules"][0]["if"]
    assert any("--changed-since" in line for line in pipeline["check"]["script"])
    assert pipeline["variables"]["GIT_DEPTH"] == "0"


def test_the_editor_finds_the_schemas(site):
    schemas = json.loads((site / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    names = {Path(name).stem for name in schemas}
    assert names == set(json_schemas(Vocabularies()))
    for name, pattern in schemas.items():
        assert (site / name).is_file()
        # A new site has no review: a made-up one might be published. The others it may write or not.
        later = {"content/reviews/*.yml", "content/easy-read.yml", "content/pictures.yml"}
        assert list(site.glob(pattern)) or pattern in later
