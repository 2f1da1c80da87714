"""Certain suggestions written into files: only the words change, in every way to write a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.finding import Finding, Severity
from yousaid.gate.fix import applied, edits_of_record, edits_of_text
from yousaid.location import LineIndex
from yousaid.text.markdown import read_markdown
from yousaid.yamlfile import Scalar, read_record


def text_of(document, field):
    node = document.node(field)
    assert isinstance(node, Scalar)
    return node.text


def found_in_record(document, field, words, now, number=0):
    text = text_of(document, field)
    start = [match.start() for match in re.finditer(re.escape(words), text)][number]
    end = start + len(words)
    return Finding(
        rule="jargon",
        severity=Severity.WARNING,
        message="",
        path="r.yml",
        span=document.span(field, start, end),
        field=field,
        replacement=now,
        words=(start, end),
    )


def found_in_text(text, words, now, number=0):
    start = [match.start() for match in re.finditer(re.escape(words), text)][number]
    end = start + len(words)
    return Finding(
        rule="jargon",
        severity=Severity.WARNING,
        message="",
        path="p.md",
        span=LineIndex(text).span(start, end),
        replacement=now,
        words=(start, end),
    )


def fixed(source, *changes):
    """A record after some changes (field, words, what to write, which place of those words)."""
    document, faults = read_record("r.yml", source.encode())
    assert document is not None
    assert not faults
    edits = edits_of_record(document, [found_in_record(document, *change) for change in changes])
    return applied(document.text, edits)


RECORD = """\
# A note at the top.
title: We utilise blankets   # keep   this
said: 'It''s hard to utilise them'
did: "We \\"utilise\\"\\tthem:
  and utilise more"
why: >-
  We utilise
  what we have.

  # not a comment: utilise it
left_to_do: |
    Utilise this.
    Then utilise that.

quotes: [{text: we utilise it, who: "A patient"}]
"""


def test_only_the_words_change_in_all_five_styles():
    after = fixed(
        RECORD,
        ("title", "utilise", "use"),
        ("said", "utilise", "use"),
        ("did", "utilise", "use", 0),
        ("did", "utilise", "use", 1),
        ("why", "utilise", "use", 0),
        ("why", "utilise", "use", 1),
        ("left_to_do", "Utilise", "Use"),
        ("left_to_do", "utilise", "use"),
        ("quotes[0].text", "utilise", "use"),
    )
    assert after == RECORD.replace("utilise", "use").replace("Utilise", "Use")


def test_windows_line_ends_and_guests_stay():
    source = "title: Warm nights\r\nsaid: |\r\n  We utilise it.\u00a0Soft\u00adly.\t\r\ndid: utilise\r\n"
    assert fixed(source, ("said", "utilise", "use")) == source.replace("utilise", "use", 1)


def test_words_over_a_line_break_become_one_line():
    source = "did: |\n  We act in order\n  to help.\n"
    assert fixed(source, ("did", "in order\nto", "to")) == "did: |\n  We act to help.\n"


@pytest.mark.parametrize(
    ("source", "now"),
    [
        ("did: 'We utilise it'\n", "it's"),
        ('did: "We utilise it"\n', 'the "thing"'),
        ('did: "We utilise it"\n', "a\\nb"),
        ("did: We utilise it\n", "use: now"),
        ("did: utilise it\n", "# use"),
        ("did: utilise it\n", "- use"),
        ("did: [utilise it, more]\n", "use, and"),
        ("did: |\n  utilise it\n", "  use"),
        ("did: |\n  We utilise it\n", "use\nit"),
    ],
)
def test_what_would_need_other_marks_is_left_to_a_person(source, now):
    field = "did[0]" if "[" in source else "did"
    assert fixed(source, (field, "utilise", now)) == source


def test_a_bad_change_does_not_stop_the_good_ones():
    source = "did: 'We utilise this, utilise that and utilise more'\n"
    after = fixed(source, ("did", "utilise", "use", 0), ("did", "utilise", "it's", 1), ("did", "utilise", "use", 2))
    assert after == "did: 'We use this, utilise that and use more'\n"


def test_of_changes_that_overlap_the_first_and_longest_is_made():
    source = "did: We act in order to help.\n"
    after = fixed(source, ("did", "order to", "so as to"), ("did", "in order to", "to"), ("did", "in order", "so"))
    assert after == "did: We act to help.\n"


PAGE = """\
---
title: utilise
---
# We utilise it

