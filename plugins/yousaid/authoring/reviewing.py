"""The file of a new review, made from answers to its questions: the table of fields asks, and checks each answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from yousaid.errors import Problem
from yousaid.records.fields import Field
from yousaid.records.kinds import Choice, Code
from yousaid.records.model import Review
from yousaid.records.reading import read_shape
from yousaid.records.schema import REVIEW
from yousaid.records.values import When, YesNo
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import dump_record, read_record

#: What to ask people about a page. The page is tested, never the people (docs/easy-read.md).
QUESTIONS = ("What is this page telling you?", "Which words are hard?", "What would you change?")
_LATER = frozenset({"allow"})
_HEAD = "# Who checked this easy-read page. This file is public: it holds nothing that the page may not show.\n"


def fields() -> tuple[Field, ...]:
    """The fields to ask for, in the order of their table."""
    return tuple(field for field in REVIEW.fields if field.name not in _LATER)


def name_of(answer: str, day: date | None, taken: Iterable[str]) -> str:
    """The file's name without its end: the answer's id, and the day after it when there is a first review."""
    return f"{answer}-{day.isoformat()}" if day is not None and answer in set(taken) else answer


def question(field: Field, vocabularies: Vocabularies) -> str:
    """What to ask for a field, with the codes that it takes, or an example."""
    kind = field.kind
    more = f"such as {field.example}" if field.example else ""
    if isinstance(kind, Code):
        more = ", ".join(f"{code} ({entry.label})" for code, entry in vocabularies[kind.vocabulary].entries.items())
    elif isinstance(kind, Choice):
        more = ", ".join(kind.codes)
    elif isinstance(kind, YesNo):
        more = "yes or no"
    elif isinstance(kind, When):
        more = "such as 2 March 2026"
    return f"{field.help}{f' ({more})' if more else ''}"


def value_of(field: Field, given: object, vocabularies: Vocabularies) -> tuple[Any, tuple[Problem, ...]]:
    """What an answer means for a field (None when it cannot be read), and what is wrong with it."""
    document, faults = read_record("review.yml", dump_record({field.name: given}).encode())
    if document is not None:
        review, invalid = read_shape(document, REVIEW, vocabularies, "")
        faults = (*faults, *invalid)
    problems = tuple(Problem(fault.message, fault.why, fault.suggestion) for fault in faults)
    return (None if document is None or problems else getattr(review, field.name)), problems


def read_review(text: str, id: str, vocabularies: Vocabularies) -> Review:
    """The review that a file of ours holds."""
    document, _ = read_record(f"{id}.yml", text.encode())
    if document is None:
        raise ValueError("we write what we can read")
    review: Review = read_shape(document, REVIEW, vocabularies, id)[0]
    return review


def review_text(values: Mapping[str, object]) -> str:
    """The file: the fields in the order of their table, those without a value left out."""
    return _HEAD + dump_record({field.name: values.get(field.name) for field in REVIEW.fields})
