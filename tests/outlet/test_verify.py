"""What is found in a built site before anybody sees it."""

import pytest

from yousaid.outlet.verify import verify

CASES = {
    "a good page": ('<a href="other/">x</a><h2 id="a">A</h2><a href="#a">x</a>', []),
    "a link to nowhere": ('<a href="missing/">x</a>', ["missing/"]),
    "a part that is not there": ('<a href="other/#z">x</a>', ["no part “z”"]),
    "a part of this page that is not there": ('<a href="#z">x</a>', ["no part “z”"]),
    "an id twice": ('<p id="a"></p><p id="a"></p>', ["twice"]),
    "a picture from elsewhere": ('<img src="https://evil.example/x.png" alt="">', ["another site"]),
    "a script from elsewhere": ('<script src="//evil.example/x.js"></script>', ["another site"]),
    "a link to another site": ('<a href="https://www.example.org/">x</a>', []),
    "a link from the root": ('<a href="/feedback/other/">x</a>', []),
    "a link in a comment": ('<!-- <a href="missing/">x</a> -->', []),
    "mail and phone": ('<a href="mailto:a@example.org">x</a><a href="tel:01632960001">x</a>', []),
    "a canonical address": ('<link rel="canonical" href="https://www.example.org/">', []),
}


@pytest.mark.parametrize("name", CASES)
def test_faults_of_a_page(tmp_path, name):
    html, expected = CASES[name]
    (tmp_path / "index.html").write_text(f"<html><body>{html}</body></html>")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text('<p id="b"></p>')
    found = [problem.what for problem in verify(tmp_path, "/feedback/")]
    assert len(found) == len(expected), found
    assert all(part in what for part, what in zip(expected, found, strict=True))


@pytest.mark.parametrize("name", ["record.yml", "notes.md", "raw.xlsx", "x"])
def test_a_file_that_must_not_be_public_is_found(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert name in verify(tmp_path)[0].what
