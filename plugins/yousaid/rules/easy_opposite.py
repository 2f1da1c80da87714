"""easy-opposite: an easy-read line says the opposite of the full answer.

A lost “not” stops the page: it turns a refusal into a promise. So does “more” for “less”. A “not” that was added only
warns, because people often say with a “not” what the full answer says in other words (“there was no milk” for “I ran
out of milk”). It looks only at lines that share at least half of their meaningful words with the answer, and it can
be allowed with a reason.
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
    severity=Severity.ERROR,
    family=Family.LANGUAGE,
    why="One lost “not” turns a no into a yes. The reader will act on it.",
    source="Easy-read research, section 1, rule 22: never change a no by machine; section 8 (d)",
    check=check,
)
