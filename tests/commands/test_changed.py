"""Only what changed since a revision, and what was lost with it."""

import json
import subprocess

import pytest


def printed(capsys):
    out, err = capsys.readouterr()
    return out, err


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


def test_a_draft_may_be_renamed_because_nobody_has_its_address(committed, capsys):
    draft = committed.write("content/records/2026/draft-one.yml", "title: One\ndraft: true\n")
    git(committed, "add", "-A")
    git(committed, "commit", "-qm", "a draft")
    draft.rename(draft.with_name("better-name.yml"))
    assert committed.run("check", "--changed-since", "HEAD") == 0
    assert "lost-address" not in printed(capsys)[0]


def test_an_answer_that_becomes_a_draft_loses_its_address(committed, capsys):
    committed.record.write_text(committed.record.read_text() + "draft: true\n")
    assert committed.run("check", "--changed-since", "HEAD") == 1
    assert "lost-address" in printed(capsys)[0]


def test_changed_settings_concern_every_file(committed, capsys):
    committed.config.write_text(committed.config.read_text() + "      limits: {sentence_fails: 3}\n")
    assert committed.run("check", "--changed-since", "HEAD") == 1
    assert "long-sentence" in printed(capsys)[0]


def test_a_deleted_page_is_a_change(committed, capsys):
    committed.write("content/more.md", "# More\n\nShort.\n")
    git(committed, "add", "-A")
    git(committed, "commit", "-qm", "a page")
    (committed.root / "content/more.md").unlink()
    assert committed.run("check", "--changed-since", "HEAD") == 0
    assert "Nothing changed" not in printed(capsys)[1]
