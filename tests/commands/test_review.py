"""``yousaid review``: by options and by questions, never over a file that is there; and files in the wrong place."""

from __future__ import annotations

import builtins
import re
import sys

import pytest

EASY = """\
easy_read:
  heard: The ward was cold.
  did:
    - Each bed now has 2.
    - We bought 40 blankets.
  pictures: {heard: temperature, did: bed}
"""
GIVEN = (
    *("--date", "9 March 2026", "--group", "Vale Readers", "--people", "4", "--agreed", "yes", "--how", "met"),
    *("--paid", "yes", "--asked", "What is this page telling you? = It is warm."),
)


@pytest.fixture
def site(small_site):
    small_site.record.write_text(small_site.record.read_text("utf-8") + EASY, "utf-8")
    return small_site


def code_of(site, capsys):
    assert site.run("review", "warmer-nights", "--show") == 0
    return capsys.readouterr().out.split("\n")[0]


def test_a_review_by_options_makes_the_page_easy_read(site, capsys):
    code = code_of(site, capsys)
    names = ("--names", "Dev, 2026-03-09, 2027-03-08", "--changed", "We took a hard word out.", "--minutes", "30")
    assert site.run("review", "warmer-nights", *GIVEN, *names) == 0
    out, err = capsys.readouterr()
    assert out == f"content/reviews/warmer-nights.yml\n{code}\n"
    assert "The page is now checked on 9 March 2026 by Vale Readers." in err
    assert site.run("check", "--strict") == 0, capsys.readouterr().out
    assert site.run("build") == 0
    page = site.page("answers/warmer-nights/easy-read")
    assert "Vale Readers checked it on 9 March 2026." in page
    assert "Dev helped to check it." in page
    assert 'easy-read/">Easy read</a>' in site.page("answers/warmer-nights")
    capsys.readouterr()
    site.run("review", "warmer-nights", "--show")
    assert "checked on 9 March 2026 by Vale Readers" in capsys.readouterr().out


def test_a_change_in_the_answer_is_told_where_it_was_made(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    site.record.write_text(site.record.read_text("utf-8").replace("40 blankets.\n", "40 warm blankets.\n"), "utf-8")
    capsys.readouterr()
    assert site.run("check", str(site.record)) == 0
    assert re.search(r"changed after people checked it: “What we did”", capsys.readouterr().out)
    site.run("review", "warmer-nights", "--show")
    assert re.search(r"What we did  \(changed\)", capsys.readouterr().out)


def test_a_later_review_has_its_day_and_nothing_is_written_over(site, capsys):
    assert site.run("review", "warmer-nights", *GIVEN) == 0
    first = (site.root / "content/reviews/warmer-nights.yml").read_text("utf-8")
    assert site.run("review", "warmer-nights", *GIVEN) == 0
    assert "content/reviews/warmer-nights-2026-03-09.yml" in capsys.readouterr().out
    assert site.run("review", "warmer-nights", *GIVEN) == 2
    assert "never written over" in capsys.readouterr().err
    assert (site.root / "content/reviews/warmer-nights.yml").read_text("utf-8") == first
    assert site.run("check") == 0, capsys.readouterr().out


def test_questions_on_a_terminal(site, capsys, monkeypatch):
    # A day that is none is asked for again; so is a fact that a check needs.
    facts = ["soon", "9 March 2026", "", "Vale Readers", "4", "yes", "met", "yes"]
    told = ["It is warm.", "", "", "How long?", "Fine.", ""]
    more = ["We took 2 words out; We wrote the day.", "£15 each", "", "A worker"]
    answers = iter([*facts, *told, *more, "Dev", "9 March 2026", "8 March 2027", ""])
    asked = []

    def answer(question):
        asked.append(question)
        return next(answers)

    code = code_of(site, capsys)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", answer)
    assert site.run("review", "warmer-nights") == 0, capsys.readouterr().err
    text = (site.root / "content/reviews/warmer-nights.yml").read_text("utf-8")
    assert text.split("\n", 1)[1] == (
        f"code: {code}\n"
        "date: 2026-03-09\ngroup: Vale Readers\npeople: 4\nagreed: true\nhow: met\npaid: true\nasked:\n"
        '  - {question: "What is this page telling you?", answer: It is warm.}\n'
        '  - {question: "How long?", answer: Fine.}\n'
        "changed:\n  - We took 2 words out\n  - We wrote the day.\n"
        'pay: "£15 each"\nsupporter: A worker\nnames:\n'
        "  - {name: Dev, consent_date: 2026-03-09, consent_ends: 2027-03-08}\n"
    )
    assert any("met (We met), visited" in question for question in asked)
    assert site.run("check", "--strict") == 0, capsys.readouterr().out


def test_an_end_of_the_questions_writes_nothing(site, capsys, monkeypatch):
    def stopped(question):
        raise EOFError

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", stopped)
    assert site.run("review", "warmer-nights") == 2
    assert "Nothing was written." in capsys.readouterr().err
    assert not (site.root / "content/reviews").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "`--group` is missing."),
        ((*GIVEN, "--code", "K7-MQ-4D-T29"), "This code has a mistake."),
        ((*GIVEN, "--how", "mete"), "Did you mean `met`?"),
        ((*GIVEN, "--agreed", "no"), "Nothing was written: the file would be public."),
        ((*GIVEN, "--names", "Dev"), "We do not know when this person agreed"),
        ((*GIVEN, "--names", "Dev Example, 2026-03-09, 2027-03-09"), "This is more than a first name."),
        ((*GIVEN, "--paid", "some"), "neither yes nor no"),
        ((*GIVEN, "--people", "four"), "not a whole number"),
        ((*GIVEN, "--date", "31 February 2026"), "has no day 31"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(site, capsys, words, said):
    assert site.run("review", "warmer-nights", *words) == 2
    assert said in capsys.readouterr().err
    assert not (site.root / "content/reviews").exists()


def test_a_mistyped_code_is_guessed(site, capsys):
    code = code_of(site, capsys)
    wrong = code[:-1] + ("2" if code[-1] != "2" else "3")
    assert site.run("review", "warmer-nights", *GIVEN, "--code", wrong) == 2
    assert f"Did you mean `{code}`?" in capsys.readouterr().err
    assert site.run("review", "warmer-nights", *GIVEN, "--code", code.lower().replace("-", " ")) == 0


def test_a_record_that_is_not_there_or_gone(site, capsys):
    assert site.run("review", "warmer-night", "--show") == 2
    assert "Did you mean `warmer-nights`?" in capsys.readouterr().err
    site.record.write_text("title: x\ngone: withdrawn\nwhy: They asked.\ndate: 2 March 2026\n", "utf-8")
    assert site.run("review", "warmer-nights", "--show") == 2
    assert "is gone" in capsys.readouterr().err


def test_the_code_of_an_older_page_can_be_typed(site, capsys):
    """People had the page on paper; since then somebody changed the answer."""
    code = code_of(site, capsys)
    site.record.write_text(
        site.record.read_text("utf-8").replace("heard: The ward was cold.", "heard: It was cold."), "utf-8"
    )
    assert site.run("review", "warmer-nights", *GIVEN, "--code", code) == 0
    assert "The page is now changed since it was checked on 9 March 2026" in capsys.readouterr().err
    assert site.run("check") == 0
    assert "“What people told us”" in capsys.readouterr().out


def test_a_page_with_a_gap_says_so(small_site, capsys):
    small_site.record.write_text("title: Warm beds\nstatus: done\ndate: 2 March 2026\n", "utf-8")
    assert small_site.run("review", "warmer-nights", *GIVEN) == 0
    assert "does not say all that easy read must say" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("content/reviews/warmer-nigths.yml", "Rename this file to `warmer-nights.yml`."),
        ("content/reviews/somebody-else.yml", "There is no answer with the id “somebody-else”."),
        ("content/reviews/2026/warmer-nights.yml", "reviews/warmer-nights.yml"),
        ("content/reviews/Warmer Nights.yml", "reviews/warmer-nights.yml"),
        ("content/reviews/warmer-nights.yaml", "reviews/warmer-nights.yml"),
    ],
)
def test_a_review_that_nobody_would_see_is_named(site, capsys, name, said):
    site.run("review", "warmer-nights", *GIVEN)
    text = (site.root / "content/reviews/warmer-nights.yml").read_text("utf-8")
    site.write(name, text)
    capsys.readouterr()
    assert site.run("check") == 2
    assert said in capsys.readouterr().out


