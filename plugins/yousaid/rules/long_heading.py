"""long-heading: a heading that is as long as a sentence, or ends like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.prose import Block
from yousaid.text.words import words

#: About the 65 characters that a search page shows of a title (GOV.UK).
LONGEST = 12
_STOP = re.compile(r"(?<![.\s])(?<!\w\.\w)(?<! [A-Za-z])(?<!etc)(?<!Ltd)\.$")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each long title or heading, and for each that ends with a full stop."""
    for passage in subject.passages:
        for block in passage.prose.blocks if passage.role.checked else ():
            if block.kind == "heading" or passage.field == "title":
                yield from _in_heading(passage, block)


def _in_heading(passage: Passage, block: Block) -> Iterator[Hit]:
    length = len(words(block.text))
    if length > LONGEST:
        message = f"This heading has {length} words. A list of headings has no room for it."
        advice = f"Say it in {LONGEST} words or fewer, and put the rest in the text."
        yield Hit(passage.field, message, advice, *block.span(0, len(block.text)))
    stop = _STOP.search(block.text)
    if stop:
        place = block.span(*stop.span())
        sure = wording.certain(place, 1, "")
        yield Hit(passage.field, "A heading needs no full stop.", "Leave it out.", *place, Severity.SUGGESTION, sure)


RULE = Rule(
    id="long-heading",
    name="A heading that is a sentence",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People run down the headings to find their place. A short one is read at a glance.",
    source="GOV.UK, Content design, “Titles”; NHS content guide, “Formatting and punctuation: headings”",
    check=check,
)
