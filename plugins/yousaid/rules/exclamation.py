"""exclamation: a mark that shouts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: One mark or several, perhaps with question marks.
_LOUD = re.compile(r"[!?]*!\?*(?=\s|\)|$)")
_QUOTES = re.compile('[“"‘”]')


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence of ours that ends with an exclamation mark; quoted words keep theirs."""
    for passage, sentence in wording.sentences(subject, public=False):
        loud = _LOUD.search(sentence.text) if "!" in sentence.text else None
        if loud and not _QUOTES.search(sentence.text):
            block = passage.prose.blocks[sentence.block]
            after = sentence.offset + loud.end()
            if block.text[after : after + 1].isalnum():
                continue  # a name, such as "Yahoo!Mail"
            mark = "?" if "?" in loud[0] else "."
            place = sentence.span(*loud.span())
            heading = passage.field == "title" or block.kind == "heading"
            advice = "Leave the mark out." if heading and mark == "." else f"Write “{mark}”."
            sure = None if heading else wording.certain(place, len(loud[0]), mark)
            yield Hit(passage.field, f"“{loud[0]}” reads as shouting.", advice, *place, replacement=sure)


RULE = Rule(
    id="exclamation",
    name="An exclamation mark",
    severity=Severity.SUGGESTION,
    family=Family.LANGUAGE,
    why="A mark that shouts can sound too cheerful to somebody who had a bad time, or told you of one.",
    source="NHS content guide, “Formatting and punctuation: exclamation marks”",
    check=check,
)
