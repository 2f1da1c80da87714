"""The words of a sentence that carry its meaning, in one form each, and which of them a “no” turns round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from yousaid.text.frequency import bases, zipf

#: Words that join others and say nothing themselves.
_FUNCTION = frozenset(
    """a an the and or but so if as at by for from in into of off on onto out over per than that to under until
    up upon via with i me my we us our you your he him his she her it its they them their this these those
    there who whom whose which what when where why how is are was were be been being am do does did doing have
    has had having will would shall should can could may might must then too very just also still yet even
    because while since during between through no not never none nor neither nobody nothing nowhere without
    cannot yes please sorry now about after before soon later today again first last january february march
    april june july august september october november december pm""".split()
)
#: Words of so wide a meaning that two sentences share them by chance.
_LIGHT = frozenset(
    """here let lets make makes made making get gets got give gives gave put puts go goes went gone going only
    each every any some all most much many more both other others another one ones thing things something
    anything everything way ways lot lots ask asks asked tell tells told say says said know knew known want
    wants need needs people person someone anyone everyone somebody anybody everybody new old monday tuesday
    wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    hope hopes hoped hoping expect expects expected year years day days week weeks month months hour hours
    minute minutes time times""".split()
)
_EMPTY = _FUNCTION | _LIGHT
#: The forms of verbs that no ending explains, and plurals; each to one form.
_FORMS = {
    form: base.strip()
    for base, forms in (
        line.split(":")
        for line in """begin:began begun|break:broke broken|bring:brought|build:built|buy:bought|choose:chose chosen|
 come:came|draw:drew drawn|drive:drove driven|eat:ate eaten|fall:fell fallen|feel:felt|find:found|freeze:froze
 frozen|grow:grew grown|hear:heard|hold:held|keep:kept|learn:learnt|leave:left|lose:lost|mean:meant|meet:met|
 pay:paid cost costs|private:privacy|ring:rang rung|run:ran|see:saw seen|sell:sold|send:sent|sit:sat|sleep:slept asleep|
 speak:spoke spoken| spend:spent|stand:stood|take:took taken|teach:taught|think:thought|wake:woke woken|wear:wore
 worn|write:wrote written|child:children kid kids|man:men|woman:women|mum:mother mothers mums|dad:father
 fathers dads|foot:feet| tooth:teeth|die:died dying|lie:lying|fix:mend mended mends repair repaired
 repairs|stop:ended end ends| use:used uses using|make:made making makes|get:got getting|give:gave
 given|go:went gone going| say:said|tell:told|know:knew known|news:news|try:tried tries trying|start:begin
 begins began starts started|shut:close closed closes closing shuts|wife:wives|life:lives| medicine:medicines
 medication|doctor:doctors gp gps|phone:phones telephone telephones|late:later| photo:photos
 photograph|big:large larger bigger""".split("|")
    )
    for form in forms.split()
}
#: Past forms that no other word looks like.
IRREGULAR_PAST = frozenset(
    """began broke brought built bought came chose drew drove fell felt found gave got grew heard held kept knew
    led left lost made met paid put ran rang said sat saw sent shut slept spent spoke stood taught thought
    told took went woke won wore wrote""".split()
)
_WORD = re.compile(r"[A-Za-z][A-Za-z&]*(?:['’-][A-Za-z]+)*")
_NO = re.compile(
    r"\b(?:no[ -]one|not|cannot|no|never|none|nobody|nothing|nowhere|neither|nor|without)\b|\b\w+n['’]t\b",
    re.IGNORECASE,
)
#: Every “no” holds one of these: quick to look for.
_MAY_DENY = re.compile(r"[Nn](?:[Oo]|['’]|[Ee](?:[Vv]|[Ii]))|[Oo][Uu][Tt]")
#: "no more than", "not only", "no matter", "whether or not": no “no”.
_NO_NO = re.compile(
    r"\bno (?:more|less|fewer|later|earlier|sooner) than\b|\bnot only\b|\bno matter\b|\bor not\b|\bif not\b|"
    r"\bwhy not\b|\bnot just\b|\b(?:for|costs?) nothing\b|\bno doubt\b|\bnot (?:all|every|everyone|everybody)\b|"
    r"\bno one in\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[,;:.!?•()–—]|\s-\s|\n|\b(?:and|but|so|because|when|while|until|unless|if|who|which|as|then|than|that|where|after|"
    r"before)\b",
    re.IGNORECASE,
)
#: Where the thing ends that "no" stands before: "no bank card | could pay".
_AUXILIARY = re.compile(r" (?:can|could|is|are|was|were|will|has|have|had|do|does|did)\b", re.IGNORECASE)
#: "Not before we have asked": what is denied stands after such a word.
_GOES_ON = frozenset("before until unless if when as".split())
_FEW_WORDS = re.compile(r"(?: [\w’'-]+){1,4}")


@dataclass(frozen=True, slots=True)
class Denial:
    """One “no”, from its place to the end of its clause, which starts at ``begin``.

    ``head`` is the first word after it that says something, or ""; ``every`` are all of these, ``denied`` the
    meaningful ones, and ``clause`` also the meaningful words before it.
    """

    begin: int
    start: int
    end: int
    head: str
    every: frozenset[str]
    denied: frozenset[str]
    clause: frozenset[str]
    takes_back: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """What a sentence is about: its meaningful words, and each “no” with the words that it turns round.

    ``every`` holds also the words of wide meaning, such as "get". ``turns`` are words such as "stop" or
    "too" in it, which may do what a “no” does.
    """

    stems: frozenset[str]
    every: frozenset[str]
    denials: tuple[Denial, ...]
    turns: frozenset[str]

    @property
    def cancels(self) -> bool:
        """Whether one “no” takes another back: "No one goes home without a letter"."""
        return len(self.denials) > 1 and any(denial.takes_back for denial in self.denials[1:])


@lru_cache(maxsize=4096)
def sense(text: str) -> Sense:
    """What a sentence is about."""
    words = _words(text)
    forms = list(map(stem, words))
    pairs = [(word, form) for word, form in zip(words, forms, strict=True) if word not in _FUNCTION]
    return Sense(
        frozenset([form for word, form in pairs if word not in _LIGHT]),
        frozenset([form for _, form in pairs]),
        tuple(_denials(text)) if _MAY_DENY.search(text) else (),
        _TURNS.intersection(forms) | ({"?"} if text.endswith("?") else set()),
    )


def _denials(text: str) -> Iterator[Denial]:
    skip = [match.span() for match in _NO_NO.finditer(text)]
    for match in _NO.finditer(text):
        if not any(start <= match.start() < end for start, end in skip):
            yield _denial(text, *match.span())


def clause_of(text: str, word: str) -> frozenset[str]:
    """All words, in one form, of the clause in which a word first stands; none when it does not stand there."""
    begin = 0
    for stop in (*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))):
        found = frozenset(map(stem, _words(text[begin : stop[0]])))
        if word in found:
            return found
        begin = stop[1]
    return frozenset()


def _denial(text: str, start: int, end: int) -> Denial:
    ends = [_clause_end(text, end), _AUXILIARY.search(text, end) if text[start:end].lower() == "no" else None]
    stop = min((found.start() for found in ends if found), default=len(text))
    after = [word for word in _words(text[end:stop]) if word not in _FUNCTION]
    denied = frozenset(stem(word) for word in after if word not in _LIGHT)
    every = frozenset(map(stem, after))
    begin = _clause_start(text, start)
    before = stems(text[begin:start])
    few = _FEW_WORDS.match(text, end)
    last = max(end + len(text[end:stop].rstrip()), few.end() if few and not after else end)
    head, takes_back = stem(after[0]) if after else "", text[start:end].lower() == "without"
    return Denial(begin, start, last, head, every, denied, denied | before, takes_back)


def _clause_end(text: str, start: int) -> re.Match[str] | None:
    """Where the clause of a “no” ends: the first break after a word that says something."""
    for found in _BREAK.finditer(text, start):
        if found[0].lower() not in _GOES_ON or not _FUNCTION.issuperset(_words(text[start : found.start()])):
            return found
    return None


def _words(text: str) -> list[str]:
    """The words in small letters; “the end of May” ends nothing, and who may “say no” may refuse."""
    return _WORD.findall(text.lower().replace("’", "'").replace(" end of ", " of ").replace(" say no", " refuse"))


def _clause_start(text: str, end: int) -> int:
    stops = [match.end() for match in _BREAK.finditer(text, 0, end)]
    return stops[-1] if stops else 0


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The meaningful words of a text, each in one form."""
    return frozenset(stem(word) for word in _words(text) if word not in _EMPTY)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """One form for all forms of a lower-case word: ``lid`` for ``lids``, ``stop`` for ``stopped``."""
    word = word.removesuffix("'s")
    plain = _FORMS.get(word) or _base(word)
    plain = _FORMS.get(plain, plain)
    return plain.removesuffix("e") if len(plain) > 3 else plain


def _base(word: str) -> str:
    """The shortest base, but “fill” for “filled”: “fil” is rarer."""
    found = sorted(filter(None, bases(word)), key=len)
    shortest = found[0] if found else word
    doubled = shortest + shortest[-1:]
    return doubled if doubled in found and zipf(doubled) > zipf(shortest) else shortest


#: Words that turn a sentence round without a “no”, so that "shut" may stand for "not open".
_TURNS = frozenset(
    map(
        stem,
        """stop shut close end lose fail hard difficult too only instead except miss empty break late lack avoid
        ban less few off unable old private alone quiet away always different wrong hide illegal safe free
        rather forget refuse against hardly unless nearly""".split(),
    )
)
#: Those of them that nearly always do.
DENYING = frozenset(
    map(
        stem,
        """stop shut close end lose fail hard difficult only except miss break empty late lack avoid ban unable
        refuse""".split(),
    )
)
