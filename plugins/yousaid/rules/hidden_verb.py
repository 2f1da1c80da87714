"""hidden-verb: what was done stands in a noun, and an empty verb stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence
from yousaid.yamlfile import read_own

_HOW = (
    r"big|brief|careful|clear|complete|comprehensive|detailed|final|first|formal|full|further|general|good|huge|"
    r"immediate|independent|initial|large|lot of|major|minor|new|number of|positive|proper|quick|rapid|real|recent|"
    r"regular|serious|short|significant|similar|slight|small|special|thorough|total|urgent|useful|wider"
)
_WHICH = r"a|an|the|some|any|our|your|their|another|more|many|several|two|three"
#: Small words after which the plain verb always fits: "made a commitment to quality" is not "promised to quality".
_SURE_LINKS = frozenset({"of", "into", "about", "with", "that"})
#: The fields that tell what was done.
_DEEDS = ("did", "left_to_do")


@dataclass(frozen=True, slots=True)
class _Verbs:
    """The words that a hidden verb and its noun begin with, the plain verb of each pair, nouns that begin."""

    first: frozenset[str]
    nouns: frozenset[str]
    plain: dict[tuple[str, str], str]
    start: re.Pattern[str]
    started: dict[str, str]


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each hidden verb, and for each answer that begins with a noun for what was done."""
    verbs = _verbs()
    for passage, sentence in wording.holding(subject, verbs.first, verbs.nouns):
        for match in _pattern().finditer(sentence.text):
            hit = _hidden(passage, sentence, match, verbs)
            if hit:
                yield hit
    for passage in subject.passages:
        for sentence in passage.prose.sentences if passage.field in _DEEDS else ():
            start = verbs.start.match(sentence.text)
            if start:
                message = f"“{start[0]}” does not say who did it."
                advice = f"Start with “We {verbs.started[start[1].lower()]} …”."
                yield Hit(passage.field, message, advice, *sentence.span(*start.span()))


def _hidden(passage: Passage, sentence: Sentence, match: re.Match[str], verbs: _Verbs) -> Hit | None:
    """The hit for a verb and a noun that go together."""
    verb = verbs.plain.get((match["weak"].lower(), match["noun"].lower()))
    if verb is None or wording.is_quoted(sentence.text, *match.span()):
        return None
    verb = wording.cased(match[0], verb)
    one = (match["which"] or "").strip().lower() in {"a", "an"}
    simple = one and not match["how"] and match["noun"].rpartition(" ")[2].lower() in _SURE_LINKS
    place = sentence.span(*match.span())
    instead = wording.certain(place, len(match[0]), verb) if simple else None
    return Hit(passage.field, f"The verb is hidden in “{match[0]}”.", f"Write “{verb}”.", *place, replacement=instead)


@lru_cache(maxsize=1)
def _verbs() -> _Verbs:
    data = read_own(Path(str(files("yousaid") / "data" / "lists" / "hidden-verbs.yml")))
    plain: dict[tuple[str, str], str] = {}
    for pair in data["pairs"]:
        for weak in pair["weak"]:
            for noun, verb in pair["nouns"].items():
                plain |= _forms(str(data["weak"][weak]).split("|"), str(noun), str(verb).split("|"))
    weak_forms, nouns = map(set, zip(*plain, strict=True))
    return _Verbs(
        frozenset(form.split()[0] for form in weak_forms),
        frozenset(re.split("[ -]", noun)[0] for noun in nouns),
        plain,
        re.compile(rf"({'|'.join(data['starts'])}) of\b", re.IGNORECASE),
        {str(noun): str(past) for noun, past in data["starts"].items()},
    )


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Every empty verb with every noun: a large pattern, made when a text first holds one of each."""
    weak = sorted({weak for weak, _ in _verbs().plain}, key=len, reverse=True)
    nouns = sorted({noun for _, noun in _verbs().plain}, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?P<weak>{'|'.join(weak)}) (?P<which>(?:{_WHICH}) )?(?P<how>(?:(?:{_HOW}) ){{0,2}})"
        rf"(?P<noun>{'|'.join(nouns)})(?![\w-])",
        re.IGNORECASE,
    )


def _forms(weak: list[str], noun: str, plain: list[str]) -> dict[tuple[str, str], str]:
    """The plain verb in the form of each form of the empty verb, for one thing and for several."""
    name, _, link = noun.partition(" ")
    many = f"{name[:-2]}es" if name.endswith("sis") else f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
    both = (noun, f"{many} {link}".strip())
    used = list(zip(weak, plain, strict=True))
    if not link:
        used.pop()  # "making decisions" is the name of a skill
    return {(form, one): verb for form, verb in used for one in both}


RULE = Rule(
    id="hidden-verb",
    name="The verb is hidden in a noun",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A plain verb says who did what. It is shorter, and people need not work it out.",
    source="plainlanguage.gov, “Avoid hidden verbs”; Plain English Campaign, How to write in plain English",
    check=check,
)
