"""long-opening: readers wait long for who does what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: An opening with more words is long: it takes up half of the longest sentence (25 words) before anybody does a thing.
LONGEST = 13
_OPENS = frozenset(
    "after although as at because before by despite due during following for from given having if in on once owing "
    "since through throughout to under unless until when where whereas whether while whilst with within without".split()
)
#: The comma that ends the opening: who does something follows it.
_MAIN = re.compile(
    r", (?=(?:please|we|you|they|it|he|she|I|there|nobody|everyone|people|staff|patients|families|carers|residents|"
    r"(?:the|our|your|their|this|these|all|a|an|each|every|some|many|most) [\w’'-]+(?: [\w’'-]+){0,4}? "
    r"(?:is|are|was|were|has|have|had|will|can|could|should|must|may|might|would|do|does|did|now|also|came|got|made|"
    r"said|told|asked|went|gave|took|put|found|began|started|opened|moved|bought|agreed|changed|set|sent|met|wrote))\b)"
)
#: "In January we met nurses, …": the main part has begun already.
_BEGUN = re.compile(
    r"(?:at|by|during|from|in|on|since|throughout|within) (?!what|which|how|where|all)(?:[\w’']+ ){1,2}"
    r"(?:we|they|I|he|she|it|there)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each opening over the limit, which ends where somebody does something."""
    for passage, sentence in wording.sentences(subject):
        if len(sentence.lower) <= LONGEST or sentence.lower[0] not in _OPENS:
            continue
        comma = _MAIN.search(sentence.text)
        if comma is None or _BEGUN.match(sentence.text):
            continue
        length = sum(word.start < comma.start() for word in sentence.words)
        if length > LONGEST:
            start = " ".join(sentence.texts[length : length + 4])
            start = start[:1].upper() + start[1:]
            message = f"Readers wait {length} words to learn who does what."
            advice = f"Start with “{start} …”, and say the rest after it."
            yield Hit(passage.field, message, advice, *sentence.span(0, comma.start()))


RULE = Rule(
    id="long-opening",
    name="A long wait for the main point",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers must hold the whole opening in mind before they learn what it is for. Many lose it.",
    source="plainlanguage.gov, “Place the main idea before exceptions and conditions”",
    check=check,
)
