"""Whether a sentence can stand alone as a line: it says who does what, it is one idea, and it points to nothing else.

There is no grammar here, only words, and in doubt the answer is no: then a person is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from yousaid.easyread.signs import JOINS
from yousaid.easyread.verbs import BETWEEN, NO_PASSIVE, SURE, WITH_OBJECT
from yousaid.text.function_words import DETERMINERS, OBJECTS, PREPOSITIONS
from yousaid.text.participles import participles
from yousaid.text.sentences import Sentence

_HELPERS = frozenset(
    "is are was were has have had will can cannot do does did must may could would should might".split()
)
_SUBJECTS = frozenset("we you they i he she it there everyone nobody somebody someone".split())
#: After one of these words a verb belongs to a part of the sentence only.
_PART_OPENS = frozenset(
    "which whose who whom that if when because so where while how what why after before until as than".split()
)
_A_THING = tuple([word] for word in DETERMINERS)
_SECOND_ACT = re.compile(r"(?:,|,? and|,? but|,? or|,? then) (?:(?:also|then|now) )?([a-z]+)\b")
_TWO_IDEAS = re.compile(r",? ?\b(?:and|but|so|or)\b", re.IGNORECASE)
_UNCLEAR = re.compile(r"\b(?:we|(?<!told )(?<!asked )us|our|ours|you|your|yours)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|these|those|such|both|neither|another"
    r"|the others?|the same(?! (?:day|time|place|way))|instead)\b|^(?:that|then|so|also|there)\b"
    r"|^\d+ (?:are|were|have|had|do|did|can|cannot|could|will|would|said|told)\b"
    r"|^(?:many|some|all|most|none|few|others) (?:are|were|have|had|do|did|can|cannot|could|will|would|said|told)\b"
    r"|\b(?:there|that|ones?|too)(?=[.!?,])|\b(?:has|have|had|is|are|was|were|get|got|only) (?:now )?\d+(?=[.!?]$)",
    re.IGNORECASE,
)
#: Where such a word points to nothing before it: "There is a lift", "It took 40 minutes", "when it rains".
_POINTS_NOWHERE = re.compile(
    r"^there (?:is|are|was|were|will|has|have)\b|\bboth (?=\w+ and )|\bit (?:rain|snow)(?:s|ed)\b"
    r"|\bit (?:took|takes|will take) (?=(?:me |us |people |them )?(?:\d|too |so |a |an ))"
    r"|\bit (?:is|was) (?=(?:not |too |so |very )*(?:hard|easy|difficult|nice|good|safe|important) (?:for \w+ )?to\b)"
    r"|\b(?:hard|easy|difficult|find|finds|found) it (?=(?:hard|easy|difficult)\b)|\bwhen it is your turn\b"
    r"|\bthese?(?=[^.]*:$)",
    re.IGNORECASE,
)
#: A sentence of a few words that leaves out what is done: "We did.", "Yes, you can.", "Wards 4 and 5 do not yet."
_LEAVES_OUT = re.compile(
    r"(?:\S+ ){1,6}(?:did|do|does|can|cannot|will|could|have|has|had|am|are|is|was|were|know|not|to|yet|done)[.!]",
    re.IGNORECASE,
)
#: "They" after one of these, in the same sentence, are these.
_MANY = re.compile(
    r"\b(?:people|patients|visitors|carers|families|parents|children|women|men|staff|nurses|doctors|residents|adults"
    r"|volunteers|mums|dads)\b[^.]*?\b(?:they|them|their|theirs)\b",
    re.IGNORECASE,
)


def reason(sentence: Sentence, *, public: bool = False) -> str:
    """Why a sentence cannot stand alone, as a key of ``phrases.REASONS``; empty when it can.

    ``public``: it tells the public's view, so who “we” and “you” are is not clear.
    """
    text = sentence.text
    if not _whole(text):
        return "quote"
    if public and _UNCLEAR.search(text):
        return "who"
    if not _says_who_does_what(sentence):
        return "no-sentence"
    return "two-ideas" if _second_idea(text) else ""


def points_back(text: str) -> bool:
    """Whether a line holds a word such as “it” that means something in the line before."""
    alone = _MANY.sub("", _POINTS_NOWHERE.sub("", text))
    return _POINTS.search(alone) is not None or _LEAVES_OUT.fullmatch(text) is not None


def _whole(text: str) -> bool:
    """Whether every quotation mark and bracket is closed."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")


def _says_who_does_what(sentence: Sentence) -> bool:
    lower = [word.replace("’", "'") for word in sentence.lower]
    if len(lower) < 2:
        return False
    if lower[0] in _SUBJECTS or lower[0] == "please" or lower[:2] == ["do", "not"]:
        return True
    if sentence.text.endswith("?") and lower[0] in _HELPERS:
        return True
    for place in range(1, len(lower)):
        infinitive = lower[place] == "to" and lower[place + 1 : place + 2] not in _A_THING
        if infinitive or lower[place] in _PART_OPENS:
            return False
        if _tells(lower, place):
            return True
    return False


def _tells(lower: list[str], place: int) -> bool:
    """Whether a word can only be what somebody does or is: a helper, “rang”, or “moved” before “the”."""
    word, before = lower[place], lower[place - 1]
    if word in _HELPERS or word in _only_past():
        return True
    if before in DETERMINERS or (before in PREPOSITIONS and before not in BETWEEN):
        return False
    if word in SURE or word in NO_PASSIVE:
        return True
    follows = lower[place + 1] if place + 1 < len(lower) else ""
    has_object = follows in DETERMINERS | OBJECTS or follows in {"it", "you", "people", "too"} or follows[:1].isdigit()
    return has_object and (word in WITH_OBJECT or participles().has(word))


@lru_cache(maxsize=1)
def _only_past() -> frozenset[str]:
    """Forms of the past that no other form of their verb shares: “rang”, but not “made”."""
    irregular = participles().irregular
    return frozenset(irregular.values()) - frozenset(irregular)


def _second_idea(text: str) -> bool:
    """Whether a second act is joined on: “and moved …”, “, so we …”."""
    for match in _SECOND_ACT.finditer(text):
        word = match[1].lower()
        if word in _HELPERS or word in _only_past() or participles().has(word):
            return True
    return any(match.start() > 0 and _TWO_IDEAS.match(match[0]) for match in JOINS.finditer(text))
