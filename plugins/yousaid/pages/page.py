"""A page: where it stands, what it is, and the whole of its HTML."""

from __future__ import annotations

from dataclasses import dataclass

#: Every kind of page, as it stands in ``<body data-page="KIND">``.
KINDS = (
    "home",
    "answer",
    "easy-read",
    "easy-read-progress",
    "easy-read-home",
    "easy-read-list",
    "easy-read-page",
    "pictures",
    "translation",
    "language",
    "poster",
    "poster-list",
    "index",
    "engagements",
    "engagement",
    "promises",
    "whats-new",
    "glossary",
    "search",
    "contact",
    "about",
    "accessibility",
    "open-data",
    "page",
    "gone",
    "moved",
    "not-found",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One whole page. ``address`` is below the site's root, such as ``answers/quiet-bins/``."""

    address: str
    kind: str
    title: str
    html: str
