"""The gate as a command: exit codes, what is printed where, and files of every kind."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from yousaid.reporters import FORMATS


def printed(capsys):
    out, err = capsys.readouterr()
    return out, err


def test_a_good_site_is_clean(small_site, capsys):
    assert small_site.run("check") == 0
    assert "nothing to mend" in printed(capsys)[0]


def test_a_missing_fact_fails_with_its_place_and_what_to_write(small_site, capsys):
    small_site.record.write_text(small_site.record.read_text().replace("status: done\n", ""))
    assert small_site.run("check") == 1
    out, _ = printed(capsys)
    assert "content/records/2026/warmer-nights.yml:1:" in out
    assert "status" in out


def test_a_file_that_cannot_be_read_is_a_finding_and_exit_2(small_site, capsys):
    small_site.write("content/records/2026/broken.yml", "title: [\n")
    assert small_site.run("check", "--format", "json") == 2
    report = json.loads(printed(capsys)[0])
    assert report["version"] == 1
    assert [f["rule"] for f in report["findings"]] == ["unreadable"]
    assert report["findings"][0]["path"] == "content/records/2026/broken.yml"


def test_exit_2_wins_over_1(small_site):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    small_site.write("content/records/2026/broken.yml", "title: [\n")
    assert small_site.run("check") == 2


def test_all_errors_of_all_files_come_in_one_run(small_site, capsys):
    for number in range(5):
        small_site.write(f"content/records/2026/bad-{number}.yml", f"titel: Number {number}\nstatus: finished\n")
    assert small_site.run("check", "--format", "jsonl") == 2
    found = [json.loads(line) for line in printed(capsys)[0].splitlines()]
    assert sum(f["rule"] == "invalid" for f in found) == 10


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("content/records/2026/Cold Ward.yml", "records/2026/cold-ward.yml"),
        ("content/records/2026/cold.yaml", "records/2026/cold.yml"),
        ("content/records/2026/cold.yml.txt", "records/2026/cold.yml"),
        ("content/records/cold-ward.yml", "records/2026/cold-ward.yml"),
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


def test_nothing_to_check_is_not_success(small_site, capsys):
    small_site.record.unlink()
    (small_site.root / "content/index.md").unlink()
    assert small_site.run("check") == 2
    assert "nothing to check" in printed(capsys)[1]


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--format", "xml"],
        ["check", "no-such-file.md"],
        ["check", "--today", "soon"],
    ],
)
def test_what_cannot_be_done_is_exit_2_in_plain_words(small_site, capsys, words):
    assert small_site.run(*words) == 2
    assert "Traceback" not in printed(capsys)[1]


def test_a_usage_error_is_exit_2(small_site, capsys):
    with pytest.raises(SystemExit) as left:
        small_site.run("check", "--no-such-option")
    assert left.value.code == 2
    assert "--help" in printed(capsys)[1]


def test_a_verb_that_is_not_built_yet_says_so(capsys):
    from yousaid.cli import main

    assert main(["review", "x"]) == 2
    assert "not built yet" in printed(capsys)[1]


def test_a_single_record_can_be_checked(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    assert small_site.run("check", str(small_site.record)) == 0
    assert small_site.run("check", str(small_site.root / "content/records")) == 1


def test_a_text_outside_the_site_can_be_checked(small_site, tmp_path, capsys):
    path = tmp_path / "letter.txt"
    path.write_text("We will utilise the QZX unit.\n")
    assert small_site.run("check", str(path)) == 1
    out, _ = printed(capsys)
    assert "letter.txt:1:" in out
    assert "QZX" in out


def test_a_draft_is_reported_and_never_fails(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\ndraft: true\n")
    assert small_site.run("check") == 0
    assert "unfinished.yml" in printed(capsys)[0]


def test_strict_fails_on_warnings(small_site):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\ndraft: true\n")
    assert small_site.run("check", "--strict") == 1


def test_only_what_changed(small_site, capsys):
    def git(*words):
        subprocess.run(
            ["git", "-C", small_site.root, "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "start")
    assert small_site.run("check", "--changed-since", "HEAD") == 0
    assert "Nothing changed" in printed(capsys)[1]
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    assert small_site.run("check", "--changed-since", "HEAD", "--format", "jsonl") == 1
    paths = {json.loads(line)["path"] for line in printed(capsys)[0].splitlines()}
    assert paths == {"content/records/2026/unfinished.yml"}
    assert small_site.run("check", "--changed-since", "no-such-revision") == 2


def test_a_baseline_accepts_what_is_there_and_only_shrinks(small_site, capsys):
    bad = small_site.write("content/records/2026/unfinished.yml", "title: Something\nsaid: It was cold.\n")
    assert small_site.run("check") == 1
    assert small_site.run("check", "--write-baseline") == 0
    assert small_site.run("check") == 0
    other = small_site.write("content/records/2026/other.yml", "title: Something else\nsaid: It was hot.\n")
    assert small_site.run("check") == 1
    assert small_site.run("check", "--write-baseline") == 1
    other.unlink()
    bad.write_text(bad.read_text() + "status: done\ndate: 2026-03-02\ndid: We bought blankets.\n")
    printed(capsys)
    assert small_site.run("check") == 0
    assert "mended" in printed(capsys)[0]
    assert small_site.run("check", "--strict") == 0
    assert small_site.run("check", "--write-baseline") == 0
    assert json.loads((small_site.root / ".yousaid-baseline.json").read_text())["findings"] == []


def test_a_damaged_baseline_is_said(small_site, capsys):
    small_site.write(".yousaid-baseline.json", "{")
    assert small_site.run("check") == 2
    assert "baseline" in printed(capsys)[1]


def test_settings_that_are_wrong_are_all_named_with_their_lines(small_site, capsys):
    small_site.config.write_text(
        "site_name: X\nplugins:\n  - yousaid:\n      organisaton: Vale\n      gate: gentle\n      contact: {phone: 1}\n"
    )
    assert small_site.run("check") == 2
    err = printed(capsys)[1]
    assert "site_config.yml:4: We do not know the setting `organisaton`. Did you mean `organisation`?" in err
    assert "site_config.yml:5: `gate`" in err
    assert "`urgent`" in err
    assert "`complaint`" in err


def test_github_annotations_point_at_the_line(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    assert small_site.run("check", "--format", "github") == 1
    assert "::error file=content/records/2026/unfinished.yml,line=1" in printed(capsys)[0]


def test_the_job_summary_shows_each_record_with_its_draft(small_site, capsys):
    assert small_site.run("check", "--format", "markdown") == 0
    out, _ = printed(capsys)
    assert "Warmer nights on the children" in out
    assert "We bought 40 more blankets." in out
    assert "asy read" in out


def test_an_identifier_is_masked_in_every_format(small_site, capsys):
    text = small_site.record.read_text().replace("The ward", "Ask jo.bloggs@example.com or 07911 123456. The ward")
    small_site.record.write_text(text)
    for name in FORMATS:
        assert small_site.run("check", "--format", name) == 1
        out, err = printed(capsys)
        assert "identifier" in out
        assert "jo.bloggs" not in out + err
        assert "123456" not in out + err


@pytest.fixture
def repeated(monkeypatch):
    """A rule whose suggestion is certain: a word that is there twice."""
    import re

    from yousaid.finding import Severity
    from yousaid.gate import run
    from yousaid.rules.rule import Family, Hit, Rule

    def check(subject):
        for passage in subject.passages:
            for sentence in passage.prose.sentences:
                for match in re.finditer(r"\b(\w+) \1\b", sentence.text):
                    start, end = sentence.span(*match.span())
                    yield Hit(passage.field, "Twice.", "Write it once.", start, end, replacement=match[1])

    rule = Rule(id="twice", name="", severity=Severity.WARNING, family=Family.LANGUAGE, why="", source="", check=check)
    monkeypatch.setattr(run, "RULES", (rule,))


def test_fix_writes_what_is_certain_and_says_so(small_site, capsys, repeated, tmp_path):
    record = small_site.record.read_text().replace("The ward", "The ward ward ward  # here")
    small_site.record.write_bytes(b"\xef\xbb\xbf" + record.replace("\n", "\r\n").encode())
    page = small_site.write("content/about.md", "# About\n\nWe *listen* listen, and and we act.\n")
    assert small_site.run("check", "--fix", "--format", "jsonl") == 0
    out, err = printed(capsys)
    assert "“ward ward” is now “ward”  [twice]" in err
    assert "3 changes in 2 files." in err
    wanted = record.replace("ward ward ward", "ward").replace("\n", "\r\n").encode()
    assert small_site.record.read_bytes() == b"\xef\xbb\xbf" + wanted
    assert page.read_text() == "# About\n\nWe *listen* listen, and we act.\n"
    # What stands between marks is left to a person, and said again.
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["content/about.md"]
    assert small_site.run("check", "--fix") == 0
    assert "nothing that we can mend" in printed(capsys)[1]
    letter = tmp_path / "letter.txt"
    letter.write_text("We listen to to you.\n")
    assert small_site.run("check", str(letter), "--fix") == 0
    assert letter.read_text() == "We listen to you.\n"


def test_fix_keeps_to_the_files_that_were_named(small_site, capsys, repeated):
    other = small_site.write("content/about.md", "# About\n\nWe act and and listen.\n")
    named = small_site.write("content/more.md", "# More\n\nWe act and and listen.\n")
    assert small_site.run("check", "--fix", str(named)) == 0
    assert "and and" in other.read_text()
    assert "and and" not in named.read_text()


def test_a_part_of_the_site_does_not_say_what_was_mended_elsewhere(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\nsaid: It was cold.\n")
    assert small_site.run("check", "--write-baseline") == 0
    printed(capsys)
    assert small_site.run("check", str(small_site.record)) == 0
    assert "mended" not in printed(capsys)[0]
SECRETS = ("07700 900123", "jo.bloggs@example.com", "943 476 5919")


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "markdown", "github"])
def test_no_report_repeats_an_identifier(small_site, capsys, format_):
    small_site.record.write_text(
        "# 07700 900123\ntitle: Call 07700 900123\n07700 900123: y\nstatus: jo.bloggs@example.com\n"
        "date: 943 476 5919\nold_addresses: [Call 07700 900123]\n"
        "links: [{text: Jo, url: 'mailto:jo.bloggs@example.com'}]\nsaid: Ask jo.bloggs@example.com.\n"
    )
    assert small_site.run("check", "--format", format_) == 2
    told = "".join(capsys.readouterr())
    assert "identifier" in told
    assert not [secret for secret in SECRETS if secret in told]


def test_no_report_repeats_words_that_were_withdrawn(small_site, capsys):
    small_site.record.write_text(
        "title: Warmer nights\ngone: withdrawn\ndate: 2026-03-02\nsaid: The ward was so cold.\nwhy: They asked us to.\n"
    )
    assert small_site.run("check", "--format", "markdown") == 0
    assert "so cold" not in capsys.readouterr().out


def test_an_identifier_in_the_name_of_a_page_or_a_picture_is_found(small_site, capsys):
    small_site.write("content/call-07700-900123.md", "# A page\n\nIt was cold.\n")
    small_site.write("content/07700-900124.png", "")
    assert small_site.run("check") == 1
    told = capsys.readouterr().out
    assert "call-07700-900123.md:1:1  error  This is a phone number: 077••-••••••." in told
    assert "07700-900124.png:1:1  error" in told


def test_an_identifier_is_told_once(small_site, capsys):
    small_site.write("content/about.md", "# About\n\nCall 07700 900123 or [Jo](mailto:jo@example.com), <b>now</b>.\n")
    assert small_site.run("check", "--format", "jsonl") == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [finding["rule"] for finding in found] == ["identifier", "identifier"]


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


@pytest.mark.parametrize("old", ["page", "page-2", "index", "easy-read"])
def test_an_old_address_is_never_that_of_a_list(small_site, capsys, old):
    small_site.record.write_text(small_site.record.read_text() + f"old_addresses: [{old}]\n")
    assert small_site.run("check") == 2
    assert f"“{old}” is the address of a list of answers." in capsys.readouterr().out


def test_a_glossary_term_without_its_word_is_a_finding(small_site, capsys):
    small_site.write("content/glossary.yml", "terms:\n  - {means: A machine that lifts., instead: [a lift]}\n")
    assert small_site.run("check") == 1
    assert "`term` is missing" in capsys.readouterr().out


@pytest.mark.parametrize("items", ["{one: A}", "[A, B]", "A"])
def test_a_list_whose_items_have_no_numbers_is_named(small_site, capsys, items):
    rows = f"items:\n  - {{code: core20, label: Core, items: {items}}}\n"
    small_site.write("content/vocabularies/themes.yml", rows)
    assert small_site.run("schema") == 2
    assert "not numbered" in capsys.readouterr().err


def git(site, *words):
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", site.root, *who, *words], check=True, capture_output=True)


@pytest.fixture
def committed(small_site):
    small_site.write("content/engagements/warmth.yml", ENGAGEMENT)
    small_site.record.write_text(small_site.record.read_text() + "engagement: warmth\n")
    git(small_site, "init", "-q")
    git(small_site, "add", "-A")
    git(small_site, "commit", "-qm", "start")
    return small_site


ENGAGEMENT = """\
title: Warmth
why_asked: We asked who was cold.
could_not_change: We could not change the roof.
activity: feedback
methods: [survey]
open_from: 2026-01-12
open_to: 2026-02-13
nobody_missing: We asked each person on the ward.
"""


def test_a_deleted_answer_is_a_finding_because_its_address_is_lost(committed, capsys):
    committed.record.unlink()
    assert committed.run("check", "--changed-since", "HEAD") == 1
    assert "lost-address" in printed(capsys)[0]


def test_a_renamed_answer_that_keeps_its_old_address_is_fine(committed):
    committed.record.rename(committed.record.with_name("warmth-at-night.yml"))
    assert committed.run("check", "--changed-since", "HEAD") == 1
    path = committed.record.with_name("warmth-at-night.yml")
    path.write_text(path.read_text() + "old_addresses: [warmer-nights]\n")
    assert committed.run("check", "--changed-since", "HEAD") == 0


def test_a_deleted_engagement_is_missed_by_the_answer_that_names_it(committed, capsys):
    (committed.root / "content/engagements/warmth.yml").unlink()
    assert committed.run("check", "--changed-since", "HEAD") == 2
    assert "no engagement with the id “warmth”" in printed(capsys)[0]


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
