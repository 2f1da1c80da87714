"""padding: an opening that puts off what people came to read."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each phrase of the list in our own words."""
    yield from wording.hits(subject, bundled("padding"), "Leave it out. Start with what you have to say.", public=False)


RULE = Rule(
    id="padding",
    name="Words before the point",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People look at the first words of a sentence, then skip. Put the news there.",
    source="GOV.UK, Content design, “Front-loading”; plainlanguage.gov, “Be concise”",
    check=check,
)
