"""The commands with which somebody starts: new, import, init, explain, schema, text, easy-read."""

import io
import json
import re
from types import SimpleNamespace

import pytest

from yousaid.cli import main
from yousaid.records.statuses import STATUSES

FACTS = {
    "said": "The ward was cold.",
    "did": "We bought 40 blankets.",
    "left_to_do": "We will buy more.",
    "why": "There is no room.",
}
LINES = {
    "owner": "Ward 7 manager",
    "due": "2026-12",
    "next_news": "2026-12-01",
    "who_decides": "The city council",
    "why_not": "staff-or-space",
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_new_record_passes_once_its_texts_are_filled_in(small_site, capsys, status):
    assert small_site.run("new", "Quieter nights", "--status", status) == 0
    path = small_site.root / capsys.readouterr().out.strip()
    text = path.read_text("utf-8")
    for name, words in FACTS.items():
        text = re.sub(rf"^({name}: \|\n)\s*$", rf"\1  {words}\n", text, count=1, flags=re.MULTILINE)
    for name, words in LINES.items():
        text = re.sub(rf"^{name}:\s*$", f"{name}: {words}", text, count=1, flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    code = small_site.run("check", str(path))
    assert code == 0, capsys.readouterr().out


def test_a_new_record_never_writes_over_another(small_site, capsys):
    assert small_site.run("new", "Warmer nights") == 2
    assert "already there" in capsys.readouterr().err


def test_a_link_opens_the_web_editor(small_site, capsys):
    assert small_site.run("new", "Quieter nights", "--link") == 2
    assert "repository" in capsys.readouterr().err
    small_site.config.write_text(small_site.config.read_text() + "      repository: https://github.com/vale/answers\n")
    assert small_site.run("new", "Quieter nights", "--link") == 0
    out = capsys.readouterr().out
    assert out.startswith("https://github.com/vale/answers/new/main?filename=content/records/2026/quieter-nights.yml&")
    assert not (small_site.root / "content/records/2026/quieter-nights.yml").exists()


def test_a_table_becomes_drafts_and_says_what_it_left_out(small_site, capsys):
    table = small_site.write("old.csv", "\ufeffWe did;You said;Mood\nWe bought 40 blankets;It was cold;sad\n")
    assert small_site.run("import", str(table)) == 0
    out, err = capsys.readouterr()
    record = (small_site.root / out.strip()).read_text("utf-8")
    assert "draft: true" in record
    assert "It was cold" in record
    assert "We bought 40 blankets" in record
    assert "Mood" in err
    assert "everybody can read it" in err


def test_pasted_text_becomes_drafts(small_site, capsys, monkeypatch):
    text = b"You said: It was cold.\nWe did: We bought blankets.\n\nYou said: It was loud.\nWe did: We fitted lids.\n"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text), isatty=lambda: False))
    assert small_site.run("import", "-") == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_dry_run_writes_nothing(small_site, capsys):
    table = small_site.write("old.csv", "said,did\nIt was cold,We bought blankets\n")
    assert small_site.run("import", str(table), "--dry-run") == 0
    assert len(list((small_site.root / "content").rglob("*.yml"))) == 1


def test_a_new_site_is_complete_and_passes(tmp_path, capsys):
    site = tmp_path / "my-site"
    assert main(["init", str(site), "--today", "2026-11-02"]) == 0
    config = str(site / "site_config.yml")
    capsys.readouterr()
    assert main(["check", "--config", config, "--strict", "--today", "2026-11-02"]) == 0, capsys.readouterr().out
    assert main(["build", "--config", config, "--today", "2026-11-02"]) == 0
    assert (site / "site/index.html").is_file()
    assert (site / ".github/workflows/yousaid.yml").is_file()
    assert (site / ".gitlab-ci.yml").is_file()


