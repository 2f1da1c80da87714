"""How hard one sentence is to read: from its length, its rare words and how it is built, together.

The number is an age in years, so that it can stand beside the reading age of a passage. It starts as Flesch-Kincaid
does (Kincaid and others 1975: 0.39 of a grade for each word, a grade being a year) and takes the rare words, where
Flesch-Kincaid takes the syllables: on medical sentences that experts rated, the number of words with a Zipf value
under 4 tells more than any formula (a rank correlation of 0.76 against 0.46). A rare word of three syllables or more
costs what four more words do. How a sentence is built tells less, so each sign of it costs less.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache
from itertools import filterfalse
from pathlib import Path
from typing import NamedTuple

from yousaid.text.frequency import bases, table, zipf
from yousaid.text.sentences import Sentence
from yousaid.text.syllables import syllables

_FILE = Path(__file__).parent.parent / "data" / "frequency" / "everyday.txt"
_RARE = 4.0
#: How many rare words a rare word counts for, by its syllables: people sound out short ones, such as "latch".
_COST_BY_SYLLABLES = {1: 0.0, 2: 0.5, 3: 1.0}
_LONG = 3
_NAMED = 0.5
#: Longer words that stand above the line, and still are no words of everyday talk: "operational", "administrative".
_UNCOMMON = 4.6
_LETTERS = re.compile(r"[^\W\d_]+(?:['’\-\u2010\u2011][^\W\d_]+)*")
_ABSTRACT = re.compile(r"(?:[st]ion|ment|[ae]nce|ity|ness|[ae]ncy|ism)(?:s|ies)?$|(?:ities|[ae]ncies)$")
_COMMON_IDEA = 5.0

#: A plain sentence of no words: grade -0.25 + 5 (what Flesch-Kincaid gives for words of 1.3 syllables).
_AGE_OF_NO_WORDS, _AGE_PER_WORD = 4.75, 0.39
_PER_RARE, _PER_IDEA = 2.0, 1.0
#: One clause under another, and a few commas, are how people talk; what goes beyond that costs.
_PER_CLAUSE, _FREE_CLAUSES = 0.8, 1
_PER_COMMA, _FREE_COMMAS = 0.3, 2
_PER_INSERTION = 1.0

_CLAUSES = frozenset(
    "although because how if provided though unless until what when whenever where whereas whereby whether which while "
    "whilst who whom whose why".split()
)
_OPENS = re.compile(r"[(\[–—]")
#: A bracket inside a bracket, or six words and more between brackets or dashes.
_INSERTED = re.compile(r"[(\[][^()\[\]]*(?:[(\[]|(?:\w+\W+){5}\w)|\s[–—]\s(?:[^\s–—]+\s){6,}[–—]\s")


class Hardness(NamedTuple):  # not a dataclass: these are made by the ten thousand
    """What makes a sentence hard.

    ``hard_words`` are its rare and long words in small letters, the hardest first, each once; ``rarity`` is how many
    rare words they count for. ``ideas`` are nouns for ideas ("availability"), ``insertions`` long brackets and brackets
    in brackets.
    """

    words: int
    hard_words: tuple[str, ...]
    rarity: float
    ideas: int
    clauses: int
    commas: int
    insertions: int

    @property
    def structure(self) -> float:
        """The years that the way it is built adds: clauses under clauses, commas, words inside brackets."""
        clauses = max(0, self.clauses - _FREE_CLAUSES)
        commas = max(0, self.commas - _FREE_COMMAS)
        return _PER_CLAUSE * clauses + _PER_COMMA * commas + _PER_INSERTION * self.insertions

    @property
    def vocabulary(self) -> float:
        """The years that its rare words and its nouns for ideas add."""
        return _PER_RARE * self.rarity + _PER_IDEA * self.ideas

    @property
    def age(self) -> float:
        """The age in years of a reader who can follow it."""
        return plain_age(self.words) + self.vocabulary + self.structure


def plain_age(words: int) -> float:
    """The age in years of a reader who can follow a sentence of so many plain words, built plainly."""
    return _AGE_OF_NO_WORDS + _AGE_PER_WORD * words


def hardness(sentence: Sentence, known: Container[str] = frozenset()) -> Hardness:
    """How hard a sentence is. ``known`` has words in small letters that its readers know: names, explained terms."""
    costs: dict[str, float] = {}
    rarity, ideas = 0.0, 0
    said = spoken(sentence)
    for lower in filterfalse(_common().__contains__, said):
        cost, idea = weight(lower)
        if (cost or idea) and lower not in _CLAUSES and not any(form in known for form in (lower, *bases(lower))):
            rarity += cost
            ideas += idea
            if cost >= _NAMED:
                costs[lower] = cost
    return Hardness(
        words=len(sentence.texts),
        hard_words=tuple(sorted(costs, key=lambda word: (-costs[word], zipf(word)))) if costs else (),
        rarity=rarity,
        ideas=ideas,
        clauses=sum(map(_CLAUSES.__contains__, said)),
        commas=sentence.text.count(", "),
        insertions=len(_INSERTED.findall(sentence.text)) if _OPENS.search(sentence.text) else 0,
    )


def spoken(sentence: Sentence) -> list[str]:
    """The words of a sentence in small letters, less names and short forms: capitals that no sentence starts with."""
    if sentence.is_small:  # no capital but at the start; what is no word, such as a number, is never hard
        return sentence.lower
    texts = sentence.texts
    said = [text for text in texts if text.islower()]
    opens = texts[0] if texts else ""
    if opens[1:].islower() and not opens.islower() and not (len(texts) > 1 and texts[1].istitle()):
        said.insert(0, opens.lower())
    return said


@lru_cache(maxsize=1 << 16)
def weight(word: str) -> tuple[float, bool]:
    """How much a lower-case word adds to a sentence: as so many rare words, and whether it is a noun for an idea."""
    common = zipf(word)
    if common >= _COMMON_IDEA or not _LETTERS.fullmatch(word) or not everyday().isdisjoint((word, *bases(word))):
        return 0.0, False
    length = syllables(word)
    idea = length >= _LONG and _ABSTRACT.search(word) is not None
    if common < _RARE:
        return _COST_BY_SYLLABLES[min(length, _LONG)], idea
    return (0.5 if length > _LONG and common < _UNCOMMON else 0.0), idea


@cache
def _common() -> frozenset[str]:
    """The words that ``weight`` gives nothing to because they are so common: most of any text."""
    return frozenset(word for word, tenths in table().items() if tenths >= _COMMON_IDEA * 10)


@cache
def everyday() -> frozenset[str]:
    """Words that everyone knows although they are long, or rare in print; read at the first call."""
    lines = _FILE.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
