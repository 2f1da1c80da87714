"""What the rules that look for words share: whose words they read, what is a name, what is quoted, and capitals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from yousaid.rules.lists import Match, WordList, joined, met_lists
from yousaid.rules.rule import Hit, Passage, Role, Subject
from yousaid.text.sentences import Sentence

_QUOTE_MARKS = "“”‘’\"'"
_CAPITAL_BEFORE = re.compile(r"(?:^|[^\w])[A-Z][\w’'-]*[ &]+$")
_CAPITAL_AFTER = re.compile(r"[ &]+[A-Z][a-z]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:–—(“\"'‘•])[\s“\"'‘(]*$")
#: How far before a word we look for the start of its sentence.
_REACH = 60
_FIGURE = re.compile(r"\d")
_DATE = re.compile(
    r"\b(?:january|february|march|april|(?:in|by|of|until|from|this|next|early|late|mid|\d(?:st|nd|rd|th)?)[ -]may|"
    r"may 20\d\d|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"spring|summer|autumn|winter|christmas|easter|20\d\d|"
    r"(?:within|in) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:working )?"
    r"(?:minute|hour|day|week|month|year)s?)\b",
    re.IGNORECASE,
)


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
        held = {number for word in words & by_word.keys() for number in by_word[word]}
        found = held if found is None else found & held
        if not found:
            return
    for number in sorted(found or ()):
        passage, sentence = every[number]
        if public or passage.role is Role.OURS:
            yield passage, sentence


@lru_cache(maxsize=4)  # all rules look at one subject before the next
def _by_word(subject: Subject) -> tuple[list[tuple[Passage, Sentence]], Mapping[str, Sequence[int]]]:
    """The checked sentences, and for each word the numbers of those that hold it."""
    every = list(sentences(subject))
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, sentence) in enumerate(every):
        for word in sentence.distinct:
            found[word].append(number)
    return every, found


def blocks(subject: Subject, words: WordList, public: bool = True) -> Iterator[tuple[Passage, int]]:
    """The blocks, by passage and number, in our words that an entry of a list could stand in; most hold none."""
    if not words.names:
        places: Iterable[tuple[int, int]] = _checked_blocks(subject) if words.entries else ()
    elif len(words.names) == 1:
        places = _by_list(subject).get(words.names[0], ())
    else:
        places = sorted({place for name in words.names for place in _by_list(subject).get(name, ())})
    for number, block in places:
        passage = subject.passages[number]
        if public or passage.role is Role.OURS:
            yield passage, block


@lru_cache(maxsize=4)  # all rules look at one subject before the next
def _by_list(subject: Subject) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Each bundled list with the blocks (number of the passage, number in it) that could hold an entry of it."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place in _checked_blocks(subject):
        for name in met_lists(subject.passages[place[0]].prose.blocks[place[1]].text):
            found[name].append(place)
    return found


def _checked_blocks(subject: Subject) -> Iterator[tuple[int, int]]:
    for number, passage in enumerate(subject.passages):
        if passage.role.checked:
            for block in range(len(passage.prose.blocks)):
                yield number, block


def places(subject: Subject, words: WordList, public: bool = True) -> Iterator[tuple[Passage, Sentence, Match]]:
    """Each place of a list with the sentence that it begins in; the match stands in the text of that sentence."""
    for passage, number in blocks(subject, words, public):
        for match in found(passage.prose.blocks[number].text, words):
            sentence = _around(passage, number, match.start)
            start, end = match.start - sentence.offset, match.end - sentence.offset
            yield passage, sentence, replace(match, start=start, end=min(end, len(sentence.text)))


def _around(passage: Passage, block: int, place: int) -> Sentence:
    """The sentence of a block that holds a place."""
    own = [sentence for sentence in passage.prose.sentences if sentence.block == block]
    return next((sentence for sentence in reversed(own) if sentence.offset <= place), own[0])


def found(text: str, words: WordList) -> Iterator[Match]:
    """Each place in a text where an entry of a list stands, but not in a name or alone in quotation marks."""
    for match in words.find(text):
        if not is_quoted(text, match.start, match.end) and not is_name(text, match.start, match.end):
            yield match


def hits(subject: Subject, words: WordList, advice: str = "", public: bool = True, sure: bool = False) -> Iterator[Hit]:
    """One hit for each place of a list.

    ``advice`` is for entries that name nothing plainer. With ``sure`` the one plainer wording of an entry can
    take the place of the words as it is.
    """
    for passage, number in blocks(subject, words, public):
        block = passage.prose.blocks[number]
        for match in found(block.text, words):
            yield hit(passage, block.span(match.start, match.end), words, match, advice, sure)


def hit(
    passage: Passage, place: tuple[int, int], words: WordList, match: Match, advice: str = "", sure: bool = False
) -> Hit:
    """The hit for one match."""
    choices = tuple(cased(match.words, choice) for choice in match.instead)
    return Hit(
        passage.field,
        words.says(match),
        f"Write “{joined(choices)}”." if choices else advice,
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
    if first.isupper() and len(first) > 1:
        return _CAPITAL_AFTER.match(text, end) is not None
    if not _SENTENCE_START.search(text[max(0, start - _REACH) : start]):
        return True
    return _CAPITAL_AFTER.match(text, end) is not None or _CAPITAL_BEFORE.search(text[:start][-_REACH:]) is not None


def has_figure(text: str) -> bool:
    """Whether there is a figure in a text: a quick look before a slow one."""
    return _FIGURE.search(text) is not None


def has_date(text: str) -> bool:
    """Whether a text names a day, a month, a season, a year or a number of days."""
    return _DATE.search(text) is not None


def cased(words: str, instead: str) -> str:
    """What to write instead, with the capitals of the words it stands for."""
    if words.isupper() and len(words) > 1 and words.isalpha() and " " not in instead:
        return instead.upper()
    return instead[:1].upper() + instead[1:] if words[:1].isupper() else instead
