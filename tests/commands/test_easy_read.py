"""`yousaid easy-read`: one draft with what to fill in, all of them in a summary, and a filter for lines."""

from __future__ import annotations

import io
import json
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yousaid.cli import main

HARD = """\
title: A new lift
said: |
  The lift was slow. It stuck twice, so people waited.
did: |
  We put in a new lift. Commissioning was completed by the contractor.
status: done
date: 2 March 2026
"""


class Piped:
    """Standard input and output as bytes."""

    def __init__(self, monkeypatch, data: bytes) -> None:
        self.out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(self.out, write_through=True))

    @property
    def bytes(self) -> bytes:
        return self.out.getvalue()


def piped(monkeypatch, data: bytes, *words: str) -> bytes:
    with monkeypatch.context() as patch:
        pipe = Piped(patch, data)
        assert main(["easy-read", "--plain", "-", *words]) == 0
        return pipe.bytes


def test_lines_then_questions_then_a_block_to_fill_in(small_site, capsys):
    small_site.record.write_text(HARD)
    assert small_site.run("easy-read", "warmer-nights") == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "The lift was slow." in out
    assert "Some of this answer is not in easy read yet." in out
    assert "1. What did people tell you?\n   You wrote: It stuck twice, so people waited.\n   It holds 2 ideas." in out
    assert "Put this at the end of content/records/2026/warmer-nights.yml, and write after each `-`:" in out
    block = out[out.index("easy_read:\n") :]
    small_site.record.write_text(HARD + block)
    assert small_site.run("easy-read", "warmer-nights") == 0
    again = capsys.readouterr().out
    assert again.count("A line of it is still empty.") == 2
    assert "Put this" not in again
    filled = block.replace("    -\n", "    - People had to wait.\n", 1).rstrip("\n")
    small_site.record.write_text(HARD + filled.removesuffix("-") + "- It is quick.\n")
    assert small_site.run("easy-read", "warmer-nights") == 0
    done = capsys.readouterr().out
    assert "Only you can answer" not in done
    assert "People had to wait." in done
    assert "not in easy read yet" not in done


def test_a_part_that_the_author_began_stays_as_it_is(small_site, capsys):
    small_site.record.write_text(HARD + "easy_read:\n  heard: The lift was slow.\n")
    assert small_site.run("easy-read", "warmer-nights") == 0
    out = capsys.readouterr().out
    assert "Put this below `easy_read:` in" in out
    block = out[out.index("\n  did:\n") + 1 :]
    assert "heard" not in block
    assert "    - We put in a new lift.\n" in block


def test_one_record_as_json(small_site, capsys):
    small_site.record.write_text(HARD)
    assert small_site.run("easy-read", "warmer-nights", "--format", "json") == 0
    one = json.loads(capsys.readouterr().out)
    assert one["complete"] is True
    assert {"part": "heard", "text": "The lift was slow.", "generated": True, "source": "The lift was slow."} in one[
        "lines"
    ]
    assert [question["part"] for question in one["questions"]] == ["heard", "did"]
    assert one["block"].startswith("easy_read:\n")


def test_all_records_with_a_summary_and_progress(small_site, capsys):
    small_site.write("content/records/2026/a-new-lift.yml", HARD)
    gone = "title: Gone\ngone: withdrawn\nwhy: They asked us to.\ndate: 2 March 2026\n"
    small_site.write("content/records/2026/gone-now.yml", gone)
    assert small_site.run("easy-read") == 0
    out, err = capsys.readouterr()
    assert "a-new-lift: 4 lines, 2 questions\n" in out or "a-new-lift: 3 lines, 2 questions\n" in out
    assert "2 of 2 answers say enough to publish in easy read." in out
    assert "gone-now" not in out
    assert "Drafted 2 of 2 answers." in err
    assert small_site.run("easy-read", "--format", "json") == 0
    every = json.loads(capsys.readouterr().out)
    assert every["summary"]["answers"] == len(every["records"]) == 2
    assert every["summary"]["questions"] == 2


def test_an_answer_with_too_little_gives_its_status_only(small_site, capsys):
    small_site.record.write_text(HARD.replace("We put in a new lift. ", ""))
    assert small_site.run("easy-read", "warmer-nights") == 0
    out = capsys.readouterr().out
    assert "What we did\nWe did this.\n\nThis answer is not in easy read yet." in out
    assert "The lift was slow.\n\nWhat we did" not in out
    assert small_site.run("easy-read") == 0
    assert "too little to publish" in capsys.readouterr().out


def test_the_filter_gives_a_line_for_a_line(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    data = b"We bought twelve beds.\r\nThe bins were moved.\n\nWe moved it. We like it.\n\xff\xfe\nNo end"
    out = piped(monkeypatch, data)
    assert out == b"We bought 12 beds.\r\nThe bins were moved.\n\nWe moved it. We like it.\n\xff\xfe\nNo end"
    err = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in err] == ["line 2", "line 4", "line 5", "line 6"]


def test_the_filter_as_json(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    rows = [
        json.loads(row)
        for row in piped(monkeypatch, b"We moved it. We like it.\n\xff\n", "--format", "json").splitlines()
    ]
    assert rows[0] == {"source": "We moved it. We like it.", "lines": ["We moved it.", "We like it."], "questions": []}
    assert rows[1]["source"] == "\udcff"
    assert rows[1]["lines"] == []
    assert rows[1]["questions"]
    assert capsys.readouterr().err == ""


def test_the_filter_reads_a_file_and_knows_the_site(small_site, capfdbinary):
    small_site.write("content/glossary.yml", "terms:\n  - {term: AAE, means: A part of a hospital.}\n")
    lines = small_site.write("lines.txt", "Ask the AAE.\nAsk the ZZQ.\n")
    assert small_site.run("easy-read", "--plain", str(lines)) == 0
    out, err = capfdbinary.readouterr()
    assert out == b"Ask the AAE.\nAsk the ZZQ.\n"
    assert b"ZZQ" in err
    assert b"AAE" not in err


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_go_through(monkeypatch, data):
    out = piped(monkeypatch, data, "--config", "no-such-site.yml")
    assert out.count(b"\n") == data.count(b"\n")
    rows = piped(monkeypatch, data, "--config", "no-such-site.yml", "--format", "json").splitlines()
    assert len(rows) == len(data.splitlines(keepends=True)) if b"\r" not in data else True
    assert all(json.loads(row).keys() == {"source", "lines", "questions"} for row in rows)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["warmer-nights", "--format", "xml"], "There is no format “xml” here."),
        (["warmer-nights", "--plain", "-"], "`--plain` drafts lines, not a record."),
        (["--plain", "no-such.txt"], "There is no file “no-such.txt”."),
        (["warmer-night"], "Did you mean `warmer-nights`?"),
    ],
)
def test_what_is_wrong_is_said(small_site, capsys, words, said):
    assert small_site.run("easy-read", *words) == 2
    assert said in capsys.readouterr().err
