"""What `check --fix` writes into a file without asking, for every entry of every list that it may take words from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from yousaid.cli import main
from yousaid.finding import Severity
from yousaid.rules import RULES
from yousaid.rules.articles import _AFTER, article
from yousaid.rules.hidden_verb import _verbs
from yousaid.rules.lists import bundled, list_names

CONTACT = "{phone: 01632 960001, urgent: Call 999., complaint: Tell us.}"
FRAMES = ("We saw {} here.", "{} was there.", "It was a {} too.", "It was an {} too.", "They (we know) {}, and left.")
_PART = re.compile(r"\(\?:(?P<choices>[^()]*(?:\([^()]*\)[^()]*)*)\)(?P<maybe>\?)?|(?P<sign>\\?.)(?P<perhaps>\?)?")


def said(pattern: str) -> list[str]:
    """Every wording that a pattern of our lists stands for: choices, and letters that may be absent."""
    ways = [""]
    for part in _PART.finditer(pattern):
        if part["sign"]:
            more = [part["sign"].removeprefix("\\")] + [""] * bool(part["perhaps"])
        else:
            more = [way for choice in part["choices"].split("|") for way in said(choice)] + [""] * bool(part["maybe"])
        ways = [way + end for way in ways for end in more]
    return ways


def mended(folder: Path, sentences: list[str]) -> list[str]:
    """The sentences after `check --fix`, one a paragraph; and nothing is left that it would still change."""
    pages = []
    for start in range(0, len(sentences), 1000):
        pages.append(folder / f"page-{start}.md")
        pages[-1].write_text("\n\n".join(sentences[start : start + 1000]) + "\n", "utf-8")
    (folder / "site_config.yml").write_text(f"site_name: X\nplugins:\n  - yousaid: {{contact: {CONTACT}}}\n", "utf-8")
    (folder / "content").mkdir()
    command = ["check", "--fix", "--config", str(folder / "site_config.yml"), *map(str, pages)]
    main(command)
    once = [page.read_text("utf-8") for page in pages]
    main(command)
    assert [page.read_text("utf-8") for page in pages] == once
    return [line for text in once for line in text.split("\n")[::2] if line]


def framed(step: int) -> Iterator[tuple[str, str]]:
    """Each wording of every so many entries that have one thing to write instead, in each frame."""
    entries = [entry for name in list_names() for entry in bundled(name).entries if len(entry.instead) == 1]
    for entry in entries[::step]:
        for words in said(entry.pattern):
            for frame in FRAMES:
                yield words, frame.format(words[:1].upper() + words[1:] if frame.startswith("{") else words)
    for weak, noun in list(_verbs().plain)[:: 5 * step]:
        yield "", f"They {weak} a {noun} it."


@pytest.mark.parametrize("step", [20, pytest.param(1, marks=pytest.mark.slow)])
def test_what_is_written_without_asking_fits_its_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], step: int
) -> None:
    before = list(framed(step))
    after = mended(tmp_path, [sentence for _, sentence in before])
    assert len(after) == len(before)
    changed = 0
    for (words, was), now in zip(before, after, strict=True):
        if was == now:
            continue
        changed += 1
        assert now[0].isupper(), (was, now)
        assert now[-4:] == was[-4:], (was, now)
        put = re.search(r"\b(an?) ([\w’'-]+)", now)
        # Only what was put in must fit: where the words stayed, so did the slip of the frame.
        stays = words.startswith((put[2], "a ", "an ", "the ")) or _AFTER.match(put[2]) if put else True
        if put and words and not stays:
            assert article(put[2]) == put[1], (was, now)
        assert not re.search(r"\b(an? (?:an?|the)|the the|  )\b", now), (was, now)
    assert changed > 6000 / step
    capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("new", "a"), ("idea", "an"), ("use", "a"), ("useful thing", "a"), ("unit", "a"), ("unkind word", "an"),
        ("uninformed view", "an"), ("one-off", "a"), ("once", "a"), ("one", "a"), ("onerous", "an"), ("hour", "an"),
        ("honest answer", "an"), ("house", "a"), ("European", "a"), ("urgent call", "an"), ("urine test", "a"),
        ("oestrogen patch", "an"), ("GP", "a"), ("usual day", "a"), ("umbrella", "an"), ("UK law", "a"),
        ("the best", ""), ("a problem", ""), ("how we decide", ""), ("notice", "a"), ("another", ""), ("whole", "a"),
    ],
)  # fmt: skip
def test_the_article_that_goes_before_words(words: str, wanted: str) -> None:
    assert article(words) == wanted


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("An innovative plan.", "Write “A new”."),
        ("This is an elevator.", "Write “a lift”."),
        ("It is a utilisation.", "Write “use”."),
        ("It is an utilisation.", "Write “a use”."),
        ("We need an optimal way.", "Write “the best”."),
        ("A bedbound man came.", "Write “unable to get out of bed” or “who cannot get out of bed”."),
        ("It was an additional bed.", "Write “another” or “an extra”."),
    ],
)
def test_a_or_an_is_part_of_what_is_shown(text: str, suggestion: str) -> None:
    from yousaid.gate.specs import Example, findings

    example = Example("markdown", text, "", (), False, {})
    found = [one for rule in RULES for one in findings(rule, example) if one.severity is not Severity.SUGGESTION]
    assert [one.suggestion for one in found] == [suggestion]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Take an elevator to level 2.", "Take a lift to level 2."),
        ("An ex gratia payment came in May.", "A goodwill payment came in May."),
        ("The status quo cannot stay.", "How things are now cannot stay."),
        ("We had a discussion with nurses.", "We talked to nurses."),
        # A person must look at these: what fits depends on the words around.
        ("We could of course open at 8.", None),
        ("It was due to loose tiles.", None),
        ("The dose was 60 grays.", None),
        ("Ask if he/she is well.", None),
        ("A per capita sum is paid.", None),
        ("We made a commitment to quality.", None),
        ("We had a responsibility for cleaning.", None),
    ],
)
def test_only_what_is_certain_is_written(tmp_path: Path, was: str, now: str | None) -> None:
    assert mended(tmp_path, [was]) == [now or was]
