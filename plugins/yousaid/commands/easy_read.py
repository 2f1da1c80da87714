"""``yousaid easy-read``: the draft of one answer or of all, with questions for what it leaves to a person."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from yousaid.commands.plain import filter_lines
from yousaid.commands.site import open_site, say
from yousaid.easyread.block import block
from yousaid.easyread.draft import as_text, draft
from yousaid.easyread.model import EasyReadPage, Question
from yousaid.errors import Problem, YousaidError
from yousaid.pipeline import Loaded
from yousaid.records.faults import closest
from yousaid.records.model import Record
from yousaid.reporters.closing import plural
from yousaid.visible import visible

_FORMATS = ("text", "json")
#: After how many records progress is told.
_TELL_EVERY = 50


@dataclass(frozen=True, slots=True)
class Drafted:
    """One record and its draft."""

    record: Record
    page: EasyReadPage


def set_up(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("record", nargs="?", metavar="RECORD", help="the id or the file of a record; all when none")
    parser.add_argument(
        "--plain", metavar="FILE", help="draft each line of a file by itself; `-` reads what you paste or pipe"
    )
    parser.add_argument("--format", default="text", metavar="FORMAT", help=", ".join(_FORMATS))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print drafts, questions and what to fill in; nothing in them fails."""
    if options.format not in _FORMATS:
        raise YousaidError(
            Problem(f"There is no format “{options.format}” here.", "", "Use one of: " + ", ".join(_FORMATS) + ".")
        )
    as_json = options.format == "json"
    if options.plain and options.record:
        raise YousaidError(Problem("`--plain` drafts lines, not a record.", "", "Leave out one of the two."))
    if options.plain:
        return filter_lines(options.plain, Path(options.config), as_json=as_json)
    loaded, today = open_site(options)
    if options.record:
        one = _one(loaded, options.record, today)
        print(_dumped(_as_dict(one)) if as_json else _shown(one))
    else:
        every = _every(loaded, today)
        print(_dumped(_summary_dict(every)) if as_json else _summary(every))
    return 0


def _one(loaded: Loaded, name: str, today: date) -> Drafted:
    record = find(loaded, name)
    if record.gone:
        raise YousaidError(Problem(f"“{record.id}” is gone.", "Its words are not shown any more.", "Name another one."))
    return Drafted(record, draft(record, loaded.settings, loaded.glossary, today))


def _every(loaded: Loaded, today: date) -> list[Drafted]:
    records = [record for record in loaded.content.records if not record.gone]
    made = []
    for number, record in enumerate(records, 1):
        made.append(Drafted(record, draft(record, loaded.settings, loaded.glossary, today)))
        if number % _TELL_EVERY == 0 or number == len(records):
            say(f"Drafted {number} of {plural(len(records), 'answer')}.")
    return made


def find(loaded: Loaded, name: str) -> Record:
    """The record of an id or a file's name; raises YousaidError with the nearest id."""
    wanted = Path(name).stem if name.endswith(".yml") else name
    records = {record.id: record for record in loaded.content.records}
    if wanted in records:
        return records[wanted]
    guess = closest(wanted, records)
    more = f" Did you mean `{guess}`?" if guess else ""
    raise YousaidError(
        Problem(f"There is no record “{wanted}”.{more}", "", "Write the id: the file's name without `.yml`.")
    )


def _shown(one: Drafted) -> str:
    """The page as lines, then each question with its reason, then the YAML to fill in."""
    parts = [as_text(one.page)]
    if one.page.questions:
        parts.append("\n".join(["Only you can answer these:", *_questions(one.page.questions)]))
    ready = block(one.record, one.page)
    if ready:
        where = "below `easy_read:` in" if one.record.easy_read else "at the end of"
        parts.append(f"Put this {where} {one.record.path}, and write after each `-`:\n\n{ready}".rstrip())
    return "\n".join(visible(line) for line in "\n\n".join(parts).split("\n"))


def _questions(questions: Sequence[Question]) -> list[str]:
    lines = []
    for number, question in enumerate(questions, 1):
        lines.append(f"{number}. {question.ask}")
        lines += [f"   You wrote: {question.source}"] if question.source else []
        lines += [f"   {question.why}"] if question.why else []
    return lines


def _summary(every: list[Drafted]) -> str:
    lines = []
    for one in every:
        state = "" if one.page.complete else ", too little to publish"
        said = f"{plural(len(one.page.lines), 'line')}, {plural(len(one.page.questions), 'question')}{state}"
        lines.append(f"{one.record.id}: {said}")
    counts = _counts(every)
    lines += ["", f"{counts['complete']} of {plural(counts['answers'], 'answer')} say enough to publish in easy read."]
    lines.append(
        f"{plural(counts['lines'], 'line')}: {counts['authors']} written by people, {counts['drafted']} drafted from "
        f"sentences, {counts['made']} made from dates, codes and counts."
    )
    lines.append(f"{plural(counts['questions'], 'question')} left to a person. `yousaid easy-read ID` shows them.")
    return "\n".join(lines)


def _counts(every: list[Drafted]) -> dict[str, int]:
    lines = [line for one in every for line in one.page.lines if line.part != "term"]
    return {
        "answers": len(every),
        "complete": sum(one.page.complete for one in every),
        "lines": len(lines),
        "authors": sum(not line.generated for line in lines),
        "drafted": sum(bool(line.source) for line in lines),
        "made": sum(line.generated and not line.source for line in lines),
        "questions": sum(len(one.page.questions) for one in every),
    }


def _summary_dict(every: list[Drafted]) -> dict[str, object]:
    return {"version": 1, "records": [_as_dict(one) for one in every], "summary": _counts(every)}


def _as_dict(one: Drafted) -> dict[str, object]:
    page = one.page
    return {
        "record": one.record.id,
        "title": page.title,
        "status": one.record.status,
        "complete": page.complete,
        "lines": [
            {"part": line.part, "text": line.text, "generated": line.generated, "source": line.source}
            for line in page.lines
        ],
        "questions": [question_dict(question) for question in page.questions],
        "left_out": [{"what": part.what, "why": part.why} for part in page.left_out],
        "terms": [{"term": term.term, "means": term.means} for term in page.terms],
        "block": block(one.record, page),
    }


def question_dict(question: Question) -> dict[str, str]:
    """A question as JSON has it."""
    return {"part": question.part, "ask": question.ask, "source": question.source, "why": question.why}


def _dumped(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
