"""Records come in exactly, or not at all and with a reason that a person can act on."""

from __future__ import annotations

import contextlib
import datetime
import os
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from yousaid.cleantext import clean_value
from yousaid.errors import YousaidError
from yousaid.finding import Finding
from yousaid.location import LineIndex, Span
from yousaid.text.prose import read_prose
from yousaid.yamlfile import Document, Mapping, Node, Scalar, Sequence, dump_record, read_config, read_record

DATA = Path(__file__).parent
BAD = sorted((DATA / "bad_input").glob("*.txt"))
BREAK = "~~~~~~~~~~\n"

RICH = """\
title: Quieter nights on Ward 7
said: |
  - Bins banged all night.
  - The lights stayed on.
did: >-
  We fitted quiet lids
  on all 12 bins.
status: part-done   # most of it
themes: [food, 'staff']
quotes:
  - text: "The bin \\"lid\\" woke me."
    who: A patient
measures:
  - {what: People who slept, before: 15}
easy_read:
  heard: People could not sleep
    on Ward 7.
  did:
    - We put lids on 12 bins.
"""


def read(source: str, *, pure: bool = False) -> Document:
    document, findings = read_record("a.yml", source.encode(), pure=pure)
    assert document is not None, findings
    assert not findings
    return document


def problems(data: bytes | str) -> tuple[Finding, ...]:
    document, findings = read_record("a.yml", data.encode() if isinstance(data, str) else data)
    assert document is None
    return findings


def texts(node: Node, field: str = "") -> list[tuple[str, Scalar]]:
    """Each text of a tree with its field's name."""
    if isinstance(node, Scalar):
        return [(field, node)]
    if isinstance(node, Sequence):
        return [pair for i, item in enumerate(node.items) for pair in texts(item, f"{field}[{i}]")]
    return [pair for key, value in node.entries for pair in texts(value, f"{field}.{key.text}" if field else key.text)]


def under(document: Document, span: Span) -> str:
    """What stands in the file at a span."""
    lines = document.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return document.text[starts[span.line - 1] + span.column - 1 : starts[span.end_line - 1] + span.end_column - 1]


def told(findings: tuple[Finding, ...]) -> str:
    """Findings as a person would check them."""
    lines = []
    for finding in findings:
        span = finding.span
        place = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
        lines += [f"{place} {finding.rule}: {finding.message}", f"  {finding.why}", f"  > {finding.suggestion}"]
    return "".join(line + "\n" for line in lines)


# What is wrong. To accept new words after reading them: YOUSAID_UPDATE=1 pytest tests/test_yamlfile.py


@pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_input(path: Path, pure: bool) -> None:
    source, expected = path.read_text("utf-8").split(BREAK)
    _, findings = read_record("a.yml", source.encode(), pure=pure)
    if os.environ.get("YOUSAID_UPDATE"):
        path.write_text(source + BREAK + told(findings), "utf-8")
    else:
        assert told(findings) == expected
    assert findings
    assert all(f.message and f.why and f.suggestion and f.broken for f in findings)
    words = read_prose("\n\n".join(text for f in findings for text in (f.message, f.why, f.suggestion)))
    assert words.count.grade <= 8


def test_latin_1_names_each_line() -> None:
    data = "title: café\nsaid: naïve\ndid: plain\nwhy: it’s so\n".encode("cp1252")
    found = problems(data)
    assert [f.span for f in found] == [Span(1, 11, 1, 12), Span(2, 9, 2, 10), Span(4, 8, 4, 9)]
    assert "“é”" in found[0].message
    assert "“’”" in found[2].message
    assert all("UTF-8" in f.suggestion and f"line {f.span.line}" in f.message for f in found)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16(encoding: str) -> None:
    (found,) = problems("title: Warm\n".encode(encoding))
    assert "Save the file as UTF-8" in found.suggestion


def test_byte_order_mark_and_windows_lines_are_fine() -> None:
    document = read("\ufefftitle: Warm\r\ndid: |\r\n  One.\r\n  Two.\r\n")
    assert document.root == read("\ufefftitle: Warm\r\ndid: |\r\n  One.\r\n  Two.\r\n", pure=True).root
    assert [scalar.text for _, scalar in texts(document.root)] == ["Warm", "One.\nTwo.\n"]
    assert document.span("title", 0, 4) == Span(1, 8, 1, 12)
    assert document.span("did", 5, 8) == Span(4, 3, 4, 6)


def test_old_macintosh_lines_are_fine() -> None:
    assert read("title: Warm\rdid: |\r  One.\r").span("did", 0, 3) == Span(3, 3, 3, 6)


