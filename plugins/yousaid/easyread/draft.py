"""Drafts the easy-read page of an answer: from its short fields, and where there are none from its own sentences.

An author's line is trimmed and given a full stop, nothing else. A line of our own says only what a fact of the record
or one of its sentences says (see ``prose``); one that would break a rule for such lines is left out and listed, or
asked. The status fixes the verb. The same record and day give the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from yousaid.easyread import phrases
from yousaid.easyread.made import Made
from yousaid.easyread.model import (
    DRAFT_BANNER,
    WORD_LIST,
    EasyReadPage,
    Line,
    LinePart,
    Question,
    Section,
    SectionPart,
    sentence,
)
from yousaid.easyread.prose import from_prose
from yousaid.easyread.terms import explain, known_of, meaning
from yousaid.glossary import Glossary
from yousaid.records.blocks import Explained
from yousaid.records.model import Record
from yousaid.settings import Settings

_REFUSALS = frozenset({"cannot", "stopped"})
#: The lines of an author that tell what happened where there are none for ``did``.
_TELLS_TOO: dict[str, tuple[LinePart, ...]] = {"not-ours": ("now", "not_done", "why")}
#: In which field of the answer the sentences for a part stand, where the author gave no short lines.
_PROSE: dict[str, str] = {"heard": "said", "did": "did", "not_done": "left_to_do", "why": "why", "now": "worked_found"}


def draft(record: Record, settings: Settings, glossary: Glossary | None, today: date) -> EasyReadPage:
    """The easy-read draft of an answer as it stands today."""
    known = known_of(record, settings, glossary)
    maker = _Maker(record, today, known)
    sections = _once([section for section in maker.sections() if section.lines])
    lacking = maker.lacking(sections)
    told: dict[str, Explained] = {}
    shown = maker.status_only(sections) if lacking else sections
    explained = tuple(explain(section, known, told) for section in shown)
    own = record.easy_read.left_out if record.easy_read else ()
    return EasyReadPage(
        title=record.title,
        sections=explained,
        lacking=lacking,
        drafted=tuple(maker.drafted),
        left_out=() if lacking else (*own, *maker.left_out),
        terms=tuple(told.values()),
    )


def _once(sections: list[Section]) -> list[Section]:
    """The sections without the generated lines that stand there already: the author's own, or from another field."""
    written = {line.text for section in sections for line in section.lines if not line.generated}
    made = []
    for section in sections:
        lines = []
        for line in section.lines:
            if line.generated and line.text in written:
                continue
            written |= {line.text} if line.source else set()
            lines.append(line)
        made.append(replace(section, lines=tuple(lines)))
    return [section for section in made if section.lines]


def as_text(page: EasyReadPage) -> str:
    """The page as lines of plain text, a blank line between its parts, without a line break at the end."""
    parts = [[page.title], [*DRAFT_BANNER]]
    parts += [[section.heading, *(line.text for line in section.lines)] for section in page.sections]
    parts += [[page.gap]] if page.gap else []
    if page.left_out:
        parts.append(["What we left out", *(f"{item.what}: {sentence(item.why)}" for item in page.left_out)])
    if page.terms:
        parts.append([WORD_LIST, *(text for term in page.terms for text in meaning(term.term, term.means))])
    return "\n\n".join("\n".join(part) for part in parts)


