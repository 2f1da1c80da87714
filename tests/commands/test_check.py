"""The gate as a command: exit codes, what is printed where, and files of every kind."""

import json

import pytest


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


def test_a_part_of_the_site_does_not_say_what_was_mended_elsewhere(small_site, capsys):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\nsaid: It was cold.\n")
    assert small_site.run("check", "--write-baseline") == 0
    printed(capsys)
    assert small_site.run("check", str(small_site.record)) == 0
    assert "mended" not in printed(capsys)[0]


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


@pytest.mark.parametrize("nothing", ["n/a", "|\n  n/a", "|\n  - n/a", "|\n  ...", "To be confirmed.", "'-'"])
def test_what_stands_for_nothing_is_no_fact(small_site, capsys, nothing):
    small_site.record.write_text(f"title: Warmer\nsaid: It was cold.\nstatus: done\ndate: 2026-03-02\ndid: {nothing}\n")
    assert small_site.run("check") == 1
    assert "missing-did" in printed(capsys)[0]


def test_a_picture_of_a_theme_that_there_is_not_is_named_with_its_line(small_site, capsys):
    rows = "items:\n  - {code: food, label: Food, picture: meal}\n  - {code: beds, label: Beds, picture: bedd}\n"
    small_site.write("content/vocabularies/themes.yml", rows)
    small_site.write("content/pictures.yml", "pictures: [{id: bed, approved_by: A group, approved_on: 2026-01-01}]\n")
    assert small_site.run("check") == 2
    told = capsys.readouterr().err
    assert "themes.yml:3: “beds” has the picture “bedd”" in told
    assert "Write `picture: bed`." in told
    assert "“food”" not in told
