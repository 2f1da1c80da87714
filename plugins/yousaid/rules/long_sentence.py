"""long-sentence: a sentence with more words than people can hold in mind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.hard_sentence import known_words
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.text.hardness import hardness
from yousaid.text.sentences import Sentence

#: Where a sentence can be cut, the best kind first; each match is cut before its group.
_CUTS = (
    re.compile(r";\s+(?=\w)"),
    re.compile(r"\s[–—-]\s(?=\w)"),
    re.compile(r", (?=(?:and|but|so|which|because|although|while|where|as) )"),
    re.compile(r"(?<=\w) (?=(?:but|because|which|although|unless|whereas) )"),
    re.compile(
        r"(?<=\w) (?=and (?:a|all|an|are|can|did|has|have|he|is|it|made|now|our|people|she|some|staff|the|their|then|"
        r"there|they|this|was|we|were|will|would|you|your) )"
    ),
    re.compile(r"(?<=\w) (?=(?:so|when|if|where|until|while) )"),
    re.compile(r"(?<=\w) (?=and )"),
)
_COMMA = re.compile(r"[,:] (?=\w)")
#: A sentence that starts like this has a part before its first comma that cannot stand alone.
_HALF = re.compile(
    r"(?:after|although|as|at|because|before|by|during|for|if|in|on|once|since|to|until|when|while|with)\b", re.I
)
_FEWEST_BEFORE, _FEWEST_AFTER = 5, 4


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence over the limits of the site; between the two limits, for each that is also hard.

    An editor who had not seen the rules shortened 16 of 17 sentences of more than 25 words, and none of 9 of 21 to 25.
    """
    known = known_words(subject.settings, subject.glossary)
    for passage in subject.passages:
        if not passage.role.checked:
            continue
        limits = subject.settings.limits_for(passage.field)
        for sentence in passage.prose.sentences:
            length = len(sentence.texts)
            if length <= limits.sentence_warns:
                continue
            fails = length > limits.sentence_fails
            if not fails and hardness(sentence, known).age <= limits.sentence_age:
                continue
            limit = limits.sentence_fails if fails else limits.sentence_warns
            yield Hit(
                passage.field,
                f"This sentence has {length} words. The limit is {limit}.",
                split_advice(sentence),
                sentence.start,
                sentence.end,
                Severity.ERROR if fails else Severity.WARNING,
            )


def split_advice(sentence: Sentence) -> str:
    """What to do: the best place to end the sentence and begin another, in words."""
    place = _best_cut(sentence)
    if place is None:
        return "Make two sentences of it, one idea each."
    rest = [word.text for word in sentence.words if word.start >= place]
    return f"Make two sentences. You could start the second at “{' '.join(rest[:4])} …”."


def _best_cut(sentence: Sentence) -> int | None:
    """The offset after the best cut: the best kind that leaves enough words on both sides, nearest the middle."""
    starts = [word.start for word in sentence.words]
    middle = len(starts) / 2
    kinds = _CUTS if _HALF.match(sentence.text) else (*_CUTS, _COMMA)
    for kind in kinds:
        places = []
        for match in kind.finditer(sentence.text):
            before = bisect_left(starts, match.end())
            if before >= _FEWEST_BEFORE and len(starts) - before >= _FEWEST_AFTER:
                places.append((abs(before - middle), match.end()))
        if places:
            return min(places)[1]
    return None


RULE = Rule(
    id="long-sentence",
    name="A sentence is too long",
    severity=Severity.ERROR,
    family=Family.LANGUAGE,
    why="Some people with a learning disability can follow 5 to 8 words at a time. After 25 we all lose the thread.",
    source="GOV.UK, Content design, “Writing for GOV.UK: Short sentences” (25 words); NHS service manual (20 words)",
    check=check,
    on_easy_read=False,
)
