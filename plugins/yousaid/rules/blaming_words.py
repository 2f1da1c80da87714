"""blaming-words: words that judge people, blame them or doubt what they told us."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject

_PEOPLE = re.compile(
    r"\b(?:carers?|child|children|clients?|customers?|drivers?|everyone|families|family|he|individuals?|many|mothers?|"
    r"fathers?|others|parents?|passengers?|patients?|people|person|public|relatives?|residents?|she|some|somebody|"
    r"someone|students?|tenants?|they|those|users?|visitors?|who|women|men|you)\b(?P<between>[^,;:()]*)$",
    re.IGNORECASE,
)
#: What we did not do is for us to own: "people told us we failed to reply".
_US = re.compile(
    r"\b(?:bus|company|contractor|council|department|doctors?|hospital|it|lift|machine|nurses?|office|our|service|staff|"
    r"system|team|that|trust|ward|we|which)\b",
    re.IGNORECASE,
)
_REACH = 60


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word. What people did is only looked at in our own words: the public may say what it likes."""
    yield from wording.hits(subject, bundled("blaming"))
    yield from wording.hits(subject, bundled("doubting"))
    acts = bundled("blaming-acts")
    for passage, sentence, match in wording.found(subject, acts, public=False):
        if _about_people(sentence.text, match.start):
            yield wording.hit(passage, sentence.span(match.start, match.end), acts, match)


def _about_people(text: str, place: int) -> bool:
    """Whether those who act are people and not we; at the start of a sentence nobody is named and we look at it."""
    before = text[max(0, place - _REACH) : place]
    people = _PEOPLE.search(before)
    return place == 0 or (people is not None and not _US.search(people["between"]))


RULE = Rule(
    id="blaming-words",
    name="Words that blame or doubt people",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People who feel judged stop telling you things. The same fact can be said with no blame in it.",
    source="Cox and Fritz (2022), “Presenting complaint: use of language that disempowers patients”, BMJ 377:e066720",
    check=check,
)
