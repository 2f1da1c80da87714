"""Finds small counts of people who told us something, in prose, and tells the sure ones from the doubtful.

A sure one stops a page, so it must be right: a number at the start of a clause, a word for people, and a verb of
telling ("Two patients said"), or "we spoke to two patients". What a patient describes ("two people at a time", "only
two nurses", "Ward 7 patients") is no count of who told us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yousaid.late import late

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_N = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_NUMBER = rf"(?<![\w.,:/£$€%-])(?P<n>{_N}(?:\s?(?:-|–|to|or)\s?{_N})?)(?![\w%])"
_ADJECTIVE = (
    r"(?:(?:of\s+)?(?:the|our|your|these|those|them)|more|other|different|separate|new|local|young|younger|old|older|"
    r"elderly|deaf|blind|disabled|autistic|black|white|asian|bereaved|pregnant|trans|gay|female|male|unpaid|adult|"
    r"family|teenage|muslim|sikh|jewish|christian|somali|polish|romanian|roma|chinese|single|lgbtq?\+?)"
)
_PEOPLE = (
    r"(?:people|persons?|patients?|inpatients?|outpatients?|carers?|famil(?:y|ies)|relatives?|mothers?|mums?|dads?|"
    r"fathers?|parents?|child(?:ren)?|kids?|boys?|girls?|m[ae]n|wom[ae]n|respondents?|residents?|visitors?|"
    r"service\s+users?|users?|clients?|callers?|attendees|participants?|students?|tenants?|neighbours?|customers?|"
    r"passengers?|volunteers?|survivors?|veterans?|refugees?|teenagers?|adults|couples?|households?|"
    r"members\s+of\s+the\s+public|individuals?)"
)
_STAFF = r"(?:staff|nurses?|doctors?|midwives|midwife|colleagues?|employees?|workers?|members\s+of\s+staff|managers?)"
_TELLING = (
    r"(?:said|say|says|told\s+us|tell\s+us|asked\s+(?:us|for|if|why|whether|that|about|to)|felt|thought|wanted|"
    r"reported|complained|mentioned|raised|suggested|found|liked|disliked|disagreed|agreed|commented|wrote|replied|"
    r"responded|answered|praised|thanked|took\s+part|attended|filled\s+in|completed|gave\s+(?:us|feedback)|"
    r"had\s+concerns|(?:were|are|was|is)\s+(?:un)?happy|(?:were|was)\s+(?:not\s+happy|worried|upset|pleased|"
    r"concerned|satisfied|dissatisfied|unhappy))"
)
#: Between the people and the verb: "on Ward 7", "who use wheelchairs", "with a child in hospital".
_WHERE = (
    r"(?:\s+(?!at\s+a\s+time)(?:on|in|at|from|with|who|using|aged|living)"
    r"(?:\s+(?!and\b|but\b|so\b|because\b|which\b|that\b|to\b|time\b)[\w’'-]+){1,6}?)?"
)
_ADVERB = r"(?:\s+(?:also|both|all|each|even))?"
#: What may stand before the number when it opens a clause; anything else ("Ward", "type", "at") makes it a label.
_LEAD = late(
    r"(?:^|[.!?:;,“\"(–—]\s*|\n\s*\n\s*|(?:^|\n)[ \t]*[-*•][ \t]+|\b(?:only|just|all|the|and|but|another|that|when|"
    r"because|where|while|although|also|then|so|these|those|other)\s+)(?:only\s+|just\s+|all\s+|the\s+)?$",
    re.IGNORECASE,
)
_NOT_A_COUNT = late(
    r"(?:\b(?:no|nos|fewer\s+than|less\s+than|more\s+than|over|under|up\s+to|at\s+least|at\s+most|every|each|per|in|"
    r"out\s+of|of)[.\s]+(?:the\s+)?|\bbetween\s[^.\n]{1,12})$",
    re.IGNORECASE,
)
_ROUGH = late(r"\b(?:about|around|nearly|almost|roughly|some)\s+$", re.IGNORECASE)
_ASKING = late(
    r"\b(?:asked|spoke\s+(?:to|with)|talked\s+(?:to|with)|interviewed|surveyed|met\s+with|heard\s+(?:this\s+|it\s+)?from|"
    r"(?:feedback|comments?|complaints?|repl(?:y|ies)|responses?|answers?|letters?|emails?)\s+from)\s+"
    r"(?:only\s+|just\s+|all\s+|the\s+)?$",
    re.IGNORECASE,
)
_BODY = r"(?:groups?|organisations?|charit(?:y|ies)|forums?|panels?|councils?|committees?|networks?|teams?|services?)"
_COUNT = late(
    rf"{_NUMBER}(?:\s*\([^()\n]{{1,12}}\))?(?:\s+{_ADJECTIVE}){{0,2}}\s+(?P<who>{_PEOPLE}|(?P<staff>{_STAFF}))\b(?!['’]|\s+{_BODY}\b)",
    re.IGNORECASE,
)
#: After a number above 1 these describe another word: "4 patient groups", "3 family doctors".
_SINGULAR = late(
    r"(?:person|(?:in|out)?patient|carer|family|relative|mother|mum|dad|father|parent|child|kid|boy|girl|man|woman|"
    r"respondent|resident|visitor|(?:service\s+)?user|client|caller|participant|student|tenant|neighbour|customer|"
    r"passenger|volunteer|survivor|veteran|refugee|teenager|household|individual|nurse|doctor|midwife|colleague|"
    r"employee|worker|manager)",
    re.IGNORECASE,
)
_SAID = late(
    rf"{_WHERE}(?:\s*\([^()\n]{{1,30}}\))?{_ADVERB}\s+{_TELLING}\b(?!\s+(?:me|him|her|them|my)\b)", re.IGNORECASE
)
#: What people may do, or how many at once, is a rule and no count: "two people at a time", "4 visitors can stay".
_ALLOWED = late(
    r"\s+(?:at\s+(?:a\s+time|once)|can|could|may|should|must|will|would|to|per|each|a\s+day|shar(?:e|es|ed|ing)|"
    r"(?:are|is|were|was)\s+(?:not\s+)?allowed|in\s+(?:my|each|every|the\s+next))\b",
    re.IGNORECASE,
)
_OF = late(
    rf"{_NUMBER}\s+(?:out\s+)?of\s+(?P<every>every\s+)?(?:the\s+|our\s+)?(?P<base>\d{{1,6}}|{'|'.join(_WORDS)})"
    rf"(?:\s+{_ADJECTIVE})?\s+{_PEOPLE}\b",
    re.IGNORECASE,
)
_REPLIES = late(
    rf"\b(?:received|had|got)\s+(?:only\s+|just\s+)?{_NUMBER}\s+"
    r"(?:responses?|repl(?:y|ies)|complaints?|comments?|questionnaires|survey\s+forms)\b",
    re.IGNORECASE,
)
_SAMPLE = late(r"\bn\s?=\s?(?P<n>\d{1,2})\b(?!\.\d)")
#: "Only 2 said yes", "a few (4) carers", "People: 5".
_ALONE = late(rf"\b(?:only|just)\s+{_NUMBER}\s+{_TELLING}\b", re.IGNORECASE)
_BRACKETED = late(rf"\((?P<n>\d)\)\s+{_PEOPLE}\b", re.IGNORECASE)
_LABELLED = late(rf"(?:^|\n|[.;]\s+){_PEOPLE}:\s*(?P<n>\d)\b", re.IGNORECASE)
#: These with a sign that stands in each match.
_ASIDES = ((_REPLIES, ""), (_SAMPLE, "="), (_ALONE, ""), (_BRACKETED, "("), (_LABELLED, ":"))
#: With the letters that these words begin with, which is quick to look for.
_ANY_NUMBER = late(rf"(?<!\w)(?=[\denfost]){_N}(?!\w)", re.IGNORECASE)
#: Of a short text only its head counts: "Hours most people waited" counts hours, "Patient letters" counts letters.
_MANY = (
    r"(?:people|patients|inpatients|outpatients|carers|families|relatives|mothers|mums|dads|fathers|parents|children|"
    r"kids|boys|girls|men|women|respondents|residents|visitors|users|clients|callers|attendees|participants|students|"
    r"tenants|neighbours|customers|passengers|volunteers|survivors|veterans|refugees|teenagers|adults|couples|"
    r"households|individuals|nurses|doctors|midwives|colleagues|employees|workers|managers|staff(?=\s+(?:who|that|with|"
    r"in|on|at)\b|\W*$)|members\s+of)"
)
_NAMES = late(
    rf"\W*(?:(?:the\s+)?number\s+of\s+)?(?:(?:{_ADJECTIVE}|all|night|day|ward|service)\s+){{0,2}}{_MANY}\b(?!['’])",
    re.IGNORECASE,
)
#: What happens to one person at a time, or comes from one person: as near to a person as a count can be.
_NEAR_PEOPLE = late(
    r"\W*(?:[\w'’-]{1,30}\s+){0,2}(?:answers?|births?|complaints?|deaths?|falls?|incidents?|infections?|injur(?:y|ies)|"
    r"overdoses?|repl(?:y|ies)|responses?|sores?|ulcers?)\b",
    re.IGNORECASE,
)
#: How far back a decision looks, in characters: it keeps the walk linear.
_REACH = 48
_SHARES = frozenset({2, 3, 4, 5, 10, 100, 1000})


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """A small count of people: its place (code points, end exclusive), the number, and whether it is sure."""

    start: int
    end: int
    number: int
    certain: bool


def names_people(text: str) -> bool:
    """Whether a short text names people as what it counts: “People who slept well”, not “Hours people waited”."""
    return _NAMES.match(text) is not None


def near_people(text: str) -> bool:
    """Whether a short text names something of one person, such as falls or complaints: perhaps a count of people."""
    return _NEAR_PEOPLE.match(text) is not None


def counts_of_people(text: str, threshold: int) -> tuple[PeopleCount, ...]:
    """The counts of people from 1 to below the threshold, in order; one for each place."""
    kept: list[PeopleCount] = []
    for found in sorted(_all(text, threshold), key=lambda c: (c.start, not c.certain, -c.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def _all(text: str, threshold: int) -> Iterator[PeopleCount]:
    numbers = [match.start() for match in _ANY_NUMBER.finditer(text)]
    for pattern, judge in ((_OF, _share), (_COUNT, _count)):
        for match in _at(pattern, text, numbers):
            if found := judge(text, match, threshold):
                yield found
    for pattern, sign in _ASIDES if numbers else ():
        for match in pattern.finditer(text) if sign in text else ():
            number = _value(match["n"])
            if 0 < number < threshold:
                yield PeopleCount(*match.span(), number, False)


def _at(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a number, at the places of numbers: far quicker than everywhere."""
    reached = 0
    for place in places:
        match = pattern.match(text, place) if place >= reached else None
        if match:
            reached = match.end()
            yield match


