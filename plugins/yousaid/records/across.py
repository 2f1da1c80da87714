"""Faults that only show when all files are seen together: ids used twice, links and reviews of what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from yousaid.finding import Finding, Severity
from yousaid.records.faults import closest
from yousaid.records.filing import answers_named, is_free
from yousaid.records.loader import Content
from yousaid.records.model import Engagement, Record, Review
from yousaid.records.reading import in_words
from yousaid.records.reviews import Answers

_NOWHERE = "The link on the page would lead nowhere."
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
    yield from _orphans(content)


def _links(content: Content, answers: dict[str, str]) -> Iterator[Finding]:
    engagements = {engagement.id for engagement in content.engagements}
    drafts = {record.id for record in content.records if record.draft or not record.ready}
    gone = {record.id for record in content.records if record.gone}
    for record in content.records:
        if record.engagement and record.engagement not in engagements:
            yield _nowhere(record, "engagement", record.engagement, engagements, "engagement")
        if record.merged_into in gone:
            what = (
                f"“{record.merged_into}” is gone too."
                if record.merged_into != record.id
                else "This is the same answer."
            )
            yield _fault(record, "merged_into", what, _NOWHERE, "Write the id of an answer that people can still read.")
    items: list[Record | Engagement] = [*content.records, *content.engagements]
    for item in items:
        for field, slug in _named(item):
            if slug not in answers:
                yield _nowhere(item, field, slug, answers, "answer")
            elif slug in drafts and not item.draft:
                what = f"“{slug}” is a draft or not finished, so nobody can read it."
                yield _fault(item, field, what, _NOWHERE, "Publish that answer too, or take the link out.")


def _orphans(content: Content) -> Iterator[Finding]:
    """Each review whose answer is not there; one that cannot be read is a fault of its own."""
    answers = Answers(content.records)
    unread = {PurePosixPath(finding.path).stem for finding in content.findings if finding.broken}
    for review in content.reviews:
        if answers.of(review.id) is None and unread.isdisjoint(answers_named(review.id)):
            guess = closest(answers_named(review.id)[-1], answers.ids)
            what = f"There is no answer with the id “{review.id}”." + (f" Did you mean `{guess}`?" if guess else "")
            instead = (
                f"Rename this file to `{guess}.yml`." if guess else "Give this file the name of the answer's file."
            )
            yield _fault(review, "", what, "A review has the name of its answer. Nobody would see this one.", instead)


def _named(item: Record | Engagement) -> Iterator[tuple[str, str]]:
    """Each field that names another answer, with its id."""
    name, links = ("links", item.links) if isinstance(item, Record) else ("builds_on", item.builds_on)
    if isinstance(item, Record) and item.merged_into:
        yield "merged_into", item.merged_into
    for number, link in enumerate(links):
        if link.answer:
            yield f"{name}[{number}].answer", link.answer


def _nowhere(
    record: Record | Engagement, field: str, slug: str, known: set[str] | dict[str, str], what: str
) -> Finding:
    guess = closest(slug, known)
    return _fault(
        record,
        field,
        f"There is no {what} with the id “{slug}”." + (f" Did you mean `{guess}`?" if guess else ""),
        _NOWHERE,
        f"Write `{guess}`." if guess else f"Write the id of an {what}: the name of its file without `.yml`.",
    )


def _fault(record: Record | Engagement | Review, field: str, what: str, why: str, instead: str) -> Finding:
    return Finding(
        rule="invalid",
        severity=Severity.ERROR,
        message=f"{in_words(field)}: {what}" if field else what,
        why=why,
        suggestion=instead,
        path=record.path,
        span=record.document.span(field),
        field=field,
        record=record.id,
    )