def test_a_review_of_an_answer_that_cannot_be_read_is_no_fault_of_its_own(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    site.record.write_text("title: [\n", "utf-8")
    capsys.readouterr()
    assert site.run("check") == 2
    assert "There is no answer" not in capsys.readouterr().out


def test_a_withdrawal_can_go_out_and_takes_the_review_with_it(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    site.record.write_text("title: x\ngone: withdrawn\nwhy: They asked.\ndate: 2 March 2026\n", "utf-8")
    assert site.run("check") == 0, capsys.readouterr().out
    assert site.run("build") == 0
    assert "Vale Readers" not in site.page("answers/warmer-nights/easy-read")


def test_a_draft_can_be_checked_before_it_is_public(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    site.record.write_text("draft: true\n" + site.record.read_text("utf-8"), "utf-8")
    assert site.run("check", "--strict") == 0, capsys.readouterr().out


def test_a_renamed_answer_keeps_its_check(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    new = site.write(
        "content/records/2026/warm-beds.yml", site.record.read_text("utf-8") + "old_addresses: [warmer-nights]\n"
    )
    site.record.unlink()
    assert new.exists()
    assert site.run("check", "--strict") == 0, capsys.readouterr().out
    assert site.run("build") == 0
    assert "Vale Readers checked it" in site.page("answers/warm-beds/easy-read")


def test_an_untouched_site_never_turns_red(site, capsys):
    """Names go when their consent ends and checks grow old, and both only warn."""
    site.run("review", "warmer-nights", *GIVEN, "--names", "Dev, 2026-03-09, 2027-03-08")
    for today in ("2027-01-20", "2027-03-09", "2028-03-10", "2046-03-10"):
        capsys.readouterr()
        assert site.run("check", "--today", today) == 0
        assert "warning" in capsys.readouterr().out
        assert site.run("build", "--today", today) == 0
        assert ("Dev" in site.page("answers/warmer-nights/easy-read")) is (today < "2027-03-09")


def test_a_faulty_review_does_not_count_even_when_the_site_is_built_despite_it(site, capsys):
    site.run("review", "warmer-nights", *GIVEN)
    path = site.root / "content/reviews/warmer-nights.yml"
    path.write_text(path.read_text("utf-8").replace("paid: true\n", ""), "utf-8")
    assert site.run("check") == 1
    assert site.run("build", "--despite", "The board meets today.") == 0, capsys.readouterr()
    assert "This is an easy read draft." in site.page("answers/warmer-nights/easy-read")
