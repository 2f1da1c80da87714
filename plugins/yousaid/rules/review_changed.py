"""review-changed: an easy-read page changed after people checked it."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for a page that is not as it was when people checked it."""
    reviewed = subject.reviewed
    if reviewed is None or reviewed.standing is None or not reviewed.decides or reviewed.standing.state != "changed":
        return
    parts = ", ".join(f"“{block.heading}”" for block in reviewed.standing.changed)
    message = "The easy-read page changed after people checked it"
    message += f": {parts}." if parts else "."
    if reviewed.standing.since.nothing_left:
        message = "Nothing is left on the easy-read page of what people checked."
    yield Hit("code", message, "Show people the page again. Until then it is called an easy read draft.")


RULE = Rule(
    id="review-changed",
    name="An easy-read page changed after the check",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="People checked other words. Readers must be able to trust the name “easy read”.",
    source="DIN SPEC 33429:2025-03: easy read is checked by people who need it; yousaid, section Review of its design",
    check=check,
)
