"""empty-promise: a promise, or a hope, with no date in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.text.sentences import Sentence

#: These are only promises when we are the ones who act: "tell us as soon as possible" asks, "try to rest" advises.
_LOOSE = re.compile(
    r"(?:very )?soon|shortly|as (?:soon|quickly) as|where|eventually|hopefully|before long|"
    r"in the \w+ term|over the next|at (?:a|some|an|the)\b|under |when |if ",
    re.IGNORECASE,
)
_WE_WILL = re.compile(
    r"\b(?:we|they|council|team|trust|company|staff|board|managers?)"
    r"(?:'ll|’ll| will| hope| aim| plan| intend| expect|"
    r" are (?:\w+ing|going))\b|\bwill (?:also |then |now )?(?:be|have|come|start|begin|open|arrive)\b|"
    r"\b(?:is|are) (?:being|to be|due|expected|going to)\b|\b(?:coming|due) (?:very )?(?:soon|shortly)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Hit]:
    """The first such words of each of our sentences that names no date."""
    words = bundled("empty-promise")
    last: Sentence | None = None
    for passage, sentence, match in wording.found(subject, words, public=False):
        if sentence is last or wording.has_date(sentence.text):
            continue
        if not _LOOSE.match(match.words) or _WE_WILL.search(sentence.text):
            last = sentence
            advice = "Say what you will do, and by when. No date yet? Say when people will next hear from you."
            yield Hit(passage.field, words.says(match), advice, *sentence.span(match.start, match.end))


RULE = Rule(
    id="empty-promise",
    name="A promise with no date",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A hope is not a promise. With no date, people wait and never know if you kept your word.",
    source="yousaid: 24 of 29 published promises gave no date; Cabinet Office, Consultation principles (2018)",
    check=check,
)
