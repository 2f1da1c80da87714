"""What is found in a built site before anybody sees it."""

import pytest

from yousaid.outlet.active import active_parts
from yousaid.outlet.verify import verify

CASES = {
    "a good page": ('<a href="other/">x</a><h2 id="a">A</h2><a href="#a">x</a>', []),
    "a link to nowhere": ('<a href="missing/">x</a>', ["missing/"]),
    "a part that is not there": ('<a href="other/#z">x</a>', ["part that is not there"]),
    "a part of this page that is not there": ('<a href="#z">x</a>', ["part that is not there"]),
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
    (tmp_path / "index.html").write_text(f'<html><body>{html}<a href="other/">o</a></body></html>')
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text('<p id="b"></p>')
    found = [problem.what for problem in verify(tmp_path, "/feedback/")]
    assert len(found) == len(expected), found
    assert all(part in what for part, what in zip(expected, found, strict=True))


def test_a_page_that_no_link_leads_to_is_found(tmp_path):
    pages = {
        "": '<a href="linked/">x</a>',
        "linked": '<a href="../deep/#b">x</a><p id="b"></p>',
        "deep": '<p id="b"></p>',
        "alone": '<a href="../">x</a>',
        "pair-one": '<a href="../pair-two/">x</a>',
        "pair-two": '<a href="../pair-one/">x</a>',
        "moved": '<body data-page="moved"><a href="../">x</a></body>',
        "gone": '<body class="x" data-page="gone"><a href="../">x</a></body>',
    }
    for name, html in pages.items():
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "index.html").write_text(html)
    (tmp_path / "404.html").write_text('<body data-page="not-found"><a href="/feedback/">x</a></body>')
    found = verify(tmp_path, "/feedback/")
    assert [problem.path for problem in found] == [f"{name}/index.html" for name in ("alone", "pair-one", "pair-two")]
    assert {problem.what for problem in found} == {"No page leads to this page."}


@pytest.mark.parametrize("name", ["record.yml", "notes.md", "raw.xlsx", "thesis.pdf", "x"])
def test_a_file_that_must_not_be_public_is_found(tmp_path, name):
    (tmp_path / name).write_text("x")
    assert name in verify(tmp_path)[0].what


def test_pages_that_differ_only_in_capitals_are_found(tmp_path):
    for name in ("foo", "Foo"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("x")
    if len(list(tmp_path.iterdir())) == 1:
        pytest.skip("this computer takes the two names for one")
    (tmp_path / "index.html").write_text('<a href="foo/">x</a><a href="Foo/">x</a>')
    assert [p.what for p in verify(tmp_path)] == [
        "“Foo/index.html” and “foo/index.html” differ only in capitals or accents."
    ]


def test_a_link_with_a_line_end_writes_no_line_of_its_own(tmp_path):
    (tmp_path / "index.html").write_text('<a href="x/&#10;::error::boo">x</a>')
    (problem,) = verify(tmp_path)
    assert len("".join(problem.what).splitlines()) == 1


ACTIVE = {
    "<script>alert(1)</script>": "the element <script>",
    "<SCRIPT src='x.js'></SCRIPT>": "the element <script>",
    '<iframe src="x/"></iframe>': "the element <iframe>",
    '<base href="/x/">': "the element <base>",
    '<meta http-equiv="refresh" content="0; url=https://evil.example">': "the element <meta>",
    "<svg onload=alert(1)></svg>": "the attribute onload on <svg>",
    '<p OnClick="x()">x</p>': "the attribute onclick on <p>",
    '<a href="java&#10;script:alert(1)">x</a>': "a link that is a program, on <a>",
    '<a href=" JavaScript:alert(1)">x</a>': "a link that is a program, on <a>",
    '<a href="data:text/html,x">x</a>': "a link that is a program, on <a>",
    "<img src=//evil.example/x.png>": "a part from another site, on <img>",
    '<img alt=">" src="https://evil.example/x.png">': "a part from another site, on <img>",
    '<img srcset="a.png 1x, https://evil.example/x.png 2x">': "a part from another site, on <img>",
    "<video poster='\\\\evil.example/x'></video>": "a part from another site, on <video>",
    '<form action="https://evil.example/"></form>': "a part from another site, on <form>",
    '<button formaction="//evil.example/">x</button>': "a part from another site, on <button>",
}


@pytest.mark.parametrize("html", ACTIVE)
def test_html_that_runs_or_loads_is_found(html):
    assert [problem.what for problem in active_parts("about.md", html)] == [f"“about.md” holds {ACTIVE[html]}."]


@pytest.mark.parametrize(
    "html",
    [
        '<p style="text-align: right">x</p>',
        '<a href="https://www.example.org/">x</a> <a href="tel:01632960001">x</a> <a href="#on">x</a>',
        '<img src="data:image/png;base64,AAAA" alt=""><img src="on.png" alt="javascript: what it is">',
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; on=1</p><!-- <script> -->",
    ],
)
def test_harmless_html_is_not_found(html):
    assert active_parts("about.md", html) == []
