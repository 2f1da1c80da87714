"""third-person: the organisation writes about itself as if it were somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.rules.vale.inflect import forms
from yousaid.text.words import letter_runs

#: The last word of an organisation's name by which it calls itself: "the Trust". A hospital is a place too.
_KINDS = frozenset(
    "association authority board charity company council group healthcare healthwatch partnership society trust".split()
)
_ACTS = (
    "accept add agree aim apologise appoint apply ask believe build buy change choose close consider continue create "
    "decide employ encourage ensure expect explain fund give help hold hope improve include install intend introduce "
    "invest know launch listen look make meet move need offer open plan produce promise provide publish put receive "
    "recognise recruit reduce remove replace review run send set spend start stop support take thank train try "
    "understand update use want welcome work write"
)
_NOW = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
_SAME = frozenset("will would can cannot could did had may might must should won't can't shall".split())
_BEFORE = r"(?:^|[,;:–—] |\b(?:and|although|as|because|but|if|so|that|when|where|which|while) )"
_BETWEEN = r"(?: (?:also|already|always|currently|now|recently|still|then|therefore))?"


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each sentence of an answer or an engagement in which the organisation's name acts."""
    name = subject.settings.organisation
    if not name or (subject.record is None and subject.engagement is None):
        return
    last = frozenset(letter_runs(name.lower().rpartition(" ")[2]))
    for passage, sentence in wording.holding(subject, last, public=False):
        for match in _pattern(name).finditer(sentence.text):
            instead = f"{'We' if not match.start('who') else 'we'}{match['between']} {_plain(match['verb'])}"
            message = f"“{match['who']}” is you. Readers may think it is somebody else."
            place = sentence.span(match.start("who"), match.end())
            yield Hit(passage.field, message, f"Write “{instead}”.", *place)


def _plain(verb: str) -> str:
    """The form of a verb that follows "we"."""
    return _NOW.get(verb) or _verbs().get(verb, verb)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    """Each form that can follow a name, with the form that follows "we"."""
    made = {verb: verb for verb in _SAME}
    for act in map(forms, _ACTS.split()):
        made |= {act.third: act.base, act.past: act.past}
    return made


@lru_cache(maxsize=4)
def _pattern(organisation: str) -> re.Pattern[str]:
    """The organisation's name, or "the" with the kind of body it is, and the verb after it."""
    name, kind = re.escape(organisation), organisation.rpartition(" ")[2]
    who = rf"(?:[Tt]he )?{name}"
    if kind.lower() in _KINDS:
        who += rf"|[Tt]he (?:{kind}|{kind.lower()})"
    verbs = "|".join(sorted({*_NOW, *_verbs()}, key=len, reverse=True))
    return re.compile(rf"{_BEFORE}(?P<who>{who})(?P<between>{_BETWEEN}) (?P<verb>{verbs})(?![\w-])")


RULE = Rule(
    id="third-person",
    name="We write about ourselves as “the Trust”",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="“The Trust will” sounds as if somebody else will. “We will” is a promise from you to the reader.",
    source="NHS content guide, “Voice and tone”; Plain English Campaign, How to write in plain English",
    check=check,
)
