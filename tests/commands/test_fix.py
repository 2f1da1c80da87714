"""`check --fix`: what is certain is written, and nothing else."""

import json

import pytest


def printed(capsys):
    out, err = capsys.readouterr()
    return out, err


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
