"""The blocks inside a record or an engagement, after reading. An absent field is empty or None."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from yousaid.records.dates import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's own words, and what they agreed to."""

    text: str = ""
    who: str = ""
    consent: str = ""
    consent_date: dt.date | None = None
    consent_ends: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One time that a promise moved: when, which day it had before, and why."""

    date: dt.date | None = None
    due_was: dt.date | Month | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A count before and after; ``out_of`` is the base of both."""

    what: str = ""
    before: int | None = None
    after: int | None = None
    out_of: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation that worked on it, whether we paid it, and what it did."""

    name: str = ""
    type: str = ""
    paid: bool | None = None
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which numbered item of a framework this is evidence for, and why."""

    framework: str = ""
    item: int | None = None
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who was told what happened, how and when."""

    who: str = ""
    how: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to more: an address on the web, or another answer's id."""

    text: str = ""
    url: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where an older answer was published first."""

    url: str = ""
    organisation: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """So many out of so many."""

    x: int | None = None
    out_of: int | None = None
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A hard word and what it means, or a part that easy read leaves out and why."""

    term: str = ""
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A part that the easy-read page leaves out, and why."""

    what: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyRead:
    """Short phrases from which the easy-read page is drafted, one idea each."""

    heard: tuple[str, ...] = ()
    did: tuple[str, ...] = ()
    not_done: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    counts: tuple[Counts, ...] = ()
    terms: tuple[Explained, ...] = ()
    pictures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    no_picture: dict[str, str] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The answer in another language, who made it and when, and when somebody checked it."""

    title: str = ""
    asked: str = ""
    said: str = ""
    did: str = ""
    left_to_do: str = ""
    why: str = ""
    worked_found: str = ""
    made_by: str = ""
    made_on: dt.date | None = None
    checked: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allow:
    """A finding that somebody decided to allow: which rule, which words, why and until when."""

    rule: str = ""
    words: str = ""
    why: str = ""
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The first name of somebody who checked an easy-read page, and until when they agreed to stand on it."""

    name: str = ""
    consent_date: dt.date | None = None
    consent_ends: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question that readers were asked about an easy-read page, and what they told us."""

    question: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting: where, which day, when it began (``18:30``) and how long it was, in minutes."""

    place: str = ""
    date: dt.date | None = None
    start: str = ""
    length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What made it possible to take part."""

    venue: str = ""
    travel_paid: bool | None = None
    digital_help: str = ""
    interpreter: str = ""
    fee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A group of people and how many of them took part."""

    group: str = ""
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A group that was not heard, why, and what happens next."""

    group: str = ""
    why: str = ""
    next_step: str = ""
