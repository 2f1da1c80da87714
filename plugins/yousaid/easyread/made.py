"""Lines made from the facts of a record: its codes, dates and counts, in the words of ``phrases``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from yousaid.easyread import phrases
from yousaid.easyread.model import Line, LinePart, sentence
from yousaid.easyread.rules import line_faults, ours
from yousaid.easyread.terms import Known
from yousaid.records.blocks import EasyRead, LeftOut
from yousaid.records.dates import Month, in_words, last_day
from yousaid.records.model import Record
from yousaid.records.statuses import WORKED_AFTER_DAYS, Outcome

_OPEN = frozenset({Outcome.WAITING, Outcome.PROMISED})


@dataclass(slots=True)
class Made:
    """Makes the lines of one record as it stands on a day, and notes which had to be left out."""

    record: Record
    today: date
    known: Known
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def easy(self) -> EasyRead:
        """The short fields; empty where the record has none."""
        return self.record.easy_read or EasyRead()

    @property
    def over(self) -> bool:
        """Whether it has happened, so that ``when`` tells of the past."""
        state = self.record.state
        return self.record.praise or (state is not None and state.outcome is Outcome.CHANGED)

    def own(self, *parts: LinePart) -> list[Line]:
        """The author's lines of some parts."""
        return [Line(part, sentence(text)) for part in parts for text in getattr(self.easy, part) if text.strip()]

    def make(self, part: LinePart, what: str, *texts: str) -> list[Line]:
        """Generated lines; all of them are left out, and listed, when one breaks a rule."""
        for text in texts:
            if faults := ours(line_faults(text, self.known)):
                why = phrases.LEFT_OUT.get(faults[0].kind, phrases.HARD_LINE)
                self.left_out.append(LeftOut(what=what, why=why))
                return []
        return [Line(part, text, True) for text in texts]

    def decider(self) -> list[Line]:
        """Who decides, where the record says so."""
        return self.make("status", "Who decides this", *phrases.can_decide(self.record.who_decides))

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
        parts: tuple[LinePart, ...] = ("next",) if self.over else ("when", "next")
        own = [line for line in self.own(*parts) if not self.stale(line)]
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
