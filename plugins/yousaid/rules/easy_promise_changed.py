"""easy-promise-changed: an easy-read line promises more or less than the full answer.

People plan by what we promise. It warns: on records that its writer had not seen it missed too much, and was too often
wrong, to stop a page.
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
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“We hope to” is not “we will”. People plan by what we promise.",
    source="Easy-read research, added after review: promise strength; section 5: a machine changed a promise",
    check=check,
)
