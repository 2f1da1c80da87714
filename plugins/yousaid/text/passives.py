"""Where a sentence has a passive: a form of "be" or "get", and a participle of something done to somebody.

There is no grammar here, only words: what may stand between the two, and which participles tell of a state or a
feeling and not of an act. The lists, with the reason for each, are in ``data/lists/passive.yml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yousaid.text.acts import ASKING, BE, Line
from yousaid.text.function_words import ADVERBS, DETERMINERS, PHRASE_ENDS, PHRASE_STARTS, PREPOSITIONS, PRONOUNS
from yousaid.text.participles import participles
from yousaid.text.sentences import Sentence

#: "It's taken" may be "it has taken": these count only with "by", or with one of the words after them.
_IS_OR_HAS = frozenset("it's that's he's she's who's what's".split())
_SURELY_IS = frozenset("allowed called known needed required".split())
_GET = frozenset("get gets got getting".split())
_STARTS = BE | _IS_OR_HAS | _GET
#: As they may be written; a sentence without one of these is not looked at any further.
_WRITTEN = frozenset(
    form.replace("'", mark) for start in _STARTS for form in (start, start.capitalize(), start.upper()) for mark in "'’"
)
_MOST_BETWEEN = 4
_LONGEST_ASIDE = 7
_LONGEST_PHRASE = 3
_BEFORE_QUESTION = frozenset("how when where why what which often much soon long well and but or so then".split())
_INVERTING = frozenset("nor neither never rarely seldom hardly only not little".split())
_NO_SUBJECT = PRONOUNS | frozenset(
    "who which that what where when if there to do does did have has had not happy aware ready available open clear "
    "free able sure good enough possible likely full due safe right fair worth correct true".split()
)
_LONGEST_SUBJECT = 8
#: How far from its "be" a participle with "by" may stand.
_REACH = 15
_GOES_BY = frozenset("passed stopped dropped called walked".split())


def passives(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of each passive, from the form of "be" or "get" to the participle."""
    if not _WRITTEN.isdisjoint(sentence.texts) and any(map(participles().has, sentence.lower)):
        line = _Line(sentence, [word.replace("’", "'") for word in sentence.lower])
        for first, word in enumerate(line.words):
            if word in _STARTS:
                last = line.passive(first)
                if last is not None:
                    yield first, last


@dataclass(frozen=True, slots=True)
class _Line(Line):
    """One sentence, in which the participle of each "be" and "get" is looked for."""

    def passive(self, first: int) -> int | None:
        """The number of the participle that belongs to a form of "be" or "get"."""
        word = self.words[first]
        if word == "being" and self.word(first - 1) in {"time", "human"}:
            return None
        last = self.after(first)
        if last is None:
            return self.apart(first)
        if word in _GET:
            right = self.got_done(last)
        elif word in _IS_OR_HAS:
            right = self.agent(last) or self.words[last] in _SURELY_IS
        else:
            right = self.act(first, last)
        return last if right else None

    def after(self, first: int) -> int | None:
        """The first participle, when nothing but adverbs and an aside stands before it."""
        before = self.past_aside(first)
        if before == first and first + 1 < len(self.words) and self.parted(first):
            return None
        for _ in range(_MOST_BETWEEN + 1):
            place = before + 1
            if place == len(self.words) or (before > first and self.words[before] in ADVERBS and self.parted(before)):
                return None
            if self.participle(place):
                return place
            before = self.past_adverb(place)
            if before < place:
                return None
        return None

    def past_aside(self, first: int) -> int:
        """The last word of ", in the main," after a word, or that word itself."""
        if first + 1 < len(self.words) and self.parted(first):
            for place in range(first + 1, min(first + 1 + _LONGEST_ASIDE, len(self.words) - 1)):
                if self.parted(place):
                    return place
        return first

    def past_adverb(self, place: int) -> int:
        """The last word of the adverb that starts here; if none does, the word before."""
        word, follows = self.words[place], self.word(place + 1)
        if word in PHRASE_STARTS:
            for last in range(place + 1, min(place + 1 + _LONGEST_PHRASE, len(self.words))):
                if self.words[last] in PHRASE_ENDS:
                    return last
        if word == "no" and follows in {"longer", "more"}:
            return place + 1
        if word in {"and", "but", "or"}:  # "quickly and quietly"
            return place if self.word(place - 1).endswith("ly") and follows.endswith("ly") else place - 1
        return place if word in ADVERBS or word.endswith("ly") else place - 1

    def participle(self, place: int) -> bool:
        """Whether a word may be a participle; a name such as Ahmed is none."""
        a_name = self.sentence.words[place].text[0].isupper() > self.sentence.words[place - 1].text[0].isupper()
        return not a_name and participles().has(self.words[place])

    def apart(self, first: int) -> int | None:
        """The participle of a question, or one that shares its "be" with another word."""
        if self.words[first] in ASKING:
            last = self.asked(first)
            return self.shared(first) if last is None else last
        return None

    def asks(self, first: int) -> bool:
        """Whether the subject comes after this form of "be", as in a question."""
        if self.word(first - 1) in {"nor", "neither"}:
            return True
        if self.words[0] in _INVERTING and self.word(first + 1) in PRONOUNS:
            return True
        if not self.sentence.text.rstrip("\"'”’)* ").endswith("?"):
            return False
        return first == 0 or self.word(first - 1) in _BEFORE_QUESTION or self.parted(first - 1)

    def asked(self, first: int) -> int | None:
        """The participle after the subject of a question: "Was the room cleaned?"."""
        if not self.asks(first):
            return None
        if self.word(first + 1) in PRONOUNS:
            last = self.after(first + 1)
            return last if last is not None and self.act(first, last) else None
        for place in range(first + 2, min(first + 2 + _LONGEST_SUBJECT, len(self.words))):
            before, alone = self.words[place - 1], place == first + 2
            if (before in _NO_SUBJECT and not (alone and before == "that")) or self.parted(place - 1):
                return None
            if self.words[place] in {"a", "an"} and before not in PREPOSITIONS:
                return None
            inside = before in DETERMINERS | PREPOSITIONS and not (alone and before in {"this", "that", "these", "all"})
            no_thing = self.ends(self.next(place)) or self.words[place] in participles().two_objects
            if not inside and no_thing and self.participle(place):
                return place if self.act(first, place) else None
        return None

    def shared(self, first: int) -> int | None:
        """The participle in "is warm and used by many clubs", which has its "be" far before it."""
        if "by" not in self.words[first : first + _REACH]:
            return None
        for place in range(first + 2, min(first + _REACH - _LONGEST_PHRASE - 2, len(self.words) - 2)):
            if self.words[place] in PRONOUNS | BE:
                return None
            if self.words[place] in {"and", "or", "but"}:
                last = self.past_adverb(place + 1) + 1
                if self.word(last + 1) == "by" and self.participle(last) and self.words[last] not in _GOES_BY:
                    return last if self.agent(last) else None
        return None
