"""Finds names in a text: places, teams, organisations, numbered wards and rooms, and the words for jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from yousaid.easyread.facts.model import Name
from yousaid.easyread.facts.numerals import ORDINALS, SMALL, value
from yousaid.late import late
from yousaid.text.frequency import zipf
from yousaid.text.words import letter_runs

_LABELLED = (
    "ward level floor room bay bed gate clinic unit building block zone door entrance page theatre junction stage "
    "stand platform phase band type rule"
).split()
_LABEL = rf"(?P<label>(?i:car\ parks?|number|(?:{'|'.join(_LABELLED)})s?))"
#: The words of these.
_LABELS = frozenset(("car", "number", "storey", *_LABELLED, *(f"{word}s" for word in _LABELLED)))
_ITEM = r"(?:\d{1,3}[A-Za-z]?|(?!I\b)[A-Z])(?![\w%]|[.:]\d|,\d{3}|-\w)"
_PIECE = r"(?!I['’])(?!(?:Wards?|Levels?|Rooms?|Bays?|Car\ Parks?|Units?)\ (?:\d|[A-Z]\b))[A-Z]\w*(?:['’&-]\w+)*"
_PATTERN = late(
    rf"\b{_LABEL}\ (?P<list>{_ITEM}(?:(?:,\ |\ and\ |\ or\ |,\ and\ |\ to\ ){_ITEM})*)"
    rf"(?!\ (?:hours?|minutes?|days?|nights?|weeks?|months?|years?|times|people|patients|out)\b)"
    rf"|\b(?P<ordinal>(?i:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)))\ (?P<storey>floor|level|storey)\b"
    rf"|(?<![\w@./])(?P<name>{_PIECE}(?:\ (?:of\ |and\ |for\ |the\ |of\ the\ )?{_PIECE})*)(?![\w@]|\.\w)"
)
#: Words that a capital does not make a name, alone at the start of a sentence or of a name.
_PLAIN = (
    frozenset(
        """a about after all also an and another any anyone anybody are as ask at be because before black both but by
    call can children clinics come deaf did do does each easy eight english every everyone everybody few fewer
    first five follow for four from families get give go going had has have he help her his how i if in
    instead is it its just last later less letters let look many men may more most mr mrs mums my nearly new
    next night nine no nobody none not nothing now nurses of on once one only open or other others our out
    over parents partners patients people phone please press read reply ring say see seven she since six so
    some someone somebody sometimes soon staff stop ten thank that the their them then there these they this
    those three to today too twelve two under until us use very visitors volunteers was we were what when
    where which while who whose why will with without women would write yes you young your """.split()
    )
    | SMALL.keys()
)
_NEVER = frozenset(
    """I OK AM PM TV CCTV LED SMS Mum Mam Dad Gran Grandad Nan January February March April May June July August
    September October
    November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays
    Thursdays Fridays Saturdays Sundays Christmas Easter Spring Summer Autumn Winter""".split()
)
#: One job is not another: "a doctor will ring" is not "a nurse will ring". The word must stand in the record.
JOBS = frozenset(
    """adviser advocate artist barber braider builder carer chaplain chef chemist cleaner consultant cook dentist
    dietitian doctor driver engineer gp gardener guard interpreter judge lawyer manager matron midwife
    midwives nurse optician paramedic pharmacist physiotherapist plumber porter psychologist
    receptionist scientist secretary social-worker surgeon teacher therapist trainer translator volunteer""".split()
)
#: Words of a name that another place shares: the rest of the name tells which one it is.
COMMON = frozenset(
    "hospital ward centre health house clinic team service services unit department group the of and for community "
    "care park car board committee panel trust surgery council university association college school library".split()
)
_WORD = re.compile(r"[A-Za-z]+")
_CAPITAL = re.compile(r"(?<![\w@./])[A-Z]")
#: "On our ward 6 children": the number counts what follows it.
_COUNTS = re.compile(
    r" (?!and\b|of\b|or\b|to\b|at\b|in\b|on\b|for\b|is\b|was\b|has\b|had\b|will\b|from\b|by\b|with\b|near\b|the\b)[a-z]"
)
#: Labels whose number counts nothing: “the number 7 bus”.
_NUMBERED = frozenset(("number",))
#: “Unstaffed” is no name.
_PREFIXED = re.compile(r"(?:Un|Non|Re|Pre|Mis|Over|Under)-?[a-z]{4,}(?:ed|ing)\b")
#: “Welsh-speaking” is of the name “Welsh”.
_SPOKEN = re.compile(r"(?<=[a-z])-(?:speaking|led|based|wide|only|style|born|owned|run)$")
_AGES = re.compile(r"(?:Under|Over)-\d")
_STARTS = re.compile(r"(?:^|[.!?:•“\"(]\s*|\n\s*(?:[-*•]\s*)?|^[-*•]\s*|^\d+[.)]\s*)$")
#: Who decides, with a capital in some answers: no names.
_ROLES = frozenset("members councillors governors trustees directors officers cabinet executive leader".split())
#: "Residents of Canal Wharf": the name is that of the place.
_PEOPLE = frozenset(
    "residents tenants visitors users members pupils parents patients subscribers people friends part parts".split()
)


@lru_cache(maxsize=4096)
def names(text: str, known: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The names of a text, in order: a word with a capital that the start of a sentence does not explain.

    “Wards 2, 4 and 5” is three names. A single word at the start of a sentence is a name only when it is ``known`` (in
    small letters) or so rare that it is no usual word; then it is not ``sure``.
    """
    return tuple(name for match in _matches(text) for name in _read(text, match, known))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The names in turn; without a word such as “ward”, the pattern is tried only at the capitals."""
    if not _LABELS.isdisjoint(letter_runs(text.lower())):
        yield from _PATTERN.finditer(text)
        return
    end = 0
    for start in _CAPITAL.finditer(text):
        if start.start() >= end and (match := _PATTERN.match(text, start.start())):
            yield match
            end = match.end()


def _read(text: str, match: re.Match[str], known: frozenset[str]) -> Iterator[Name]:
    if match["ordinal"]:
        yield Name(f"{match['storey']} {value(match['ordinal'])}", *match.span())
        return
    if match["list"]:
        one = match["label"][0].islower() and match["label"][-1] != "s" and match["label"] not in _NUMBERED
        if one and _COUNTS.match(text, match.end()):
            return
        label = match["label"].lower().removesuffix("s")
        for item in re.finditer(r"\d+[A-Za-z]?|[A-Z]", match["list"]):
            place = match.start("list") + item.start()
            yield Name(f"{label} {item[0].lower()}", match.start() if not item.start() else place, place + len(item[0]))
        return
    start, end = match.span()
    opens = _STARTS.search(text[max(0, start - 8) : start]) is not None
    words = match[0].split()
    while words and (words[0] in _NEVER or words[0].lower() in _PLAIN) and (opens or words[0] in _NEVER):
        start += len(words.pop(0)) + 1
        opens = False
    of_people = opens and words[:1] and words[0].lower() in _PEOPLE and words[1:2] in (["of"], ["and"], ["for"])
    if len(words) > 2 and opens and (of_people or words[1] == "the"):  # "Extend the N7"
        start += len(words.pop(0)) + len(words.pop(0)) + 2
    while words and words[-1] in _NEVER | {"of", "and", "the", "for"}:
        end -= len(words.pop()) + 1
    if (
        not words
        or _AGES.match(words[0])
        or (len(words) == 1 and words[0].lower() in _ROLES)
        or (len(words) == 1 and words[0].replace("’", "'").removesuffix("'s") in _NEVER)
    ):
        return
    sure = len(words) > 1 or not opens or _inside_capital(words[0])
    if sure or words[0].lower() in known or (zipf(words[0]) == 0 and not _PREFIXED.match(words[0])):
        spoken = _SPOKEN.search(words[-1])
        end -= len(spoken[0]) if spoken else 0
        yield Name(_folded(_SPOKEN.sub("", " ".join(words))), start, end, sure)


def _inside_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])


def _folded(words: str) -> str:
    return words.lower().replace("’", "'").removesuffix("'s")


def jobs(text: str) -> Iterator[Name]:
    """The words for jobs and for those who decide, without their plural."""
    for match in _WORD.finditer(text):
        word = match[0].lower()
        for form in (word, word.removesuffix("s")):
            if form in JOBS:
                yield Name(form, *match.span(), sure=False)
                break
