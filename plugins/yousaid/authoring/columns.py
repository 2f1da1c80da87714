"""The names that people give to columns and labels, and the field that each one fills."""

from __future__ import annotations

import re

from yousaid.records.columns import COLUMNS

#: For each field the names seen in real tables and pages, the most telling first. Compared without case and signs.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "said": (
        "you said", "what you said", "you told us", "what you told us", "you asked", "you asked us", "we heard",
        "what we heard", "what people said", "people said", "people told us", "patients said", "your feedback",
        "feedback", "feedback received", "comment", "comments", "your comment", "your comments", "issue", "concern",
        "suggestion",
    ),
    "did": (
        "we did", "what we did", "we have done", "what we have done", "weve done", "what weve done", "we are doing",
        "were doing", "what we are doing", "we will", "what we will do", "our response", "our reply", "our answer",
        "our action", "our actions", "we responded", "response", "action", "actions", "action taken",
        "actions taken", "reply", "answer", "outcome", "so we",
    ),
    "asked": ("we asked", "we asked you", "what we asked", "question"),
    "we_said": ("we said", "what we said", "we promised", "our promise"),
    "title": ("subject", "heading", "headline"),
    "place": ("ward", "location", "site", "hospital", "building", "ward or area", "area"),
    "service": ("department", "team", "division", "specialty"),
    "status": ("progress", "state"),
    "date": ("status date", "date completed", "completed", "date done", "completed on"),
    "owner": ("lead", "owned by", "responsible", "by whom", "action owner", "who is responsible"),
    "due": ("due date", "date due", "by when", "deadline", "target date", "when"),
    "next_news": ("next update", "review date"),
    "left_to_do": ("still to do", "next steps"),
    "why": ("reason", "because"),
    "themes": ("theme", "category", "categories", "topic", "topics"),
    "heard_through": ("source", "channel", "how we heard", "how you told us", "method"),
    "people": ("how many", "how many people", "number of people"),
    "source.url": ("url", "link", "web address", "web page", "page", "source url"),
    "source.organisation": ("organisation", "organization", "org", "trust", "provider", "source organisation"),
    "source.period": ("period", "quarter", "time period", "source period"),
}  # fmt: skip

_SIGNS = re.compile(r"[^\w\s]|_")


def plain_name(name: str) -> str:
    """A column's name in small letters, without signs: ``You said…`` and ``you_said:`` are the same."""
    return " ".join(_SIGNS.sub(lambda sign: "" if sign[0] in "'’" else " ", name.casefold()).split())


_FIELDS: dict[str, str] = {plain_name(column.name): column.field for column in COLUMNS} | {
    name: field for field, names in SYNONYMS.items() for name in names
}


def field_of(column: str) -> str:
    """The field that a column fills, such as ``said`` or ``source.url``; "" when none does."""
    return _FIELDS.get(plain_name(column), "")


def rank(column: str) -> int:
    """How telling the name of a column is: 0 is best. With two columns for one field, the better name wins."""
    name = plain_name(column)
    names = SYNONYMS.get(field_of(column), ())
    return names.index(name) + 1 if name in names else 0
