"""jargon: an official word where a plain one says the same."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.articles import fitted
from yousaid.rules.lists import Entry, Match, WordList, bundled, exactly, together
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

#: The lists that come with yousaid, in ``data/lists``.
LISTS = ("verbs", "words", "health", "council")
_MESSAGE = "“%s” is plainer than “%s”."
#: What is found in each sentence; the same sentence may stand in two passages.
_Taken = defaultdict[tuple[Passage, Sentence], list[Match]]


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each jargon word that the site's glossary does not explain."""
    if subject.path and subject.path == subject.glossary.path:
        return  # the glossary is where hard words belong
    own, packaged = _site_list(subject.glossary.plainer), together(_MESSAGE, *LISTS)
    taken: _Taken = defaultdict(list)
    for passage, sentence, match in wording.found(subject, own):
        taken[passage, sentence].append(match)
        yield _hit(passage, sentence, own, match)
    phrases: _Taken = defaultdict(list)
    for passage, sentence, match in wording.found(subject, bundled("wordy")):  # a word in a long phrase goes with it
        phrases[passage, sentence].append(match)
    for passage, sentence, match in wording.found(subject, packaged):
        free = not any(_overlaps(match, places.get((passage, sentence), ())) for places in (taken, phrases))
        if free and subject.glossary.find(match.words) is None:
            yield _hit(passage, sentence, packaged, match)


def _hit(passage: Passage, sentence: Sentence, words: WordList, match: Match) -> Hit:
    shown = fitted(sentence.text, match)
    return wording.hit(passage, sentence.span(shown.start, shown.end), words, shown)


def _overlaps(match: Match, taken: Sequence[Match]) -> bool:
    """Whether a match overlaps one of several, which stand in order and apart."""
    place = bisect_left(taken, match.end, key=lambda other: other.start)
    return place > 0 and taken[place - 1].end > match.start


@lru_cache(maxsize=16)
def _site_list(plainer: tuple[tuple[str, tuple[str, ...]], ...]) -> WordList:
    """The words for which the site's glossary has plainer ones."""
    return WordList(_MESSAGE, tuple(Entry(exactly(word), instead) for word, instead in plainer))


RULE = Rule(
    id="jargon",
    name="A plain word says the same",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Official words keep people out. Short, common words are quicker for everyone to read.",
    source="GOV.UK, Content design: planning, writing and managing content, “Writing for GOV.UK: Plain English”",
    check=check,
)
