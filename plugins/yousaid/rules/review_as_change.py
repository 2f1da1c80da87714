"""review-as-change: a plan to look, watch or review given as if it were the change."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled, together
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: The page of such an answer says itself that we are still looking.
_LOOKING = ("heard", "looking")
#: In an answer also what may be good news on a page: "We will look at your plan with you".
_ANSWERS = ("review", "looking")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each such phrase in our sentences without a date. An answer with the status `looking` may look."""
    if subject.record is not None and subject.record.status in _LOOKING:
        return
    words = together(bundled("review").message, *_ANSWERS) if subject.record is not None else bundled("review")
    advice = "Say what changed. If nothing has yet, say what you will decide, and when."
    for passage, sentence, match in wording.found(subject, words, public=False):
        if not wording.has_date(sentence.text):
            yield wording.hit(passage, sentence.span(match.start, match.end), words, match, advice)


RULE = Rule(
    id="review-as-change",
    name="A review given as the change",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People asked for a change. To look, to watch and to review are only ways to get there.",
    source="Sheard and others (2017), “The Patient Feedback Response Framework”, Social Science & Medicine 178",
    check=check,
)
