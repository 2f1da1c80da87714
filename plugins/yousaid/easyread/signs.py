"""Signs, numbers and small words that are hard for readers of easy read: one pattern for each kind of fault.

The sources are named in ``docs/easy-read-rules.md``. A place that an earlier pattern took is not looked at again, so a
date is not also a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from yousaid.late import late
from yousaid.records.dates import MONTHS

#: Numbers in words, from two on; "one" is no number in most sentences.
NUMBERS = {
    word: number
    for number, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split(),
        2,
    )
}
TENS = {word: ten for ten, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SIZES = "hundred|thousand|dozen"
_NUMBER = "|".join((*TENS, *sorted(NUMBERS, key=len, reverse=True)))
_MONTH = "|".join(month[:3] for month in MONTHS if month != "May")
_SUBJECT = "we|you|they|he|she|it|I|there|this|that|these|people|staff|everyone|nobody"
_PIECES = re.compile(r"[a-z]+|[^a-z\s]")
_DIGITS = "0 1 2 3 4 5 6 7 8 9"
_EMOJI = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f"


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of fault that a pattern finds, what is wrong (``%s`` is the words) and what to write.

    ``needs``: a line that holds none of these words and signs has no such fault; empty when any line may.
    """

    kind: str
    pattern: re.Pattern[str]
    message: str
    suggestion: str
    needs: frozenset[str]


def held(text: str) -> frozenset[str]:
    """The words in small letters, and every sign, of a line: for a quick look before a slow one."""
    return frozenset(_PIECES.findall(text.lower()))


def _sign(kind: str, needs: str, pattern: str, message: str, suggestion: str, flags: int = re.IGNORECASE) -> Sign:
    return Sign(kind, late(pattern, flags), message, suggestion, frozenset(needs.split()))


