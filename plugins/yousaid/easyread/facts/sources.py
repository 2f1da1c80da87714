"""The statements of a record and of its easy-read page, one sentence or line each.

Which parts of the standard page the easy page must carry (``carried``): what people said, what we did or will do, what
is left, why not, who decides, who owns it, the day it is due or the next news, and the counts before and after. They
are the answer: a reader who misses one is told less than other readers. The rest is about the answer and not required
(how we asked, quotes, who worked with us, how people were told, old dates of a promise, what was found in detail): the
easy page says in one generated line each whether it is late and whether it worked, and links to the full answer.
Whatever the standard page holds, required or not, may be said in easy read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from yousaid.easyread.facts.amounts import amounts
from yousaid.easyread.facts.model import Side, Statement
from yousaid.easyread.model import EasyReadPage
from yousaid.easyread.phrases import counted
from yousaid.records.blocks import EasyRead, Measure
from yousaid.records.dates import Month, in_words
from yousaid.records.model import Record
from yousaid.records.statuses import Outcome
from yousaid.text.prose import read_prose

#: Fields of prose, the side they are on, and whether the easy page must carry them.
_PROSE: tuple[tuple[str, Side, bool], ...] = (
    ("said", "said", True),
    ("we_said", "said", True),
    ("did", "did", True),
    ("left_to_do", "did", True),
    ("why", "did", True),
    ("who_decides", "did", True),
    ("asked", "said", False),
    ("worked_found", "later", False),
    ("title", "detail", False),
    ("service", "detail", False),
    ("place", "detail", False),
    ("decided_at", "detail", False),
)
_DATES = ("date", "decided_on", "worked_date")
_PARTS = ("heard", "did", "not_done", "why", "when", "before", "now", "next")
_OPEN = frozenset({Outcome.WAITING, Outcome.PROMISED})
_IN_POUNDS = re.compile(r"\bpounds\b|£", re.IGNORECASE)
_PER_CENT = re.compile(r"\bper ?cent(?:age)?\b|%", re.IGNORECASE)


def of_record(record: Record) -> Iterator[Statement]:
    """Every statement of the standard page."""
    for name, side, carried in _PROSE:
        if text := getattr(record, name):
            yield from _sentences(text, name, side, carried)
    for number, measure in enumerate(record.measures):
        yield from _of_measure(measure, f"measures[{number}]")
    yield from _of_promise(record)
    yield from _details(record)


def _sentences(text: str, field: str, side: Side, carried: bool = False, part: str = "") -> Iterator[Statement]:
    for sentence in read_prose(text).sentences:
        start = sentence.start
        yield Statement(text[start : sentence.end], field, start, part or field, side, carried)


def _of_measure(measure: Measure, field: str) -> Iterator[Statement]:
    sides: tuple[tuple[str, int | None, Side], ...] = (
        ("before", measure.before, "said"),
        ("after", measure.after, "later"),
    )
    days = _days_of(measure.source or "")
    for name, count, side in sides:
        if count is not None:
            alone = f"{measure.what}: {_unit(measure.what)[0]}{count:,}{_unit(measure.what)[1]}"
            text = counted(count, measure.out_of, measure.what) if measure.out_of else alone
            yield Statement(text, f"{field}.{name}", 0, "measures", side, carried=True)
            if when := days.get(name):
                yield Statement(f"{text}, {when}", f"{field}.source", 0, "measures", side)
    if measure.source:
        yield Statement(measure.source, f"{field}.source", 0, "measures", "detail")


def _days_of(source: str) -> dict[str, str]:
    """The day of each count, where a source names two: “Call logs, April 2025 and April 2026”."""
    found = [source[fact.start : fact.end] for fact in amounts(source) if fact.kind == "date"]
    return dict(zip(("before", "after"), found, strict=True)) if len(found) == len(("before", "after")) else {}


def _unit(what: str) -> tuple[str, str]:
    """What stands before and after the count of a measure that names its unit: “in pounds”, “per cent”."""
    if _IN_POUNDS.search(what):
        return "£", ""
    return "", "%" if _PER_CENT.search(what) else ""


def _of_promise(record: Record) -> Iterator[Statement]:
    """Who owns it, when it is due and when there is news: required while the answer is open."""
    is_open = record.state is not None and record.state.outcome in _OPEN and not record.praise
    if record.owner:
        yield Statement(record.owner, "owner", 0, "owner", "did", carried=is_open)
    for name in ("due", "next_news"):
        when: date | Month | None = getattr(record, name)
        if when is not None:
            promised = is_open and (name == "next_news" or bool(record.state and record.state.promise))
            yield Statement(in_words(when), name, 0, name, "did", carried=promised)


def _details(record: Record) -> Iterator[Statement]:
    for name in _DATES:
        if when := getattr(record, name):
            yield Statement(in_words(when), name, 0, name, "detail")
    if record.people is not None:
        yield Statement(f"{record.people} people", "people", 0, "people", "detail")
    for number, change in enumerate(record.history):
        when = " ".join(in_words(day) for day in (change.date, change.due_was) if day)
        yield Statement(when, f"history[{number}].due_was", 0, "history", "detail")
        yield from _sentences(change.why, f"history[{number}].why", "did", part="history")
    texts = [
        *((f"quotes[{n}].text", quote.text) for n, quote in enumerate(record.quotes)),
        *((f"partners[{n}].part", f"{partner.name}. {partner.part}") for n, partner in enumerate(record.partners)),
        *((f"told[{n}].how", f"{told.who}. {told.how}") for n, told in enumerate(record.told)),
        *((f"told[{n}].date", in_words(told.date)) for n, told in enumerate(record.told) if told.date),
        *((f"links[{n}].text", link.text) for n, link in enumerate(record.links)),
        *((f"evidence_for[{n}].because", proof.because) for n, proof in enumerate(record.evidence_for)),
    ]
    if record.source:
        texts.append(("source", f"{record.source.organisation} {record.source.period}"))
    for field, text in texts:
        yield from _sentences(text, field, "detail")


def written(record: Record) -> Iterator[Statement]:
    """The lines that the author wrote for the easy page, where they stand in the record."""
    easy = record.easy_read or EasyRead()
    for part in _PARTS:
        lines: tuple[str, ...] = getattr(easy, part)
        field = f"easy_read.{part}"
        listed = len(lines) != 1 or record.document.node(f"{field}[0]") is not None
        for number, line in enumerate(lines):
            side: Side = "said" if part in ("heard", "before") else "did"
            yield from _sentences(line, f"{field}[{number}]" if listed else field, side, part=part)
    for number, count in enumerate(easy.counts):
        if count.x is not None and count.out_of:
            yield Statement(f"{count.x} out of {count.out_of}", f"easy_read.counts[{number}].x", 0, "counts", "detail")
        yield Statement(count.what, f"easy_read.counts[{number}].what", 0, "counts", "detail")


def made(page: EasyReadPage) -> Iterator[Statement]:
    """The lines that we made ourselves; they have no place in the record."""
    for line in page.lines:
        if line.generated:
            side: Side = "said" if line.part in ("heard", "before") else "did"
            yield Statement(line.text, "easy_read", 0, line.part, side)


def shown(page: EasyReadPage) -> tuple[str, ...]:
    """Every text a reader of the easy page meets: title, lines, explained words, and what it says it leaves out."""
    return (
        page.title,
        *(line.text for line in page.lines),
        *(f"{term.term}. {term.means}" for term in page.terms),
        *(f"{item.what}. {item.why}" for item in page.left_out),
    )
