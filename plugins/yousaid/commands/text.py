"""``yousaid text``: paste anything, and see what is hard to read in it. Needs no site."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

from yousaid.commands.output import add_format, colour, know_format, print_report
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.run import Checked, check_texts
from yousaid.glossary import Glossary
from yousaid.location import LineIndex, Span
from yousaid.outlet.clock import read_today
from yousaid.pipeline import settings_of
from yousaid.records.loader import TextFile, read_text
from yousaid.reporters.closing import plural
from yousaid.reporters.report import Report
from yousaid.rules.hard_sentence import known_words
from yousaid.settings import ENGINES, Settings, without_site
from yousaid.text.engines import Engine, engine
from yousaid.text.hardness import hardness
from yousaid.text.markdown import read_markdown
from yousaid.text.prose import Prose
from yousaid.text.sentences import Sentence

#: Rules that are about single words: what they find in a sentence are hard words of it, beside its rare ones.
_HARD_WORDS = frozenset({"jargon", "acronym"})


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="a file; `-` or nothing reads what you paste"
    )
    parser.add_argument(
        "--engine", choices=ENGINES, help="who counts; textstat for numbers that compare with other people's"
    )
    parser.add_argument("--formulas", action="store_true", help="show the other readability formulas too")
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check one text and print its counts and findings."""
    know_format(options.format)
    text, faults = _read(options.file)
    config = Path(options.config)
    settings = settings_of(config) if config.is_file() else without_site(Path.cwd())
    if options.engine:
        settings = replace(settings, engine=options.engine)
    counting = engine(settings.engine)
    today = read_today(options.today, settings.today)
    checked = check_texts([text] if text else [], Glossary(), settings, today).joined(None, faults)
    prose = read_markdown(text.text) if text else Prose(())
    if options.format == "json":
        values = _as_json(text, prose, checked, settings) | _more(prose, counting, options.formulas)
        print(json.dumps(values, indent=2, ensure_ascii=False))
    else:
        failed = checked.broken or checked.fails()
        report = Report(
            findings=checked.findings,
            checked=1,
            words=checked.words,
            on_trial=checked.on_trial,
            texts={text.path: text.text} if text else {},
            failed=failed,
            colour=colour(),
        )
        if options.format == "text" and text:
            print(_counts(prose, counting))
            if options.formulas and prose.count.words:
                print(_table(prose, counting))
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


def _counts(prose: Prose, counting: Engine) -> str:
    count = counting.count(prose.sentences)
    if not count.words:
        return "There are no words in this text."
    return (
        f"{plural(count.words, 'word')}, {plural(count.sentences, 'sentence')}, {plural(count.syllables, 'syllable')}: "
        f"reading age {count.reading_age:.1f} years (grade {count.grade:.1f}){counting.says}."
    )


def _table(prose: Prose, counting: Engine) -> str:
    """Each formula on a line, to one decimal; the JSON has them unrounded."""
    lines = []
    for name, score in counting.scores(prose.sentences).items():
        shown = "needs more sentences" if score is None else f"{score:.1f}"
        lines.append(f"  {name.replace('_', ' ')}: {shown}")
    return "\n".join(lines)


def _more(prose: Prose, counting: Engine, formulas: bool) -> dict[str, object]:
    """What was asked for beside the fixed keys: another engine, the other formulas."""
    named: dict[str, object] = {"engine": counting.name} if formulas or counting.says else {}
    return named | ({"formulas": counting.scores(prose.sentences)} if formulas else {})


def _as_json(text: TextFile | None, prose: Prose, checked: Checked, settings: Settings) -> dict[str, object]:
    lines = LineIndex(text.text if text else "")
    counting = engine(settings.engine)
    count = counting.count(prose.sentences)
    known = known_words(settings, Glossary())
    sentences = []
    for sentence in prose.sentences:
        span = lines.span(sentence.at(0), sentence.at(len(sentence.text) - 1) + 1)
        own = counting.count([sentence])
        found = [finding for finding in checked.findings if finding.rule in _HARD_WORDS and _inside(finding, span)]
        sentences.append(
            {
                "text": sentence.text,
                "line": span.line,
                "column": span.column,
                "words": own.words,
                "grade": own.grade,
                "reading_age": own.reading_age,
                "hard_words": _hard_words(sentence, [_words(text, finding) for finding in found], known),
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


def _hard_words(sentence: Sentence, found: list[str], known: frozenset[str]) -> list[str]:
    """The words that rules found in a sentence and its rare ones, in the order of the text, each once."""
    rare = set(hardness(sentence, known).hard_words) - {word.lower() for words in found for word in words.split()}
    both = [*found, *(word.text for word in sentence.words if word.text.lower() in rare)]
    return sorted(dict.fromkeys(both), key=sentence.text.find)


def _inside(finding: Finding, span: Span) -> bool:
    place = finding.span.line, finding.span.column
    return (span.line, span.column) <= place < (span.end_line, span.end_column)


def _words(text: TextFile | None, finding: Finding) -> str:
    line = text.text.split("\n")[finding.span.line - 1] if text else ""
    end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    return line[finding.span.column - 1 : end]
