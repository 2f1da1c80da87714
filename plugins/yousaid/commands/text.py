"""``yousaid text``: paste anything, and see what is hard to read in it. Needs no site."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from yousaid.commands.output import add_format, colour, know_format, print_report
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.run import Checked, check_texts
from yousaid.glossary import Glossary
from yousaid.location import LineIndex, Span
from yousaid.outlet.clock import read_today
from yousaid.records.loader import TextFile, read_text
from yousaid.reporters.report import Report
from yousaid.settings import read_settings, without_site
from yousaid.text.markdown import read_markdown
from yousaid.text.prose import Prose

#: Rules that are about single words: what they find in a sentence are its hard words.
_HARD_WORDS = frozenset({"jargon", "acronym"})


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="a file; `-` or nothing reads what you paste"
    )
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check one text and print its counts and findings."""
    know_format(options.format)
    text, faults = _read(options.file)
    config = Path(options.config)
    settings = read_settings(config) if config.is_file() else without_site(Path.cwd())
    today = read_today(options.today, settings.today)
    checked = check_texts([text] if text else [], Glossary(), settings, today).joined(None, faults)
    prose = read_markdown(text.text) if text else Prose(())
    if options.format == "json":
        print(json.dumps(_as_json(text, prose, checked), indent=2, ensure_ascii=False))
    else:
        failed = checked.broken or checked.fails()
        report = Report(findings=checked.findings, checked=1, words=checked.words, failed=failed, colour=colour())
        if options.format == "text" and text:
            print(_counts(prose))
        print_report(options.format, report)
    return 2 if checked.broken else int(checked.fails())


def _read(name: str) -> tuple[TextFile | None, tuple[Finding, ...]]:
    if name != "-":
        path = Path(name)
        if not path.is_file():
            raise YousaidError(Problem(f"There is no file “{name}”.", "", "Check the name and the folder."))
        return read_text(name, path.read_bytes())
    if sys.stdin.isatty():
        print("Paste your text. End it with Ctrl+D on a line of its own.", file=sys.stderr)
    return read_text("(your text)", sys.stdin.buffer.read())


def _counts(prose: Prose) -> str:
    count = prose.count
    if not count.words:
        return "There are no words in this text."
    return (
        f"{count.words} words, {count.sentences} sentences, {count.syllables} syllables: "
        f"reading age {count.reading_age:.1f} years (grade {count.grade:.1f})."
    )


def _as_json(text: TextFile | None, prose: Prose, checked: Checked) -> dict[str, object]:
    lines = LineIndex(text.text if text else "")
    count = prose.count
    sentences = []
    for sentence in prose.sentences:
        span = lines.span(sentence.at(0), sentence.at(len(sentence.text) - 1) + 1)
        own = sentence.count
        sentences.append(
            {
                "text": sentence.text,
                "line": span.line,
                "column": span.column,
                "words": own.words,
                "grade": own.grade,
                "reading_age": own.reading_age,
                "hard_words": [_words(text, f) for f in checked.findings if f.rule in _HARD_WORDS and _inside(f, span)],
            }
        )
    return {
        "words": count.words,
        "sentences": count.sentences,
        "syllables": count.syllables,
        "grade": count.grade,
        "reading_age": count.reading_age,
        "sentence_list": sentences,
        "findings": [finding.as_dict() for finding in checked.findings],
    }


def _inside(finding: Finding, span: Span) -> bool:
    place = finding.span.line, finding.span.column
    return (span.line, span.column) <= place < (span.end_line, span.end_column)


def _words(text: TextFile | None, finding: Finding) -> str:
    line = text.text.split("\n")[finding.span.line - 1] if text else ""
    end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    return line[finding.span.column - 1 : end]
