"""How bad a hit is in the place where it stands: the one place where severities are lowered."""

from __future__ import annotations

from datetime import date

from yousaid.finding import Severity
from yousaid.records.model import Record
from yousaid.rules.rule import Family, Hit, Role, Rule
from yousaid.settings import Settings


def severity_of(rule: Rule, hit: Hit, role: Role, record: Record | None, settings: Settings) -> Severity | None:
    """The severity of one hit; None when nobody should hear of it.

    Language rules are silent in quotes, names and other languages, and only warn about the public's view in our
    words. A draft and a site that is still learning get warnings; time alone never fails.
    """
    severity = hit.severity or rule.severity
    if rule.family is Family.LANGUAGE and not role.checked:
        return None
    mild = (
        rule.family is Family.TIME
        or (rule.family is Family.LANGUAGE and role is Role.PUBLIC)
        or (record is not None and record.draft)
        or (rule.family is not Family.SAFETY and learning(settings, record.date if record else None))
    )
    return max(severity, Severity.WARNING, key=lambda s: s.rank) if mild else severity


def learning(settings: Settings, day: date | None) -> bool:
    """Whether the site's first, gentle time covers an answer of that day.

    It covers every answer dated in those 90 days for ever, so that their end alone turns nothing red.
    """
    ends = settings.learning_ends
    return ends is not None and (day is None or day <= ends)
