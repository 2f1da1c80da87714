"""policy-as-reason: a rule or a policy given as if it were the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: Words that begin a reason.
_REASON = re.compile(
    r"\b(?:because|so that|otherwise|could (?:harm|hurt|injure)|to (?:avoid|keep|prevent|protect|stop)|"
    r"(?:keep|keeps|protect|protects|prevent|prevents|stop|stops) (?:people|patients|staff|you|everyone))\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our sentences that do not say what the rule is for."""
    words = bundled("policy-as-reason")
    advice = "Say what the rule is for: whom does it keep safe, or what would go wrong without it?"
    for passage, sentence, match in wording.found(subject, words, public=False):
        if not _REASON.search(sentence.text):
            yield wording.hit(passage, sentence.span(match.start, match.end), words, match, advice)


RULE = Rule(
    id="policy-as-reason",
    name="A policy, but no reason",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“It is our policy” ends the talk and explains nothing. People accept a no when they know why.",
    source="Involve, “Close the feedback loop”; Health Service Ombudsman, Principles of good administration (2009)",
    check=check,
)
