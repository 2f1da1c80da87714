"""What points at somebody is found everywhere, and no report repeats it."""

import json

import pytest

from yousaid.reporters import FORMATS

SECRETS = ("07700 900123", "jo.bloggs@example.com", "943 476 5919")


def printed(capsys):
    out, err = capsys.readouterr()
    return out, err


def test_an_identifier_is_masked_in_every_format(small_site, capsys):
    text = small_site.record.read_text().replace("The ward", "Ask jo.bloggs@example.com or 07911 123456. The ward")
    small_site.record.write_text(text)
    for name in FORMATS:
        assert small_site.run("check", "--format", name) == 1
        out, err = printed(capsys)
        assert "identifier" in out
        assert "jo.bloggs" not in out + err
        assert "123456" not in out + err


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
