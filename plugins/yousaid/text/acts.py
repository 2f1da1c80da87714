"""Whether a participle after "be" or "get" tells of an act: "was closed by the council", but not "is closed"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yousaid.text.function_words import DEGREE, DETERMINERS, HOW_WELL, NO_PLURAL, NO_THING, OBJECTS, PRONOUNS
from yousaid.text.participles import participles
from yousaid.text.sentences import Sentence

_SIGNS = re.compile("[,;:()–—]")
_NOW = frozenset("is are am isn't aren't i'm you're we're they're".split())
ASKING = frozenset("is are was were am isn't aren't wasn't weren't".split())
BE = _NOW | ASKING | {"be", "been", "being"}
_MAY_BE = frozenset("will would may might won't wouldn't shall it'll".split())
_BEFORE_BE = _MAY_BE | frozenset("has have had can could should must not being been be".split())
#: After these and "is" comes a thing: "there is limited parking", "the reason was reduced funding".
_BEFORE_THING = frozenset("there reason result problem cause answer issue aim outcome effect want need needs".split())
_NO_AGENT = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|midday|then|now|next|law|mistake|hand|post|phone|"
    r"email|\w+ing$|january|february|march|april|may|june|july|august|september|october|november|december"
)
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, and its words in small letters."""

    sentence: Sentence
    words: list[str]

    def word(self, place: int) -> str:
        """A word, or nothing outside the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def next(self, place: int) -> str:
        """The word after a word, if only a space stands between them."""
        end = self.sentence.words[place].end
        return self.word(place + 1) if self.sentence.text[end : end + 1].isspace() else ""

    def parted(self, place: int) -> bool:
        """Whether a sign stands between a word and the next: "it is, carved in stone, …" is no passive."""
        here, after = self.sentence.words[place : place + 2]
        return bool(_SIGNS.search(self.sentence.text, here.end, after.start))

    def act(self, first: int, last: int) -> bool:
        """Whether the participle tells of an act, and not of a state, and belongs to no thing after it."""
        known, form, follows = participles(), self.words[last], self.next(last)
        if follows in known.unless_before.get(form, ()) or (form == "used" and self.used_to(last)):
            return False
        if form not in known.two_objects and self.has_thing(first, follows):
            return False
        before = self.words[last - 1]
        quality = before in DEGREE or (before in HOW_WELL and form in known.qualities)
        helper = max(place for place in range(first, last) if self.words[place] in BE or place == first)
        return self.agent(last) or not (quality or self.state(helper, last))

    def state(self, place: int, last: int) -> bool:
        """Whether a form such as "closed" only tells how something is, after the form of "be" at that place."""
        known, form, helper = participles(), self.words[last], self.words[place]
        if form in known.results:
            return not self.happens(place, last)
        if helper in _NOW:
            return form in known.results_today or (form in {"done", "left", "set"} and not self.next(last))
        return form == "lost" and helper in {"was", "were"} and self.word(place - 1) in PRONOUNS - {"it"}

    def happens(self, place: int, last: int) -> bool:
        """Whether "be" tells of an act: "is being closed", "must be closed", "has been closed"."""
        word = self.words[place]
        if word == "be":
            return not {self.word(place - 1), self.word(place - 2)} & _MAY_BE
        return word == "being" or (word == "been" and self.next(last) not in {"since", "for"})

    def has_thing(self, first: int, follows: str) -> bool:
        """Whether a thing follows: "those are fixed costs", "there is limited parking"."""
        if re.fullmatch(r"..+[^sui]s", follows) and follows not in NO_PLURAL:
            return True
        place = first - 1
        while self.word(place) in _BEFORE_BE or self.word(place).endswith("ly"):
            place -= 1
        opens = bool(follows) and follows not in NO_THING and not follows.endswith("ly")
        return opens and self.word(place) in _BEFORE_THING

    def used_to(self, last: int) -> bool:
        """Whether "used to" tells of a habit: "is used to noise", but not "is used to store chairs"."""
        after = self.word(last + 2)
        things = DETERMINERS | PRONOUNS | OBJECTS | {""}
        return self.next(last) == "to" and (after in things or bool(re.search("ing$|[^su]s$", after)))

    def agent(self, last: int) -> bool:
        """Whether somebody is named soon after: "by the council", but not "by Friday"."""
        for place in range(last, min(last + _NEAR, len(self.words) - 2)):
            if self.parted(place):
                return False
            if self.words[place + 1] == "by":
                return not _NO_AGENT.match(self.words[place + 2]) and self.word(place + 3) not in {"end", "time"}
        return False

    def got_done(self, last: int) -> bool:
        """Whether something happened: "got moved", but not "get dressed" or "get printed copies"."""
        known, form, follows = participles(), self.words[last], self.next(last)
        if form in known.not_after_get:
            return self.agent(last)
        return follows not in known.unless_before.get(form, ()) and self.ends(follows)

    @staticmethod
    def ends(follows: str) -> bool:
        """Whether what follows a participle cannot be a thing."""
        return not follows or follows in NO_THING or follows.endswith("ly")
