"""Each rule has a spec that anybody can read and edit, `tests/rules/<rule>.md`: its examples are the test."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from yousaid.gate import specs, subjects
from yousaid.gate.specs import Example, Found, findings, read_spec, spec_of
from yousaid.glossary import Glossary
from yousaid.rules import RULES
from yousaid.rules.rule import Family, Rule, Subject
from yousaid.text.prose import read_prose

FOLDER = Path(__file__).parent
BY_ID = {rule.id: rule for rule in RULES}
BLANK = Subject(path="", settings=specs.settings(), glossary=Glossary(), today=specs.TODAY)
_EXPECTED = re.compile(
    r'- (?P<rule>[a-z-]+)(?: "(?P<words>[^"]+)")?(?: at `(?P<field>[^`]+)`)?(?: -> "(?P<instead>[^"]+)")?'
    r"(?: \((?P<severity>error|warning|suggestion)\))?"
)


def examples() -> Iterator[tuple[str, int, Example]]:
    for path in sorted(FOLDER.glob("*.md")):
        for number, example in enumerate(read_spec(path.read_text("utf-8")).examples, 1):
            yield path.stem, number, example


def expectations(example: Example) -> list[dict[str, str]]:
    assert bool(example.listed) != example.quiet, "an example needs a list of findings, or the word “Nothing.”"
    found = []
    for line in example.listed:
        match = _EXPECTED.fullmatch(line)
        assert match, f"cannot read “{line}”"
        found.append({key: value for key, value in match.groupdict().items() if value})
    return found


def meets(found: Found, expected: dict[str, str]) -> bool:
    return (
        expected.get("words", found.words) == found.words
        and expected.get("field", found.field) == found.field
        and expected.get("instead", "") in f"{found.message} {found.suggestion}"
        and expected.get("severity", found.severity.value) == found.severity.value
    )


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(rule, one, id=f"{rule}-{number}") for rule, number, one in examples()]
)
def test_example(rule: str, example: Example) -> None:
    left = found = findings(BY_ID[rule], example)
    for expected in expectations(example):
        assert expected["rule"] == rule
        match = next((one for one in left if meets(one, expected)), None)
        assert match, f"not found: {expected}\nfound: {found}"
        left = [one for one in left if one is not match]
    assert not left, f"more than expected: {left}"


def test_every_rule_has_a_spec_and_every_spec_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(BY_ID)
    assert len(BY_ID) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_spec_shows_both_sides(rule: Rule) -> None:
    shown = spec_of(rule).examples
    least = 4 if rule.family is Family.LANGUAGE else 1
    assert sum(not example.quiet for example in shown) >= least
    assert sum(example.quiet for example in shown) >= least
    text = (FOLDER / f"{rule.id}.md").read_text("utf-8")
    assert text.startswith(f"# {rule.id}\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_spec_says_in_plain_words_what_the_rule_looks_for(rule: Rule) -> None:
    about = spec_of(rule).about
    assert about.endswith(".")
    assert read_prose(about).count.grade <= 8
    assert not {about, about.rstrip(".")} & {rule.name, rule.why}  # each of the three says something of its own


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.why.endswith((".", "?"))
    assert read_prose(rule.why).count.grade <= 8
    assert max(len(sentence.words) for sentence in read_prose(rule.why).sentences) <= 20
    assert rule.source
    assert rule.name
    assert rule.since == "0.1.0"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.family is Family.LANGUAGE], ids=lambda rule: rule.id)
@pytest.mark.parametrize(
    "piece",
    [
        "AMU (",
        "via ",
        "informed consent ",
        "was ",
        "and the ",
        "X ",
        "a, which ",
        "(AB) ",
        "taken ",
        "100+ ",
        "3-4 Mon ",
    ],
)
def test_a_full_file_takes_no_time(rule: Rule, piece: str) -> None:
    text = piece * (60_000 // len(piece))
    subject = next(subjects.of_text("page.md", text, BLANK)).subject
    assert subject.passages[0].prose.sentences
    started = time.process_time()
    list(rule.check(subject))
    assert time.process_time() - started < 3
