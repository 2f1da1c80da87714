"""Easy-read drafts: reviewed examples, and what must hold for every record.

Each ``drafts/<name>.yml`` is a record, ``drafts/<name>.md`` its draft on 23 November 2026. After a wanted change run
with YOUSAID_WRITE_GOLDEN=1 and read the difference line by line: that is the review.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.easyread.draft import as_text, draft
from yousaid.easyread.model import EasyReadPage, sentence
from yousaid.easyread.phrases import NOT_CHECKED, WILL_CHECK, can_decide, counted, in_charge
from yousaid.easyread.rules import line_faults, ours
from yousaid.easyread.terms import Known
from yousaid.glossary import Glossary, Term
from yousaid.records import blocks
from yousaid.records.blocks import Counts, EasyRead, Measure
from yousaid.records.dates import MONTHS, Month, in_words
from yousaid.records.model import Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import KNOWN_ACRONYMS, Contact, Settings
from yousaid.yamlfile import Document, read_record

DRAFTS = Path(__file__).with_name("drafts")
TODAY = date(2026, 11, 23)
SETTINGS = Settings(
    root=Path(),
    config_path=Path("site_config.yml"),
    site_name="Riverside",
    organisation="Riverside",
    contact=Contact(phone="01632 960123"),
    content=Path("content"),
    site_dir=Path("site"),
    acronyms=KNOWN_ACRONYMS,
)
NO_DOCUMENT = read_record("content/records/2026/empty.yml", b"title: Empty\n")[0]
assert NO_DOCUMENT is not None
EMPTY: Document = NO_DOCUMENT


def read(path: Path) -> Record:
    document, findings = read_record(path.name, path.read_bytes())
    assert document is not None
    assert not findings
    record, faults = read_shape(document, RECORD, Vocabularies(), path.stem)
    assert not faults
    assert isinstance(record, Record)
    return record


def made(record: Record, today: date = TODAY, glossary: Glossary | None = None) -> EasyReadPage:
    return draft(record, SETTINGS, glossary, today)


def as_markdown(record: Record, page: EasyReadPage) -> str:
    """The draft as a reviewer reads it: our own lines are marked, questions stand at the end."""
    out = [f"# {page.title}", ""]
    for section in page.sections:
        out += [f"## {section.heading}", ""]
        out += [f"- {line.text}{' *(ours)*' if line.generated else ''}" for line in section.lines] + [""]
    if page.left_out:
        out += ["## Left out", "", *(f"- {item.what}: {item.why}" for item in page.left_out), ""]
    if page.terms:
        out += ["## Hard words", "", *(f"- {term.term}" for term in page.terms), ""]
    out += ["Complete." if page.complete else "Not complete."]
    for question in page.questions:
        out += ["", f"- {question.part}: {question.ask}"]
        out += [f"  - {question.source}", f"  - {question.why}"] if question.source else []
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("*.yml")), ids=lambda path: path.stem)
def test_drafts(path: Path) -> None:
    record, golden = read(path), path.with_suffix(".md")
    text = as_markdown(record, made(record))
    if os.environ.get("YOUSAID_WRITE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_every_status_has_an_example() -> None:
    assert {read(path).status for path in DRAFTS.glob("*.yml")} >= STATUSES.keys()


names = st.sampled_from(
    ["Ward 7 manager", "PALS", "Estates", "Chief nurse; deputy", "The matron", "a" * 300, "Two & co"]
)
whats = st.sampled_from(["People who slept well", "Bins (new)", "patients that waited", "COPD clinics", "A b " * 20])
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
whens = st.one_of(days, st.builds(Month, st.integers(2020, 2030), st.integers(1, 12)))
numbers = st.integers(0, 20_000)
phrases = st.lists(st.text("aB 1.,é", min_size=1, max_size=60), max_size=3).map(tuple)
easy = st.builds(
    EasyRead,
    heard=phrases,
    did=phrases,
    not_done=phrases,
    why=phrases,
    next=phrases,
    counts=st.lists(st.builds(Counts, x=numbers, out_of=numbers, what=whats), max_size=2).map(tuple),
)
records = st.builds(
    Record,
    id=st.just("one"),
    path=st.just("content/records/2026/one.yml"),
    document=st.just(EMPTY),
    title=st.just("One"),
    kind=st.sampled_from(["concern", "praise"]),
    said=st.just("Cold."),
    status=st.sampled_from([*STATUSES, ""]),
    date=days,
    owner=st.one_of(st.just(""), names),
    who_decides=st.one_of(st.just(""), names),
    due=st.none() | whens,
    next_news=st.none() | whens,
    why_not=st.sampled_from(["", *Vocabularies()["why_not"].entries]),
    worked_result=st.sampled_from(["", *Vocabularies()["worked_results"].entries]),
    worked_judged_by=st.sampled_from(["", *Vocabularies()["judges"].entries]),
    easy_read=st.none() | easy,
    measures=st.lists(
        st.builds(Measure, what=whats, before=numbers, after=numbers, out_of=st.none() | numbers), max_size=2
    ).map(tuple),
)


def facts(record: Record) -> set[str]:
    """Every number and month that the record's facts hold."""
    texts = [in_words(when) for when in (record.due, record.next_news, record.date) if when]
    texts += [record.owner, record.who_decides]
    for measure in record.measures:
        texts += [str(measure.before), str(measure.after), str(measure.out_of), measure.what]
    for counts in record.easy_read.counts if record.easy_read else ():
        texts += [str(counts.x), str(counts.out_of), counts.what]
    return tokens(" ".join(texts))


