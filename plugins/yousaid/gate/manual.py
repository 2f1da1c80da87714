"""What the manual says about a rule: the parts that a terminal and ``docs/rules.md`` share."""

from __future__ import annotations

import re
import textwrap
from itertools import chain

from yousaid.finding import Severity
from yousaid.gate.severity import levels
from yousaid.gate.specs import Example, findings, settings, spec_of
from yousaid.privacy.identifiers import allowed, identifiers, mask
from yousaid.rules.rule import Family, Rule

#: The families in the order of the manual: their name, and what they share.
FAMILIES = {
    Family.FACT: ("Facts", "What an honest answer must hold."),
    Family.SAFETY: ("Safety", "What protects people. You can never allow these."),
    Family.LANGUAGE: ("Words", "What makes a page hard to read."),
    Family.TIME: ("Time", "What only time changes. These never stop a page (`--strict` does)."),
}
#: Findings that no rule makes: about files, about permissions and about the baseline. Nobody can change or allow them.
OTHERS = {
    "unreadable": "The file cannot be read at all, or not safely.",
    "invalid": "We do not know this key, value or file name.",
    "lost-address": "An address that people kept would lead nowhere.",
    "allow-without-reason": "Somebody allowed some words and did not say why.",
    "allow-misplaced": "A permission stands where it does nothing.",
    "allow-unknown-rule": "A permission names a rule that is not there.",
    "allow-forbidden": "A permission is for a rule that nobody may allow.",
    "allow-unused": "A permission is not needed any more.",
    "allow-ended": "A permission is past its last day.",
    "allow-too-long": "A permission lasts more than 12 months.",
    "baseline-stale": "Findings that you once accepted are mended.",
}
_STRICT = {
    Severity.ERROR: "An error: it stops the page.",
    Severity.WARNING: "A warning: it stops nothing, but mend it.",
    Severity.SUGGESTION: "A suggestion: it stops nothing.",
}
#: A record of one text ("did: |" and the lines below it): only the text is shown.
_ONE_TEXT = re.compile(r"(?P<field>\w+): \|\n(?P<text>(?:(?: {2}.*)?\n)+)")
#: How many examples are shown: more would hide the rule.
_FOUND, _QUIET = 3, 2
_WIDTH = 76


def strictness(rule: Rule) -> str:
    """How bad its findings are, whether it is on trial, and since which version it is there."""
    trial = " It is on trial: we count what it finds, and show nothing." if rule.stage == "trial" else ""
    return f"{_STRICT[rule.severity]}{trial} Since version {rule.since}."


def choices(rule: Rule) -> tuple[str, ...]:
    """What a site may make of the rule instead of what it is."""
    return tuple(level for level in levels(rule) if level != rule.severity.value or rule.stage == "trial")


def either(choices: tuple[str, ...]) -> str:
    """The choices in a row, each as code."""
    *others, last = (f"`{choice}`" for choice in choices)
    return f"{', '.join(others)} or {last}" if others else last


def fixed(rule: Rule) -> str:
    """What nobody can change about the rule, and why; nothing about one that you may turn off and allow."""
    if rule.family is Family.SAFETY:
        return "It protects people, so nobody can turn it off or allow what it finds."
    if rule.family is Family.FACT:
        return "Nobody can turn it off: an honest answer needs its facts."
    if rule.family is Family.TIME:
        return "It can never be an error, or a site that nobody touched would stop one day."
    return ""


def examples(rule: Rule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first examples of its spec that the rule finds, with what it says, and those in which it finds nothing."""
    shown = spec_of(rule).examples
    found = [example for example in shown if not example.quiet][:_FOUND]
    quiet = [example for example in shown if example.quiet][:_QUIET]
    return tuple(_shown(rule, one) for one in found), tuple(_shown(rule, one) for one in quiet)


def _shown(rule: Rule, example: Example) -> str:
    """An example as lines: what to know about it, its text, and below it what the rule says."""
    note = _folded(f"{example.note.rstrip('.:')}:") if example.note else []
    said = [_folded(f"-> {one.message} {one.suggestion}".strip()) for one in findings(rule, example)]
    return "\n".join((*note, *_plain(_masked(example.text)), *chain(*said)))


def _masked(text: str) -> str:
    """The text without what could point at somebody: the manual passes its own gate."""
    for one in reversed(identifiers(text, allowed(settings()))):
        text = text[: one.start] + mask(text[one.start : one.end]) + text[one.end :]
    return text


def _plain(text: str) -> list[str]:
    """The lines of an example, without its key when that says nothing."""
    one = _ONE_TEXT.fullmatch(text)
    if one is None:
        return [part for line in text.splitlines() for part in _folded(line)]
    lines = [part for line in textwrap.dedent(one["text"]).splitlines() for part in _folded(line)]
    return lines if one["field"] == "did" else [f"In `{one['field']}`:", *lines]


def _folded(line: str) -> list[str]:
    hanging = " " * (len(line) - len(line.lstrip(" ->")))
    return textwrap.wrap(line, _WIDTH, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False) or [
        ""
    ]
