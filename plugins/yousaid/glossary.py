"""This organisation's words: acronyms, hard words, what they mean and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from yousaid.addresses import suggest_slug
from yousaid.finding import Finding, Severity
from yousaid.records.fields import LINE, PROSE, Block, Field, Shape
from yousaid.records.kinds import Many
from yousaid.records.reading import read_rows
from yousaid.records.vocabularies import Vocabularies
from yousaid.yamlfile import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word: its long form when it is an acronym, what it means, its other forms, and plainer words."""

    term: str = ""
    long: str = ""
    means: str = ""
    also: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """Its id on the glossary page."""
        return suggest_slug(self.term, "term")


TERM = Shape(
    "term",
    Term,
    (
        Field("term", LINE, "The word, as it stands in your texts.", "glossary", "A&E", True),
        Field("long", LINE, "For an acronym: its words in full.", "glossary, and at first use on a page"),
        Field("means", PROSE, "What it means, in one or two short sentences.", "glossary", required=True),
        Field("also", Many(LINE, one=True), "Other forms of the same word.", "glossary"),
        Field("instead", Many(LINE, one=True), "Plainer words to use.", "glossary, and in suggestions"),
    ),
)
GLOSSARY = Shape("glossary", dict, (Field("terms", Many(Block(TERM)), "The words.", "glossary", required=True),))


@dataclass(frozen=True)
class Glossary:
    """The terms of a site; empty when it has no ``glossary.yml``."""

    terms: tuple[Term, ...] = ()
    path: str = ""
    document: Document | None = field(default=None, repr=False, compare=False)

    @cached_property
    def _by_form(self) -> dict[str, Term]:
        forms: dict[str, Term] = {}
        for term in self.terms:
            for form in (term.term, *term.also):
                forms.setdefault(_key(form), term)
                forms.setdefault(_key(form + "s"), term)
        return forms

    @cached_property
    def words(self) -> frozenset[str]:
        """Each word of its terms and their other forms, in small letters."""
        forms = [form for term in self.terms for form in (term.term, term.long, *term.also)]
        return frozenset(word for form in forms for word in form.lower().split())

    @cached_property
    def plainer(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each word for which there are plainer ones, in small letters, with these; a term with a fault is empty."""
        return tuple(
            (form.lower(), term.instead)
            for term in self.terms
            if term.instead
            for form in (term.term, *term.also)
            if form.strip()
        )

    def find(self, word: str) -> Term | None:
        """The term of a word or of its plural; capitals matter only in an acronym."""
        return self._by_form.get(_key(word))


def _key(word: str) -> str:
    return word if sum(letter.isupper() for letter in word) > 1 else word.lower()


def read_glossary(document: Document, vocabularies: Vocabularies) -> tuple[Glossary, tuple[Finding, ...]]:
    """The glossary that a file holds, and what is wrong with it."""
    values, findings = read_rows(document, GLOSSARY, vocabularies)
    terms: Any = values.get("terms", ())
    return Glossary(terms=tuple(terms), path=document.path, document=document), (*findings, *_twice(document, terms))


def _twice(document: Document, terms: tuple[Term, ...]) -> Iterator[Finding]:
    """A fault for each term that stands in the glossary already."""
    seen: dict[str, str] = {}
    for number, term in enumerate(terms):
        if term.slug in seen:
            field = f"terms[{number}].term"
            yield Finding(
                rule="invalid",
                severity=Severity.ERROR,
                message=f"“{term.term}” is in the glossary already, as “{seen[term.slug]}”.",
                why="Links can lead to one of them only.",
                suggestion="Keep one. Put the other form under `also` there.",
                path=document.path,
                span=document.span(field),
                field=field,
            )
        seen.setdefault(term.slug, term.term)