def tokens(text: str) -> set[str]:
    return set(re.findall(rf"\d+|{'|'.join(MONTHS)}", text))


@given(records, days)
def test_every_generated_line_keeps_the_rules_and_only_says_what_the_record_says(record: Record, today: date) -> None:
    page = made(record, today)
    for line in page.lines:
        if line.generated:
            assert ours(line_faults(line.text, Known(acronyms=KNOWN_ACRONYMS))) == ()
            assert tokens(line.text) <= facts(record)
            assert line.text[-1] in ".!?"
            assert line.text[0].isupper() or line.text[0].isdigit()


@given(records, days)
def test_authors_lines_are_never_reworded(record: Record, today: date) -> None:
    page = made(record, today)
    given_lines = set()
    if record.easy_read:
        for part in ("heard", "did", "not_done", "why", "next"):
            given_lines |= {sentence(text) for text in getattr(record.easy_read, part) if text.strip()}
    own = {line.text for line in page.lines if not line.generated}
    assert own <= given_lines
    if record.easy_read and page.complete:
        wanted = {sentence(text) for text in record.easy_read.heard + record.easy_read.did if text.strip()}
        assert wanted <= own


@given(records, days)
def test_same_record_and_day_same_lines(record: Record, today: date) -> None:
    assert made(record, today) == made(replace(record), today)
    assert as_text(made(record, today)) == as_text(made(record, today))


@given(records, days)
def test_a_late_promise_says_so(record: Record, today: date) -> None:
    last = record.due.last_day if isinstance(record.due, Month) else record.due
    late = bool(not record.praise and record.state and record.state.promise and last and today > last)
    assert ("This is late." in {line.text for line in made(record, today).lines}) == late


@pytest.mark.parametrize(("today", "late"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_a_promise_is_late_from_the_day_after(today: date, late: bool) -> None:
    for due in (date(2026, 6, 30), Month(2026, 6)):
        record = Record(id="one", path="one.yml", document=EMPTY, title="One", status="planned", due=due)
        assert ("This is late." in as_text(made(record, today))) is late


@pytest.mark.parametrize(("today", "text"), [(date(2026, 3, 30), WILL_CHECK), (date(2026, 3, 31), NOT_CHECKED)])
def test_whether_it_worked_is_asked_28_days_after(today: date, text: str) -> None:
    easy_read = EasyRead(heard=("It was cold.",), did=("We gave out coats.",))
    record = replace(read(DRAFTS / "done.yml"), date=date(2026, 3, 2), easy_read=easy_read, worked_result="")
    assert as_text(made(record, today)).endswith(text)


def test_praise_needs_no_check() -> None:
    record = replace(read(DRAFTS / "praise.yml"), status="done")
    assert [section.heading for section in made(record).sections] == ["What people told us", "What we say"]


def test_every_code_has_its_words() -> None:
    from yousaid.easyread import phrases as table

    vocabularies = Vocabularies()
    assert table.STATUS.keys() == STATUSES.keys()
    assert table.WHY_NOT.keys() == vocabularies["why_not"].entries.keys()
    assert table.WORKED.keys() == vocabularies["worked_results"].entries.keys()
    assert table.JUDGED_BY.keys() - {""} == vocabularies["judges"].entries.keys()


def test_every_fixed_line_keeps_the_rules() -> None:
    from yousaid.easyread import phrases as table

    lines = [line for _, lead in table.STATUS.values() for line in lead]
    lines += [*table.WHY_NOT.values(), *table.WORKED.values(), *table.JUDGED_BY.values()]
    lines += [table.NOT_CHECKED, table.WILL_CHECK, *table.LEFT_OUT.values(), table.HARD_LINE, table.DATE_PASSED]
    assert [line for line in lines if ours(line_faults(line))] == []


def test_every_short_field_reaches_the_page() -> None:
    """A phrase that the author wrote is never dropped, whatever the status."""
    parts = ("heard", "did", "not_done", "why", "when", "before", "now", "next")
    filled = EasyRead(**{part: (f"This is {part}",) for part in parts})  # type: ignore[arg-type]
    for status in STATUSES:
        record = Record(id="one", path="one.yml", document=EMPTY, title="One", status=status, easy_read=filled)
        texts = {line.text for line in made(record).lines}
        assert {f"This is {part}." for part in parts} <= texts, status


@pytest.mark.parametrize(
    ("owner", "line"),
    [
        ("Ward 7 manager", "The Ward 7 manager is in charge of this."),
        ("head of nursing", "The head of nursing is in charge of this."),
        ("Director of Finance", "The Director of Finance is in charge of this."),
        ("Patient Experience Committee", "The Patient Experience Committee is in charge of this."),
        ("The chief nurse", "The chief nurse is in charge of this."),
        ("our kitchen staff", "Our kitchen staff are in charge of this."),
        ("Estates", "Estates are in charge of this."),
        ("Riverside Hospital", "Riverside Hospital is in charge of this."),
        ("Nursing and Midwifery", "Nursing and Midwifery are in charge of this."),
        ("Travel and Parking Team", "The Travel and Parking Team is in charge of this."),
        ("matron and ward manager", "The matron and ward manager are in charge of this."),
        ("Director of Finance and Estates", "The Director of Finance and Estates is in charge of this."),
        ("ward sisters.", "The ward sisters are in charge of this."),
    ],
)
def test_who_is_in_charge(owner: str, line: str) -> None:
    assert in_charge(owner) == line


@pytest.mark.parametrize(
    ("who", "lines"),
    [
        ("", ()),
        ("the city council", ("The city council can decide this.",)),
        ("Vale Valley Buses", ("Vale Valley Buses can decide this.",)),
        ("The council owns it. Buses decide.\n", ("The council owns it.", "Buses decide.")),
        ("The government sets the price.", ("The government sets the price.",)),
    ],
)
def test_who_decides(who: str, lines: tuple[str, ...]) -> None:
    assert can_decide(who) == lines


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("People who slept well", "30 out of 40 people slept well."),
        ("people who said they slept well.", "30 out of 40 people said they slept well."),
        ("Patients said it was clean", "30 out of 40 patients said it was clean."),
        ("Bins with quiet lids", "Bins with quiet lids: 30 out of 40."),
        ("People", "People: 30 out of 40."),
        ("Night staff who got a break", "30 out of 40 night staff got a break."),
        ("Black patients who slept well", "Black patients who slept well: 30 out of 40."),
    ],
)
def test_counts(what: str, line: str) -> None:
    assert counted(30, 40, what) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("We moved it", "We moved it."),
        (" We  moved it. ", "We moved it."),
        ("Did it work?", "Did it work?"),
        ("They said “thank you.”", "They said “thank you.”"),
        ("They said “thank you”", "They said “thank you”."),
        ("We made 3 things:", "We made 3 things:"),
        ("", ""),
    ],
)
def test_a_full_stop_and_nothing_else(text: str, line: str) -> None:
    assert sentence(text) == line


