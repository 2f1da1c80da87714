"""What an answer, an engagement and a review hold, as read. Text is clean text; an absent field is empty or None."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from yousaid.records.blocks import (
    Access,
    Allow,
    Asked,
    Change,
    EasyRead,
    Evidence,
    Heard,
    Link,
    Measure,
    Missing,
    Partner,
    Quote,
    Reader,
    Session,
    Source,
    Told,
    Translation,
)
from yousaid.records.dates import Month
from yousaid.records.statuses import STATUSES, Status
from yousaid.yamlfile import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One answer: what people said, what we did or will do or cannot do, and what is known about it."""

    id: str
    path: str
    document: Document = field(repr=False, compare=False)
    title: str = ""
    kind: str = ""
    asked: str = ""
    said: str = ""
    we_said: str = ""
    did: str = ""
    status: str = ""
    date: dt.date | None = None
    left_to_do: str = ""
    owner: str = ""
    due: dt.date | Month | None = None
    next_news: dt.date | Month | None = None
    who_decides: str = ""
    why_not: str = ""
    why: str = ""
    service: str = ""
    place: str = ""
    scope: str = ""
    themes: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    heard_through: tuple[str, ...] = ()
    people: int | None = None
    engagement: str = ""
    quotes: tuple[Quote, ...] = ()
    history: tuple[Change, ...] = ()
    decided_at: str = ""
    decided_on: dt.date | None = None
    influence: str = ""
    worked_date: dt.date | None = None
    worked_judged_by: str = ""
    worked_result: str = ""
    worked_found: str = ""
    measures: tuple[Measure, ...] = ()
    partners: tuple[Partner, ...] = ()
    evidence_for: tuple[Evidence, ...] = ()
    told: tuple[Told, ...] = ()
    links: tuple[Link, ...] = ()
    source: Source | None = None
    easy_read: EasyRead | None = None
    translations: dict[str, Translation] = field(default_factory=dict)
    allow: tuple[Allow, ...] = ()
    draft: bool = False
    old_addresses: tuple[str, ...] = ()
    gone: str = ""
    merged_into: str = ""

    @property
    def state(self) -> Status | None:
        """The status with its heading and needs; None while the record has none."""
        return STATUSES.get(self.status)

    @property
    def praise(self) -> bool:
        """Whether it is praise, which needs no status."""
        return self.kind == "praise"

    @property
    def ready(self) -> bool:
        """Whether there is enough for a page: a subject and a status, whatever else the gate still asks for."""
        return bool(self.gone or (self.title and (self.status or self.praise)))

    @property
    def public(self) -> bool:
        """Whether the answer may stand in lists: not a draft and not gone."""
        return not self.draft and not self.gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """One exercise in which people were asked something."""

    id: str
    path: str
    document: Document = field(repr=False, compare=False)
    title: str = ""
    why_asked: str = ""
    could_not_change: str = ""
    activity: str = ""
    methods: tuple[str, ...] = ()
    open_from: dt.date | None = None
    open_to: dt.date | None = None
    sessions: tuple[Session, ...] = ()
    access: Access | None = None
    partners: tuple[Partner, ...] = ()
    heard_from: tuple[Heard, ...] = ()
    missing: tuple[Missing, ...] = ()
    nobody_missing: str = ""
    stage: str = ""
    level: str = ""
    evaluation: str = ""
    builds_on: tuple[Link, ...] = ()
    asked_before: str = ""
    evidence_for: tuple[Evidence, ...] = ()
    allow: tuple[Allow, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One time that people checked an easy-read page: who, when, how, and the code of the version they had.

    ``people`` counts those with a learning disability. ``agreed``: each of them agreed to what the page says of them.
    """

    id: str
    path: str
    document: Document = field(repr=False, compare=False)
    code: str = ""
    date: dt.date | None = None
    group: str = ""
    people: int | None = None
    agreed: bool | None = None
    how: str = ""
    paid: bool | None = None
    asked: tuple[Asked, ...] = ()
    changed: tuple[str, ...] = ()
    pay: str = ""
    minutes: int | None = None
    supporter: str = ""
    names: tuple[Reader, ...] = ()
    allow: tuple[Allow, ...] = ()
