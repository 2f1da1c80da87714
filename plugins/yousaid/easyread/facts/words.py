"""What a sentence is about: its words that carry meaning, and which of them a “no” turns round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from yousaid.easyread.facts.numerals import WORDS
from yousaid.easyread.facts.stems import FUNCTION, LIGHT, stem, stems, words_in

_NO = re.compile(
    r"\b(?:no[ -]one|not|cannot|(?<!\bsay )(?<!\bsays )(?<!\bsaid )no|never|none|nobody|nothing|nowhere|neither|nor|"
    r"without)\b|\b\w+n['’]t\b",
    re.IGNORECASE,
)
#: Every “no” holds one of these: quick to look for.
_MAY_DENY = re.compile(r"[Nn](?:[Oo]|['’]|[Ee](?:[Vv]|[Ii]))|[Oo][Uu][Tt]")
#: "no more than", "not only", "no matter", "whether or not": no “no”.
_NO_NO = re.compile(
    r"\bno (?:more|less|fewer|later|earlier|sooner) than\b|\bnot only\b|\bno matter\b|\bor not\b|\bif not\b|"
    r"\bwhy not\b|\bnot just\b|\b(?:for|costs?) nothing\b|\bno doubt\b|"
    r"\bnot (?:all|every|everyone|everybody)\b(?! \d)|\bno one in\b|\bno choice but\b|"
    rf"(?:\b(?:no|not|never|nobody|none|cannot)|n['’]t)\b(?: [\w'’-]+){{0,12}}? (?:more|longer|later|less|fewer) than "
    rf"(?:£?\d|(?:{WORDS})\b)",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[,;:.!?•()–—]|\s-\s|\n|\b(?:and|but|so|because|when|while|until|till|unless|if|who|which|as|then|than|where|after|"
    r"(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bon )(?<!\bat )(?<!\bto )(?<!\bfrom )that|"
    r"before)\b",
    re.IGNORECASE,
)
#: Where the thing ends that "no" stands before: "no bank card | could pay".
_AUXILIARY = re.compile(r" (?:can|could|is|are|was|were|will|has|have|had|do|does|did)\b", re.IGNORECASE)
#: "Not before we have asked": what is denied stands after such a word.
_GOES_ON = frozenset("before until unless if when as".split())
#: "No tap, cafe or shop".
_OR_LIST = re.compile(
    r"(?:, (?!(?:we|it|you|they|he|she|i|so|but|and|there)\b)[\w’'-]+(?: [\w’'-]+)?)+,? n?or ", re.IGNORECASE
)
#: "Was not able to open it": what is denied is the opening.
_ABLE = frozenset("able allowed possible need have let".split())
_MODAL = re.compile(r"\b(?:must|can|could|will|would|should)(?: ?not|n['’]t)$", re.IGNORECASE)
_PREPOSITION = re.compile(r" (?:at|in|on|by|for|from|with)\b", re.IGNORECASE)
_IT = re.compile(r" (?:it|them|this|that|one|these|those)\b", re.IGNORECASE)
#: What does not work; and all, less some.
_OUT_OF_ORDER = re.compile(r"\bout of (?:order|action|use|service)\b|\ball but\b", re.IGNORECASE)
_FEW_WORDS = re.compile(r"(?: [\w’'-]+){1,4}")


@dataclass(frozen=True, slots=True)
class Denial:
    """One “no”, from its place to the end of its clause, which starts at ``begin``.

    ``head`` is the first word after it that says something, or ""; ``every`` are all of these, ``denied`` the
    meaningful ones, and ``clause`` also the meaningful words before it. ``rest`` are the words that follow the thing
    that there is none of: "no train | has stopped here".
    """

    begin: int
    start: int
    end: int
    head: str
    every: frozenset[str]
    denied: frozenset[str]
    clause: frozenset[str]
    rest: frozenset[str] = frozenset()
    takes_back: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """What a sentence is about: its meaningful words, and each “no” with the words that it turns round.

    ``every`` holds also the words of wide meaning, such as "get"; ``affirmed`` are those that no “no” turns round.
    ``turns`` are words such as "stop" or "too" in it, which may do what a “no” does.
    """

    stems: frozenset[str]
    every: frozenset[str]
    denials: tuple[Denial, ...]
    turns: frozenset[str]
    affirmed: frozenset[str]

    @property
    def cancels(self) -> bool:
        """Whether one “no” takes another back: "No one goes home without a letter"."""
        return len(self.denials) > 1 and any(denial.takes_back for denial in self.denials[1:])


@lru_cache(maxsize=4096)
def sense(text: str) -> Sense:
    """What a sentence is about."""
    words = words_in(text)
    forms = list(map(stem, words))
    pairs = [(word, form) for word, form in zip(words, forms, strict=True) if word not in FUNCTION]
    every = frozenset([form for _, form in pairs])
    denials = tuple(_denials(text)) if _MAY_DENY.search(text) else ()
    return Sense(
        frozenset([form for word, form in pairs if word not in LIGHT]),
        every,
        denials,
        _TURNS.intersection(forms)
        | _TURNED.intersection(words)
        | ({"?"} if text.endswith("?") else set())
        | ({"broken"} if _OUT_OF_ORDER.search(text) else set()),
        _affirmed(text, denials) if denials else every,
    )


def _denials(text: str) -> Iterator[Denial]:
    skip = [match.span() for match in _NO_NO.finditer(text)]
    for match in _NO.finditer(text):
        asks = match.start() == 0 and text.endswith("?")  # "Couldn't they do it from their phone?"
        if not asks and not any(start <= match.start() < end for start, end in skip):
            yield _denial(text, *match.span())


def _affirmed(text: str, denials: tuple[Denial, ...]) -> frozenset[str]:
    """The words outside what each “no” turns round."""
    for denial in denials:
        text = f"{text[: denial.start]}{'.' * (denial.end - denial.start)}{text[denial.end :]}"
    return frozenset([stem(word) for word in words_in(text) if word not in FUNCTION])


def clause_of(text: str, word: str) -> frozenset[str]:
    """All words, in one form, of the clause in which a word first stands; none when it does not stand there."""
    begin = 0
    for stop in (*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))):
        found = frozenset(map(stem, words_in(text[begin : stop[0]])))
        if word in found:
            return found
        begin = stop[1]
    return frozenset()


def _denial(text: str, start: int, end: int) -> Denial:
    clause = _clause_end(text, end)
    whole = stop = clause.start() if clause else len(text)
    pronoun = _IT.match(text, end) if text[start:end].lower() == "without" else None
    if pronoun:
        stop = pronoun.end()
    elif text[start:end].lower() == "no" and (auxiliary := _AUXILIARY.search(text, end, whole)):
        stop = auxiliary.start()
    after = [word for word in words_in(text[end:stop]) if word not in FUNCTION]
    denied = frozenset(stem(word) for word in after if word not in LIGHT)
    begin = _clause_start(text, start)
    before = stems(text[begin:start])
    few = _FEW_WORDS.match(text, end)
    last = max(end + len(text[end:stop].rstrip()), few.end() if few and not after else end)
    if _MODAL.search(text, begin, end) and _PREPOSITION.match(text, end):  # "where they must not at night"
        after = []
    every = frozenset(map(stem, after))
    head = next((word for word in after if word not in _ABLE), after[0] if after else "")
    takes_back = text[start:end].lower() == "without" and len(list(_NO.finditer(text, begin, start))) > 0
    rest = stems(text[stop:whole])
    return Denial(begin, start, last, stem(head) if head else "", every, denied, denied | before, rest, takes_back)


def _clause_end(text: str, start: int) -> re.Match[str] | None:
    """Where the clause of a “no” ends: the first break after a word that says something, but for a list with “or”."""
    for found in _BREAK.finditer(text, start):
        if found[0] == "," and (listed := _OR_LIST.match(text, found.start())):
            start = listed.end()
        if found.start() < start:
            continue
        if found[0].lower() not in _GOES_ON or not FUNCTION.issuperset(words_in(text[start : found.start()])):
            return found
    return None


def _clause_start(text: str, end: int) -> int:
    stops = [match.end() for match in _BREAK.finditer(text, 0, end)]
    return stops[-1] if stops else 0


#: Words that turn a sentence round without a “no”, so that "shut" may stand for "not open".
_TURNS = frozenset(
    map(
        stem,
        """stop shut close end lose fail hard difficult too only instead except miss empty break late lack avoid
        ban less few off unable old private alone quiet away always different wrong hide illegal safe free
        rather forget refuse against hardly unless nearly skip""".split(),
    )
)
#: Forms of words that do so in this form only: "all the places had gone".
_TURNED = frozenset("gone taken".split())
#: Those of them that nearly always do.
DENYING = frozenset(
    map(
        stem,
        """stop shut close end lose fail hard difficult only except miss break empty late lack avoid ban unable
        refuse skip""".split(),
    )
)
