"""unclear-number: a number that people must stop to work out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import gcd

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_MANY = {word: number for number, word in enumerate(_TEENS, 11)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_ONES = {word: number for number, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_MIXED = re.compile(
    rf"(?<![\w.,£-])(?:\d+ (?:out of|in every|in|to|or) (?:{'|'.join(_WORDS)})"
    rf"|(?:one|{'|'.join(_WORDS)}) (?:out of|in every|to|or) \d+)"
    r"(?![\w,%-]|\.\d| ?(?:hours?|days?|weeks?|months?|years?)\b)",
    re.IGNORECASE,
)
#: A long number of something: not a telephone number, a code, a year or a part of an address.
_LONG = re.compile(
    r"(?P<before>\S{1,30} |)(?<![\w.,/:#@+-])(?P<sign>£?)(?P<figures>[1-9]\d{4,8})(?P<pence>\.\d\d)?"
    r"(?![\w/:@-]|,\d|\.\d| ?\d)"
)
_FIVE_FIGURES = re.compile(r"\d{5}")
_CODE_BEFORE = re.compile(
    r"(?:text|call|phone|ring|number|code|dial|ref|reference|no|to|on|pin|id|account|charity|company|registered|case|"
    r"registration|room|ext|extension|order|in|\d+)[.:]? $",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?<![\w.,(])(?P<number>\d{1,2})(?:\.\d+)?(?:%| ?per ?cent) of (?:all |our |the |these |those |you|them|us)*(?: )?"
    r"(?:adults|callers|carers|children|families|men|nurses|parents|patients|people|pupils|residents|respondents|"
    r"responders|staff|students|tenants|those|visitors|volunteers|women|you|young people|them|us)\b",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    rf"(?<![\w-])(?:(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>{'|'.join(_ONES)})"
    rf"|(?P<many>{'|'.join(_MANY)}))(?![\w-]| (?:thousand|hundred|million|past|to) )"
)
_IN_WORDS = frozenset(_TEENS) | frozenset(_TENS)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each mixed pair, long number without commas, share in per cent, and big number in words."""
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        yield from _figures(passage, sentence)
    for passage, sentence in wording.holding(subject, _IN_WORDS):
        for match in _WRITTEN.finditer(sentence.text, 1):
            number = str(_MANY[match["many"]] if match["many"] else _MANY[match["tens"]] + _ONES[match["ones"]])
            place = sentence.span(*match.span())
            message = f"“{number}” is quicker to read than “{match[0]}”."
            instead = wording.certain(place, len(match[0]), number)
            yield Hit(passage.field, message, f"Write “{number}”.", *place, Severity.SUGGESTION, instead)


def _figures(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    for match in _MIXED.finditer(text):
        message = f"“{match[0]}” mixes figures and words."
        advice = f"Write “{_in_figures(match[0])}”."
        yield Hit(passage.field, message, advice, *sentence.span(*match.span()))
    for match in _LONG.finditer(text) if _FIVE_FIGURES.search(text) else ():
        if match["sign"] or (match["before"] and not _CODE_BEFORE.search(match["before"])):
            place = sentence.span(match.start("figures"), match.end("figures"))
            written = f"{int(match['figures']):,}"
            instead = wording.certain(place, len(match["figures"]), written) if match["sign"] else None
            message = f"“{match['figures']}” has many figures and no comma."
            yield Hit(passage.field, message, f"Write “{written}”.", *place, replacement=instead)
    for match in _SHARE.finditer(text) if "%" in text or "cent" in text.lower() else ():
        number = int(match["number"])
        if number:
            place = sentence.span(match.start("number"), match.end())
            message = f"“{match[0]}” is hard to picture."
            yield Hit(passage.field, message, f"Write “{_out_of(number)} …”.", *place, Severity.SUGGESTION)


def _in_figures(text: str) -> str:
    numbers = {word: str(number) for number, word in enumerate(["one", *_WORDS], 1)}
    return " ".join(numbers.get(word.lower(), word) for word in text.split())


def _out_of(percent: int) -> str:
    """A share as people: 25 is "1 in 4", 83 is "83 out of 100"."""
    part = gcd(percent, 100)
    few, many = percent // part, 100 // part
    return f"{few} in {many}" if many <= 10 else f"{percent} out of 100"


RULE = Rule(
    id="unclear-number",
    name="A number that is hard to take in",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Many adults find numbers hard. “8 out of 10 people” is easier to picture than “80%”.",
    source="NHS content guide, “Numbers, measurements, dates and time”; Office for Statistics Regulation, guidance",
    check=check,
    on_easy_read=False,
)
