"""Each format: what it says, and that words from a file can do nothing in it."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yousaid.finding import Finding, Severity
from yousaid.location import Span
from yousaid.reporters import FORMATS, Drafted, Report
from yousaid.reporters.escaping import inline, ours

HOSTILE = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="@#:%,\n\r\x1b[]<>&|`*_-+=!~$/1.) aw\u2028\u202e\u0085\ud800", max_size=80),
    st.sampled_from(
        [
            "\n::error file=x::owned",
            "x\r\n::stop-commands::abc",
            "%0A::set-output name=a::b",
            "\x1b[2J\x1b]8;;http://bad\x07",
            "##[add-mask]x ##vso[task.setvariable variable=a]b",
            "@org/team closes #2 GH-3 owner/repo#4",
            "<script>alert(1)</script><img src=x onerror=y>",
            "](javascript:alert(1)) ![x](y) [a](b)",
            "| cell | cell |\n|---|---|",
            "```\nfence",
            "    code",
            "===\n---\n- item\n1. item\n/close",
            "https://github.com/a/b/issues/1 www.example.com a@example.com",
        ]
    ),
)


def finding(**given: object) -> Finding:
    base: dict[str, object] = {
        "rule": "long-sentence",
        "severity": Severity.ERROR,
        "message": "This sentence has 31 words.",
        "why": "Short sentences are easier to read.",
        "suggestion": "Make two sentences.",
        "path": "content/records/2026/beds.yml",
        "span": Span(3, 5, 3, 40),
        "field": "did",
        "record": "beds",
    }
    return Finding(**(base | given))  # type: ignore[arg-type]


@st.composite
def hostile_reports(draw: st.DrawFn) -> Report:
    words = iter(draw(st.lists(HOSTILE, min_size=9, max_size=9)))
    bad = finding(
        rule=next(words), message=next(words), why=next(words), suggestion=next(words), path=next(words) or "x"
    )
    drafted = Drafted(
        record="beds",
        path=bad.path,
        title=next(words),
        text=(("said", next(words)), ("did", next(words))),
        easy_read=(next(words),),
    )
    drafts = (drafted,) if draw(st.booleans()) else ()
    return Report(findings=(bad, finding()), checked=2, drafts=drafts, not_checked=("quotes",), failed=True)


def test_text_reads_like_this():
    report = Report(
        findings=(
            finding(path="content/b.yml", span=Span(1, 1, 1, 1), severity=Severity.WARNING),
            finding(),
            finding(span=Span(9, 1, 9, 2), suggestion=""),
        ),
        checked=41,
        baselined=4,
        failed=True,
    )
    assert FORMATS["text"](report) == (
        "content/b.yml:1:1  warning  This sentence has 31 words.  [long-sentence]\n"
        "    Why: Short sentences are easier to read.\n"
        "    Do: Make two sentences.\n"
        "\n"
        "content/records/2026/beds.yml:3:5  error  This sentence has 31 words.  [long-sentence]\n"
        "    Do: Make two sentences.\n"
        "content/records/2026/beds.yml:9:1  error  This sentence has 31 words.  [long-sentence]\n"
        "\n"
        "2 errors and 1 warning in 41 files. Nothing is published until the errors are mended.\n"
        "Not counted: 4 older findings that you chose to mend later.\n"
    )


@pytest.mark.parametrize(
    ("report", "line"),
    [
        (Report(checked=41), "We checked 41 files and found nothing to mend."),
        (Report(), "There was nothing to check."),
        (Report(checked=1), "We checked 1 file and found nothing to mend."),
        (
            Report(checked=2, findings=(finding(severity=Severity.WARNING),)),
            "1 warning in 2 files. It does not stop the site.",
        ),
        (
            Report(checked=2, findings=(finding(severity=Severity.WARNING),), strict=True, failed=True),
            "1 warning in 2 files. You asked for --strict, so nothing is published until the warning is mended.",
        ),
        (
            Report(checked=1, findings=(finding(), finding(severity=Severity.SUGGESTION)), failed=True),
            "1 error and 1 suggestion in 1 file. Nothing is published until the error is mended.",
        ),
        (Report(failed=True), "Nothing is published until this is mended."),
    ],
)
def test_the_closing_line_says_what_happens(report, line):
    assert FORMATS["text"](report).splitlines()[-1] == line


def test_the_notes_say_what_was_not_counted_or_checked():
    report = Report(
        checked=2,
        findings=(finding(rule="unreadable"),),
        learning=True,
        suppressed=1,
        not_checked=("quotes", "text in Welsh"),
        failed=True,
    )
    assert FORMATS["text"](report).splitlines()[-5:] == [
        "We could not read 1 file. Mend that first: more may be wrong inside.",
        "This site is in its first 90 days. For now only what protects people stops it: the rest warns.",
        "Not counted: 1 finding that your files allow.",
        "Not checked: quotes.",
        "Not checked: text in Welsh.",
    ]


def test_words_to_use_are_not_announced_twice():
    told = FORMATS["text"](Report(findings=(finding(suggestion="Write “start”."),), checked=1, failed=True))
    assert "    Write: “start”.\n" in told


def test_colour_only_when_asked():
    report = Report(findings=(finding(),), checked=1, failed=True)
    coloured = Report(findings=report.findings, checked=1, failed=True, colour=True)
    assert "\x1b" not in FORMATS["text"](report)
    assert "\x1b[31merror\x1b[0m" in FORMATS["text"](coloured)


def test_json_is_the_contract():
    report = Report(findings=(finding(),), checked=3, words=99, failed=True, not_checked=("quotes",))
    whole = json.loads(FORMATS["json"](report))
    assert list(whole) == ["version", "findings", "summary"]
    assert whole["version"] == 1
    assert whole["findings"] == [finding().as_dict()]
    assert whole["summary"] == {
        "checked": 3,
        "words": 99,
        "errors": 1,
        "warnings": 0,
        "suggestions": 0,
        "suppressed": 0,
        "baselined": 0,
        "on_trial": 0,
        "learning": False,
        "strict": False,
        "not_checked": ["quotes"],
        "failed": True,
    }
    assert [json.loads(line) for line in FORMATS["jsonl"](report).splitlines()] == whole["findings"]
    assert FORMATS["jsonl"](Report()) == ""


def test_github_marks_the_place():
    report = Report(findings=(finding(message="50% off: a, b"),), checked=1, failed=True)
    assert FORMATS["github"](report).splitlines() == [
        "::error file=content/records/2026/beds.yml,line=3,col=5,endColumn=40,title=yousaid%3A long-sentence::"
        "50%25 off: a, b%0AWhy: Short sentences are easier to read.%0ADo: Make two sentences.",
        "1 error in 1 file. Nothing is published until the error is mended.",
    ]


def test_github_gives_no_columns_over_several_lines():
    report = Report(findings=(finding(span=Span(3, 5, 4, 2), severity=Severity.SUGGESTION),), checked=1)
    line = FORMATS["github"](report).splitlines()[0]
    assert line.startswith("::notice file=content/records/2026/beds.yml,line=3,endLine=4,title=")


def test_markdown_shows_changed_records_then_the_rest():
    draft = Drafted(
        record="beds",
        path="content/records/2026/beds.yml",
        title="Warm beds",
        text=(("said", "It was cold.\n\n- At night.\n- At dawn."), ("did", "We bought blankets.")),
        easy_read=("We bought blankets.",),
    )
    findings = (
        finding(severity=Severity.WARNING, message="Say `did` again.", suggestion=""),
        finding(span=Span(9, 1, 9, 2)),
        finding(path="content/about.md", record="", message="A | B", suggestion=""),
    )
    assert FORMATS["markdown"](Report(findings=findings, checked=2, drafts=(draft,), failed=True)) == (
        "## You said, we did: what we found\n\n"
        "**2 errors and 1 warning in 2 files. Nothing is published until the errors are mended.**\n\n"
        "### Warm beds\n\n"
        "`content/records/2026/beds.yml`\n\n"
        "**You said**\n\n"
        "> It was cold.\n>\n> - At night.\n> - At dawn.\n\n"
        "**We did**\n\n"
        "> We bought blankets.\n\n"
        "**Easy read draft**\n\n"
        "- We bought blankets.\n\n"
        "| How bad | Where | What is wrong | What to write |\n"
        "| --- | --- | --- | --- |\n"
        "| error | line 9 | This sentence has 31 words. (`long-sentence`) | Make two sentences. |\n"
        "| warning | line 3 | Say `did` again. (`long-sentence`) |  |\n\n"
        "### In other files\n\n"
        "| How bad | Where | What is wrong | What to write |\n"
        "| --- | --- | --- | --- |\n"
        "| error | `content/about.md` line 3 | A &#124; B (`long-sentence`) |  |\n"
    )


def test_markdown_stays_below_the_limit_of_a_summary():
    many = tuple(finding(span=Span(n, 1, n, 2)) for n in range(1, 5_000))
    written = FORMATS["markdown"](Report(findings=many, checked=1, failed=True))
    assert len(written) < 200_000
    assert "4,699 more findings: see the log of this job." in written


def shown(text: str) -> bool:
    return all(unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in text)


@given(hostile_reports())
def test_text_sends_nothing_to_the_terminal(report):
    lines = FORMATS["text"](report).split("\n")
    assert all(shown(line) for line in lines)
    assert not any(line.lstrip().startswith("::") or re.search(r"##\w*\[", line) for line in lines)


@given(hostile_reports())
def test_json_keeps_every_character_and_is_ascii(report):
    written = FORMATS["json"](report)
    assert written.isascii()
    messages = {found["message"] for found in json.loads(written)["findings"]}
    assert messages == {found.message for found in report.findings}
    assert len(FORMATS["jsonl"](report).splitlines()) == 2


@given(hostile_reports())
def test_github_gets_one_command_for_each_finding_and_no_other(report):
    lines = FORMATS["github"](report).split("\n")
    assert len(lines) == 4
    assert all(shown(line) for line in lines)
    for line in lines[:2]:
        head, _, message = line.removeprefix("::").partition("::")
        assert re.fullmatch(r"error file=[^:,]*,line=3,col=5,endColumn=40,title=yousaid%3A [^:,]*", head)
        assert re.fullmatch(r"(?:[^%]|%25|%0A(?:Why|Do|Write): )*", message)
    assert not lines[2].startswith(":")


class Tags(HTMLParser):
    """Collects the elements, the attributes and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_comment(self, data: str) -> None:
        self.found.add("comment")


OURS = {"h2", "h3", "p", "strong", "em", "code", "blockquote", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


@given(hostile_reports())
@example(Report(findings=(finding(message="`a` @me <b>", path="#0"),), checked=1, failed=True))
def test_markdown_holds_no_html_no_link_and_no_ping(report):
    written = FORMATS["markdown"](report)
    assert "<" not in written
    assert not re.search(r"@|(?<!&)#(?![# ]|\d+;)", written)
    assert not re.search(r"https?://|www\.|GH-\d|[@#](?=\w)(?!\d+;)", html.unescape(written), re.IGNORECASE)
    tags = Tags()
    tags.feed(markdown.markdown(written, extensions=["tables"]))
    assert tags.found <= OURS
    assert tags.attributes <= {"style"}
    assert not any(line.startswith(("/", "    ", "```", "~~~")) for line in written.split("\n"))


@given(HOSTILE)
def test_escaped_words_still_read_the_same(text):
    plain = " ".join(html.unescape(inline(text)).replace("\u200b", "").split())
    if text.isprintable() and "##" not in text:
        assert plain == " ".join(text.split())
    assert "\n" not in ours(text)
