"""Whole builds of a small site: what is written, what is not, and what happens when something fails."""

import hashlib
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

QUOTE = """\
quotes:
  - text: |
      I was so cold that I cried.
    who: A patient
    consent: quote-anonymous
    consent_date: 2026-01-20
    consent_ends: 2026-10-31
"""


def digest(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_record_becomes_a_page_and_an_easy_read_page(small_site):
    assert small_site.run("build") == 0
    page = small_site.page("answers/warmer-nights")
    assert "Warmer nights on the children&#39;s ward" in page or "Warmer nights on the children’s ward" in page
    assert "We bought 40 more blankets. Each bed now has two." in page
    assert "We did this" in page
    assert 'data-page="easy-read"' in small_site.page("answers/warmer-nights/easy-read")


def test_no_record_file_is_ever_public(small_site):
    small_site.write("content/secret.png", "not used by a page")
    small_site.config.write_text(
        small_site.config.read_text().replace("docs_dir: content", "docs_dir: content\nexclude_docs: ''")
    )
    assert small_site.run("build") == 0
    names = digest(small_site.root / "site")
    assert not [name for name in names if name.endswith((".yml", ".yaml", ".md", ".png"))]


def test_the_same_records_give_the_same_bytes(small_site):
    small_site.run("build")
    first = digest(small_site.root / "site")
    small_site.run("build")
    assert digest(small_site.root / "site") == first


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_the_engines_write_the_same_files(small_site, engine):
    small_site.run("build")
    ours = digest(small_site.root / "site")
    done = subprocess.run(
        [sys.executable, "-m", engine, "build", "-q", "-f", str(small_site.config)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert digest(small_site.root / "site") == ours


def test_the_gate_stops_mkdocs_too(small_site):
    small_site.write("content/records/2026/unfinished.yml", "title: Something\n")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(small_site.config)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "unfinished.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (small_site.root / "site").exists()


def test_a_failing_gate_leaves_the_old_site_untouched(small_site, capsys):
    small_site.run("build")
    before = digest(small_site.root / "site")
    small_site.record.write_text("title: [\n")
    assert small_site.run("build") == 2
    assert digest(small_site.root / "site") == before
    assert "as it was" in capsys.readouterr().err


def test_a_broken_link_stops_the_build_before_the_swap(small_site, capsys):
    small_site.run("build")
    before = digest(small_site.root / "site")
    small_site.write("content/about.md", "# About\n\n[Read more](/answers/no-such-answer/)\n")
    assert small_site.run("build") == 2
    assert "no-such-answer" in capsys.readouterr().err
    assert digest(small_site.root / "site") == before
    assert not list(small_site.root.glob(".site-staging*"))


def test_a_link_from_the_root_works_wherever_the_site_is_put(small_site):
    small_site.write("content/about.md", "# About\n\n[The answer](/answers/warmer-nights/)\n")
    assert small_site.run("build") == 0
    assert 'href="../answers/warmer-nights/"' in small_site.page("about")


def test_a_folder_that_is_not_a_site_is_never_replaced(small_site, capsys):
    small_site.write("site/thesis.docx", "years of work")
    assert small_site.run("build") == 2
    assert (small_site.root / "site/thesis.docx").read_text() == "years of work"
    assert "would be lost" in capsys.readouterr().err


def test_a_quote_whose_consent_ended_is_gone_from_every_output(small_site):
    small_site.record.write_text(small_site.record.read_text() + QUOTE)
    for day, there in (("2026-10-31", True), ("2026-11-01", False)):
        assert small_site.run("build", "--today", day) == 0
        everything = "".join(
            path.read_text("utf-8")
            for path in (small_site.root / "site").rglob("*")
            if path.suffix in {".html", ".json", ".xml"}
        )
        assert ("so cold that I cried" in everything) is there


def test_a_withdrawn_answer_keeps_its_address_and_loses_its_words(small_site):
    small_site.record.write_text(
        "title: Warmer nights\ngone: withdrawn\ndate: 2026-03-02\nsaid: The ward was cold.\n"
        "why: The family asked us to take it down.\n"
    )
    assert small_site.run("build") == 0
    everything = "".join(
        path.read_text("utf-8")
        for path in (small_site.root / "site").rglob("*")
        if path.suffix in {".html", ".json", ".xml"}
    )
    assert "The ward was cold" not in everything
    assert "The family asked us to take it down." in small_site.page("answers/warmer-nights")


def test_a_preview_shows_drafts_and_what_is_missing_and_opens_by_double_click(small_site):
    small_site.write("content/records/2026/unfinished.yml", "title: Something new\nsaid: It was cold.\ndraft: true\n")
    assert small_site.run("build", "--preview") == 0
    page = small_site.page("answers/unfinished", "site-preview")
    assert "noindex" in page
    assert "This answer is a draft. It is not on your site." in page
    assert "is a draft" not in small_site.page("answers/warmer-nights", "site-preview")
    assert "status" in page
    assert not re.search(r'href="(?!https?:|mailto:|tel:|sms:|#)[^"#]*/"', page)
    assert small_site.run("build") == 0
    assert not (small_site.root / "site/answers/unfinished").exists()


def test_despite_publishes_findings_about_words_but_never_about_people(small_site, capsys):
    small_site.record.write_text(small_site.record.read_text().replace("date: 2 March 2026\n", ""))
    assert small_site.run("build") == 1
    assert small_site.run("build", "--despite", "The board wants it today.") == 0
    assert "The board wants it today." in capsys.readouterr().err
    small_site.record.write_text(
        small_site.record.read_text().replace("The ward", "Ask jo.bloggs@example.com. The ward")
    )
    assert small_site.run("build", "--despite", "The board wants it today.") == 1


def test_nothing_is_left_of_a_build_that_was_killed(small_site):
    (small_site.root / ".site-staging-999999").mkdir()
    assert small_site.run("build") == 0
    assert not list(small_site.root.glob(".site-staging*"))


@pytest.mark.parametrize("name", ["answers/warmer-nights.md", "search.md", "status/index.md"])
def test_a_page_at_the_address_of_one_of_ours_is_never_lost(small_site, capsys, name):
    small_site.write(f"content/{name}", "# A page\n\nOf an author.\n")
    assert small_site.run("build") == 2
    err = capsys.readouterr().err
    assert f"content/{name}:1: " in err
    assert "where we make a page" in err
    assert not (small_site.root / "site").exists()


def test_two_pages_of_authors_at_one_address_are_named(small_site, capsys):
    small_site.write("content/foo.md", "# One\n\nOne page.\n")
    small_site.write("content/foo/index.md", "# Two\n\nTwo pages.\n")
    assert small_site.run("build") == 2
    assert "foo.md and foo/index.md" in capsys.readouterr().err


def test_html_that_runs_stops_the_build_in_our_own_words(small_site, capsys):
    small_site.write("content/about.md", "# About\n\n<script>alert(1)</script>\n")
    assert small_site.run("build") == 2
    told = capsys.readouterr().err
    assert "“about.md” holds the element <script>." in told
    assert "engine" not in told


def test_a_link_among_the_templates_is_not_published(small_site, tmp_path):
    (tmp_path / "secret.txt").write_text("a secret")
    (small_site.root / "templates/assets").mkdir(parents=True)
    (small_site.root / "templates/assets/x.txt").symlink_to(tmp_path / "secret.txt")
    assert small_site.run("build") == 2
    assert not (small_site.root / "site").exists()


def test_two_builds_at_once_leave_one_whole_site(small_site):
    command = [sys.executable, "-m", "yousaid", "build", "--config", str(small_site.config)]
    assert small_site.run("build") == 0
    whole = digest(small_site.root / "site")
    for build in [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]:
        assert build.wait() == 0
    assert digest(small_site.root / "site") == whole
    assert not list(small_site.root.glob(".site-staging*"))


@pytest.mark.parametrize("signs", ["[", "![a", "<a ", "[a](", "[a][", "[[", "1. ", "- ", "> "])
def test_a_page_of_signs_is_refused_and_never_worked_on(small_site, capsys, signs):
    small_site.write("content/about.md", "# About\n\n" + signs * (40_000 // len(signs)) + "\n")
    started = time.process_time()
    assert small_site.run("check") == 2
    assert "about.md:3:1" in capsys.readouterr().out
    assert small_site.run("build", "--preview") == 0
    assert time.process_time() - started < 5


def test_a_link_to_a_page_elsewhere_is_in_no_preview(small_site, tmp_path):
    (tmp_path / "secret.md").write_text("# A secret\n")
    (small_site.root / "content/secret.md").symlink_to(tmp_path / "secret.md")
    assert small_site.run("build") == 2
    assert small_site.run("build", "--preview") == 0
    assert not (small_site.root / "site-preview/secret").exists()


def test_an_answer_without_a_status_is_never_public_even_while_learning(small_site):
    learning = "      gate: learning\n      gate_start: 2026-02-01\n"
    small_site.config.write_text(small_site.config.read_text() + learning)
    small_site.write("content/records/2026/unfinished.yml", "title: Something\nsaid: It was cold.\n")
    assert small_site.run("build") == 0
    assert not (small_site.root / "site/answers/unfinished").exists()
    assert small_site.run("build", "--preview") == 0
    assert (small_site.root / "site-preview/answers/unfinished/index.html").is_file()


def test_a_page_outside_the_menu_is_built_all_the_same(small_site):
    small_site.write("content/about.md", "# About\n\nWe are a trust.\n")
    small_site.config.write_text(small_site.config.read_text().replace("docs_dir", "nav: [index.md]\ndocs_dir"))
    assert small_site.run("build") == 0
    assert "We are a trust." in small_site.page("about")
