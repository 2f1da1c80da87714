"""easy-fact-added: the easy-read page holds a number, a date or a name that the full answer does not.

It stops the page. Section 5 of the design lists what fails on day one, and a missing fact is on it; a fact that was
made up is worse, because nobody can see that it is wrong, least of all a reader who cannot check it in the full answer.
There is always a way on: add the fact to the full answer. What the answer has, but with another thing or another limit,
only warns; so does a job that it does not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.added import added
from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each number, date or name of a line that the standard page does not hold."""
    yield from easyfacts.hits(subject, added)


RULE = Rule(
    id="easy-fact-added",
    name="Easy read says what the full answer does not",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="Readers of easy read cannot check a number in the full answer. It must be true as it stands.",
    source="Easy-read research, section 8: no number or name in the easy page that is not in the record",
    check=check,
)
