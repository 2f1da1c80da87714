"""passive: something was done, and the sentence puts the one who did it last or leaves them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.finding import Severity
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Role, Rule, Subject
from yousaid.text.sentences import Sentence
from yousaid.yamlfile import read_config

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_GET = frozenset("get gets got getting".split())
_PAST = frozenset("was were been wasn't weren't".split())
_MAY = frozenset("will would can could should must may might".split())
_HELPERS = _MAY | frozenset("has have had been being is are was were not".split())
#: What people get done to themselves, or become: "getting dressed", "get started".
_NOT_AFTER_GET = frozenset("dressed undressed washed changed started paid lost".split())
#: After "got fixed" comes nothing, a sign or one of these; after "get printed copies" comes a thing.
_AFTER_GET = frozenset("by in on at for to from with when if and or but before after again quickly too so".split())
#: How things are today, not what somebody did: "is built of brick", "are paid".
_NOT_AFTER_IS = frozenset("built done fixed made paid set staffed".split())
_BETWEEN = frozenset("not also now never always already often still soon all both being just only then".split())
_MOST_BETWEEN = 3
_AGENT = re.compile(
    r"(?:\W+\w+){0,4}?\W+by (?P<agent>(?:the|our|a|an|your|their) \w+(?: "
    r"(?!(?:and|or|but|to|in|on|at|for|of|who|which|that|from|with|before|after|when)\b)\w+)?|staff|nurses|doctors)",
    re.IGNORECASE,
)
_NO_AGENT = re.compile(
    r"(?:the|a) (?:end|start|middle|time|day|week|month|year|summer|spring|autumn|winter|side|\w+ of)\b"
)


@dataclass(frozen=True, slots=True)
class _Forms:
    irregular: dict[str, str]
    states: frozenset[str]


def check(subject: Subject) -> Iterator[Hit]:
    """The first passive of each sentence. In ``said`` it is silent: people need not know who was to blame."""
    for passage in subject.passages:
        if passage.role is Role.OURS:
            for sentence in passage.prose.sentences:
                place = _passive(sentence)
                if place and not _found_already(sentence, *place):
                    place = _with_helpers(sentence, place[0]), place[1]
                    start, end = sentence.span(sentence.words[place[0]].start, sentence.words[place[1]].end)
                    yield Hit(passage.field, *_words(sentence, *place), start, end)


def _passive(sentence: Sentence) -> tuple[int, int] | None:
    """The numbers of the first and the last word of the first passive."""
    words = [word.text.lower().replace("’", "'") for word in sentence.words]
    for first, word in enumerate(words):
        if word in _BE or word in _GET:
            last = _participle(words, first)
            gets = word in _GET and not _got_done(sentence, words, last)
            if last is not None and not gets and _touching(sentence, first, last):
                return first, last
    return None


def _found_already(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are part of an empty phrase, which is another finding and the worse one."""
    start, end = sentence.words[first].start, sentence.words[last].end
    return any(match.start < end and start < match.end for match in bundled("empty-answer").find(sentence.text))


def _with_helpers(sentence: Sentence, first: int) -> int:
    """The number of the first helping word before "been": "has been", "will be", "could have been"."""
    while first > 0 and sentence.words[first - 1].text.lower() in _HELPERS:
        first -= 1
    return first


def _participle(words: list[str], first: int) -> int | None:
    for place in range(first + 1, min(first + 2 + _MOST_BETWEEN, len(words))):
        if _is_participle(words[place], words[place - 1] == "being"):
            return None if words[first] in {"is", "are"} and words[place] in _NOT_AFTER_IS else place
        if words[place] not in _BETWEEN and not words[place].endswith("ly"):
            return None
    return None


def _is_participle(word: str, being: bool) -> bool:
    forms = _forms()
    if word in forms.irregular:
        return word not in forms.states
    return len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and (being or word not in forms.states)


def _got_done(sentence: Sentence, words: list[str], last: int | None) -> bool:
    if last is None or words[last] in _NOT_AFTER_GET:
        return False
    end = sentence.words[last].end
    return not sentence.text[end : end + 1].isspace() or last + 1 == len(words) or words[last + 1] in _AFTER_GET


def _touching(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only spaces stand between the words: "it is, carved in stone, …" is no passive."""
    between = sentence.text[sentence.words[first].end : sentence.words[last].start]
    return not any(sign in between for sign in ",;:()–—")


def _words(sentence: Sentence, first: int, last: int) -> tuple[str, str]:
    """The message and the suggestion."""
    found = sentence.text[sentence.words[first].start : sentence.words[last].end]
    agent = _AGENT.match(sentence.text, sentence.words[last].end)
    if agent and not _NO_AGENT.match(agent["agent"]):
        return f"“{found}” puts the one who did it last.", f"Put “{agent['agent']}” first, then what they did."
    form = sentence.words[last].text.lower()
    helpers = {word.text.lower() for word in sentence.words[first:last]}
    if helpers & _PAST and not helpers & _MAY:
        past = _forms().irregular.get(form, form)
        return f"“{found}” does not say who did it.", f"Say who did it, such as “We {past} …”."
    return f"“{found}” does not say who does it.", "Start with who does it: “We”, or the name of the team."


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    data = read_config(Path(str(files("yousaid") / "data" / "lists" / "passive.yml"))).data
    return _Forms(dict(data["irregular"]), frozenset(data["states"]))


RULE = Rule(
    id="passive",
    name="The sentence does not say who did it",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="An honest answer says who did what. “We” and a plain verb are also easier to read.",
    source="GOV.UK style guide, “Active voice”; Plain English Campaign, How to write in plain English",
    check=check,
)
