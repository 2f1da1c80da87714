"""`text`: the counts, the hard words of each sentence, the other formulas and the other engine."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from yousaid.cli import main
from yousaid.text.formulas import FORMULAS

KEYS = {"words", "sentences", "syllables", "grade", "reading_age", "sentence_list", "findings"}
HARD = "The directorate has commissioned a comprehensive evaluation of the outpatient referral pathway."


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "letter.md"
    path.write_text(f"We fitted quiet lids on all 12 bins.\n\n{HARD}\n\nThey utilise the Domiciliary Den.\n", "utf-8")
    return path


def as_json(capsys, *arguments):
    main(["text", *arguments, "--format", "json"])
    return json.loads(capsys.readouterr().out)


def test_hard_words_are_the_rare_ones_and_the_jargon_of_a_sentence(text, capsys):
    sentences = as_json(capsys, str(text))["sentence_list"]
    assert [sentence["hard_words"] for sentence in sentences] == [
        [],
        ["directorate", "comprehensive", "evaluation", "referral pathway"],
        ["utilise"],
    ]


def test_the_fixed_keys_stay_and_the_formulas_come_when_asked_for(text, capsys):
    assert set(as_json(capsys, str(text))) == KEYS
    report = as_json(capsys, str(text), "--formulas")
    assert set(report) == KEYS | {"engine", "formulas"}
    assert report["engine"] == "yousaid"
    assert tuple(report["formulas"]) == FORMULAS
    assert report["formulas"]["flesch_kincaid"] == report["grade"]
    assert report["formulas"]["smog"] is None


def test_the_formulas_are_printed_beside_the_counts(text, capsys):
    main(["text", str(text), "--formulas"])
    out = capsys.readouterr().out
    assert out.startswith("25 words, 3 sentences, ")
    assert "gunning fog: " in out
    assert "smog: needs more sentences" in out


def test_textstat_counts_when_asked_and_the_report_says_so(text, capsys, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    main(["text", str(text), "--engine", "textstat"])
    assert "as textstat counts." in capsys.readouterr().out
    report = as_json(capsys, str(text), "--engine", "textstat")
    assert set(report) == KEYS | {"engine"}
    assert report["engine"] == "textstat"
    assert report["reading_age"] == report["grade"] + 5


def test_a_site_can_choose_textstat(small_site, capsys):
    small_site.config.write_text(
        small_site.config.read_text("utf-8").replace("- yousaid:\n", "- yousaid:\n      engine: textstat\n"), "utf-8"
    )
    did = " ".join([HARD] * 6)
    small_site.write("content/records/2026/hard-answer.yml", f"title: Hard\nsaid: It is.\ndid: {did}\n")
    small_site.run("check")
    out = capsys.readouterr().out
    assert "years, as textstat counts. The limit is 14.5." in out


def test_an_engine_that_we_do_not_have_is_said(small_site, capsys):
    small_site.config.write_text(
        small_site.config.read_text("utf-8").replace("- yousaid:\n", "- yousaid:\n      engine: abacus\n"), "utf-8"
    )
    assert small_site.run("check") == 2
    assert "`engine` is neither `yousaid` nor `textstat`." in capsys.readouterr().err
