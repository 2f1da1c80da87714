"""double-negative: two words for "no" where one yes will do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: "You cannot park unless you pay", "You may not enter without a pass".
_ONLY_IF = re.compile(
    r"\b(?:not|cannot|can't|can’t|won't|won’t|don't|don’t|never|nobody|no one|unable to) [^.,;:()?]{1,60}? "
    r"(?P<last>unless|without)\b",
    re.IGNORECASE,
)
_LAST = frozenset({"unless", "without"})


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed pair, and for each "not … unless"."""
    yield from wording.hits(subject, bundled("double-negative"))
    for passage, sentence in wording.holding(subject, _LAST):
        for match in _ONLY_IF.finditer(sentence.text):
            turn = "only if" if match["last"].lower() == "unless" else "you need"
            message = f"“{match[0]}” has two words for “no”."
            advice = f"Turn it round, with “{turn}”."
            yield Hit(passage.field, message, advice, *sentence.span(*match.span()), Severity.SUGGESTION)


RULE = Rule(
    id="double-negative",
    name="Two words for “no”",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Two words for “no” make a yes, and readers must work that out. Many get it wrong.",
    source="plainlanguage.gov, “Avoid double negatives and exceptions to exceptions”; Change (2016), “Easy words”",
    check=check,
)
