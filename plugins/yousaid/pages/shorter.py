"""Makes a text shorter by whole sentences, and never loses a “no”, a number or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.easyread.facts.amounts import amounts
from yousaid.easyread.facts.words import sense
from yousaid.text.prose import Prose, read_prose
from yousaid.text.sentences import Sentence

#: What limits or takes back what the sentences before it say.
_NO = re.compile(
    r"\b(?:no|not|cannot|never|none|nobody|nothing|nowhere|neither|nor|without|but|however|although|though|unless|"
    r"until|if|some|part|partly|most|sorry|instead)\b|n['’]t\b|\d",
    re.IGNORECASE,
)


def shorter(text: str, limit: int) -> str | None:
    """The text, or so much of it that it has at most ``limit`` characters, as record prose; None when that cannot be.

    The first sentence stays, and every sentence that holds a number, a date, a “no” or a limit. Others follow while
    there is room. Nothing is cut inside a sentence.
    """
    whole = read_prose(text)
    if sum(len(sentence.text) for sentence in whole.sentences) <= limit:
        return text
    kept = {place for place, sentence in enumerate(whole.sentences) if place == 0 or _must_stay(sentence)}
    room = limit - sum(len(whole.sentences[place].text) for place in kept)
    if room < 0:
        return None
    for place, sentence in enumerate(whole.sentences):
        if place in kept:
            continue
        room -= len(sentence.text)
        if room < 0:
            break
        kept.add(place)
    return "\n\n".join(_blocks(whole, kept))


def _must_stay(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(_NO.search(text) or sense(text).turns or amounts(text))


def _blocks(whole: Prose, kept: set[int]) -> Iterator[str]:
    for index, block in enumerate(whole.blocks):
        words = [s.text for place, s in enumerate(whole.sentences) if s.block == index and place in kept]
        if words:
            yield ("- " if block.kind == "item" else "") + " ".join(words)
