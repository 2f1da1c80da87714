"""jargon: a long or official word where a plain one says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from yousaid.finding import Severity
from yousaid.glossary import Glossary
from yousaid.rules.lists import Entry, WordList, bundled, joined
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.rules.wording import is_name, is_quoted
from yousaid.text.prose import Block

#: The lists that come with yousaid, in ``data/lists``.
LISTS = ("verbs", "words", "phrases", "health", "council")
_MESSAGE = "“%s” is plainer than “%s”."


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each jargon word that the site's glossary does not explain."""
    if subject.path and subject.path == subject.glossary.path:
        return  # the glossary is where hard words belong
    own = _site_list(_site_entries(subject.glossary))
    for passage in subject.passages:
        if passage.role.checked:
            for block in passage.prose.blocks:
                yield from _in_block(passage, block, own, subject.glossary)


def _in_block(passage: Passage, block: Block, own: WordList, glossary: Glossary) -> Iterator[Hit]:
    taken = bytearray(len(block.text))
    for words in (own, _packaged()):
        for match in words.find(block.text):
            explained = words is not own and glossary.find(match.words) is not None
            place = match.start, match.end
            said = is_quoted(block.text, *place) or is_name(block.text, *place)
            if explained or said or any(taken[match.start : match.end]):
                continue
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            start, end = block.span(match.start, match.end)
            yield Hit(passage.field, words.says(match), f"Write “{joined(match.instead)}”.", start, end)


@lru_cache(maxsize=1)
def _packaged() -> WordList:
    """All our lists as one, so that a text is walked once."""
    lists = [bundled(name) for name in LISTS]
    return WordList(
        _MESSAGE,
        tuple(entry for words in lists for entry in words.entries),
        tuple(phrase for words in lists for phrase in words.exceptions),
    )


def _site_entries(glossary: Glossary) -> tuple[Entry, ...]:
    """The words for which the site's glossary has plainer ones."""
    return tuple(
        Entry(re.escape(form.lower()), term.instead)
        for term in glossary.terms
        if term.instead
        for form in (term.term, *term.also)
        if form.strip()  # a term with a fault is empty, and an empty word would be found everywhere
    )


@lru_cache(maxsize=16)
def _site_list(entries: tuple[Entry, ...]) -> WordList:
    return WordList(_MESSAGE, entries)


RULE = Rule(
    id="jargon",
    name="A plain word says the same",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Official words keep people out. Short, common words are quicker for everyone to read.",
    source="GOV.UK, Content design: planning, writing and managing content, “Writing for GOV.UK: Plain English”",
    check=check,
)
