"""latin: Latin words and short Latin forms."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed word."""
    yield from wording.hits(subject, bundled("latin"), sure=True)


RULE = Rule(
    id="latin",
    name="Latin where English will do",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Not everyone knows Latin. Some screen readers say “e.g.” as “egg”.",
    source="GOV.UK style guide, “eg, etc and ie”; NHS content guide",
    check=check,
    on_easy_read=False,
)
