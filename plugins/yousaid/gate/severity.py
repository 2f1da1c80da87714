"""How bad a hit is in the place where it stands: the one place where severities are lowered."""

from __future__ import annotations

from datetime import date

from yousaid.finding import Severity
from yousaid.records.model import Record
from yousaid.rules.rule import Family, Hit, Role, Rule
from yousaid.settings import Settings

#: What a site writes in ``rules`` to hear nothing of a rule.
OFF = "off"


def severity_of(rule: Rule, hit: Hit, role: Role, record: Record | None, settings: Settings) -> Severity | None:
    """The severity of one hit; None when nobody should hear of it.

    Language rules are silent in quotes, names and other languages, and only warn about the public's view in our
    words. A draft and a site that is still learning get warnings; time alone never fails.
    """
    chosen = settings.level_of(rule.id, hit.field)
    if chosen == OFF:
        return None
    severity = (
        _chosen(rule, hit.severity or rule.severity, Severity(chosen)) if chosen else hit.severity or rule.severity
    )
    if rule.family is Family.LANGUAGE and not role.checked:
        return None
    mild = (
        rule.family is Family.TIME
        or (rule.family is Family.LANGUAGE and role is Role.PUBLIC)
        or (record is not None and record.draft)
        or (rule.family is not Family.SAFETY and learning(settings, record.date if record else None))
    )
    return max(severity, Severity.WARNING, key=lambda s: s.rank) if mild else severity


def silent(rule: Rule, settings: Settings) -> bool:
    """Whether a rule is on trial, so that its findings are counted and not shown; a site may ask for them."""
    return rule.stage == "trial" and rule.id not in settings.rules


def levels(rule: Rule) -> tuple[str, ...]:
    """What a site may make of a rule: never less of what protects people, and never an error of what only time does."""
    every = tuple(severity.value for severity in Severity)
    if rule.family is Family.SAFETY:
        return every[: rule.severity.rank + 1]
    if rule.family is Family.FACT:
        return every
    return (*every, OFF) if rule.family is Family.LANGUAGE else (*every[1:], OFF)


def _chosen(rule: Rule, own: Severity, wanted: Severity) -> Severity:
    """A hit's severity where a site chose one for its rule: lower for every hit, or higher for its usual ones."""
    if wanted.rank >= rule.severity.rank:
        return max(own, wanted, key=lambda severity: severity.rank)
    return wanted if own is rule.severity else own


def learning(settings: Settings, day: date | None) -> bool:
    """Whether the site's first, gentle time covers an answer of that day.

    It covers every answer dated in those 90 days for ever, so that their end alone turns nothing red.
    """
    ends = settings.learning_ends
    return ends is not None and (day is None or day <= ends)
