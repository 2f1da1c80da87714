"""passive: something was done, and the sentence puts the one who did it last or leaves them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Role, Rule, Subject
from yousaid.text.participles import participles
from yousaid.text.passives import passives
from yousaid.text.sentences import Sentence

#: Plain English asks for 80 to 90 active sentences in 100 (Plain English Campaign, How to write in plain English).
_FINE = 0.2
_PAST = frozenset("was were been wasn't weren't".split())
_MAY = frozenset("will would can could should must may might".split())
_HELPERS = _MAY | frozenset("has have had been being is are was were not".split())
_AGENT = re.compile(
    r"(?:\W+\w+){0,4}?\W+by (?P<agent>(?:the|our|a|an|your|their) \w+(?: "
    r"(?!(?:and|or|but|to|in|on|at|for|of|who|which|that|from|with|before|after|when)\b)\w+)?|staff|nurses|doctors)",
    re.IGNORECASE,
)
_NO_AGENT = re.compile(
    r"(?:the|a) (?:end|start|middle|time|day|week|month|year|summer|spring|autumn|winter|side|\w+ of)\b"
)


def check(subject: Subject) -> Iterator[Hit]:
    """The first passive of each sentence. In ``said`` it is silent: people need not know who was to blame.

    An answer must say who did it, so there each one counts. On a page a few are good style: it is silent about a
    section until more than a fifth of its sentences hold one.
    """
    for passage in subject.passages:
        if passage.role is Role.OURS:
            for section in _sections(passage):
                hits = [hit for sentence in section if (hit := _hit(passage.field, sentence))]
                if passage.field or len(hits) > len(section) * _FINE:
                    yield from hits


def _sections(passage: Passage) -> Iterator[list[Sentence]]:
    """The sentences of a field; those of a page from heading to heading."""
    blocks, looked_at = passage.prose.blocks, 0
    section: list[Sentence] = []
    for sentence in passage.prose.sentences:
        begins = False
        while looked_at <= sentence.block:
            begins |= blocks[looked_at].kind == "heading"
            looked_at += 1
        if begins and not passage.field:
            yield section
            section = []
        section.append(sentence)
    yield section


def _hit(field: str, sentence: Sentence) -> Hit | None:
    place = next((place for place in passives(sentence) if _worth_saying(sentence, *place)), None)
    if place is None or _found_already(sentence, *place):
        return None
    place = _with_helpers(sentence, place[0]), place[1]
    start, end = sentence.span(sentence.words[place[0]].start, sentence.words[place[1]].end)
    return Hit(field, *_words(sentence, *place), start, end)


def _worth_saying(sentence: Sentence, first: int, last: int) -> bool:
    """Whether turning it round would help: "you are allowed in" hides nobody."""
    form, known = sentence.words[last].text.lower(), participles()
    quiet = form in known.quiet or (form in known.quiet_today and sentence.words[first].text.lower() in {"is", "are"})
    return not quiet or bool(_agent(sentence, last))


def _found_already(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words are part of an empty phrase, which is another finding and the worse one."""
    start, end = sentence.words[first].start, sentence.words[last].end
    return any(match.start < end and start < match.end for match in bundled("empty-answer").find(sentence.text))


def _with_helpers(sentence: Sentence, first: int) -> int:
    """The number of the first helping word before "been": "has been", "will be", "could have been"."""
    while first > 0 and sentence.words[first - 1].text.lower() in _HELPERS:
        first -= 1
    return first


def _agent(sentence: Sentence, last: int) -> str:
    """Who did it, when the words after the passive say so."""
    agent = _AGENT.match(sentence.text, sentence.words[last].end)
    return agent["agent"] if agent and not _NO_AGENT.match(agent["agent"]) else ""


def _words(sentence: Sentence, first: int, last: int) -> tuple[str, str]:
    """The message and the suggestion."""
    found = sentence.text[sentence.words[first].start : sentence.words[last].end]
    agent = _agent(sentence, last)
    if agent:
        return f"“{found}” puts the one who did it last.", f"Put “{agent}” first, then what they did."
    form = sentence.words[last].text.lower()
    helpers = {word.text.lower() for word in sentence.words[first:last]}
    if helpers & _PAST and not helpers & _MAY:
        past = participles().irregular.get(form, form)
        return f"“{found}” does not say who did it.", f"Say who did it, such as “We {past} …”."
    return f"“{found}” does not say who does it.", "Start with who does it: “We”, or the name of the team."


RULE = Rule(
    id="passive",
    name="The sentence does not say who did it",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="An honest answer says who did what. “We” and a plain verb are also easier to read.",
    source="GOV.UK style guide, “Active voice”; Plain English Campaign, How to write in plain English",
    check=check,
)
