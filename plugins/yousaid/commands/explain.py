"""``yousaid explain RULE``: what a rule is for, and what to write instead."""

from __future__ import annotations

import argparse
import textwrap

from yousaid.errors import Problem, YousaidError
from yousaid.records.faults import closest
from yousaid.rules import RULES
from yousaid.rules.rule import Rule


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="the id of a rule; nothing lists them all")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list."""
    if not options.rule:
        width = max(len(rule.id) for rule in RULES)
        for rule in RULES:
            print(f"{rule.id.ljust(width)}  {rule.name}")
        return 0
    wanted = next((rule for rule in RULES if rule.id == options.rule), None)
    if wanted is None:
        guess = closest(options.rule, [rule.id for rule in RULES])
        more = f" Did you mean `{guess}`?" if guess else ""
        raise YousaidError(
            Problem(f"There is no rule “{options.rule}”.{more}", "", "`yousaid explain` lists them all.")
        )
    print(page(wanted))
    return 0


def page(rule: Rule) -> str:
    """The rule's page as plain text."""
    parts = (
        f"{rule.id}: {rule.name}",
        f"Why it matters to readers\n{textwrap.fill(rule.why, 100)}",
        f"How strict\n{_strictness(rule)}",
        f"Source\n{textwrap.fill(rule.source, 100)}",
    )
    return "\n\n".join(parts)


def _strictness(rule: Rule) -> str:
    level = {"error": "An error: it stops a page.", "warning": "A warning: it stops nothing, but mend it."}
    since = f" Since version {rule.since}."
    trial = " On trial: counted, not shown." if rule.stage == "trial" else ""
    return level.get(rule.severity.value, "A suggestion.") + trial + since
