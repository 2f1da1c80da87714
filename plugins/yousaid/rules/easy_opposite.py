"""easy-opposite: an easy-read line says the opposite of the full answer.

A lost “not” turns a refusal into a promise. It warns and stops nothing: people say in many ways what a “not” says
(“there was no milk” for “I ran out of milk”), and on records that its writer had not seen it was too often wrong to
stop a page. It looks only at lines that share at least half of their meaningful words with the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.opposite import opposite
from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each line with a lost or added “no”, or with “more” for “less”."""
    yield from easyfacts.hits(subject, opposite)


RULE = Rule(
    id="easy-opposite",
    name="Easy read says the opposite",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="One lost “not” turns a no into a yes. The reader will act on it.",
    source="Easy-read research, section 1, rule 22: never change a no by machine; section 8 (d)",
    check=check,
)