Text with **utilise** and [utilise it](https://example.org/utilise), `utilise` and in **order** to go.

| A | B |
|---|---|
| utilise | x |
"""


def test_a_page_keeps_its_marks():
    findings = [found_in_text(PAGE, "utilise", "use", number) for number in range(7)]
    findings.append(found_in_text(PAGE, "in **order** to", "to"))
    after = applied(PAGE, edits_of_text(PAGE, findings))
    # The front matter, the address of the link and the code are no prose; the marks inside the words are not ours.
    assert after == (
        PAGE.replace("# We utilise it", "# We use it")
        .replace("**utilise**", "**use**")
        .replace("[utilise it]", "[use it]")
        .replace("| utilise |", "| use |")
    )


@pytest.mark.parametrize("now", ["# use", "a | b", "*use*", "<b>use</b>", "[use](x)", "use\n\nmore"])
def test_a_page_takes_no_new_marks(now):
    text = "utilise it\n\n| A | B |\n|---|---|\n| utilise | x |\n"
    findings = [found_in_text(text, "utilise", now, number) for number in range(2)]
    after = applied(text, edits_of_text(text, findings))
    # What is a mark in one place is a plain sign in another.
    allowed = {"# use": "| # use |", "a | b": "a | b it"}.get(now, "")
    assert after == text.replace("utilise it" if "it" in allowed else "| utilise |", allowed or "| utilise |")


def test_a_page_with_many_changes_takes_time_in_proportion():
    text = "We utilise this. They utilise that.\n\n" * 600
    places = [match.start() for match in re.finditer("utilise", text)]
    lines = LineIndex(text)
    findings = [
        Finding(rule="jargon", severity=Severity.WARNING, message="", path="p.md", span=lines.span(p, p + 7),
                replacement="use", words=(p, p + 7))
        for p in places
    ]  # fmt: skip
    assert applied(text, edits_of_text(text, findings)) == text.replace("utilise", "use")


def quoted(style, text):
    if style == "'":
        return "'" + text.replace("'", "''").replace("\n", "\n\n  ") + "'"
    if style == '"':
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if style in "|>":
        return style + "-\n  " + text.replace("\n", "\n\n  " if style == ">" else "\n  ")
    return text.replace("\n", "\n\n  ")


LINE = st.lists(
    st.sampled_from(
        ["utilise", "the", "it's", "“yes”", "naïve", "a:b", "x#y", "😀", "in", "order", "to", '"so"', "\\"]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@given(
    lines=st.lists(LINE.map(lambda line: "We " + line), min_size=1, max_size=4),
    style=st.sampled_from(["", "'", '"', "|", ">"]),
    now=st.sampled_from(["use", "", "it's", "a: b", "#", '"', "\\", "to use", "- x", "é", " x ", "utilise it"]),
    words=st.sampled_from(["utilise", "in order to", "it's", "the", '"so"', "e", "x#y"]),
    ends=st.sampled_from(["\n", "\r\n"]),
)
def test_nothing_but_the_words_ever_changes(lines, style, now, words, ends):
    source = f"title: A  # note\nsaid: {quoted(style, chr(10).join(lines))}\ndid: |\n  It's done.\n# end\n"
    source = source.replace("\n", ends)
    document, faults = read_record("r.yml", source.encode())
    if document is None or faults or not isinstance(document.node("said"), Scalar):
        return
    text = text_of(document, "said")
    number = len(re.findall(re.escape(words), text))
    findings = [found_in_record(document, "said", words, now, n) for n in range(number)]
    edits = edits_of_record(document, findings)
    after = applied(document.text, edits)
    again, faults = read_record("r.yml", after.encode())
    assert again is not None
    assert not faults
    expected = text
    for edit in reversed(edits):
        assert edit.finding.words is not None
        start, end = edit.finding.words
        expected = expected[:start] + now + expected[end:]
    assert text_of(again, "said") == expected
    assert [key.text for key, _ in again.root.entries] == ["title", "said", "did"]
    assert text_of(again, "did") == text_of(document, "did")
    # Outside the words every character is as it was.
    kept, place = [], 0
    for edit in edits:
        kept.append(document.text[place : edit.start])
        place = edit.end
    kept.append(document.text[place:])
    assert re.fullmatch(re.escape(now).join(map(re.escape, kept)), after)
    if now == "use" and words == "utilise":
        assert len(edits) == number


PIECE = st.sampled_from(
    ["utilise", "**utilise**", "`utilise`", "[utilise](u)", "# ", "- ", "| ", " |", "\n", "\n\n", "> ", "word", "&amp;",
     "<b>", "</b>", "_", "*", "<!-- utilise -->", "    ", "1. ", "é😀", "!!! note\n"]
)  # fmt: skip


@given(
    pieces=st.lists(PIECE, max_size=14),
    now=st.sampled_from(["use", "", "*use*", "use\n", "# use", "`", "use|use", "[x", "1. use", "a b"]),
)
def test_in_a_page_nothing_but_the_words_ever_changes(pieces, now):
    text = " ".join(pieces)
    number = text.count("utilise")
    edits = edits_of_text(text, [found_in_text(text, "utilise", now, n) for n in range(number)])
    after = applied(text, edits)
    before, again = read_markdown(text), read_markdown(after)
    assert [block.kind for block in again.blocks] == [block.kind for block in before.blocks]
    assert [link.url for link in again.links] == [link.url for link in before.links]
    changed = sum(one.text != other.text for one, other in zip(before.blocks, again.blocks, strict=True))
    assert changed <= len(edits)
    assert len(after) == len(text) + len(edits) * (len(now) - len("utilise"))
