"""us-spelling: a word spelled as in America, or one that only Americans use."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed word; what to write instead is always certain."""
    yield from wording.hits(subject, bundled("us-spellings"), sure=True)


RULE = Rule(
    id="us-spelling",
    name="A word is spelled as in America",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="British readers stop at a spelling that is not theirs. Screen readers and search work best with one spelling.",
    source="GOV.UK style guide, “Americanisms”; NHS content guide, “Spelling”",
    check=check,
)
