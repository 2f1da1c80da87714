"""Drafts the easy-read page of an answer from the short fields of its record, never from its prose.

An author's line is trimmed and given a full stop, nothing else. A line of our own says only what a fact of the record
says; one that would break a rule for such lines is left out and listed. The same record and day give the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from yousaid.easyread import phrases
from yousaid.easyread.model import (
    DRAFT_BANNER,
    WORD_LIST,
    EasyReadPage,
    Line,
    LinePart,
    Section,
    SectionPart,
    meaning,
    sentence,
)
from yousaid.easyread.rules import line_faults
from yousaid.easyread.terms import explain, terms_of
from yousaid.glossary import Glossary
from yousaid.records.blocks import EasyRead, Explained, LeftOut
from yousaid.records.dates import Month, in_words, last_day
from yousaid.records.model import Record
from yousaid.records.statuses import WORKED_AFTER_DAYS, Outcome
from yousaid.settings import Settings

_REFUSALS = frozenset({"cannot", "stopped"})
_OPEN = frozenset({Outcome.WAITING, Outcome.PROMISED})


def draft(record: Record, settings: Settings, glossary: Glossary | None, today: date) -> EasyReadPage:
    """The easy-read draft of an answer as it stands today."""
    terms = terms_of(record, glossary)
    maker = _Maker(record, today, settings.acronyms | {term.term for term in terms})
    sections = _once([section for section in maker.sections() if section.lines])
    used: list[Explained] = []
    explained = tuple(explain(section, terms, used) for section in sections)
    own = record.easy_read.left_out if record.easy_read else ()
    return EasyReadPage(
        title=record.title,
        sections=explained,
        complete=not missing(record),
        left_out=(*own, *maker.left_out),
        terms=tuple(used),
    )


def _once(sections: list[Section]) -> list[Section]:
    """The sections without the generated lines that the author wrote too."""
    written = {line.text for section in sections for line in section.lines if not line.generated}
    return [
        replace(section, lines=tuple(line for line in section.lines if not (line.generated and line.text in written)))
        for section in sections
    ]


def as_text(page: EasyReadPage) -> str:
    """The page as lines of plain text, a blank line between its parts, without a line break at the end."""
    parts = [[page.title], [*DRAFT_BANNER]]
    parts += [[section.heading, *(line.text for line in section.lines)] for section in page.sections]
    if page.left_out:
        parts.append(["What we left out", *(f"{item.what}: {sentence(item.why)}" for item in page.left_out)])
    if page.terms:
        parts.append([WORD_LIST, *(text for term in page.terms for text in meaning(term))])
    return "\n\n".join("\n".join(part) for part in parts)


def missing(record: Record) -> tuple[str, ...]:
    """The questions that only a person can answer, in the order of the page; none when the draft is complete."""
    easy = record.easy_read or EasyRead()
    asked = [] if easy.heard else ["heard"]
    if not record.praise:
        asked += _unanswered(record, easy)
    return tuple(
        phrases.DID_QUESTIONS.get(record.status, phrases.QUESTIONS[part]) if part == "did" else phrases.QUESTIONS[part]
        for part in asked
    )


def _unanswered(record: Record, easy: EasyRead) -> list[str]:
    if record.state is None:
        return ["status"]
    if record.status in _REFUSALS:
        return [] if easy.why else ["why"]
    asked = ["did"] if "did" in record.state.needs and not easy.did else []
    return [*asked, "not_done"] if record.status == "part-done" and not easy.not_done else asked


@dataclass(slots=True)
class _Maker:
    """Makes the sections of one record and notes which generated lines had to be left out."""

    record: Record
    today: date
    known: frozenset[str]
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def easy(self) -> EasyRead:
        return self.record.easy_read or EasyRead()

    def sections(self) -> Iterator[Section]:
        """The sections in the order of the page; some have no lines."""
        heard = "What we said" if self.record.we_said and not self.record.said else "What people told us"
        yield self.section("heard", heard, self.own("heard"))
        if self.record.praise:
            yield self.section("status", "What we say", [*self.own("did"), Line("status", "Thank you.", True)])
        elif self.record.state:
            yield from self.answer()
        yield self.section("before", "What it was like before", self.own("before"))
        yield self.section("now", "What it is like now", self.own("now"))
        yield self.section("counts", "The numbers", self.counts())
        yield self.section("next", "What happens next", self.next())
        yield self.section("worked", "Did it work?", self.worked())

    def section(self, part: SectionPart, heading: str, lines: Iterable[Line]) -> Section:
        """One section."""
        return Section(part, heading, tuple(lines))

    def own(self, *parts: LinePart) -> list[Line]:
        """The author's lines of some parts."""
        return [Line(part, sentence(text)) for part in parts for text in getattr(self.easy, part) if text.strip()]

    def make(self, part: LinePart, what: str, *texts: str) -> list[Line]:
        """Generated lines; all of them are left out, and listed, when one breaks a rule."""
        for text in texts:
            if faults := line_faults(text, self.known):
                why = phrases.LEFT_OUT.get(faults[0].kind, phrases.HARD_LINE)
                self.left_out.append(LeftOut(what=what, why=why))
                return []
        return [Line(part, text, True) for text in texts]

    def answer(self) -> Iterator[Section]:
        """What we did or will do or cannot do, what is not done, and why."""
        status, heading = self.record.status, phrases.STATUS[self.record.status][0]
        did, not_done = self.own("did"), self.own("not_done")
        lead = [Line("status", text, True) for text in phrases.STATUS[status][1]]
        if status in _REFUSALS:
            yield self.section("status", heading, not_done or lead)
            yield self.section("why", "Why", self.why())
            yield self.section("did", "What we do instead" if status == "cannot" else "What happened", did)
            return
        if status == "not-ours":
            did = [*lead, *self.decider(), *did]
        elif status == "part-done":
            did = [*lead, *did]
        yield self.section("status", heading, did or lead)
        yield self.section("not_done", "What we did not do" if status == "done" else "What is not done yet", not_done)
        yield self.section("why", "Why", self.why())

    def decider(self) -> list[Line]:
        """Who decides, where the record says so."""
        return self.make("status", "Who decides this", *phrases.can_decide(self.record.who_decides))

    def why(self) -> list[Line]:
        """The author's reason, or the general one of the code."""
        general = phrases.WHY_NOT.get(self.record.why_not)
        return self.own("why") or ([Line("why", general, True)] if general else [])

    def counts(self) -> list[Line]:
        """The author's counts, or the measures of the record, as sentences."""
        lines: list[Line] = []
        for count in self.easy.counts:
            if count.x is not None and count.out_of and count.what.strip():
                lines += self.make("counts", count.what, phrases.counted(count.x, count.out_of, count.what))
        for measure in () if self.easy.counts else self.record.measures:
            if measure.before is not None and measure.after is not None and measure.out_of and measure.what.strip():
                before = phrases.counted(measure.before, measure.out_of, measure.what)
                after = phrases.counted(measure.after, measure.out_of, measure.what)
                lines += self.make("counts", measure.what, f"Before, {_inner(before)}", f"Now, {_inner(after)}")
        return lines

    def next(self) -> list[Line]:
        """Whether it is late, what happens and when, who is in charge, and when people hear more."""
        own = [line for line in self.own("when", "next") if not self.stale(line)]
        if self.record.state is None or self.record.praise or self.record.state.outcome not in _OPEN:
            return own
        said = " ".join(line.text for line in own)
        lines = [*self.due(said), *own] if self.late(self.record.due) else [*own, *self.due(said)]
        if self.record.owner.strip():
            lines += self.make("owner", "Who is in charge", phrases.in_charge(self.record.owner))
        return [*lines, *self.news()]

    def late(self, when: date | Month | None) -> bool:
        """Whether a day or a month has passed."""
        return when is not None and self.today > last_day(when)

    def stale(self, line: Line) -> bool:
        """Whether an author's line still promises the date that has passed: it is left out, and listed."""
        due = self.record.due
        if due is None or not self.late(due) or "will" not in line.text.split() or in_words(due) not in line.text:
            return False
        self.left_out.append(LeftOut(what=line.text.rstrip("."), why=phrases.DATE_PASSED))
        return True

    def due(self, said: str) -> list[Line]:
        """The promised date, and whether it has passed; not again when the author's lines hold it."""
        when = self.record.due
        if when is None or self.record.state is None or not self.record.state.promise:
            return []
        if self.late(when):
            return [Line("when", "This is late.", True), Line("when", f"We said we would finish by {_by(when)}.", True)]
        return [] if in_words(when) in said else [Line("when", f"We will finish by {_by(when)}.", True)]

    def news(self) -> list[Line]:
        """When people will hear more, and whether that day has passed."""
        when = self.record.next_news
        if when is None:
            return []
        if self.late(when):
            text = f"We said we would tell you more by {_by(when)}."
            return [Line("next", text, True), Line("next", "This news is late.", True)]
        return [Line("next", f"We will tell you more by {_by(when)}.", True)]

    def worked(self) -> list[Line]:
        """Who was asked whether it worked and what they found; for something done also that nobody was asked."""
        record = self.record
        if record.praise:
            return []
        if record.worked_result:
            judge, result = phrases.JUDGED_BY.get(record.worked_judged_by), phrases.WORKED.get(record.worked_result)
            return [Line("worked", text, True) for text in (judge, result) if text]
        if record.status != "done" or record.date is None:
            return []
        overdue = self.today > record.date + timedelta(days=WORKED_AFTER_DAYS)
        return [Line("worked", phrases.NOT_CHECKED if overdue else phrases.WILL_CHECK, True)]


def _by(when: date | Month) -> str:
    return f"the end of {in_words(when)}" if isinstance(when, Month) else in_words(when)


def _inner(text: str) -> str:
    """A sentence as it stands after “Before,”: a common first word without its capital."""
    return text if text[:1].isdigit() or text[1:2].isupper() else text[:1].lower() + text[1:]
