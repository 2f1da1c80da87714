"""easy-promise-changed: an easy-read line promises more or less than the full answer.

It stops the page when the answer has the same verb with a weaker promise, or when a line belongs under another status:
people plan by what we promise. A promise made weaker only warns, and so does a line that nothing but the status speaks
against. It can be allowed with a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.easyread.facts.promise import promises
from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each line that is stronger or weaker than its sentence in the answer."""
    yield from easyfacts.hits(subject, promises)


RULE = Rule(
    id="easy-promise-changed",
    name="Easy read promises more or less",
    severity=Severity.ERROR,
    family=Family.LANGUAGE,
    why="“We hope to” is not “we will”. People plan by what we promise.",
    source="Easy-read research, added after review: promise strength; section 5: a machine changed a promise",
    check=check,
)
