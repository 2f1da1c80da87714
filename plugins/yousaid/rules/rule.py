"""What a rule is, what it is given to look at, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from yousaid.easyread.pictures import Pictures
from yousaid.easyread.reviewed import Reviewed
from yousaid.easyread.written import Written
from yousaid.finding import Severity
from yousaid.glossary import Glossary
from yousaid.records.model import Engagement, Record
from yousaid.settings import Settings
from yousaid.text.prose import Prose


class Role(StrEnum):
    """Whose words a passage holds: language rules treat them differently (see ``gate.severity``)."""

    OURS = "ours"
    PUBLIC = "public"
    QUOTE = "quote"
    OTHER_LANGUAGE = "other-language"
    NAME = "name"

    @property
    def checked(self) -> bool:
        """Whether language rules look at it: only our own words, and the public's view in our words."""
        return self in (Role.OURS, Role.PUBLIC)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One field's prose: where it stands, whose words it holds and its sentences. Compared by identity."""

    field: str
    role: Role
    prose: Prose


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Subject:
    """Everything a rule may look at: a record, an engagement, a review or a page of text. Compared by identity.

    ``easy``: what the author wrote, when it is the easy-read page of a record (``record`` is None then).
    ``passages`` stand in the order in which a reader meets them on the page. A rule reads only what it needs.
    """

    path: str
    settings: Settings
    glossary: Glossary
    today: date
    pictures: Pictures = field(default_factory=Pictures)
    passages: tuple[Passage, ...] = ()
    record: Record | None = None
    engagement: Engagement | None = None
    reviewed: Reviewed | None = None
    easy: Written | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule fired.

    ``start`` and ``end`` are offsets into the clean text of the field, end exclusive; None means the whole field.
    An absent field is placed at the nearest key that exists. ``severity`` only where it differs from the rule's.
    ``replacement`` only where it is certain: words to put in the place of those from ``start`` to ``end``.
    """

    field: str
    message: str
    suggestion: str = ""
    start: int | None = None
    end: int | None = None
    severity: Severity | None = None
    replacement: str | None = None


class Family(StrEnum):
    """What a rule is about, which decides where it applies and whether it may be allowed or baselined."""

    FACT = "fact"
    LANGUAGE = "language"
    SAFETY = "safety"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its id names the fault and reads well after ``allow``.

    ``why`` says why it matters to readers, ``source`` where the knowledge comes from. ``stage`` is ``trial`` (counted,
    silent) or ``live``. ``on_easy_read``: whether it looks at easy-read pages too; if not, a stricter rule does.
    """

    id: str
    name: str
    severity: Severity
    family: Family
    why: str
    source: str
    check: Callable[[Subject], Iterator[Hit]]
    stage: str = "live"
    on_easy_read: bool = True
    since: str = "0.1.0"
