"""acronym: a short form that nobody explained at its first use on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules.longforms import known
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.rules.shortforms import Use, uses

#: The words up to the thing itself: "house" in "house in multiple occupation".
_HEAD = re.compile(r".+?(?= (?:at|for|in|of|on|to|with) |$)")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each short form whose first use on the page does not explain it."""
    everyone = subject.settings.acronyms | known().everyday
    found = [(p, use) for p in subject.passages if p.role.checked for use in uses(p.prose)]
    explained = {use.short: use.long for _, use in reversed(found) if use.long}
    seen: set[str] = set()
    for passage, use in found:
        if use.short in seen or use.short in everyone:
            continue
        seen.add(use.short)
        term = subject.glossary.find(use.short)
        told = subject.easy is not None and bool(subject.easy.known.uses(use.short))
        if not use.long and not (term and term.long) and not told:
            yield _hit(passage, use, explained.get(use.short, ""))


def _hit(passage: Passage, use: Use, later: str) -> Hit:
    message = f"“{use.short}” is used before it is explained." if later else f"“{use.short}” is not explained."
    long = later or known().long.get(use.short, "")
    shown = f"{use.short}s" if use.plural else use.short
    long = _many(long) if use.plural else long
    if not long:
        advice = f"Write the words that “{use.short}” stands for, then “({shown})”."
    elif later:
        advice = f"Write “{long} ({shown})” here, where it comes first."
    else:
        advice = f"Write “{long} ({shown})”, if that is what you mean. Or write the words only."
    return Hit(passage.field, message, advice, use.start, use.end)


def _many(long: str) -> str:
    """The words for more than one: "key performance indicators", "houses in multiple occupation"."""
    head = _HEAD.match(long)
    if not head or head[0].endswith("s"):
        return long
    ending = "ren" if head[0].endswith("child") else "s"
    return re.sub(r"(?<=[^aeiou])y$", "ie", head[0]) + ending + long[head.end() :]


RULE = Rule(
    id="acronym",
    name="A short form is not explained",
    severity=Severity.ERROR,
    family=Family.LANGUAGE,
    why="Readers who do not know the short form are lost. They may not know that it is about them.",
    source="NHS service manual, Content guide, “Formatting and punctuation: abbreviations and acronyms”",
    check=check,
)
