"""missing-fact: another fact that a page needs is not there."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.records.fields import Shape
from yousaid.records.model import Engagement, Record, Review
from yousaid.records.schema import ENGAGEMENT, REVIEW
from yousaid.rules.facts import absent, lacks
from yousaid.rules.rule import Family, Hit, Rule, Subject
from yousaid.yamlfile import Mapping, Sequence


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each missing fact of an engagement, a review, a result or a merged answer."""
    if subject.record is not None:
        yield from _of_record(subject.record)
    if subject.engagement is not None:
        yield from _of_engagement(subject.engagement)
    if subject.reviewed is not None:
        yield from _needed(subject.reviewed.review, REVIEW)


def _of_record(record: Record) -> Iterator[Hit]:
    if lacks(record, "merged_into"):
        advice = "Add `merged_into:` with the id of the answer that holds it now."
        yield Hit("merged_into", "`merged_into` is missing: which answer holds this now?", advice)
    if record.worked_result and absent(record.document, "worked_date", record.worked_date):
        advice = "Add the day on which you asked, such as `worked_date: 2026-03-12`."
        yield Hit("worked_date", "`worked_date` is missing: when did you ask if it worked?", advice)


def _of_engagement(engagement: Engagement) -> Iterator[Hit]:
    yield from _needed(engagement, ENGAGEMENT)
    if _empty(engagement, "missing") and _empty(engagement, "nobody_missing"):
        advice = "Add `missing:` with the groups you did not hear. If there is none, say why in `nobody_missing: |`."
        yield Hit("missing", "Nobody knows who was missing.", advice, severity=Severity.WARNING)


def _needed(thing: Engagement | Review, shape: Shape) -> Iterator[Hit]:
    for field in shape.fields:
        # Whether people agreed is for the rule `consent`: that one can never be lowered.
        if field.required and field.name != "agreed" and _empty(thing, field.name):
            example = f", such as `{field.name}: {field.example}`" if field.example else ""
            yield Hit(field.name, f"`{field.name}` is missing. {field.help}", f"Add `{field.name}:`{example}.")


def _empty(thing: Engagement | Review, field: str) -> bool:
    node = thing.document.node(field)
    if isinstance(node, Sequence):
        return not node.items
    if isinstance(node, Mapping):
        return not node.entries
    value = getattr(thing, field)
    return absent(thing.document, field, value if isinstance(value, int) else value or "")


RULE = Rule(
    id="missing-fact",
    name="A fact is missing",
    severity=Severity.ERROR,
    family=Family.FACT,
    why="The page shows this fact. Without it readers cannot judge the rest.",
    source="NHS England, Working in partnership with people and communities: statutory guidance, the ten principles",
    check=check,
)
