"""An ordinary MkDocs project: the plugin checks its Markdown, under both engines, and changes nothing else."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from yousaid.cli import main

ENGINES = ("mkdocs", "properdocs")
GOOD = "# Welcome\n\nThe ward is open all day. Come and see us.\n"
BAD = "# About\n\nAsk the QZX team. They can help you.\n"
#: A warning, and no error.
MILD = "# About\n\nWe will utilise it. They can help you.\n"


class Project:
    """A project as MkDocs knows it, without anything of ours but the plugin."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.config()
        self.write("docs/index.md", GOOD)
        self.write("docs/notes.csv", "a,b\n")
        self.write("docs/extra.css", "p {}\n")

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def config(self, *, theme: str = "material", plugin: str = "  - yousaid\n", more: str = "") -> None:
        plugins = f"plugins:\n  - search\n{plugin}"
        self.write("mkdocs.yml", f"site_name: Notes\ntheme: {{name: {theme}}}\n{plugins}{more}")

    def build(self, engine: str, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", engine, "build", "-f", str(self.root / "mkdocs.yml"), *words],
            capture_output=True,
            text=True,
            check=False,
        )

    def site(self) -> dict[str, str]:
        folder = self.root / "site"
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz")
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files
            # The day of the build is in these.
            if path.name != "sitemap.xml" and path.name != "index.html"
        } | {
            path.relative_to(folder).as_posix(): path.read_text("utf-8").partition("Build Date")[0]
            for path in files
            if path.name == "index.html"
        }


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


# The fork brings no theme of its own.
@pytest.mark.parametrize(
    ("engine", "theme"), [("mkdocs", "mkdocs"), ("mkdocs", "material"), ("properdocs", "material")]
)
def test_good_pages_build_to_the_same_site_as_without_us(project, engine, theme):
    project.config(theme=theme, plugin="")
    assert project.build(engine).returncode == 0
    without = project.site()
    project.config(theme=theme)
    done = project.build(engine)
    assert done.returncode == 0, done.stderr
    assert project.site() == without
    assert "notes.csv" in without
    assert not list(project.root.glob(".site*"))


@pytest.mark.parametrize("engine", ENGINES)
def test_an_error_stops_the_build_and_leaves_the_old_site(project, engine):
    assert project.build(engine).returncode == 0
    before = project.site()
    project.write("docs/about.md", BAD)
    done = project.build(engine)
    assert done.returncode == 1
    assert "docs/about.md:3:9  error" in done.stderr
    assert "QZX" in done.stderr
    assert "Traceback" not in done.stderr
    assert project.site() == before


@pytest.mark.parametrize("engine", ENGINES)
def test_a_warning_is_told_and_stops_only_a_strict_build(project, engine):
    project.write("docs/about.md", MILD)
    done = project.build(engine)
    assert done.returncode == 0
    assert "utilise" in done.stderr
    assert project.build(engine, "--strict").returncode == 1


def test_pages_that_are_not_built_are_not_checked(project):
    project.write("docs/about.md", BAD)
    project.write("docs/drafts/later.md", BAD)
    project.config(more="exclude_docs: about.md\ndraft_docs: drafts/\n")
    assert project.build("mkdocs").returncode == 0


def test_serving_only_reports(project, caplog):
    from mkdocs.config import load_config

    project.write("docs/about.md", BAD)
    config = load_config(str(project.root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    with caplog.at_level("INFO", logger="mkdocs.plugins.yousaid"):
        config = config.plugins.on_config(config)
    assert "QZX" in caplog.text
    config.plugins.on_shutdown()
    assert config.site_dir == str(project.root / "site")


@pytest.mark.parametrize("plugin", ["  - yousaid\n", "  - yousaid: {check_only: true}\n", ""])
def test_check_works_on_the_project_too(project, capsys, plugin):
    project.config(plugin=plugin)
    config = str(project.root / "mkdocs.yml")
    assert main(["check", "--config", config]) == 0
    project.write("docs/guide/about.md", BAD)
    assert main(["check", "--config", config]) == 1
    assert "docs/guide/about.md:3:9" in capsys.readouterr().out
    assert main(["check", "--config", config, str(project.root / "docs/index.md")]) == 0


def test_check_without_a_name_says_which_to_give(project, capsys, monkeypatch):
    monkeypatch.chdir(project.root)
    assert main(["check"]) == 2
    assert "--config mkdocs.yml" in capsys.readouterr().err


def test_its_own_limits_words_and_baseline_hold(project):
    config = str(project.root / "mkdocs.yml")
    project.write("docs/about.md", BAD)
    assert main(["check", "--config", config, "--write-baseline"]) == 0
    assert main(["check", "--config", config]) == 0
    (project.root / ".yousaid-baseline.json").unlink()
    project.config(plugin="  - yousaid: {acronyms: [QZX]}\n")
    assert main(["check", "--config", config]) == 0


def test_what_needs_records_says_so(project, capsys):
    for words in (["build"], ["new", "Warm nights"], ["easy-read", "x"]):
        assert main([words[0], "--config", str(project.root / "mkdocs.yml"), *words[1:]]) == 2
        assert "only check" in capsys.readouterr().err
    assert not (project.root / "docs/records").exists()


def test_a_site_that_forgot_its_contact_is_not_taken_for_one(project, capsys):
    project.write("docs/records/2026/warm.yml", "title: Warm\n")
    assert main(["check", "--config", str(project.root / "mkdocs.yml")]) == 2
    assert "`contact` is missing" in capsys.readouterr().err


def test_a_choice_that_is_none_is_said(project, capsys):
    project.config(plugin="  - yousaid: {check_only: maybe}\n")
    assert main(["check", "--config", str(project.root / "mkdocs.yml")]) == 2
    assert "mkdocs.yml:5: `check_only`" in capsys.readouterr().err