@dataclass(slots=True)
class _Maker(Made):
    """Makes the sections of one record, and notes what its sentences gave and what they left to ask."""

    drafted: list[Line | Question] = field(default_factory=list)

    def sections(self) -> Iterator[Section]:
        """The sections in the order of the page; some have no lines."""
        heard = "What we said" if self.record.we_said and not self.record.said else "What people told us"
        yield self.section("heard", heard, self.told("heard"))
        if self.record.praise:
            did = self.told("did") if self.easy.did or self.record.did.strip() else []
            did += self.own("when")
            yield self.section("status", "What we say", [*did, Line("status", "Thank you.", True)])
        elif self.record.state:
            yield from self.answer()
        else:
            self.drafted.append(Question("status", phrases.QUESTIONS["status"]))
        yield self.section("before", "What it was like before", self.own("before"))
        yield self.section("now", "What it is like now", self.own("now"))
        yield self.section("counts", "The numbers", self.counts())
        yield self.section("next", "What happens next", self.next())
        yield self.section("worked", "Did it work?", [*self.worked(), *self.found()])

    def section(self, part: SectionPart, heading: str, lines: Iterable[Line]) -> Section:
        """One section."""
        return Section(part, heading, tuple(lines))

    def told(self, part: LinePart) -> list[Line]:
        """The author's lines of a part; where there are none, what its sentences give, and a question for the rest."""
        ask = phrases.QUESTIONS[part]
        if part == "did":
            ask = phrases.DID_QUESTIONS.get(self.record.status, ask)
        own = self.own(part)
        if own:
            blank = [text for text in getattr(self.easy, part) if not text.strip()]
            self.drafted += [Question(part, ask, why=phrases.BLANK) for _ in blank]
            return own
        text = self.prose(part)
        if not text.strip():
            self.drafted.append(Question(part, ask))
            return []
        public = part == "heard" and bool(self.record.said)
        found = from_prose(part, text, self.known, ask, public=public)
        self.drafted += found
        return [entry for entry in found if isinstance(entry, Line)]

    def found(self) -> list[Line]:
        """What the sentences about "did it work" give, where the author wrote no short lines at all."""
        given = self.record.easy_read is None and self.record.worked_result and self.record.worked_found.strip()
        return self.told("now") if given and not self.record.praise else []

    def prose(self, part: str) -> str:
        """The sentences of the answer for a part."""
        said = self.record.said or self.record.we_said
        return said if part == "heard" else str(getattr(self.record, _PROSE[part]))

    def lacking(self, sections: list[Section]) -> tuple[LinePart, ...]:
        """What the draft does not say of what was said, the status, and what happened or why: the main points."""
        parts = {line.part for section in sections for line in section.lines} - self.headless()
        lacking: list[LinePart] = [] if "heard" in parts else ["heard"]
        if self.record.praise:
            return tuple(lacking)
        if self.record.state is None:
            lacking.append("status")
        elif self.record.status in _REFUSALS:
            lacking += [] if parts & {"why", "did"} else ["why"]
        elif "did" in self.record.state.needs and "did" not in parts:
            lacking += [] if self.own(*_TELLS_TOO.get(self.record.status, ("now",))) else ["did"]
        return tuple(lacking)

    def headless(self) -> set[str]:
        """The parts of which the first sentence is left to a person: it nearly always holds the main point."""
        first = {entry.part: entry for entry in reversed(self.drafted)}
        general = {"why"} if self.record.why_not in phrases.WHY_NOT and not self.easy.why else set()
        return {part for part, entry in first.items() if isinstance(entry, Question) and entry.source} - general

    def status_only(self, sections: list[Section]) -> list[Section]:
        """What a page says that has too few lines to be of use: the answer in a word, and its codes and dates."""
        if self.record.praise or self.record.state is None:
            return []
        heading, lead = phrases.STATUS[self.record.status]
        made = [Section("status", heading, tuple(Line("status", text, True) for text in lead))]
        for section in sections:
            sure = tuple(line for line in section.lines if line.generated and not line.source)
            made += [replace(section, lines=sure)] if sure and section.part in {"why", "next"} else []
        return made

    def answer(self) -> Iterator[Section]:
        """What we did or will do or cannot do, what is not done, and why."""
        status, heading = self.record.status, phrases.STATUS[self.record.status][0]
        lead = [Line("status", text, True) for text in phrases.STATUS[status][1]]
        if status in _REFUSALS:
            yield self.section("status", heading, self.own("not_done") or lead)
            yield self.section("why", "Why", self.why())
            did = self.told("did") if self.easy.did or self.record.did.strip() else []
            yield self.section("did", "What we do instead" if status == "cannot" else "What happened", did)
            return
        asked = self.record.state is not None and "did" in self.record.state.needs
        did = self.told("did") if asked or self.record.did.strip() else self.own("did")
        if status == "not-ours":
            did = [*lead, *self.decider(), *did]
        elif status == "part-done":
            did = [*lead, *did]
        when = self.own("when") if self.over else []
        yield self.section("status", heading, [*(did or lead), *when])
        not_done = self.told("not_done") if status == "part-done" else self.own("not_done")
        yield self.section("not_done", "What we did not do" if status == "done" else "What is not done yet", not_done)
        yield self.section("why", "Why", self.why())

    def why(self) -> list[Line]:
        """The author's reason; else the code in general, and what the reason of the answer gives."""
        if self.easy.why:
            return self.own("why")
        general = phrases.WHY_NOT.get(self.record.why_not)
        lines = [Line("why", general, True)] if general else []
        return [*lines, *self.told("why")] if self.record.why.strip() or self.record.status in _REFUSALS else lines
