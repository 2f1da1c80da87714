"""A rule of a style as one of ours: what it finds in the text of a page, and a ``Rule`` that the gate can run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Passage, Role, Rule, Subject
from yousaid.rules.vale.capitals import capitalization
from yousaid.rules.vale.counts import metric, occurrence, repetition
from yousaid.rules.vale.definition import Definition
from yousaid.rules.vale.found import Finder, Found
from yousaid.rules.vale.pairs import conditional, consistency
from yousaid.rules.vale.scopes import Scope, read_scope
from yousaid.rules.vale.wording import filled
from yousaid.rules.vale.words import existence, substitution
from yousaid.text.prose import Prose

#: The kinds of rule, by the word after ``extends``.
KINDS: Mapping[str, Callable[[Definition], Finder]] = {
    "existence": existence,
    "substitution": substitution,
    "occurrence": occurrence,
    "repetition": repetition,
    "consistency": consistency,
    "conditional": conditional,
    "capitalization": capitalization,
    "metric": metric,
}
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._\s]+")


@dataclass(frozen=True, slots=True)
class Place:
    """One finding of a style's rule: source offsets (code points from 0, end exclusive), and what to say.

    ``replacements`` are the wordings that the rule's ``action`` (or the one value of its swap) would put there.
    """

    field: str
    start: int
    end: int
    words: str
    message: str
    level: Severity
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule of a style, ready to run. ``name`` is ``Style.Rule``, as its files have it."""

    definition: Definition
    scope: Scope
    finder: Finder

    @property
    def name(self) -> str:
        """The name: ``Style.Rule``."""
        return self.definition.name

    def find(self, passages: Sequence[Passage]) -> Iterator[Place]:
        """Each place of one page where the rule fires, in its order, up to the rule's ``limit``."""
        stretches = tuple(self.scope.stretches(passages))
        if not stretches:
            return
        for number, found in enumerate(self.finder(stretches), start=1):
            yield self._place(found)
            if number == self.definition.limit:
                return

    def find_in(self, prose: Prose) -> Iterator[Place]:
        """Each place of one text where the rule fires."""
        yield from self.find([Passage("", Role.OURS, prose)])

    def _place(self, found: Found) -> Place:
        rule, stretch = self.definition, found.stretch
        start, end = stretch.place(found.start, found.end)
        message = filled(found.message or rule.message, found.parts)
        return Place(stretch.field, start, end, found.words, message, rule.level, found.replacements)


def style_rule(definition: Definition) -> StyleRule:
    """The rule of a definition; raises DefinitionError when one of its values cannot be used."""
    default = "summary" if definition.extends == "metric" else "text"
    measured = definition.extends == "metric" and definition.scope == ("text",)
    scope = read_scope(() if measured else definition.scope, default)
    return StyleRule(definition, scope, KINDS[definition.extends](definition))


def as_rule(rule: StyleRule) -> Rule:
    """The same as a rule that the gate can run, over our own words and the public's view in them."""
    definition = rule.definition

    def check(subject: Subject) -> Iterator[Hit]:
        for place in rule.find([passage for passage in subject.passages if passage.role.checked]):
            sure = place.replacements[0] if len(place.replacements) == 1 and definition.action else None
            yield Hit(place.field, place.message, _advice(place), place.start, place.end, replacement=sure)

    return Rule(
        id=rule_id(definition.name),
        name=filled(definition.message, ["…", "…"]),
        severity=definition.level,
        family=Family.LANGUAGE,
        why=definition.description or definition.message,
        source=definition.link or definition.name,
        check=check,
    )


def rule_id(name: str) -> str:
    """The id of a style's rule: ``NHS.HeadingCase`` is ``nhs-heading-case``."""
    return "-".join(part.lower() for part in _WORD_START.split(name) if part)


def _advice(place: Place) -> str:
    if place.replacements == ("",):
        return f"Leave out “{place.words}”."
    return f"Write “{'” or “'.join(place.replacements)}”." if place.replacements else ""
