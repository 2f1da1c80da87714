"""“a” and “an”: which of them goes before a word, and what to write instead of words that have one before them."""

from __future__ import annotations

import re
from dataclasses import replace

from yousaid.rules.lists import Match

_BEFORE = re.compile(r"(?<![\w'’-])(an?) $", re.IGNORECASE)
#: Letters that are said in another way than they are written: "a use", "a one-off", "an hour".
_A = re.compile(r"(?:eu|one(?![a-z])|once|u(?:biq|k(?![a-z])|ni(?![mn])|rin|s[aeu]|tili))", re.IGNORECASE)
_AN = re.compile(r"(?:[aeiou]|hono|honest|hour|heir)", re.IGNORECASE)
#: Before these no article can stand: "an optimal way" is "the best way".
_NONE = re.compile(
    r"(?:an?|another|each|enough|how|less|more|most|much|no|people|the|their|they|those|what|where|whether|your)(?![\w-])"
)
#: These stand after the thing that the article belongs to: "a bedbound man" is "a man unable to get out of bed".
_AFTER = re.compile(
    r"(?:across|after|among|around|as|at|based|before|built|by|caught|caused|done|for|from|in|living|not|of|out|unable|"
    r"using|when|while|who|whom|whose|with|without)(?![\w-])"
)


def article(words: str) -> str:
    """What stands before the words: ``a``, ``an``, or nothing where none fits."""
    if _NONE.match(words):
        return ""
    return "an" if _AN.match(words) and not _A.match(words) else "a"


def fitted(text: str, match: Match) -> Match:
    """The match, with an “a” or “an” before it that does not fit what to write instead: "an innovative" -> "a new"."""
    before = _BEFORE.search(text, max(0, match.start - 4), match.start)
    wanted = [article(choice) for choice in match.instead]
    if before is None or any(map(_AFTER.match, match.instead)) or all(word == before[1].lower() for word in wanted):
        return match
    choices = (f"{word} {choice}".strip() for word, choice in zip(wanted, match.instead, strict=True))
    return replace(match, start=before.start(), words=text[before.start() : match.end], instead=tuple(choices))