def _count(text: str, match: re.Match[str], threshold: int) -> PeopleCount | None:
    number = _value(match["n"])
    if number > 1 and _SINGULAR.fullmatch(match["who"]):
        return None
    before = text[max(0, match.start() - _REACH) : match.start()]
    if not 0 < number < threshold or (_NOT_A_COUNT.search(before) and not _ASKING.search(before)):
        return None
    said = _SAID.match(text, match.end())
    rough = _ROUGH.search(before) is not None
    asked = _ASKING.search(before) is not None
    leads = _leads(text, match.start(), before)
    if not asked and not (said and (rough or leads)):
        # A small count of people with no word of telling, such as "3 patients fell": a question, never a stop.
        bare = leads and not said and not match["staff"] and not _ALLOWED.match(text, match.end())
        return PeopleCount(*match.span(), number, False) if bare else None
    end = said.end() if said and not asked else match.end()
    certain = number > 1 and not match["staff"] and not rough
    return PeopleCount(match.start(), end, number, certain)


def _leads(text: str, start: int, before: str) -> bool:
    """Whether the number opens a clause; a cut piece of text does not count as a start."""
    return _LEAD.search(before if start <= _REACH else "x" + before) is not None


def _share(text: str, match: re.Match[str], threshold: int) -> PeopleCount | None:
    number, base = _value(match["n"]), _value(match["base"])
    if match["every"] or not (0 < number < threshold or 0 < base < threshold):
        return None
    told = _SAID.match(text, match.end()) is not None
    return PeopleCount(*match.span(), number, told and base not in _SHARES)


def _value(text: str) -> int:
    """The largest number of a text such as ``3``, ``three`` or ``3 to 5``."""
    values = [
        int(word) if word.isdigit() else _WORDS.index(word) + 1
        for word in re.split(r"\W+|\b(?:to|or)\b", text.lower())
        if word
    ]
    return max(values, default=0)
