"""Each rule has a spec that anybody can read and edit, `tests/rules/<rule>.md`: its examples are the test."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from yousaid.gate import subjects
from yousaid.gate.severity import severity_of
from yousaid.gate.subjects import Checkable
from yousaid.glossary import Glossary, read_glossary
from yousaid.records.model import Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import ENGAGEMENT, RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules import RULES
from yousaid.rules.rule import Family, Role, Rule, Subject
from yousaid.settings import KNOWN_ACRONYMS, Contact, Settings
from yousaid.text.prose import read_prose
from yousaid.yamlfile import Document, read_record

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 23)
SETTINGS = Settings(
    root=FOLDER,
    config_path=FOLDER / "site_config.yml",
    site_name="Riverside",
    organisation="Riverside",
    contact=Contact(phone="0800 111 2222"),
    content=FOLDER,
    site_dir=FOLDER / "site",
    acronyms=KNOWN_ACRONYMS,
)
BY_ID = {rule.id: rule for rule in RULES}
_EXAMPLE = re.compile(
    r"^```(?P<kind>yaml|yaml engagement|yaml glossary|markdown)\n(?P<text>.*?)^```\n(?P<after>.*?)(?=^```|^#|\Z)",
    re.M | re.S,
)
_EXPECTED = re.compile(
    r'- (?P<rule>[a-z-]+)(?: "(?P<words>[^"]+)")?(?: at `(?P<field>[^`]+)`)?(?: -> "(?P<instead>[^"]+)")?'
    r"(?: \((?P<severity>error|warning|suggestion)\))?"
)


@dataclass(frozen=True)
class Example:
    """One example of a spec: a text, and the lines that say what is found in it."""

    rule: Rule
    number: int
    kind: str
    text: str
    expected: tuple[dict[str, str], ...]
    glossary: str


@dataclass(frozen=True)
class Found:
    """One finding, as a spec can name it."""

    words: str
    field: str
    advice: str
    severity: str

    def meets(self, expected: dict[str, str]) -> bool:
        return (
            expected.get("words", self.words) == self.words
            and expected.get("field", self.field) == self.field
            and expected.get("instead", "") in self.advice
            and expected.get("severity", self.severity) == self.severity
        )


def examples() -> Iterator[Example]:
    for path in sorted(FOLDER.glob("*.md")):
        glossary, number = "", 0
        for match in _EXAMPLE.finditer(path.read_text("utf-8")):
            if match["kind"] == "yaml glossary":
                glossary = match["text"]
                continue
            number += 1
            yield Example(
                BY_ID[path.stem], number, match["kind"], match["text"], expectations(path, match["after"]), glossary
            )


def expectations(path: Path, after: str) -> tuple[dict[str, str], ...]:
    lines = [line for line in after.splitlines() if line.startswith("- ")]
    says_nothing = bool(re.search(r"^Nothing\.", after, re.M))
    assert bool(lines) != says_nothing, f"{path.name}: an example needs a list of findings, or the word “Nothing.”"
    found = []
    for line in lines:
        match = _EXPECTED.fullmatch(line)
        assert match, f"{path.name}: cannot read “{line}”"
        found.append({key: value for key, value in match.groupdict().items() if value})
    return tuple(found)


def glossary_of(text: str) -> Glossary:
    document, _ = read_record("content/glossary.yml", text.encode())
    return read_glossary(document, Vocabularies())[0] if document else Glossary()


def pages_of(example: Example) -> tuple[list[Checkable], Record | None]:
    blank = Subject(path="", settings=SETTINGS, glossary=glossary_of(example.glossary), today=TODAY)
    if example.kind == "markdown":
        return list(subjects.of_text("page.md", example.text, blank)), None
    document, faults = read_record("content/records/2026/an-example.yml", example.text.encode())
    assert document is not None, faults
    return _of_document(document, example, blank)


def _of_document(document: Document, example: Example, blank: Subject) -> tuple[list[Checkable], Record | None]:
    engagement = example.kind == "yaml engagement"
    shape = ENGAGEMENT if engagement else RECORD
    value, faults = read_shape(document, shape, Vocabularies(), "an-example")
    assert not [fault for fault in faults if "do not know the key" in fault.message], faults
    if engagement:
        return list(subjects.of_engagement(value, blank)), None
    return list(subjects.of_record(value, blank)), value


def findings(example: Example) -> list[Found]:
    pages, record = pages_of(example)
    found = []
    for page in pages:
        roles = {passage.field: passage.role for passage in page.subject.passages}
        for hit in example.rule.check(page.subject):
            severity = severity_of(example.rule, hit, roles.get(hit.field, Role.OURS), record, SETTINGS)
            if severity is not None:
                words = " ".join(page.places.words(hit.field, hit.start, hit.end).split())
                found.append(Found(words, hit.field, f"{hit.message} {hit.suggestion}", severity.value))
                page.places.span(hit.field, hit.start, hit.end)
    return found


@pytest.mark.parametrize("example", tuple(examples()), ids=lambda e: f"{e.rule.id}-{e.number}")
def test_example(example: Example) -> None:
    found = findings(example)
    wanted = list(example.expected)
    assert all(expected["rule"] == example.rule.id for expected in wanted)
    left = list(found)
    for expected in wanted:
        match = next((one for one in left if one.meets(expected)), None)
        assert match, f"not found: {expected}\nfound: {found}"
        left.remove(match)
    assert not left, f"more than expected: {left}"


def test_every_rule_has_a_spec_and_every_spec_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(BY_ID)
    assert len(BY_ID) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_spec_shows_both_sides(rule: Rule) -> None:
    shown = [example for example in examples() if example.rule is rule]
    least = 4 if rule.family is Family.LANGUAGE else 1
    assert sum(bool(example.expected) for example in shown) >= least
    assert sum(not example.expected for example in shown) >= least
    text = (FOLDER / f"{rule.id}.md").read_text("utf-8")
    assert text.startswith(f"# {rule.id}\n")


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
    "piece", ["AMU (", "via ", "informed consent ", "was ", "and the ", "X ", "a, which ", "(AB) ", "taken "]
)
def test_a_full_file_takes_no_time(rule: Rule, piece: str) -> None:
    text = piece * (60_000 // len(piece))
    blank = Subject(path="", settings=SETTINGS, glossary=Glossary(), today=TODAY)
    subject = next(subjects.of_text("page.md", text, blank)).subject
    assert subject.passages[0].prose.sentences
    started = time.process_time()
    list(rule.check(subject))
    assert time.process_time() - started < 3
