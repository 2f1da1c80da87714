"""heading-level: a heading whose level does not fit the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.rule import Family, Hit, Rule, Subject


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each skipped level, and for each second heading of level 1.

    A page may begin at level 2: its title is then made from its menu or its name.
    """
    for passage in subject.passages:
        last, seen = 1, False
        for block in passage.prose.blocks:
            if not block.level:
                continue
            if block.level > last + 1:
                message = f"This heading goes from level {last} to level {block.level}."
                yield Hit(passage.field, message, _write(last + 1, block.text), *block.span(0, len(block.text)))
            elif block.level == 1 and seen:
                message = "A page has one main heading. This is another."
                yield Hit(passage.field, message, _write(2, block.text), *block.span(0, len(block.text)))
            last, seen = block.level, seen or block.level == 1


def _write(level: int, text: str) -> str:
    return f"Write “{'#' * level} {text}”."


RULE = Rule(
    id="heading-level",
    name="A heading of the wrong level",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People who listen to a page move by its headings. A skipped level sounds like a lost part.",
    source="WCAG 2.2, success criterion 1.3.1; W3C, “Headings” tutorial",
    check=check,
)
