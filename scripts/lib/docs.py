"""Writes docs/rules.md, docs/fields.md and docs/commands.md from the code, or says which of them is old."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from yousaid import cli
from yousaid.authoring.fields import fields_page
from yousaid.gate import manual
from yousaid.gate.run import ALLOWABLE
from yousaid.gate.specs import spec_of
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules import RULES
from yousaid.rules.rule import Rule

DOCS = Path(__file__).resolve().parents[2] / "docs"
_RULES = """# Rules

Made from the rules and their examples by `scripts/docs`. `yousaid explain RULE` prints the same in a terminal.
Below each example, after `->`, stands what the report says about it. Today is 23 November 2026 in all of them.
Other pages say [how to allow some words](writing.md#when-a-rule-is-wrong) and [what a site can set](settings.md).
"""


def rules_page() -> str:
    """The manual of rules."""
    parts = [_RULES]
    for family, (title, about) in manual.FAMILIES.items():
        parts.append(f"## {title}\n\n{about}\n")
        parts += [_rule(rule) for rule in RULES if rule.family is family]
    parts.append("## Files and permissions\n\nThese are no rules, and no setting changes them.\n")
    parts += [f"### `{name}`\n\n{about}\n" for name, about in manual.OTHERS.items()]
    return "\n".join(parts)


def _rule(rule: Rule) -> str:
    found, quiet = manual.examples(rule)
    return "\n\n".join(
        (
            f"### `{rule.id}`",
            f"{rule.name}.",
            spec_of(rule).about,
            f"**Why it matters to readers.** {rule.why}",
            f"**How strict.** {manual.strictness(rule)}",
            "**What it finds:**",
            *(f"```text\n{example}\n```" for example in found),
            "**What is fine:**",
            *(f"```text\n{example}\n```" for example in quiet),
            f"**To change it.** {_changes(rule)}",
            f"**Source:** `{rule.source}`\n",
        )
    )


def _changes(rule: Rule) -> str:
    parts = [manual.fixed(rule)]
    choices = manual.choices(rule)
    if choices:
        parts.append(f"For your whole site, make it {manual.either(choices)}: `rules: {{{rule.id}: {choices[0]}}}`.")
    if rule.id in ALLOWABLE:
        parts.append(
            f"For some words of one answer, use `allow` with `rule: {rule.id}`. "
            f"For one paragraph of a page, write `<!-- allow {rule.id}: your reason -->` above it."
        )
    return " ".join(part for part in parts if part)


def commands_page() -> str:
    """What each command does, from its own help."""
    parts = ["# Commands\n\nMade from the code by `scripts/docs`.\n"]
    for name, module, about in cli.VERBS:
        parser = argparse.ArgumentParser(prog=f"yousaid {name}", add_help=False, formatter_class=_Wide)
        parser.add_argument("--config", default="site_config.yml", metavar="FILE", help="the site's settings")
        parser.add_argument("--today", metavar="DATE", help="the day to count from, such as 2026-03-02")
        importlib.import_module(f"yousaid.commands.{module}").set_up(parser)
        parts.append(f"## {name}\n\n{about[:1].upper()}{about[1:]}.\n\n```text\n{parser.format_help().strip()}\n```\n")
    return "\n".join(parts)


class _Wide(argparse.HelpFormatter):
    """The same width on every machine."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def pages() -> dict[str, str]:
    """Each page that is made."""
    return {"rules.md": rules_page(), "fields.md": fields_page(Vocabularies()), "commands.md": commands_page()}


def main() -> int:
    """Write the pages, or compare them."""
    check = sys.argv[1:] == ["--check"]
    old = []
    for name, text in pages().items():
        path = DOCS / name
        if not path.is_file() or path.read_text("utf-8") != text:
            old.append(name)
            if not check:
                path.write_text(text, "utf-8")
    if check and old:
        print(f"Old pages in docs/: {', '.join(old)}. Run scripts/docs.")
        return 1
    print("docs/ is up to date." if check or not old else f"Wrote {', '.join(old)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
