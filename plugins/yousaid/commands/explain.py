"""``yousaid explain RULE``: what a rule is for, what it finds, and what to write instead."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Iterator

from yousaid.errors import Problem, YousaidError
from yousaid.gate import manual
from yousaid.gate.run import ALLOWABLE
from yousaid.gate.specs import spec_of
from yousaid.records.faults import closest
from yousaid.rules import RULES
from yousaid.rules.rule import Rule

_WIDTH = 80
_UNTIL = "2027-03-01"
_NO_RULE = "This is no rule, so no setting changes it. The report says what to do about it."


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="the id of a rule; nothing lists them all")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one rule, or the list."""
    if not options.rule:
        print("\n\n".join(_lists()))
        return 0
    if options.rule.lower() in manual.OTHERS:
        print(_filled(f"{options.rule.lower()}: {manual.OTHERS[options.rule.lower()]} {_NO_RULE}"))
        return 0
    wanted = next((rule for rule in RULES if rule.id == options.rule.lower()), None)
    if wanted is None:
        guess = closest(options.rule, [*(rule.id for rule in RULES), *manual.OTHERS])
        more = f" Did you mean `{guess}`?" if guess else ""
        raise YousaidError(
            Problem(f"There is no rule “{options.rule}”.{more}", "", "`yousaid explain` lists them all.")
        )
    print("\n\n".join(_page(wanted)))
    return 0


def _lists() -> Iterator[str]:
    """Every family with a line for each of its rules."""
    width = max(map(len, (*(rule.id for rule in RULES), *manual.OTHERS)))
    for family, (title, about) in manual.FAMILIES.items():
        lines = [f"  {rule.id.ljust(width)}  {rule.name}" for rule in RULES if rule.family is family]
        yield "\n".join((f"{title}. {about}", *lines))
    lines = [f"  {name.ljust(width)}  {about.rstrip('.')}" for name, about in manual.OTHERS.items()]
    yield "\n".join(("Files and permissions. No rule, and no setting changes them.", *lines))
    yield "`yousaid explain RULE` shows one of them, with examples."


def _page(rule: Rule) -> Iterator[str]:
    """The rule's page as plain text, part by part."""
    found, quiet = manual.examples(rule)
    yield f"{rule.id}: {rule.name}"
    yield _filled(spec_of(rule).about)
    yield _part("Why it matters to readers", rule.why)
    yield _part("How strict", manual.strictness(rule))
    yield _blocks("What it finds", found)
    yield _blocks("What is fine", quiet)
    yield "\n".join(("To change it", *_indented(_changes(rule))))
    yield _part("Source", rule.source)


def _changes(rule: Rule) -> Iterator[str]:
    if manual.fixed(rule):
        yield _filled(manual.fixed(rule), 2)
    choices = manual.choices(rule)
    if choices:
        yield _filled(f"For your whole site, make it {manual.either(choices)} in `site_config.yml`:", 2)
        yield f"  rules: {{{rule.id}: {choices[0]}}}"
    if rule.id in ALLOWABLE:
        yield "To keep some words of one answer, write in its record:"
        yield f"  allow:\n    - rule: {rule.id}\n      words: the words\n      why: your reason\n      until: {_UNTIL}"
        yield "To keep the words of one paragraph of a page, write on a line above it:"
        yield f"  <!-- allow {rule.id}: your reason -->"


def _part(title: str, text: str) -> str:
    return f"{title}\n{textwrap.indent(_filled(text, 2), '  ')}"


def _blocks(title: str, blocks: Iterable[str]) -> str:
    return f"{title}\n" + "\n\n".join(_indented(blocks))


def _indented(blocks: Iterable[str]) -> list[str]:
    return [textwrap.indent(block, "  ") for block in blocks]


def _filled(text: str, indent: int = 0) -> str:
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return "\n\n".join(textwrap.fill(p, _WIDTH - indent, break_on_hyphens=False) for p in paragraphs)
