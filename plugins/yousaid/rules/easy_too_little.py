"""easy-too-little: somebody wrote lines for easy read, and the page still says the status only.

A page must say what people said, and what came of it or why. An answer without any lines of its own is no finding:
the site counts those.
"""

from __future__ import annotations

from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import easyfacts
from yousaid.rules.rule import Family, Hit, Rule, Subject

_LACKS = {"heard": "what people said", "did": "what came of it", "why": "why not"}


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for an easy-read page that lacks a main point; it names each one."""
    record = subject.record
    if record is None or record.easy_read is None or record.gone:
        return
    lacking = [part for part in easyfacts.pair(subject, record).page.lacking if part in _LACKS]
    if lacking:
        message = (
            f"These lines do not say {' or '.join(_LACKS[part] for part in lacking)}. So the page says the status only."
        )
        yield Hit("easy_read", message, " ".join(f"Write `{part}:`." for part in lacking))


RULE = Rule(
    id="easy-too-little",
    name="Easy read lacks a main point",
    severity=Severity.WARNING,
    family=Family.FACT,
    why="A page without its main point tells people nothing. We show them the status and how to reach you.",
    source="yousaid: 2 of 250 records by people who had not seen the rules, and nothing told them",
    check=check,
)
