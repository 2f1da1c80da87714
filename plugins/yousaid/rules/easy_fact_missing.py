"""easy-fact-missing: a number, a date, a name or a “no” of the full answer is neither in easy read nor in `left_out`.

It warns. A short page must leave things out, and which ones is a person's choice; we only ask that the page says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.missing import missing
from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence with facts that the easy-read page leaves out in silence."""
    yield from easyfacts.hits(subject, missing)


RULE = Rule(
    id="easy-fact-missing",
    name="Easy read leaves out a fact and does not say so",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="People who read the easy page have a right to the same facts. If one is left out, the page must say so.",
    source="Easy-read research, section 8: each fact is in the easy page or in left_out, with a reason",
    check=check,
)