def test_too_large_says_how_large() -> None:
    (found,) = problems(b"title: " + b"x" * 70_000)
    assert "69 kB" in found.message


HIDDEN = {
    "\x00": "U+0000",
    "\x1b": "U+001B",
    "\x85": "U+0085",
    "\x9f": "U+009F",
    "\u2028": "U+2028",
    "\u202e": "U+202E",
    "\u2066": "U+2066",
    "\U000e0041": "U+E0041",
    "\ufff9": "U+FFF9",
    "\uffff": "U+FFFF",
}


@pytest.mark.parametrize(("char", "code"), HIDDEN.items(), ids=HIDDEN.values())
def test_hidden_characters_are_refused(char: str, code: str) -> None:
    (found,) = problems(f"title: Warm\ndid: |\n  We{char} did.\n")
    assert code in found.message
    assert found.span == Span(3, 5, 3, 6)


def test_every_hidden_character_is_named_once_a_line() -> None:
    found = problems("a: \x00\x00\x01\nb: \x00\nc: x: y\n")
    assert [(f.span.line, f.span.column) for f in found] == [(1, 4), (1, 6), (2, 4), (3, 5)]


KEPT = ["👩‍⚕️ nurse", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales", "\u200fمرحبا\u200e", "می‌خواهم", "Lloŵ", "😀"]


@pytest.mark.parametrize("text", KEPT)
def test_letters_of_every_language_are_kept(text: str) -> None:
    assert read(f"title: {text}\n").root.get("title") == Scalar(text, "", 7, 7 + len(text))


GUESTS = [
    ("no\u00a0break", "no break"),
    ("thin\u2009space\u202fand\u3000wide", "thin space and wide"),
    ("soft\u00adhyphen", "softhyphen"),
    ("zero\u200bwidth\u2060s\ufeff", "zerowidths"),
    ("joined\u200dletters\u200c", "joinedletters"),
    ("a\ttab", "a tab"),
]


@pytest.mark.parametrize(("text", "plain"), GUESTS)
@pytest.mark.parametrize("frame", ["title: {}\n", "title: '{}'\n", 'title: "{}"\n', "title: |-\n  {}\n"])
def test_guests_from_a_word_processor_become_plain(text: str, plain: str, frame: str) -> None:
    document = read(frame.format(text + " end"))
    assert [scalar.text for _, scalar in texts(document.root)] == [plain + " end"]
    assert under(document, document.span("title", len(plain) + 1)) == "end"


def test_guests_written_as_escapes_become_plain() -> None:
    document = read('title: "a\\u00a0b\\u00adc\\td\\re"\n')
    assert [scalar.text for _, scalar in texts(document.root)] == ["a bc d\ne"]
    assert under(document, document.span("title", 3, 4)) == "c"


def test_no_break_spaces_may_hold_the_file_together() -> None:
    document = read("title:\u00a0Warm\neasy_read:\n\u00a0\u00a0heard: x\n  did:\n    -\u00a0a\n    - b\n")
    fields = [field for field, _ in texts(document.root)]
    assert fields == ["title", "easy_read.heard", "easy_read.did[0]", "easy_read.did[1]"]


def test_no_break_spaces_at_the_end_of_a_line_go() -> None:
    for source in ("status: done\u00a0\n", "status: done \u00a0\r\n"):
        assert read(source).root.get("status") == Scalar("done", "", 8, 12)


def test_spaces_on_an_empty_line_do_not_matter() -> None:
    document = read("did: |\n      \n  One.\n     \n  Two.\n   \n")
    assert [scalar.text for _, scalar in texts(document.root)] == ["\nOne.\n\nTwo.\n"]
    assert document.span("did", 7, 10) == Span(5, 3, 5, 6)


def test_a_tab_inside_a_text_is_a_space() -> None:
    assert [s.text for _, s in texts(read("did: |\n  One.\n  \tTwo.\n").root)] == ["One.\n Two.\n"]


def test_duplicate_keys_leave_the_document() -> None:
    document, found = read_record("a.yml", b"title: a\ndid: x\ntitle: b\n")
    assert document is not None
    assert [(f.rule, f.span) for f in found] == [("invalid", Span(3, 1, 3, 6))]
    assert "line 1" in found[0].message
    assert "line 3" in found[0].message


@pytest.mark.parametrize(
    ("source", "note"),
    [
        ("a: Ward #4 was noisy\n", True),
        ("a: Ward#4 was noisy\n", False),
        ("a: #4 was noisy\n", True),
        ("a: 'Ward' # note\n", True),
        ("a: |  # note\n  Ward\n", False),
        ("a: We gave\n  lids # four\n", True),
        ("a: We gave\n  #4 lids\n", True),
        ("a: We gave\n\n  #4 lids\n", True),
        ("a: We gave\n# a note of its own\nb: x\n", False),
        ("a:\n  # a note of its own\n", False),
        ("a: [x] # note\n", False),
    ],
)
def test_comment_after(source: str, note: bool) -> None:
    for pure in (False, True):
        value = read(source, pure=pure).root.get("a")
        found = texts(value)[0][1] if value else None
        assert found is not None
        assert found.comment_after is note


# Places


def test_the_nine_positions() -> None:
    document = read((DATA / "positions.yml").read_text("utf-8"))
    found = []
    for field, scalar in texts(document.root):
        at = scalar.text.find("utilise")
        while at >= 0:
            span = document.span(field, at, at + 7)
            assert under(document, span) == "utilise"
            found.append((span.line, span.column))
            at = scalar.text.find("utilise", at + 1)
    assert found == [(1, 16), (2, 18), (5, 10), (8, 6), (10, 24), (12, 13), (14, 15), (15, 24), (16, 37)]


@pytest.mark.parametrize("pure", [False, True], ids=["c", "python"])
def test_fields_and_keys(pure: bool) -> None:
    document = read(RICH, pure=pure)
    assert under(document, document.span("quotes[0].text", 8, 13)) == '\\"lid\\"'
    assert under(document, document.span("easy_read.did[0]", 7)) == "lids on 12 bins."
    assert under(document, document.span("did")) == ">-\n  We fitted quiet lids\n  on all 12 bins."
    assert under(document, document.span("measures[0]")) == "{what: People who slept, before: 15}"
    assert under(document, document.span("quotes")).endswith("who: A patient")
    assert under(document, document.key_span("easy_read.did")) == "did"
    assert under(document, document.key_span("quotes[0]")) == "text"
    assert under(document, document.span("themes[1]")) == "'staff'"
    assert under(document, document.span("themes[1]", 1, 3)) == "ta"
    assert document.node("themes[2]") is None
    assert document.node("") is document.root


def test_an_indentation_with_a_guest_in_it() -> None:
    document = read("easy_read:\n  \u200bheard: |2\n     One.\n")
    assert [scalar.text for _, scalar in texts(document.root)] == [" One.\n"]
    assert under(document, document.span("easy_read.heard", 1, 4)) == "One"


def test_what_is_absent_points_at_the_nearest_key() -> None:
    document = read(RICH)
    assert document.span("owner") == Span(1, 1, 1, 1)
    assert under(document, document.span("easy_read.why")) == "easy_read"
    assert under(document, document.span("quotes[0].consent", 0, 3)) == "text"
    assert under(document, document.span("quotes[4].text")) == "quotes"
    assert under(document, document.span("title.deeper")) == "title"


def test_places_outside_a_text_are_drawn_in() -> None:
    document = read("title: Warm\nwhy: ''\nowner:\n")
    assert document.span("title", 2, 99) == Span(1, 10, 1, 12)
    assert document.span("title", 4, 4) == Span(1, 12, 1, 12)
    assert document.span("title", 9, 3) == Span(1, 12, 1, 12)
    assert document.span("why", 0, 0) == Span(2, 6, 2, 6)
    assert document.span("owner") == Span(3, 7, 3, 7)


def check_places(document: Document) -> None:
    """Each character of each text is where its span says, or is written there in the way of its style."""
    for field, scalar in texts(document.root):
        spans = [document.span(field, i, i + 1) for i in range(len(scalar.text))]
        for char, span in zip(scalar.text, spans, strict=True):
            piece = under(document, span)
            if len(piece) > 1:
                assert piece == "''" or piece.startswith("\\")
                piece = yaml.safe_load(f'"{piece}"') if piece != "''" else "'"
            same = clean_value(piece)[0] == char or (char == " " and piece == "\n")
            assert same, (field, char, piece)
        assert all((a.end_line, a.end_column) <= (b.line, b.column) for a, b in pairwise(spans))


def test_every_place_of_a_rich_record() -> None:
    check_places(read(RICH))
    check_places(read(RICH.replace("\n", "\r\n")))


LETTERS = st.sampled_from("abcé漢😀 .,:#'\"\\-*&!%@|>[]{}?’\n\n\u00a0\u00ad\u200b\t")
TEXTS = st.text(LETTERS, max_size=50)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@given(st.lists(st.tuples(TEXTS, STYLES), min_size=1, max_size=3), st.integers(15, 60), st.booleans())
def test_places_of_what_pyyaml_writes(values: list[tuple[str, str | None]], width: int, windows: bool) -> None:
    parts = [
        yaml.dump({f"k{i}": text}, default_style=style, width=width, allow_unicode=True)
        for i, (text, style) in enumerate(values)
    ]
    source = "".join(part.removesuffix("...\n") for part in parts)
    data = (source.replace("\n", "\r\n") if windows else source).encode()
    document, findings = read_record("a.yml", data)
    if document is None:
        # Tabs and zero-width guests at the start of a line may not be where YAML wants its spaces.
        assert set("\t\u200b\u00ad\u00a0") & set(source), findings
        return
    check_places(document)


# Both readers, and bytes of every kind


def same(data: bytes) -> None:
    one, told_one = read_record("a.yml", data)
    two, told_two = read_record("a.yml", data, pure=True)
    assert (one and one.root) == (two and two.root)
    assert (one is None) == bool([f for f in told_one if f.rule == "unreadable"])
    assert bool(told_one) == bool(told_two)
    # What both refuse they may meet in another order, and of these signs even in another place. The words for the
    # usual faults are the same: test_bad_input runs with both.
    if not any(sign in data for sign in (b"\\", b"!", b"&", b"*", b"?", b"%")):
        assert [f.span.line for f in told_one[:1]] == [f.span.line for f in told_two[:1]]


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    same(data)


BITS = """: # ' " - | > [ ] { } , & * ! % @ ` \\ ? ~ 0 << é 😀 \\u00e9 \\ud83d \\U0011ffff --- ... =======""".split()
ODD = [*"\n \t\r\ufeff\u00a0\u00ad\u2028\x85\x00", "", "  ", "\n  ", ": ", "- ", "\ndid:\n", "# "]
EDITS = st.tuples(st.integers(0, len(RICH)), st.integers(0, 3), st.sampled_from(BITS + ODD))


@given(st.lists(EDITS, min_size=1, max_size=4))
def test_spoilt_records(edits: list[tuple[int, int, str]]) -> None:
    source = RICH
    for place, gone, bit in edits:
        source = source[:place] + bit + source[place + gone :]
    same(source.encode("utf-8", "surrogatepass"))


@given(st.lists(EDITS, min_size=1, max_size=2))
def test_places_of_spoilt_records(edits: list[tuple[int, int, str]]) -> None:
    source = RICH
    for place, gone, bit in edits:
        source = source[:place] + bit + source[place + gone :]
    document, findings = read_record("a.yml", source.encode("utf-8", "surrogatepass"))
    if document is not None and not findings:
        check_places(document)


BOMBS = [
    "[",
    "{",
    "- ",
    "? ",
    '"',
    "a:\n",
    "\n",
    " \n",
    "\t",
    "\0",
    ": ",
    "[&a x, ",
    '- "\\0"\n',
    "a: |x\n",
    "word\n",
    "<<<<<<< \n",
    "\u00a0",
    "\u00ad",
    "\u200d",
    "\U0001f3f4\U000e0067\U000e007f",
    "a: b: c\n",
    "a: @b\n",
    "---\n",
    "a: >\n\n x\n",
    "[a, ",
]


@pytest.mark.parametrize("bit", BOMBS, ids=ascii)
def test_nothing_takes_long(bit: str) -> None:
    data = (bit * 65_536).encode()[:65_536].decode("utf-8", "ignore").encode()
    _, findings = read_record("a.yml", data)
    assert 1 <= len(findings) <= 200


def test_deep_nesting_stops_at_once() -> None:
    (found,) = problems("a: " + "[" * 50_000)
    assert "8" in found.message


# Writing


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), TEXTS.filter(bool), min_size=1, max_size=4))
def test_what_we_write_reads_back(values: dict[str, str]) -> None:
    document = read(dump_record(values))
    expected = {key: clean_value(text)[0] for key, text in values.items()}
    assert {field: scalar.text for field, scalar in texts(document.root)} == expected


