"""What the rules that look for words share: whose words they read, what is a name, what is quoted, and capitals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from yousaid.rules.articles import fitted
from yousaid.rules.lists import Match, WordList, all_lists, joined
from yousaid.rules.rule import Hit, Passage, Role, Subject
from yousaid.text.sentences import Sentence

_QUOTE_MARKS = "“”‘’\"'"
_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])[A-Z][\w’'-]*[ &]+$")
_CAPITAL_AFTER = re.compile(r"[ &]+[A-Z][a-z]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:–—(“\"'‘•])[\s“\"'‘(]*$")
#: How far before a word we look for the start of its sentence.
_REACH = 60
_FIGURE = re.compile(r"\d")
#: Stands for any figure among the words that sentences hold.
_FIGURES = "0-9"
FIGURES = frozenset({_FIGURES})
_DATE = re.compile(
    r"\b(?:january|february|march|april|(?:in|by|of|until|from|this|next|early|late|mid|\d(?:st|nd|rd|th)?)[ -]may|"
    r"may 20\d\d|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"spring|summer|autumn|winter|christmas|easter|20\d\d|"
    r"(?:within|in) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:working )?"
    r"(?:minute|hour|day|week|month|year)s?)\b",
    re.IGNORECASE,
)

_Sentences = list[tuple[Passage, Sentence]]


def sentences(subject: Subject, public: bool = True) -> Iterator[tuple[Passage, Sentence]]:
    """Every sentence in our words; with ``public`` also the public's view in our words."""
    for passage in subject.passages:
        if passage.role is Role.OURS or (public and passage.role.checked):
            for sentence in passage.prose.sentences:
                yield passage, sentence


def holding(subject: Subject, *needs: frozenset[str], public: bool = True) -> Iterator[tuple[Passage, Sentence]]:
    """Those of ``sentences`` that hold a word of each set; a rule that looks for few words costs little.

    A word is here a run of letters and digits, in small letters: "can't" holds "can" and "t".
    """
    every, by_word = _by_word(subject)
    found: set[int] | None = None
    for words in needs:
        both = filter(words.__contains__, by_word) if len(by_word) < len(words) else filter(by_word.__contains__, words)
        held = {number for word in both for number in by_word[word]}
        found = held if found is None else found & held
        if not found:
            return
    for number in sorted(found or ()):
        passage, sentence = every[number]
        if public or passage.role is Role.OURS:
            yield passage, sentence


@lru_cache(maxsize=4)  # all rules look at one subject before the next
def _by_word(subject: Subject) -> tuple[_Sentences, Mapping[str, Sequence[int]]]:
    """The checked sentences, and for each word the numbers of those that hold it."""
    every = list(sentences(subject))
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, sentence) in enumerate(every):
        for word in sentence.distinct:
            found[word].append(number)
        if _FIGURE.search(sentence.text):
            found[_FIGURES].append(number)
    return every, found


def places(subject: Subject, words: WordList, public: bool = True) -> Iterator[tuple[Passage, Sentence, Match]]:
    """Each place of a list, in order, with its sentence; the match stands in the text of that sentence."""
    if words.names and _by_list(subject).keys().isdisjoint(words.names):
        return
    every, by_word = _by_word(subject)
    met = _by_list(subject) if words.names else _one_list(words, every, by_word)
    entries: defaultdict[int, list[int]] = defaultdict(list)
    for name, first in words.parts:
        for place, numbers in met.get(name, {}).items():
            entries[place] += [first + number for number in numbers]
    for place in sorted(entries):
        passage, sentence = every[place]
        if public or passage.role is Role.OURS:
            for match in words.among(sentence.text, entries[place]):
                yield passage, sentence, match


#: Which entries of a list the sentences of a subject could hold, by the number of the sentence.
_Met = dict[int, list[int]]


@lru_cache(maxsize=4)
def _by_list(subject: Subject) -> Mapping[str, _Met]:
    """What the sentences could hold of every bundled list."""
    every, by_word = _by_word(subject)
    met: defaultdict[str, _Met] = defaultdict(dict)
    for sentence, (name, number) in all_lists().met_in([s.distinct for _, s in every], by_word):
        met[name].setdefault(sentence, []).append(number)
    return met


def _one_list(words: WordList, every: _Sentences, by_word: Mapping[str, Sequence[int]]) -> Mapping[str, _Met]:
    met: _Met = {}
    for sentence, number in words.sieve.met_in([s.distinct for _, s in every], by_word):
        met.setdefault(sentence, []).append(number)
    return {"": met}


def found(subject: Subject, words: WordList, public: bool = True) -> Iterator[tuple[Passage, Sentence, Match]]:
    """Each of ``places`` that is no name and does not stand alone in quotation marks."""
    for passage, sentence, match in places(subject, words, public):
        if not is_said(sentence.text, match.start, match.end):
            yield passage, sentence, match


def is_said(text: str, start: int, end: int) -> bool:
    """Whether words are a name, or are what the text is about."""
    return is_quoted(text, start, end) or is_name(text, start, end)


def hits(subject: Subject, words: WordList, advice: str = "", public: bool = True, sure: bool = False) -> Iterator[Hit]:
    """One hit for each place of a list.

    ``advice`` is for entries that name nothing plainer. With ``sure`` the one plainer wording of an entry can
    take the place of the words as it is.
    """
    for passage, sentence, match in found(subject, words, public):
        shown = fitted(sentence.text, match)
        yield hit(passage, sentence.span(shown.start, shown.end), words, shown, advice, sure)


def hit(
    passage: Passage, place: tuple[int, int], words: WordList, match: Match, advice: str = "", sure: bool = False
) -> Hit:
    """The hit for one match."""
    choices = tuple(cased(match.words, choice) for choice in match.instead)
    return Hit(
        passage.field,
        words.says(match),
        f"Write “{joined(choices)}”." if choices else match.advice or advice,
        *place,
        replacement=certain(place, match.end - match.start, choices[0]) if sure and len(choices) == 1 else None,
    )


def certain(place: tuple[int, int], length: int, instead: str) -> str | None:
    """What can take the place of words as it is; None where the source has more there, such as markup."""
    return instead if place[1] - place[0] == length else None


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the words stand in quotation marks by themselves: then the text is about them."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return before in _QUOTE_MARKS and after in _QUOTE_MARKS and bool(before and after)


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the words are (part of) a name: a capital that does not come from the start of a sentence."""
    first = text[start:end].split(maxsplit=1)[0]
    if not first[0].isupper():
        return False
    short = first.removesuffix("s")
    if short.isupper() and len(short) > 1:
        return _CAPITAL_AFTER.match(text, end) is not None
    if not _SENTENCE_START.search(text[max(0, start - _REACH) : start]):
        return True
    return _CAPITAL_AFTER.match(text, end) is not None or _CAPITAL_BEFORE.search(text[:start][-_REACH:]) is not None


def has_date(text: str) -> bool:
    """Whether a text names a day, a month, a season, a year or a number of days."""
    return _DATE.search(text) is not None


def cased(words: str, instead: str) -> str:
    """What to write instead, with the capitals of the words it stands for."""
    if words.isupper() and len(words) > 1 and words.isalpha() and " " not in instead:
        return instead.upper()
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
