"""identifier: something that points at one person, such as a phone or NHS number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

from yousaid.finding import Severity
from yousaid.privacy.identifiers import allowed, identifiers, key, mask
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject

_NAMES = {
    "nhs-number": "an NHS number",
    "email": "an email address",
    "phone": "a phone number",
    "postcode": "a full postcode",
    "national-insurance": "a National Insurance number",
    "birth-date": "a date of birth",
}


_JOINED = re.compile(r"[-_=&?/+]")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each identifier in any text, whoever said it, and in any address of the record."""
    fine = allowed(subject.settings)
    for passage in subject.passages:
        yield from _in_passage(passage, fine)
    for field, address in _addresses(subject):
        # Once as it stands, and once as people say it: "%20", "+" and hyphens stand for spaces.
        texts = (address, _JOINED.sub(" ", unquote_plus(address)))
        found: dict[tuple[str, str], tuple[str, bool]] = {}
        for text in texts:
            for item in identifiers(text, fine):
                value = text[item.start : item.end]
                found.setdefault((item.kind, key(value)), (value, item.certain))
        for (kind, _), (value, certain) in found.items():
            # An address is full of long numbers: ten digits in a row may be anything there.
            yield _hit(field, kind, value, certain and not (kind == "nhs-number" and value.isdigit()), None)


def _in_passage(passage: Passage, fine: frozenset[str]) -> Iterator[Hit]:
    for block in passage.prose.blocks:
        for item in identifiers(block.text, fine):
            place = block.span(item.start, item.end)
            yield _hit(passage.field, item.kind, block.text[item.start : item.end], item.certain, place)
    for link in passage.prose.links:
        if link.url != link.text:
            for item in identifiers(link.url, fine):
                place = (link.start, link.end)
                yield _hit(passage.field, item.kind, link.url[item.start : item.end], item.certain, place)


def _addresses(subject: Subject) -> Iterator[tuple[str, str]]:
    """The texts that are no prose but stand in addresses. An id has no place in the file: we point at the title."""
    thing = subject.record or subject.engagement
    if thing is not None:
        yield "title", thing.id
    if subject.record is not None:
        record = subject.record
        yield from ((f"old_addresses[{n}]", text) for n, text in enumerate(record.old_addresses))
        yield from ((f"links[{n}].url", link.url) for n, link in enumerate(record.links))
        if record.source is not None:
            yield "source.url", record.source.url
    if subject.engagement is not None:
        yield from ((f"builds_on[{n}].url", link.url) for n, link in enumerate(subject.engagement.builds_on))


def _hit(field: str, kind: str, value: str, certain: bool, place: tuple[int, int] | None) -> Hit:
    start, end = place or (None, None)
    name = _NAMES[kind]
    if certain:
        message = f"This is {name}: {mask(value)}."
        advice = "Take it out. Is it your own public contact? Then put it in `contact:` or `places:` in the settings."
        return Hit(field, message, advice, start, end)
    message = f"This may be {name}: {mask(value)}."
    return Hit(field, message, "If it is, take it out. If it is not, it can stay.", start, end, Severity.WARNING)


RULE = Rule(
    id="identifier",
    name="Something points at one person",
    severity=Severity.ERROR,
    family=Family.SAFETY,
    why="A page is for everyone, for years. People must be able to speak up without being found.",
    source="UK GDPR, article 4(1); ICO, Anonymisation guidance (2025); NHS Data Model and Dictionary, NHS number",
    check=check,
)
