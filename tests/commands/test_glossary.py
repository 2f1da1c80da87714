"""`yousaid glossary`: which short forms and hard words a text uses, and what explains them in it."""

import io
import json
import sys

import pytest

from yousaid.cli import main

TEXT = "The Care Quality Commission (CQC) came.\n\nThe **AMU** is full. The CQC saw the AMU. We will utilise the QZX.\n"


@pytest.fixture
def pasted(monkeypatch, tmp_path):
    """Puts a text on standard input, far from any site."""

    def paste(text):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        monkeypatch.chdir(tmp_path)

    return paste


def test_each_short_form_and_hard_word_has_one_line_with_its_place(pasted, capsys):
    pasted(TEXT)
    assert main(["glossary", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"short": "CQC", "long": "Care Quality Commission", "path": "(your text)", "line": 1, "column": 30},
        {"short": "AMU", "long": "", "path": "(your text)", "line": 3, "column": 7},
        {"short": "QZX", "long": "", "path": "(your text)", "line": 3, "column": 63},
        {"short": "utilise", "long": "", "path": "(your text)", "line": 3, "column": 51},
    ]


def test_people_read_what_is_explained_and_what_to_write(pasted, capsys):
    pasted(TEXT)
    assert main(["glossary", "-"]) == 0
    out = capsys.readouterr().out
    assert "CQC      Care Quality Commission  (your text):1:30" in out
    assert "AMU      (not explained here; it may be: acute medical unit)" in out
    assert "Hard words\n  utilise  (Write “use”.)" in out


def test_a_short_form_that_stands_for_two_things_is_listed_twice(pasted, capsys):
    pasted("Physical therapy (PT) is on. Patient transport (PT) is off.\n")
    assert main(["glossary", "-", "--format", "json"]) == 0
    assert [row["long"] for row in json.loads(capsys.readouterr().out)] == ["Physical therapy", "Patient transport"]


def test_nothing_found_is_said(pasted, capsys):
    pasted("The ward was cold.\n")
    assert main(["glossary", "-"]) == 0
    assert "no short forms" in capsys.readouterr().out
    pasted("")
    assert main(["glossary", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_site_is_read_record_by_record_with_places_in_the_file(small_site, capsys):
    record = small_site.record.read_text().replace("The ward", "The acute medical unit (AMU) was full. The ward")
    small_site.record.write_text(record.replace("We bought", "AMU staff bought"))
    small_site.write("content/glossary.yml", "terms:\n  - {term: CQC, long: Care Quality Commission, means: A team.}\n")
    small_site.write("content/about.md", "# About\n\nThe CQC came.\n")
    assert small_site.run("glossary", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["short"], row["long"], row["path"], row["line"], row["column"]) for row in rows] == [
        ("AMU", "acute medical unit", "content/records/2026/warmer-nights.yml", 3, 27),
        ("CQC", "", "content/about.md", 3, 5),
    ]
    assert small_site.run("glossary", str(small_site.root / "content/about.md")) == 0
    out = capsys.readouterr().out
    assert "in your glossary: Care Quality Commission" in out
    assert "AMU" not in out


def test_any_file_is_a_text(pasted, tmp_path, capsys):
    pasted("")
    (tmp_path / "minutes.yml").write_text("notes: The patient participation group (PPG) met.\n")
    assert main(["glossary", "minutes.yml", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["short"], row["long"], row["path"]) for row in rows] == [
        ("PPG", "patient participation group", "minutes.yml")
    ]


def test_what_cannot_be_done_is_exit_2(pasted, small_site, capsys):
    assert small_site.run("glossary", "--format", "sarif") == 2
    assert small_site.run("glossary", "no-such-file.md") == 2
    small_site.write("content/records/2026/broken.yml", "title: [\n")
    assert small_site.run("glossary") == 2
    pasted("")
    assert main(["glossary"]) == 2
    assert "Traceback" not in capsys.readouterr().err
