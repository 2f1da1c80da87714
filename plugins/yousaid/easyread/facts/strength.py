"""How strong a promise is: thinking about it, will do, doing, done; and of which verb a clause says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache

from yousaid.easyread.facts.stems import IRREGULAR_PAST, stem
from yousaid.late import late


class Strength(IntEnum):
    """From the weakest to the strongest. ``NOW`` is how things are ("You can book"); it is no promise."""

    NOW = 0
    THINKING = 1
    WILL = 2
    DOING = 3
    DONE = 4


#: For messages.
WORDS = {
    Strength.NOW: "it is so now",
    Strength.THINKING: "we hope to do it",
    Strength.WILL: "we will do it",
    Strength.DOING: "we are doing it",
    Strength.DONE: "we did it",
}
_PASSIVE = rf"(?:be (?=(?:[a-z]+(?:ed|en|t|wn)|done|{'|'.join(sorted(IRREGULAR_PAST))})\b))?"
_ADVERB = r"(?:never |also |already |always |now |then |only |soon |still |again |all |just )*"
_MODAL = r"(?:not )?(?:never |also |already |always |now |then |only |soon |still |again |all |just )*"
_HELPERS = (
    r"(?:will|have|has|had|are|is|am|was|were|may|might|could|can|cannot|hopes?|hoped|plans?|wants?|would|do|does|did|"
    r"should|must|shall|expects?|try|tries|aims?|promised?|promises|agreed|not|who|that|and|or|in|on|at|to|of|with|for)\b"
)
_VERBS = late(
    rf"\b(?P<hope>hopes? to|hoped to|plans? to|intends? to|wants? to|would like to|aims? to|(?-i:may)|might|could|"
    rf"expects? to|tr(?:y|ies) to|"
    rf"(?:is|are) trying to|(?:is|are) planning to|think(?:ing)? about) {_MODAL}{_PASSIVE}(?P<hoped>[a-z]+)"
    rf"|\b(?:will|(?:is|are) going to|(?<!aim )(?<!plan )(?<!hope )(?<!goal )(?:is|are) to"
    rf"(?! (?:the|a|an|our|your|their|its|blame)\b)|shall|promises? to|promised to|agreed to) "
    rf"{_MODAL}{_PASSIVE}(?P<promised>[a-z]+)"
    rf"|\b(?:am|are|is|was|were) {_ADVERB}(?!being|nothing|something|anything|evening|morning|during)"
    rf"(?P<doing>[a-z]{{2,}}ing)\b"
    rf"|\b(?:have|has|had) {_ADVERB}(?P<done>[a-z]+)\b"
    rf"|\b(?<!-)(?P<past>(?!need\b|speed\b|feed\b|bed\b|shed\b|indeed\b|hundred\b|red\b)[a-z]{{2,}}ed|"
    rf"{'|'.join(sorted(IRREGULAR_PAST))}|did(?= (?:this|it|that|so|them)\b))\b(?!['’])"
    rf"|\b(?:we|you|they|staff|who|people|it|she|he) {_ADVERB}(?!{_HELPERS})(?P<now>[a-z]+)\b"
    rf"|\b(?:can|must|should|do|does) {_ADVERB}{_PASSIVE}(?P<able>[a-z]+)\b",
    re.IGNORECASE,
)
_GROUPS = (
    ("hoped", Strength.THINKING),
    ("promised", Strength.WILL),
    ("doing", Strength.DOING),
    ("done", Strength.DONE),
    ("past", Strength.DONE),
    ("now", Strength.NOW),
    ("able", Strength.NOW),
)
_YOU_MAY = re.compile(r"\byou may\b", re.IGNORECASE)
#: "She could not come", "nobody could find it": what was not possible, no hope.
_COULD = re.compile(
    r"\bcould(?= not\b)|(?<=said we )could\b|(?<=said you )could\b|"
    r"(?:(?<=nobody )|(?<=no one )|(?<=she )|(?<=\bhe ))could\b",
    re.IGNORECASE,
)
#: "If the taxi will be late, …", "we cannot say if it will open": a case, no promise.
_CASE = re.compile(
    r"\bif\b[^,.;]*,|\bif (?:\w+ )?(?:people|someone|anyone|others)\b[^,.;]*|"
    r"\b(?:say|know|sure|tell you|see|decide|check|ask(?:ed)?) (?:yet )?(?:if|whether)\b[^,.;]*",
    re.IGNORECASE,
)
#: A condition makes a promise a hope: "We will open again if we can.", "We hope that it will open."
_IF = re.compile(
    r"\b(?:hopes?|expects?|thinks?) (?:that )?(?:[\w’'-]+ ){1,5}will\b|"
    r"\b(?:if (?:we|they|it) (?:can|gets?|finds?|possible)|if possible|subject to|if there is)\b",
    re.IGNORECASE,
)
#: Another condition may make it a hope, or only say for whom it is.
_MAYBE = re.compile(r"\bwill\b.*(?<!\beven )\bif (?!you\b|your\b|someone\b|anyone\b)", re.IGNORECASE)
#: "Be" and "have" say nothing by themselves; "told" and "asked" are said of many things by many people.
_NO_VERB = frozenset(
    """be been have had has is are was were not no do does did get got a an the to tell told say said ask asked
    need needed want wanted""".split()
)
#: But for a promise: "we will have more rooms", "we will see children first".
_NO_MAIN_VERB = frozenset("no not been a an the to tell told let say said".split())
_TRYING = re.compile(r"\b(trying|planning|thinking)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def promised(text: str) -> frozenset[tuple[str, Strength]]:
    """Each verb of a sentence in one form, with how strongly it is promised."""
    return frozenset(_promised(text))


def _promised(text: str) -> Iterator[tuple[str, Strength]]:
    low = text.lower()
    hedged = ("will" in low or " if " in low or "subject" in low) and _IF.search(text) is not None
    plain = _YOU_MAY.sub("you can", text) if " may " in low else text
    plain = _COULD.sub("can", plain) if "could" in low else plain
    plain = _CASE.sub("", plain) if "if " in low or "whether " in low else plain
    for match in _VERBS.finditer(plain):
        group, strength = next((name, kind) for name, kind in _GROUPS if match[name])
        word = match[group].lower()
        if "ing" in match[0] and (trying := _TRYING.search(match[0])):
            yield stem(trying[1].lower()), Strength.DOING
        past = word.endswith("ed") or word in IRREGULAR_PAST
        if group == "now" and past:
            strength = Strength.DONE
        if word not in (_NO_MAIN_VERB if group in ("hoped", "promised", "doing", "past") else _NO_VERB) and (
            group != "done" or past or word.endswith("en")
        ):
            weak = strength is Strength.WILL or group == "able"
            if not (weak and hedged):
                yield stem(word), strength
            if weak and (hedged or _MAYBE.search(text)):
                yield stem(word), Strength.THINKING
