"""two-terms: one thing has two names on one page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from yousaid.finding import Severity
from yousaid.glossary import Term
from yousaid.rules.lists import Entry, WordList, exactly
from yousaid.rules.rule import Family, Hit, Role, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for the first use of each second name that the site's glossary has for one thing."""
    if not subject.glossary.terms or subject.path == subject.glossary.path:
        return
    words = _forms(subject.glossary.terms)
    first: dict[str, str] = {}
    told: set[str] = set()
    for passage in subject.passages:
        for block in passage.prose.blocks if passage.role is Role.OURS else ():
            for match in words.find(block.text):
                term, form = match.instead[0], match.words.lower().removesuffix("s")
                if first.setdefault(term, form) != form and term not in told:
                    told.add(term)
                    message = f"This page says “{first[term]}” and “{match.words}” for one thing."
                    advice = f"Keep to one of them. Your glossary has it under “{term}”."
                    yield Hit(passage.field, message, advice, *block.span(match.start, match.end))


def _names(terms: tuple[Term, ...]) -> Iterator[tuple[str, str]]:
    """Each name of a thing that has several, and the name under which the glossary has it."""
    for term in terms:
        others = [form for form in term.also if not _same(form.lower(), term.term.lower())]
        if others and not term.term.isupper():
            for form in (term.term, *others):
                yield form.lower(), term.term


def _same(form: str, name: str) -> bool:
    """Whether a form is the same word with another ending, or the name with more words."""
    return form[:5] == name[:5] or name in form or form in name


@lru_cache(maxsize=16)
def _forms(terms: tuple[Term, ...]) -> WordList:
    return WordList("“%s” is also “%s”.", tuple(Entry(f"{exactly(form)}s?", (term,)) for form, term in _names(terms)))


RULE = Rule(
    id="two-terms",
    name="One thing has two names",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Two names look like two things. Readers search for a difference that is not there.",
    source="ISO 24495-1:2023, Plain language, 5.3; on trial until we know how often it is right",
    check=check,
    stage="trial",
    on_easy_read=False,
)
