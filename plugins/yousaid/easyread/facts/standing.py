"""Lines that say no more than how things stand: “We did this.”, “We do not have an answer yet.”"""

from __future__ import annotations

import re

from yousaid.easyread.facts.stems import stem

#: The meaningful words that such a line may hold.
_WORDS = frozenset(
    map(
        stem,
        "answer decide finish work plan start stop begin ready happen complete long choose think look know "
        "tell".split(),
    )
)
_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("waiting", r"\b(?:answer|know|decided)\b.*\byet\b|\b(?:thinking about|looking (?:at|into))\b"),
        ("there", r"\b(?:there|had (?:this|it|them)|here)\b.*\b(?:before|already)\b|\balready\b"),
        ("refused", r"\b(?:cannot|will not|(?:do|did) not do|stopped|any more|no longer)\b"),
        ("will", r"\b(?:will|going to|plan(?:ned|ning)?)\b"),
        ("doing", r"\b(?:doing|working|happening)\b"),
        ("done", r"\b(?:did(?! not\b)|done|finished|completed|ready)\b"),
    )
)
#: "If we cannot do that, …" is a case, and no status.
_CASE = re.compile(r"\b(?:if|when|unless)\b", re.IGNORECASE)
#: What such a line may say under each status.
_OF_STATUS = {
    "heard": "waiting",
    "looking": "waiting",
    "planned": "will",
    "doing": "doing",
    "done": "done",
    "part-done": "done",
    "already": "there",
    "not-ours": "refused",
    "cannot": "refused",
    "stopped": "refused",
}


def only_standing(stems: frozenset[str]) -> bool:
    """Whether the words of a line, in one form, say nothing but how things stand."""
    return stems <= _WORDS


def against(text: str, stems: frozenset[str], status: str) -> bool:
    """Whether a line says nothing but how things stand, and something else than the status says."""
    if not only_standing(stems) or _CASE.search(text):
        return False
    kind = next((kind for kind, pattern in _KINDS if pattern.search(text)), "")
    return bool(kind) and kind != _OF_STATUS.get(status, kind)
