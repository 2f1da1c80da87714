"""The spec of each rule, ``tests/rules/<rule>.md``: what the rule looks for, and examples with what is found in them.

The same file is the rule's test and the heart of its page in the manual. Its examples are written nowhere else.

A ``yaml glossary``, a ``yaml answer`` (what the reviews below it are about) and a ``yaml before`` (how that answer was)
are no examples: they hold for the examples below them. In a review, ``code: NOW``, ``code: BEFORE`` and ``code: OTHER``
stand for the codes of these two and of another answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from yousaid.easyread.pictures import Pictures, read_pictures
from yousaid.easyread.reviewed import Reviewed, reviewed
from yousaid.easyread.version import version_of
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Severity
from yousaid.gate import subjects
from yousaid.gate.severity import severity_of
from yousaid.gate.subjects import Checkable
from yousaid.glossary import Glossary, read_glossary
from yousaid.records.fields import Shape
from yousaid.records.model import Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import ENGAGEMENT, RECORD, REVIEW
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules.rule import Role, Rule, Subject
from yousaid.settings import KNOWN_ACRONYMS, Contact, Settings, known_language
from yousaid.yamlfile import read_record

#: The day of all examples.
TODAY = date(2026, 11, 23)
_FENCE = re.compile(r"^```([a-z ]*)\n(.*?)^```\n", re.M | re.S)
_HEADING = re.compile(r"^#.*\n", re.M)
_NOTHING = "Nothing."
_AROUND = frozenset({"yaml glossary", "yaml answer", "yaml before"})
_OTHER = "title: Free tea\nstatus: done\neasy_read: {heard: You wanted tea., did: We made tea.}\n"


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its text, the words that stand before it, and the lines that say what is found in it.

    ``kind`` is ``yaml``, ``yaml engagement``, ``yaml review`` or ``markdown``. ``quiet`` when nothing is to be found.
    ``around`` holds the texts that hold for the example: ``yaml glossary``, ``yaml answer``, ``yaml before``.
    """

    kind: str
    text: str
    note: str
    listed: tuple[str, ...]
    quiet: bool
    around: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Spec:
    """What a rule looks for, in one or more paragraphs, and its examples."""

    about: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One finding in an example: the words found (none for a whole field) and what the report says about them."""

    words: str
    field: str
    message: str
    suggestion: str
    severity: Severity


def folder() -> Path:
    """Where the specs are: inside the installed package; in a checkout they stand among the tests."""
    inside = Path(__file__).resolve().parents[1] / "_specs"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "tests" / "rules"


def spec_of(rule: Rule) -> Spec:
    """The spec of a rule; raises YousaidError when it is not there."""
    path = folder() / f"{rule.id}.md"
    try:
        return read_spec(path.read_text("utf-8"))
    except OSError:
        raise YousaidError(
            Problem(f"The examples of `{rule.id}` are missing.", "They come with yousaid.", "Install yousaid again.")
        ) from None


def read_spec(text: str) -> Spec:
    """The spec in a text: a heading, what the rule looks for, and blocks of code with what is found below each."""
    about = re.split(r"^(?:#|```)", text.partition("\n")[2], maxsplit=1, flags=re.M)[0].strip()
    return Spec(about, tuple(_examples(text)))


def _examples(text: str) -> Iterator[Example]:
    """Each block of code that is an example: ``re.split`` gives words, kind, code, words, kind, code … words."""
    around: dict[str, str] = {}
    parts = _FENCE.split(text)
    for before, kind, code, after in zip(parts[::3], parts[1::3], parts[2::3], parts[3::3], strict=False):
        if kind in _AROUND:
            around[kind] = code
            continue
        here = [line for line in _HEADING.split(before)[-1].splitlines() if line and line != _NOTHING]
        note = " ".join(line for line in here if not line.startswith("- "))
        listed = tuple(line for line in after.splitlines() if line.startswith("- "))
        yield Example(kind, code, note, listed, _NOTHING in after.splitlines(), dict(around))


def findings(rule: Rule, example: Example) -> list[Found]:
    """What a rule finds in an example, in its order; raises ValueError for no record and for an unknown key."""
    site = settings()
    pages, record = _pages(example, site)
    found: list[tuple[int, int, Found]] = []
    for page in pages:
        roles = {passage.field: passage.role for passage in page.subject.passages}
        for hit in rule.check(page.subject):
            severity = severity_of(rule, hit, roles.get(hit.field, Role.OURS), record, site)
            if severity is not None:
                words = " ".join(page.places.words(hit.field, hit.start, hit.end).split())
                place = page.places.span(hit.field, hit.start, hit.end)
                one = Found(words, hit.field, hit.message, hit.suggestion, severity)
                found.append((place.line, place.column, one))
    return [one for *_, one in sorted(found, key=lambda placed: placed[:2])]


def settings() -> Settings:
    """The settings that hold for all examples."""
    here = Path()
    return Settings(
        root=here,
        config_path=here / "site_config.yml",
        site_name="Riverside",
        organisation="Riverside",
        contact=Contact(phone="01632 960001"),
        content=here,
        site_dir=here / "site",
        acronyms=KNOWN_ACRONYMS,
        languages={"cy": replace(known_language("cy"), checked_by="Welsh readers", checked=TODAY)},
    )


def _pages(example: Example, site: Settings) -> tuple[list[Checkable], Record | None]:
    text = example.around.get("yaml glossary", "")
    document, _ = read_record("content/glossary.yml", text.encode())
    glossary = read_glossary(document, Vocabularies())[0] if document and text else Glossary()
    # Only easy read asks for pictures, and their table is long.
    pictures = read_pictures(None, {}, Vocabularies())[0] if "easy_read" in example.text else Pictures()
    blank = Subject(path="", settings=site, glossary=glossary, today=TODAY, pictures=pictures)
    if example.kind == "markdown":
        return list(subjects.of_text("page.md", example.text, blank)), None
    if example.kind == "yaml engagement":
        return list(subjects.of_engagement(_value(example.text, ENGAGEMENT), blank)), None
    if example.kind == "yaml review":
        return list(subjects.of_review(_reviewed(example, blank), blank)), None
    record = _value(example.text, RECORD)
    return list(subjects.of_record(record, blank)), record


def _reviewed(example: Example, blank: Subject) -> Reviewed:
    """The review of an example, beside its answer and one other answer."""
    answer = _value(example.around["yaml answer"], RECORD)
    before = _value(example.around.get("yaml before", example.around["yaml answer"]), RECORD)
    other, text = _value(_OTHER, RECORD, "free-tea"), example.text
    for word, record in (("NOW", answer), ("BEFORE", before), ("OTHER", other)):
        code = version_of(record, blank.settings, blank.glossary).code
        text = text.replace(f"code: {word}\n", f"code: {code}\n")
    review = _value(text, REVIEW)
    return next(iter(reviewed([answer, other], [review], blank.settings, blank.glossary, blank.today)))


def _value(text: str, shape: Shape, id: str = "an-example") -> Any:  # noqa: ANN401 - the class of the shape
    document, faults = read_record("content/records/2026/an-example.yml", text.encode())
    if document is None:
        raise ValueError(faults)
    value, faults = read_shape(document, shape, Vocabularies(), id)
    unknown = [fault for fault in faults if "do not know the key" in fault.message]
    if unknown:
        raise ValueError(unknown)
    return value
