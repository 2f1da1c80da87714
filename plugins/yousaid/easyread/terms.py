"""Hard words of an easy-read page: which ones it may explain, and the line that explains each at its first use."""

from __future__ import annotations

import re
from dataclasses import replace

from yousaid.easyread.model import Line, Section, meaning
from yousaid.glossary import Glossary
from yousaid.records.blocks import Explained
from yousaid.records.model import Record


def terms_of(record: Record, glossary: Glossary | None) -> tuple[Explained, ...]:
    """The record's own words first, then the glossary's; a word only once."""
    own = record.easy_read.terms if record.easy_read else ()
    seen = {term.term.casefold() for term in own}
    shared = (Explained(term=term.term, means=term.means) for term in (glossary.terms if glossary else ()))
    every = (*own, *(term for term in shared if term.term.casefold() not in seen))
    return tuple(term for term in every if term.term.strip() and term.means.strip())


def explain(section: Section, terms: tuple[Explained, ...], used: list[Explained]) -> Section:
    """The section with each hard word explained on the line after its first use on the page."""
    lines: list[Line] = []
    for line in section.lines:
        lines.append(line)
        for term in terms:
            if term not in used and _uses(line.text, term.term):
                used.append(term)
                lines += [Line("term", text) for text in meaning(term)]
    return replace(section, lines=tuple(lines))


def _uses(text: str, term: str) -> bool:
    if term.casefold() not in text.casefold():  # nearly always, and far quicker than a pattern
        return False
    acronym = sum(letter.isupper() for letter in term) > 1
    pattern = rf"(?<!\w){re.escape(term)}(?:s|es)?(?!\w)"
    return re.search(pattern, text, 0 if acronym else re.IGNORECASE) is not None
