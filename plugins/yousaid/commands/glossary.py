"""``yousaid glossary``: the short forms and hard words of a text, with the words that explain them there."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from yousaid.commands.check import Looked, look
from yousaid.commands.site import say
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate import subjects
from yousaid.gate.run import check_texts
from yousaid.gate.subjects import Checkable
from yousaid.glossary import Glossary
from yousaid.location import Span
from yousaid.outlet.clock import read_today
from yousaid.pipeline import settings_of
from yousaid.records.loader import TextFile, read_text
from yousaid.rules.longforms import known
from yousaid.rules.rule import Role, Subject
from yousaid.rules.shortforms import uses
from yousaid.settings import without_site
from yousaid.visible import visible

_FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Used:
    """A short form or a hard word: the words that explain it in the text, what we would write, and its place."""

    short: str
    long: str
    path: str
    span: Span
    advice: str = ""
    hard: bool = False


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; the whole site when you name none; `-` reads"
        " what you paste",
    )  # fmt: skip
    parser.add_argument("--format", default="text", metavar="FORMAT", help=", ".join(_FORMATS))
    parser.set_defaults(run=run, changed_since=None, any_file=True)


def run(options: argparse.Namespace) -> int:
    """Print the list; nothing in it fails."""
    if options.format not in _FORMATS:
        raise YousaidError(
            Problem(f"There is no format “{options.format}” here.", "", "Use one of: " + ", ".join(_FORMATS) + ".")
        )
    looked = _pasted(options) if options.paths == ["-"] else look(options)
    glossary = looked.loaded.glossary if looked.loaded else Glossary()
    found = [*_short_forms(_checkables(looked, glossary), glossary), *_hard_words(looked)]
    if options.format == "json":
        print(json.dumps([_as_dict(used) for used in found], indent=2, ensure_ascii=False))
    else:
        print("\n".join(_lines(found)))
    broken = [finding for finding in looked.checked.findings if finding.broken]
    for finding in broken:
        say(f"{visible(finding.path)}:{finding.span.line}: {visible(finding.message)}")
    return 2 if broken else 0


def _pasted(options: argparse.Namespace) -> Looked:
    """What stands on standard input."""
    config = Path(options.config)
    settings = settings_of(config) if config.is_file() else without_site(Path.cwd())
    if sys.stdin.isatty():
        say("Paste your text. End it with Ctrl+D on a line of its own.")
    text, faults = read_text("(your text)", sys.stdin.buffer.read())
    texts = (text,) if text else ()
    today = read_today(options.today, settings.today)
    checked = check_texts(texts, Glossary(), settings, today).joined(None, faults)
    return Looked(loaded=None, today=today, texts=texts, checked=checked, only=frozenset())


def _checkables(looked: Looked, glossary: Glossary) -> Iterator[Checkable]:
    """Every page that was looked at."""
    settings = looked.loaded.settings if looked.loaded else without_site(Path.cwd())
    blank = Subject(path="", settings=settings, glossary=glossary, today=looked.today)
    texts: Iterable[TextFile] = looked.texts
    if looked.loaded is not None:
        content, only = looked.loaded.content, looked.only
        for record in content.records:
            if only is None or record.path in only:
                yield from subjects.of_record(record, blank)
        for engagement in content.engagements:
            if only is None or engagement.path in only:
                yield from subjects.of_engagement(engagement, blank)
        texts = (*(page for page in content.pages if only is None or page.path in only), *texts)
    for text in texts:
        yield from subjects.of_text(text.path, text.text, blank)


def _short_forms(checkables: Iterable[Checkable], glossary: Glossary) -> Iterator[Used]:
    """Each short form of each file: where it is explained, or else where it stands first."""
    found: dict[tuple[str, str], dict[str, Used]] = {}
    for checkable in checkables:
        path = checkable.subject.path
        for passage in checkable.subject.passages:
            if passage.role in (Role.OTHER_LANGUAGE, Role.NAME):
                continue
            for use in uses(passage.prose):
                pairs = found.setdefault((path, use.short), {})
                if use.long.casefold() not in pairs:
                    span = checkable.places.span(passage.field, use.start, use.end)
                    pairs[use.long.casefold()] = Used(use.short, use.long, path, span, _advice(use.short, glossary))
    for pairs in found.values():
        explained = [used for used in pairs.values() if used.long]
        yield from explained or pairs.values()


def _advice(short: str, glossary: Glossary) -> str:
    term = glossary.find(short)
    if term and term.long:
        return f"in your glossary: {term.long}"
    long = known().long.get(short, "")
    return f"not explained here; it may be: {long}" if long else "not explained here"


def _hard_words(looked: Looked) -> Iterator[Used]:
    """Each hard word of each file at its first place, with plainer words."""
    seen: set[tuple[str, str]] = set()
    for finding, words in sorted(looked.checked.all_found, key=_place):
        if finding.rule == "jargon" and words and (finding.path, words.casefold()) not in seen:
            seen.add((finding.path, words.casefold()))
            plain = " ".join(words.split())
            yield Used(plain, "", finding.path, finding.span, finding.suggestion, hard=True)


def _place(found: tuple[Finding, str]) -> tuple[str, Span]:
    return found[0].path, found[0].span


def _as_dict(used: Used) -> dict[str, object]:
    return {
        "short": used.short,
        "long": used.long,
        "path": used.path,
        "line": used.span.line,
        "column": used.span.column,
    }


def _lines(found: list[Used]) -> Iterator[str]:
    """The list for people: short forms, then hard words, one a line."""
    if not found:
        yield "We found no short forms and no hard words."
    width = min(max((len(used.short) for used in found), default=0), 24)
    for title, hard in (("Short forms", False), ("Hard words", True)):
        some = [used for used in found if used.hard is hard]
        if some:
            yield ("\n" if hard and len(some) < len(found) else "") + title
        for used in some:
            words = used.long or f"({used.advice})"
            place = f"{visible(used.path)}:{used.span.line}:{used.span.column}"
            yield f"  {visible(used.short).ljust(width)}  {visible(words)}  {place}"
