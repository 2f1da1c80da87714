"""The few changes of words that cannot change what a sentence says: digits, whole months, both words, plainer names."""

from __future__ import annotations

import re
from itertools import pairwise

from yousaid.easyread.signs import NUMBERS, TENS, held
from yousaid.easyread.terms import Known, Use
from yousaid.glossary import Term
from yousaid.records.dates import MONTHS
from yousaid.text.function_words import CONJUNCTIONS, PREPOSITIONS
from yousaid.text.sentences import Sentence

_ONES = {"one": 1, **{word: number for word, number in NUMBERS.items() if number < 10}}
_TENS = {word: ten * 10 for word, ten in TENS.items()}
_SIZES = {"hundred": 100, "thousand": 1000}
_WORD = "|".join(sorted((*_ONES, *NUMBERS, *_TENS, *_SIZES), key=len, reverse=True))
#: A run of number words; "one" alone is none, and "a hundred" may be a guess.
_NUMBER = re.compile(
    rf"(?<![\w-])(?<!\d )(?:{_WORD})(?:(?:[ -]|(?<=hundred) and )(?:{_WORD})(?![\w]))*(?![\w-])", re.IGNORECASE
)
_IN_WORDS = frozenset((*NUMBERS, *_TENS, *_SIZES))
_FIGURE = re.compile(r"\d")
_LOOSE = re.compile(r"(?:\ba|\bseveral|\bfew|\bmany|\bhalf|\bor) $", re.IGNORECASE)
_PARTS = re.compile(r"[- ]?(?:thirds?|quarters?|fifths?|halves|half|tenths?|fold)\b", re.IGNORECASE)
_CAPITAL_AFTER = re.compile(r" [A-Z]")
_MONTH = "|".join(sorted({*MONTHS, *(month[:3] for month in MONTHS), "Sept"}, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?(?:,? (\d{{4}}))?(?!\w)")
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?(?![\w:])")
_MONTH_ONLY = re.compile(rf"\b({_MONTH})\b\.? (?=\d{{4}}\b)")
_ISO = re.compile(r"(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_SLASHED = re.compile(r"(?<![\w/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\w/-])")
#: Short forms that stand for one pair of words only; "it's" and "I'd" stand for two.
_FULL = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not",
    "i'm": "I am", "we're": "we are", "you're": "you are", "they're": "they are",
    **{f"{who}'ll": f"{who} will" for who in ("we", "you", "they", "he", "she", "it", "there")}, "i'll": "I will",
    **{f"{who}'ve": f"{who} have" for who in ("we", "you", "they")}, "i've": "I have",
    **{f"{verb}n't": f"{verb} not" for verb in
       "is are was were do does did has have had could would should must need".split()},
}  # fmt: skip
_SHORT = re.compile("|".join(form.replace("'", "['’]") for form in _FULL), re.IGNORECASE)
_SHORT_WHOLE = re.compile(rf"(?<![\w'’])(?:{_SHORT.pattern})(?![\w'’])", re.IGNORECASE)
#: "It's a" is "it is a"; "it's been" is not.
_IS = re.compile(
    r"(?<![\w'’])(it|that|there|he|she)['’]s(?= (?:an?|the|too|very|so|my|our|your|hard|easy|difficult|good)\b)",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\b(?:an?|the|our|your|their|my|his|her|its|this|that|these|those|each|every|no|any|another) $", re.IGNORECASE
)
_NEXT = re.compile(r" (\w+)")
#: After one of these words the name before it has ended.
_ENDS_NAME = PREPOSITIONS | CONJUNCTIONS | frozenset("is are was were has have had will can cannot do does did".split())
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)


def plainer(sentence: Sentence, known: Known) -> str:
    """The text of a sentence with every change that is certain; all else stays as it is."""
    text = sentence.text
    if _FIGURE.search(text):
        text = _full_dates(text)
    if not _IN_WORDS.isdisjoint(held(text)):
        text = _NUMBER.sub(lambda match: _digit(match, text), text)
    if ("'" in text or "’" in text) and not text.rstrip("”’\"')").endswith("?"):  # "Don't you…?" has another order
        text = _IS.sub(r"\1 is", _SHORT_WHOLE.sub(_both_words, text))
    uses = known.uses(text, sentence.words if text == sentence.text else None)
    if uses and "(" in text:
        text = _short_alone(text, uses)
        uses = known.uses(text)
    return _plain_names(text, uses) if uses else text


def _short_alone(text: str, uses: list[Use]) -> str:
    """“accident and emergency (A&E)” as “A&E”, where the page explains those letters with those words."""
    for first, second in reversed(list(pairwise(uses))):
        between, after = text[first.end : second.start], text[second.end : second.end + 1]
        long, short = text[first.start : first.end], text[second.start : second.end]
        same = first.term is second.term and (long.lower(), short) == (first.term.long.lower(), first.term.term)
        if same and (between, after) == (" (", ")"):
            text = text[: first.start] + short + text[second.end + 1 :]
    return text


def _both_words(match: re.Match[str]) -> str:
    full = _FULL[match[0].lower().replace("’", "'")]
    return full[0].upper() + full[1:] if match[0][0].isupper() else full


def _digit(match: re.Match[str], text: str) -> str:
    words = [word for word in re.split(r"[ -]+", match[0].lower()) if word != "and"]
    before, after = text[: match.start()], text[match.end() :]
    name = match[0][0].isupper() and (before.strip() != "" or _CAPITAL_AFTER.match(after))
    if name or words == ["one"] or _LOOSE.search(before) or _PARTS.match(after):
        return match[0]
    number = _value(words)
    return match[0] if number is None else f"{number:,}" if number > 9999 else str(number)


def _value(words: list[str]) -> int | None:
    """The number that words stand for; None when they are no one number, such as “two three” or “hundred”."""
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if name in words:
            place = words.index(name)
            head, tail = _value(words[:place]), _value(words[place + 1 :]) if words[place + 1 :] else 0
            return None if head is None or tail is None or tail >= size else head * size + tail
    values = [_TENS.get(word) or _ONES.get(word) or NUMBERS[word] for word in words]
    if len(values) == 1:
        return values[0]
    return sum(values) if len(values) == 2 and words[0] in _TENS and words[1] in _ONES else None


def _full_dates(text: str) -> str:
    text = _ISO.sub(lambda m: _day(m[0], m[3], m[2], m[1]), text)
    text = _SLASHED.sub(_slashed, text)
    text = _DAY_FIRST.sub(lambda m: f"{int(m[1])} {_whole(m[2])}{f' {m[3]}' if m[3] else ''}", text)
    text = _MONTH_FIRST.sub(lambda m: f"{int(m[2])} {_whole(m[1])}{f' {m[3]}' if m[3] else ''}", text)
    return _MONTH_ONLY.sub(lambda m: f"{_whole(m[1])} ", text)


def _slashed(match: re.Match[str]) -> str:
    """A date in figures, where only one number can be the month."""
    day, month = int(match[1]), int(match[3])
    return _day(match[0], match[1], match[3], match[4]) if day > 12 or day == month else match[0]


def _day(found: str, day: str, month: str, year: str) -> str:
    if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
    return found


def _whole(month: str) -> str:
    return next(name for name in MONTHS if name.startswith(month[:3]))


def _plain_names(text: str, uses: list[Use]) -> str:
    """The sentence with the plainer name of a person or a thing, where the glossary has one for that very word."""
    for use in reversed(uses):
        plain = _name(use, text)
        if plain:
            text = text[: use.start] + plain + text[use.end :]
            article = _ARTICLE.search(text[: use.start])
            if article:
                right = "an" if plain[0] in "aeiou" else "a"
                right = right.capitalize() if article[1][0].isupper() else right
                text = text[: article.start()] + right + " " + text[use.start :]
    return text


def _name(use: Use, text: str) -> str:
    """The plainer name, in the same number; empty where it is not certain that it fits."""
    term, found, after = use.term, text[use.start : use.end], _NEXT.match(text, use.end)
    alone = not after or after[1].lower() in _ENDS_NAME
    if not (alone and _names_a_thing(term) and _OWNER.search(text[: use.start])):
        return ""
    if found == term.term:
        return term.instead[0]
    return f"{term.instead[0]}s" if found == f"{term.term}s" else ""


def _names_a_thing(term: Term) -> bool:
    """Whether the word and its plainer one name the same person or thing: “consultant”, “A senior doctor who …”."""
    if len(term.instead) != 1 or term.long:
        return False
    instead = term.instead[0]
    return not instead.endswith(("s", "ing")) and re.match(rf"An? {re.escape(instead)}\b", term.means) is not None
