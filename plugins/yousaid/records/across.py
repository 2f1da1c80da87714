"""Faults that only show when all records are seen together: ids used twice, links to nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Finding, Severity
from yousaid.records.faults import closest
from yousaid.records.loader import Content, is_free
from yousaid.records.model import Engagement, Record

_FOR_EVER = "An address lives for ever, and one address can lead to one answer only."


def faults_across(content: Content) -> Iterator[Finding]:
    """Each fault between files: the second use of an id, and each id that leads to nothing."""
    seen: dict[str, str] = {}
    for record in content.records:
        if record.id in seen:
            what = f"The id “{record.id}” is already used by {seen[record.id]}."
            yield _fault(record, "", what, _FOR_EVER, "Give this file another name.")
        seen.setdefault(record.id, record.path)
    for record in content.records:
        for number, old in enumerate(record.old_addresses):
            if not is_free(old):
                what = f"“{old}” is the address of a list of answers."
                yield _fault(record, f"old_addresses[{number}]", what, _FOR_EVER, "Take it out of `old_addresses`.")
            elif old in seen:
                what = f"The old address “{old}” belongs to {seen[old]}."
                yield _fault(record, f"old_addresses[{number}]", what, _FOR_EVER, "Take it out of `old_addresses`.")
            seen.setdefault(old, record.path)
    yield from _links(content, seen)


def _links(content: Content, answers: dict[str, str]) -> Iterator[Finding]:
    engagements = {engagement.id for engagement in content.engagements}
    for record in content.records:
        if record.engagement and record.engagement not in engagements:
            yield _nowhere(record, "engagement", record.engagement, engagements, "engagement")
        if record.merged_into and record.merged_into not in answers:
            yield _nowhere(record, "merged_into", record.merged_into, answers, "answer")
        for number, link in enumerate(record.links):
            if link.answer and link.answer not in answers:
                yield _nowhere(record, f"links[{number}].answer", link.answer, answers, "answer")
    for engagement in content.engagements:
        for number, link in enumerate(engagement.builds_on):
            if link.answer and link.answer not in answers:
                yield _nowhere(engagement, f"builds_on[{number}].answer", link.answer, answers, "answer")


def _nowhere(
    record: Record | Engagement, field: str, slug: str, known: set[str] | dict[str, str], what: str
) -> Finding:
    guess = closest(slug, known)
    return _fault(
        record,
        field,
        f"There is no {what} with the id “{slug}”." + (f" Did you mean `{guess}`?" if guess else ""),
        "The link on the page would lead nowhere.",
        f"Write `{guess}`." if guess else f"Write the id of an {what}: the name of its file without `.yml`.",
    )


def _fault(record: Record | Engagement, field: str, what: str, why: str, instead: str) -> Finding:
    return Finding(
        rule="invalid",
        severity=Severity.ERROR,
        message=f"`{field}`: {what}" if field else what,
        why=why,
        suggestion=instead,
        path=record.path,
        span=record.document.span(field),
        field=field,
        record=record.id,
    )