def test_a_hard_word_is_explained_once_after_its_first_use() -> None:
    glossary = Glossary(terms=(Term(term="ward round", means="when doctors visit each bed"),))
    easy_read = EasyRead(
        heard=("The Ward Rounds are long.", "Ward rounds are early."), did=("We moved the ward round.",)
    )
    record = Record(id="one", path="one.yml", document=EMPTY, title="One", status="done", easy_read=easy_read)
    page = made(record, glossary=glossary)
    assert [line.text for line in page.lines][:3] == [
        "The Ward Rounds are long.",
        "Ward round means when doctors visit each bed.",
        "Ward rounds are early.",
    ]
    assert page.terms == (blocks.Explained(term="ward round", means="when doctors visit each bed."),)


@pytest.mark.parametrize(("status", "heading"), [("done", "What we did"), ("planned", "What happens next")])
def test_when_stands_where_it_belongs(status: str, heading: str) -> None:
    easy_read = EasyRead(heard=("It was cold.",), did=("We bought coats.",), when=("We bought them in May 2026.",))
    page = made(replace(read(DRAFTS / "done.yml"), status=status, easy_read=easy_read))
    found = [section.heading for section in page.sections for line in section.lines if line.part == "when"]
    assert found == [heading]


def test_as_text_begins_with_the_title_and_the_banner() -> None:
    text = as_text(made(read(DRAFTS / "terms.yml")))
    assert text.startswith("Seats for bigger people\n\nThis is an easy read draft.\nNobody with a learning disability")
    assert text.endswith("MRI means a scan that looks inside your body.")


def test_a_line_that_the_author_wrote_is_not_said_twice() -> None:
    """Found on the example site: the author had written the very line that the due date gives."""
    text = (
        b"title: Letters\nsaid: They are hard.\ndid: We will mend them.\nstatus: doing\ndate: 2026-03-02\n"
        b"owner: Letters team\ndue: 2026-06-30\neasy_read:\n  heard: The letters were hard.\n  did: We mend them.\n"
        b"  next: We said we would finish by 30 June 2026.\n"
    )
    document, _ = read_record("letters.yml", text)
    assert document is not None
    late, _ = read_shape(document, RECORD, Vocabularies(), "letters")
    texts = [line.text for line in made(late, date(2026, 7, 10)).lines]
    assert texts.count("We said we would finish by 30 June 2026.") == 1