NESTED = st.recursive(
    TEXTS.filter(bool),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z_]{1,5}", fullmatch=True), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def plain(node: object) -> object:
    """A tree, or what was written, as bare lists, dicts and clean texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, list) else clean_value(str(node))[0]


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,5}", fullmatch=True), NESTED, min_size=1, max_size=3))
def test_lists_and_mappings_read_back(values: dict[str, object]) -> None:
    source = dump_record(values)
    document, findings = read_record("a.yml", source.encode())
    if document is None:
        assert "deep" in findings[0].message
        return
    assert plain(document.root) == plain(values)
    assert yaml.safe_load(source) is not None


def test_our_style() -> None:
    values = {
        "title": "Quieter nights on Ward 7",
        "said": "- Bins banged.\n- Lights stayed on.\n",
        "status": "part-done",
        "date": datetime.date(2026, 2, 9),
        "due": "2026-06",
        "why": "Money: there is none",
        "scope": "yes",
        "owner": None,
        "themes": ["food", "staff"],
        "voice": [],
        "people": 34,
        "draft": True,
        "quotes": [{"text": "The bin lid woke me each time.\nI slept for two hours.\n", "who": "A patient"}],
        "measures": [{"what": "People who slept", "before": 15, "source": "Survey, 2026"}],
        "easy_read": {"did": ["We put lids on 12 bins.", "Note: big"], "pictures": {"did": ["bin"], "next": "desk"}},
    }
    assert dump_record(values) == (DATA / "our_style.yml").read_text("utf-8")


# Ordinary YAML


def config(tmp_path: Path, source: str) -> Path:
    path = tmp_path / "site_config.yml"
    path.write_bytes(source.encode())
    return path


def test_config(tmp_path: Path) -> None:
    source = (
        "site_name: Ours\r\nsite_url: !ENV [URL, 'x']\nname: !ABOUT NAME\n"
        "emoji: !!python/name:material.extensions.emoji.twemoji\n"
        "plugins:\n  - yousaid:\n      contact:\n        phone: '01'\nsize: 12\non: 2026-03-02\n"
    )
    found = read_config(config(tmp_path, source))
    assert found.data["site_url"] == "x"
    assert found.data["name"] == "NAME"
    assert found.data["emoji"] == "material.extensions.emoji.twemoji"
    assert found.data["size"] == 12
    assert found.line("plugins", 0, "yousaid", "contact") == 7
    assert found.line("plugins", 0, "yousaid", "absent") == 6
    assert found.line("absent") == 1


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "line 1"),
        ("a: b: c\n", 1, "colon"),
        ("a: 1\nb: [1\n", 2, "not closed"),
        ("a: 1\nb: *c\n", 2, "*"),
        ("a: 1\nb: 2026-02-30\n", 2, "no such date"),
        ("- a\n", 1, "names"),
        ("", 1, "empty"),
        ("a: " + "[" * 500 + "]" * 500, 1, "deep"),
        ("a: &a {x: 1}\n" + "".join(f"b{i}: {{<<: [*a, *a]}}\n" for i in range(15)), 12, "shortcuts"),
        ("a: &a [*a]\n", 1, "itself"),
        ("a: \x00\n", 1, "U+0000"),
        ("? [a]\n: b\n", 1, "name"),
        ("a: {<<: x}\n", 1, "<<"),
        ("a: !!int x\n", 1, "no such date"),
        ("a: 1\n---\nb: 2\n", 2, "second"),
    ],
)
def test_bad_config(tmp_path: Path, source: str, line: int, words: str) -> None:
    path = config(tmp_path, source)
    with pytest.raises(YousaidError) as caught:
        read_config(path)
    problem = caught.value.problems[0]
    assert words in problem.what
    assert (problem.path, problem.line) == (str(path), line)


def test_config_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yml", tmp_path):
        with pytest.raises(YousaidError) as caught:
            read_config(path)
        assert caught.value.problems[0].path == str(path)


def test_config_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes("a: b\nc: café\n".encode("latin-1"))
    with pytest.raises(YousaidError, match="UTF-8") as caught:
        read_config(path)
    assert caught.value.problems[0].line == 2


@given(st.binary(max_size=120) | st.text(st.sampled_from("ab:*&!<[]{}|>-\n '\"#2"), max_size=60).map(str.encode))
def test_any_config(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yml"
    path.write_bytes(data)
    with contextlib.suppress(YousaidError):
        assert isinstance(read_config(path).data, dict)


def test_line_index_and_document_agree() -> None:
    assert LineIndex("a\nb").place(2) == (2, 1)


def test_config_reads_the_environment_as_mkdocs_does(tmp_path, monkeypatch):
    path = config(tmp_path, "one: !ENV [FIRST_NAME, SECOND_NAME, none]\ntwo: !ENV SECOND_NAME\n")
    monkeypatch.delenv("FIRST_NAME", raising=False)
    monkeypatch.delenv("SECOND_NAME", raising=False)
    assert read_config(path).data == {"one": "none", "two": None}
    monkeypatch.setenv("SECOND_NAME", "here")
    assert read_config(path).data == {"one": "here", "two": "here"}
