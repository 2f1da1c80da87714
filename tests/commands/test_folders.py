"""Files and folders of every kind: named, refused or passed over, and never waited for."""

import os
from pathlib import Path

import pytest


def printed(capsys):
    out, err = capsys.readouterr()
    return out, err


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("content/records/2026/Cold Ward.yml", "records/2026/cold-ward.yml"),
        ("content/records/2026/cold.yaml", "records/2026/cold.yml"),
        ("content/records/2026/cold.yml.txt", "records/2026/cold.yml"),
        ("content/records/cold-ward.yml", "records/2026/cold-ward.yml"),
        ("content/records/2026/page-2.yml", "answer-page-2.yml"),
        ("content/cold-ward.yml", "records/2026/cold-ward.yml"),
        ("content/Glossary.YAML", "glossary.yml"),
        ("content/raw.csv", "import"),
        ("content/records/2026/cold.yml~", "Delete it"),
        ("content/records/2026/cold.yml.bak", "Delete it"),
    ],
)
def test_a_file_that_nobody_would_see_is_named(small_site, capsys, name, right):
    small_site.write(name, "title: Cold\n")
    assert small_site.run("check") == 2
    assert right in printed(capsys)[0]


@pytest.mark.parametrize("folder", [".", "..", "../elsewhere", "/", "link", "content/.."])
def test_a_content_folder_that_is_not_below_the_site_is_refused(small_site, capsys, folder):
    elsewhere = small_site.root.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    (small_site.root / "link").symlink_to(elsewhere)
    small_site.config.write_text(small_site.config.read_text().replace("docs_dir: content", f"docs_dir: {folder}"))
    assert small_site.run("check") == 2
    assert "docs_dir" in capsys.readouterr().err


def test_a_name_that_a_terminal_would_obey_is_refused_and_shown(small_site, capsys):
    small_site.write("content/::error::x\x1b[2J\nfoo.md", "# A page\n")
    assert small_site.run("check") == 2
    told = capsys.readouterr().out
    assert "content/::error::x\\u{1b}[2J foo.md:1:1" in told
    assert "\x1b" not in told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_refused_and_never_waited_for(small_site, capsys):
    os.mkfifo(small_site.root / "content/records/2026/some-pipe.yml")
    assert small_site.run("check") == 2
    assert "not an ordinary file" in capsys.readouterr().out


def test_a_file_that_cannot_be_opened_is_named(small_site, capsys, monkeypatch):
    read = Path.read_bytes

    def refuse(path):
        if path.name in {"warmer-nights.yml", "index.md"}:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert small_site.run("check") == 2
    assert capsys.readouterr().out.count("We cannot open this file: Permission denied.") == 2


def test_a_folder_that_holds_the_content_includes_it(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    small_site.write("notes.md", "Call the QZX unit.\n")
    assert small_site.run("check", str(small_site.root)) == 1
    out, _ = printed(capsys)
    assert "unfinished.yml" in out
    assert "QZX" in out


def test_a_folder_with_the_name_of_a_text_is_a_folder(small_site, capsys):
    small_site.write("o.txt/inner.md", "It was cold.\n")
    assert small_site.run("check", str(small_site.root / "o.txt")) == 0
    assert small_site.run("text", str(small_site.root / "o.txt")) == 2


def test_a_record_outside_a_site_is_told_where_to_go(tmp_path, monkeypatch, capsys):
    from yousaid.cli import main

    monkeypatch.chdir(tmp_path)
    (tmp_path / "cold.yml").write_text("title: Cold\n")
    assert main(["check", "cold.yml"]) == 2
    assert "site_config.yml" in printed(capsys)[1]


@pytest.mark.parametrize("name", ["content/~$cold.docx", "content/Thumbs.db", "content/.DS_Store"])
def test_what_a_computer_leaves_by_itself_is_passed_over(small_site, name):
    small_site.write(name, "x")
    assert small_site.run("check") == 0


def test_paths_lead_to_the_files_from_where_one_stands(small_site, capsys, monkeypatch):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    monkeypatch.chdir(small_site.root.parent)
    assert small_site.run("check", "--format", "github") == 1
    assert f"file={small_site.root.name}/content/records/2026/unfinished.yml" in printed(capsys)[0]
    monkeypatch.chdir(small_site.root)
    assert small_site.run("check", "--format", "github") == 1
    assert "file=content/records/2026/unfinished.yml" in printed(capsys)[0]