SIGNS: tuple[Sign, ...] = (
    _sign(
        "contraction",
        "' ’",
        r"\b[a-z]+n['’]t\b|\b[a-z]+['’](?:ll|ve|re|m|d)\b|\b(?:it|that|there|what|who|here|let|he|she)['’]s\b",
        "“%s” is a short form.",
        "Write both words in full.",
    ),
    _sign(
        "footnote",
        "[ ¹ ² ³ ⁰ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ † ‡",
        r"\[\^?\d+\]|\[\^\w+\]|[¹²³⁰⁴-⁹†‡]",
        "“%s” points to a note somewhere else.",
        "Say it in a line of its own.",
    ),
    _sign(
        "emphasis",
        "* _",
        r"(?<![\w*])\*{1,3}\w[^*]*\*{1,3}(?![\w*])|(?<![\w_])_{1,2}\w[^_]*_{1,2}(?![\w_])",
        "“%s” asks for bold or slanted words.",
        "Write plain words. Only hard words that you explain are bold.",
    ),
    _sign(
        "percentage",
        "% cent percent percentage percentages cents",
        r"\d[\d.,]*\s?%|%|\bper\s?cent(?:age)?s?\b",
        "“%s” is a percentage.",
        "Write how many out of how many, such as “30 out of 40”.",
    ),
    _sign(
        "date",
        f"{_DIGITS} q fy last next this recently lately yesterday tomorrow nowadays",
        r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d/-])|\b\d{4}-\d{2}(?:-\d{2})?\b|\bQ[1-4]\b|\bFY\s?\d+"
        r"|\b(?:recently|lately|yesterday|tomorrow|nowadays)\b|\b20\d\d\s?[/–-]\s?\d\d\b"
        r"|\b(?<!the )(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)\b",
        "“%s” is not a date in full.",
        "Write the day, the month as a word and the year, such as 2 March 2026.",
    ),
    _sign(
        "date",
        _DIGITS,
        rf"\b(?:{_MONTH}|Sept)\b\.?(?=\s\d)|(?<=\d\s)(?:{_MONTH}|Sept)\b",
        "“%s” is a month cut short.",
        "Write the whole word.",
        0,
    ),
    _sign(
        "latin",
        "e eg i ie etc via per vice ad n nb",
        r"\b(?:e\.?g|i\.?e)\b\.?|\betc\b\.?|\bvia\b|\bper annum\b|\bvice versa\b|\bad hoc\b|\bN\.?B\b\.?",
        "“%s” is Latin.",
        "Write it in English.",
    ),
    _sign(
        "roman-numeral",
        "ii iii iv vi vii viii ix xi xii",
        r"(?<![\w'’])(?:II|III|IV|VI|VII|VIII|IX|XI|XII)\b",
        "“%s” is a Roman numeral.",
        "Write digits.",
        0,
    ),
    _sign(
        "number-word",
        f"{_NUMBER} {_SIZES} hundreds thousands dozens million".replace("|", " "),
        rf"(?<![\w-])(?:{_NUMBER}|(?<!\d )(?:{_SIZES})s?|(?<!\d )million)"
        rf"(?:[ -](?:{_NUMBER}|one|{_SIZES})(?!\w))*(?![\w-])",
        "“%s” is a number in words.",
        "Write it in digits.",
    ),
    _sign(
        "big-number",
        _DIGITS,
        r"(?<![\w.,/:#@+-])[1-9]\d{0,2}(?:,\d{3})*,\d{3}(?<=\d\d,\d{3})(?![\d,])"
        r"|(?<![\w.,/:#@+-])(?<!\d )[1-9]\d{4,}(?![\d,]| ?\d)",
        "“%s” is a big number.",
        "Write “many”, or leave it to the full answer.",
    ),
    _sign(
        "picture-in-line",
        "",
        rf"[{_EMOJI}]+|!\[[^\]]*\]\([^)]*\)",
        "“%s” is a picture inside the words.",
        "Choose a picture under `pictures:`. It stands beside the line.",
    ),
    _sign(
        "sign",
        "",
        r"[&/;()\[\]{}§…*#_|<>=~^\\]|(?<=\s)[–—-](?=\s)|—|(?<=\d)[–-](?=\d)|\.\.\.",
        "“%s” is a sign that is hard to read.",
        "Write a word, or start a new line.",
    ),
    _sign(
        "side-clause",
        "which whose whom although though unless whereas whilst whereby resulting ensuring order",
        r"(?<!know )(?<!out )(?<!tell )(?<!see )(?<!ask )\bwhich\b(?! \w+\?)"
        r"|\b(?:whose|whom|although|though|unless|whereas|whilst|whereby|resulting in|ensuring|in order to)\b",
        "“%s” hangs one idea on another.",
        "Start a new line for the second idea.",
    ),
    _sign(
        "would",
        "would should might could",
        r"(?<!said we )\bwould\b|\b(?:should|might)\b|\bcould have\b",
        "“%s” speaks of what is not so, or not sure.",
        "Say what is, what was or what will be. Keep the promise as strong as it is.",
    ),
    _sign(
        "disability-words",
        "learning disabled mental mentally",
        r"\blearning (?:difficulty|difficulties)\b|\blearning disabled\b|\bthe (?:learning )?disabled\b(?! \w+s\b)"
        r"|\bmental(?:ly)? (?:handicap\w*|retard\w*)",
        "People do not say “%s” of themselves.",
        "Write “people with a learning disability”.",
    ),
    _sign(
        "we-and-you",
        "trust organisation service patients visitors carers",
        r"\bthe trust\b|\bthe organisation\b|\bservice[- ]users?\b|\b(?:patients|visitors|carers) will\b",
        "“%s” is not how people talk with each other.",
        "Write “we” for us and “you” for the reader.",
    ),
)
#: Where a second idea joins the first: a word that joins, and the one who does something.
JOINS = re.compile(
    r"\b(?:and|but|so|or|because|if|when|while|until|where|before|after|since|as) "
    rf"(?:now |then |also )?(?:{_SUBJECT})\b"
    r"|,? \b(?:but|so)\b(?= (?:the|a|an|our|your|their|not|that)\b)",
    re.IGNORECASE,
)