def test_a_new_site_never_writes_over_work(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    assert main(["init", str(tmp_path)]) == 2
    assert "never write over" in capsys.readouterr().err


def test_each_rule_can_be_explained(capsys):
    from yousaid.gate import manual
    from yousaid.rules import RULES

    assert main(["explain"]) == 0
    listed = capsys.readouterr().out
    for rule in RULES:
        assert f"  {rule.id} " in listed
        assert main(["explain", rule.id]) == 0
        page = capsys.readouterr().out
        titles = ["Why it matters to readers", "How strict", "What it finds", "What is fine", "To change it", "Source"]
        assert [line for line in page.splitlines() if line in titles] == titles
        assert rule.name in page
        assert rule.since in page
        assert max(map(len, (listed + page).splitlines())) <= 80
        assert "  ->" in page.partition("What it finds")[2].partition("What is fine")[0]
        assert "  ->" not in page.partition("What is fine")[2]
    for name, about in manual.OTHERS.items():
        assert f"  {name} " in listed
        assert main(["explain", name]) == 0
        assert " ".join(capsys.readouterr().out.split()).startswith(f"{name}: {about}")
    assert main(["explain", "jargn"]) == 2
    assert "Did you mean `jargon`?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["record", "engagement", "glossary"])
def test_a_schema_is_json(capsys, name):
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"


def test_any_text_can_be_pasted_without_a_site(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    text = b"We will utilise it.\n\nYou said. We did. Yes.\n"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text), isatty=lambda: False))
    assert main(["text", "-", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {"words", "sentences", "syllables", "grade", "reading_age", "sentence_list", "findings"} == set(report)
    assert report["sentences"] == 4
    assert [s["line"] for s in report["sentence_list"]] == [1, 3, 3, 3]
    assert report["sentence_list"][0]["hard_words"] == ["utilise"]
    assert report["reading_age"] == report["grade"] + 5
    assert [f["rule"] for f in report["findings"]] == ["jargon"]


def test_a_text_that_fails_ends_with_1(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.md").write_text("Call the QZX unit.\n")
    assert main(["text", "letter.md"]) == 1
    assert "reading age" in capsys.readouterr().out
    assert main(["text", "no-such.md"]) == 2


def test_the_easy_read_draft_is_printed_with_what_is_left_to_a_person(small_site, capsys):
    assert small_site.run("easy-read", "warmer-nights") == 0
    out, err = capsys.readouterr()
    assert "easy read draft" in out
    assert err == ""
    assert small_site.run("easy-read", "warmer-night") == 2
    assert "Did you mean `warmer-nights`?" in capsys.readouterr().err


def test_an_error_of_ours_is_said_without_a_traceback(small_site, capsys, monkeypatch):
    def broken(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr("yousaid.commands.check.open_site", broken)
    assert small_site.run("check") == 2
    err = capsys.readouterr().err
    assert "inside yousaid" in err
    assert "Traceback" not in err


def test_an_import_never_writes_over_a_file_that_it_cannot_read(small_site):
    broken = small_site.write("content/records/2026/too-cold.yml", "title: [\nhours of work\n")
    table = small_site.write("table.csv", "You said,We did\nToo cold,Blankets\nPage 2,Blankets\n")
    assert small_site.run("import", str(table)) == 0
    assert "hours of work" in broken.read_text()
    assert (broken.parent / "too-cold-2.yml").is_file()
    assert (broken.parent / "page-2-2.yml").is_file()


def test_nothing_new_is_written_through_a_link(small_site, tmp_path, capsys):
    (tmp_path / "elsewhere").mkdir()
    (small_site.root / "content/records/2029").symlink_to(tmp_path / "elsewhere")
    table = small_site.write("table.csv", "You said,We did\nToo cold,Blankets\n")
    assert small_site.run("import", str(table), "--today", "2029-01-01") == 2
    assert small_site.run("new", "Too cold", "--today", "2029-01-01") == 2
    assert "link to another place" in capsys.readouterr().err
    assert not list((tmp_path / "elsewhere").iterdir())


def test_the_notes_of_an_import_send_nothing_to_the_terminal(small_site, capsys):
    table = small_site.write("table.csv", 'You said,We did,"Odd\x1b[2J\n::error::x"\nToo cold,Blankets,y\n')
    assert small_site.run("import", str(table)) == 0
    told = capsys.readouterr().err
    assert "\x1b" not in told
    assert "Odd" in told
    assert not [line for line in told.splitlines() if line.startswith("::")]


def test_a_new_record_never_takes_the_address_of_a_list(small_site, capsys):
    assert small_site.run("new", "Page 2") == 2
    assert "address of a list" in capsys.readouterr().err


def test_an_answer_that_is_gone_has_no_draft(small_site, capsys):
    small_site.record.write_text(
        "title: Warmer nights\ngone: withdrawn\ndate: 2026-03-02\nsaid: So cold.\nwhy: They asked us to.\n"
    )
    assert small_site.run("easy-read", "warmer-nights") == 2
    told = "".join(capsys.readouterr())
    assert "is gone" in told
    assert "cold" not in told
