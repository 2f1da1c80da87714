"""The forms of a verb: *utilise* gives *utilises*, *utilised* and *utilising*, each with the same form of *use*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from yousaid.rules.vale.definition import DefinitionError
from yousaid.yamlfile import read_own

_SHORT = re.compile(r"(?:qu)?[^aeiou]*[aeiou][bdgklmnprtvz]")
_HISS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Forms:
    """A verb as in *we help, it helps, we helped, we have helped, helping*."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


@dataclass(frozen=True, slots=True)
class _Table:
    irregular: Mapping[str, str]
    doubled: frozenset[str]


def inflected(pairs: Mapping[str, str], kind: str) -> dict[str, str]:
    """The pairs of a list with every form of their verbs; a form that has a pair of its own keeps it.

    Choices parted by ``|`` are each put into the form. Where the long verb has one form for *we did* and *we have
    done* and a plainer one has two, both are offered. Raises DefinitionError for any kind but ``verb``.
    """
    if kind != "verb":
        raise DefinitionError("`inflect` knows verbs only: write `inflect: verb`.", "inflect")
    made: dict[str, str] = {}
    for verb, instead in pairs.items():
        for form, choices in _forms_of_pair(verb, instead.split("|")):
            made.setdefault(form, "|".join(dict.fromkeys(choices)))
    return {**made, **pairs}


def forms(phrase: str) -> Forms:
    """The forms of a verb, or of a phrase that starts with one (*carry out*)."""
    verb, space, rest = phrase.partition(" ")
    past, participle = (_table().irregular.get(verb) or _past(verb)).partition(" ")[::2]
    made = (verb, _third(verb), past, participle or past, _ing(verb))
    return Forms(*(form + space + rest for form in made))


def _forms_of_pair(verb: str, choices: list[str]) -> Iterator[tuple[str, list[str]]]:
    long, plain = forms(verb), [forms(choice) for choice in choices]
    yield long.base, choices
    yield long.third, [form.third for form in plain]
    if long.past == long.participle:
        yield long.past, [one for form in plain for one in (form.past, form.participle)]
    else:
        yield long.past, [form.past for form in plain]
        yield long.participle, [form.participle for form in plain]
    yield long.ing, [form.ing for form in plain]


def _third(verb: str) -> str:
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith((*_HISS, "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """The verb with its last letter twice where it must be: *stop*, British *travel*, and those of the table."""
    british = verb.endswith("l") and verb[-2:-1] in _VOWELS and verb[-3:-2] not in _VOWELS
    return verb + verb[-1] if british or _SHORT.fullmatch(verb) or verb in _table().doubled else verb


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = read_own(Path(str(files("yousaid") / "data" / "lists" / "verb-forms.yml")))
    return _Table(dict(data["irregular"]), frozenset(data["doubled"]))
