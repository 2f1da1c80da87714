"""different-question: the answer has no main word in common with what people said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from yousaid.finding import Severity
from yousaid.records.model import Record
from yousaid.rules.rule import Family, Hit, Role, Rule, Subject
from yousaid.text.prose import Prose

_SMALL = frozenset(
    "about after again all also always and any are asked because been before being but came can could did does done "
    "down each even every felt for from get gets getting give given had has have having here how into its just know "
    "like made make many might more most much must need needed needs never new not now off often one only other our "
    "out over people please same said say says she should some still such take than that the their them then there "
    "these they thing things this those through time too told two under until use used very want wanted wants was way "
    "well were what when where which while who why will with would year years you your patients staff".split()
)
_ENDING = re.compile(r"(?:ing|ies|ied|ed|es|s|ly|er|y|e|ment|tion|al)$")
#: A short text has too few words to share one.
_FEWEST = 4


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a record whose ``did`` and ``why`` share no main word with ``title`` or ``said``."""
    record: Record | None = subject.record
    if record is None:
        return
    asked: set[str] = set()
    answered: set[str] = set()
    fields = set()
    for passage in subject.passages:
        if passage.field == "said" and passage.role is Role.PUBLIC:
            asked |= _stems(passage.prose)
        elif passage.field in {"did", "why", "left_to_do"}:
            answered |= _stems(passage.prose)
            fields.add(passage.field)
    if min(len(asked), len(answered)) >= _FEWEST and not asked & answered:
        field = "did" if "did" in fields else "why"
        message = "This answer has no main word in common with what people said."
        yield Hit(field, message, "Use people's own words. Is this the answer to what they said?")


def _stems(prose: Prose) -> set[str]:
    """The main words of a text without their endings."""
    return {stem for sentence in prose.sentences for stem in map(_stem, sentence.lower) if stem}


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    """A main word without its ending; empty for any other word."""
    word = word.replace("’", "'").removesuffix("'s")
    if len(word) <= 2 or not word.isalpha() or word in _SMALL:
        return ""
    stem = _ENDING.sub("", word)
    return (stem if len(stem) >= 3 else word)[:5]


RULE = Rule(
    id="different-question",
    name="The answer is about something else",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People look for their own words in the answer. When none is there, they feel that nobody listened.",
    source="yousaid, from 101 published answers; on trial until we know how often it is right",
    check=check,
    stage="trial",
)
