"""Versions of a page, what differs between two, and the states of a page: the calendar changes no version."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from yousaid.easyread.code import read_code
from yousaid.easyread.progress import progress
from yousaid.easyread.review import gaps, long_ago, standing
from yousaid.easyread.reviewed import reviewed
from yousaid.easyread.version import Version, difference, version_of
from yousaid.glossary import Glossary, Term
from yousaid.pipeline import Loaded, load
from yousaid.records.blocks import Asked, EasyRead, Explained, LeftOut
from yousaid.records.model import Record, Review
from yousaid.records.reviews import Answers
from yousaid.settings import without_site
from yousaid.yamlfile import read_record

ROOT = Path(__file__).parents[2]
SETTINGS = without_site(ROOT)
TODAY = dt.date(2026, 11, 2)
DOCUMENT = read_record("content/x.yml", b"title: x\n")[0]
EASY = EasyRead(
    heard=("People could not sleep.",),
    did=("We put lids on 12 bins.",),
    not_done=("The desk is near the beds.",),
    next=("We will move the desk by 30 June 2026.",),
    terms=(Explained(term="lids", means="Covers."),),
    pictures={"did": ("bin",)},
)


def a_record(**values: Any) -> Record:
    assert DOCUMENT is not None
    given = {
        "id": "quiet-bins",
        "path": "content/records/2026/quiet-bins.yml",
        "document": DOCUMENT,
        "title": "Quieter nights",
        "status": "part-done",
        "date": dt.date(2026, 3, 2),
        "due": dt.date(2026, 6, 30),
        "owner": "Ward 7 manager",
        "easy_read": EASY,
    }
    return Record(**{**given, **values})


def version(record: Record | None = None, glossary: Glossary | None = None) -> Version:
    return version_of(record or a_record(), SETTINGS, glossary)


def a_review(id: str = "quiet-bins", **values: Any) -> Review:
    assert DOCUMENT is not None
    given = {
        "id": id,
        "path": f"content/reviews/{id}.yml",
        "document": DOCUMENT,
        "code": str(version().code),
        "date": dt.date(2026, 10, 12),
        "group": "Vale Readers",
        "people": 4,
        "agreed": True,
        "how": "met",
        "paid": True,
        "asked": (Asked(question="What is this telling you?", answer="It is quiet."),),
    }
    return Review(**{**given, **values})


def changed(record: Record) -> list[str]:
    """The parts of a record's page that differ from the usual one."""
    return [block.part for block in difference(version().code, version(record)).changed]


@pytest.mark.parametrize(
    ("record", "parts"),
    [
        (a_record(), []),
        (a_record(title="Quiet nights"), ["title"]),
        (a_record(easy_read=replace(EASY, did=("We put lids on 13 bins.",))), ["status"]),
        (a_record(easy_read=replace(EASY, pictures={"did": ("lid",)})), ["status"]),
        (a_record(easy_read=replace(EASY, pictures={})), ["status"]),
        (a_record(easy_read=replace(EASY, terms=(Explained(term="lids", means="Tops."),))), ["status"]),
        (a_record(owner="Ward 8 manager"), ["next"]),
        (a_record(easy_read=replace(EASY, before=("It was loud.",))), ["before"]),
        (a_record(easy_read=replace(EASY, left_out=(LeftOut(what="The cost", why="It is long."),))), ["left_out"]),
        (a_record(status="doing", easy_read=replace(EASY, not_done=())), ["status"]),
    ],
)
def test_the_part_that_changed_is_named(record, parts):
    assert changed(record) == parts
    assert difference(version().code, version(record)).same is (not parts)


def test_a_part_that_is_gone_is_noticed():
    since = difference(version().code, version(a_record(easy_read=replace(EASY, not_done=()))))
    assert (since.same, since.changed, since.removed, since.nothing_left) == (False, (), True, False)


def test_parts_in_another_order_are_another_page():
    one = version()
    other = Version(tuple(reversed(one.blocks)), True)
    assert not difference(one.code, other).same


def test_nothing_left():
    other = Version(tuple(replace(block, text=f"{block.text} new") for block in version().blocks), True)
    assert difference(version().code, other).nothing_left


def test_a_word_of_the_glossary_that_is_explained_counts():
    plain = a_record(easy_read=replace(EASY, terms=()))
    before, after = (Glossary((Term(term="lids", means=means),)) for means in ("Covers.", "Tops."))
    assert version(plain, before).code != version(plain, after).code
    assert version(plain, Glossary((Term(term="hoist", means="x"),))).code == version(plain).code


@pytest.mark.parametrize(
    "record",
    [
        a_record(easy_read=replace(EASY, did=("We put  lids on 12 bins",))),
        a_record(said="Other words.", did="Other words.", links=(), place="Ward 7"),
        a_record(date=dt.date(2026, 3, 9)),
    ],
)
def test_what_readers_do_not_read_changes_nothing(record):
    assert version(record).code == version().code


def test_a_new_phone_number_changes_nothing():
    settings = replace(SETTINGS, contact=replace(SETTINGS.contact, phone="01632 960999"))
    assert version_of(a_record(), settings, None).code == version().code


def test_the_calendar_changes_no_version():
    """Neither a promise that turns late nor “did it work?” that nobody answered."""
    done = a_record(status="done", due=None, easy_read=replace(EASY, not_done=(), next=()))
    for record in (a_record(), done):
        review = a_review(code=str(version(record).code), date=dt.date(2026, 3, 9))
        states = {
            standing(version(record), [review], dt.date(2026, 3, 9) + dt.timedelta(days=days)).state
            for days in range(0, 800, 13)
        }
        assert states == {"checked", "long-ago"}


def test_without_a_review_a_page_is_a_draft():
    found = standing(version(), [], TODAY)
    assert (found.state, found.checked, found.label) == ("draft", False, "Easy read draft")


def test_checked():
    found = standing(version(), [a_review()], TODAY)
    assert (found.state, found.checked, found.label) == ("checked", True, "Easy read")


@pytest.mark.parametrize(
    "values",
    [
        {"code": "K7-MQ-4D-T29"},
        {"code": ""},
        {"date": None},
        {"date": dt.date(2026, 11, 3)},
        {"group": " "},
        {"people": 0},
        {"people": None},
        {"agreed": None},
        {"agreed": False},
        {"how": ""},
        {"paid": None},
        {"asked": ()},
        {"asked": (Asked(question="What is this?", answer=""),)},
    ],
)
def test_a_review_with_a_fact_missing_counts_for_nothing(values):
    review = a_review(**values)
    assert standing(version(), [review], TODAY).state == "draft"


def test_what_a_review_lacks_is_named():
    assert gaps(a_review()) == ()
    assert gaps(a_review(people=0, paid=None)) == ("people", "paid")


def test_an_unpaid_check_counts():
    assert standing(version(), [a_review(paid=False)], TODAY).checked


def test_a_page_that_is_again_as_it_was_when_people_checked_it_is_checked():
    other = str(version(a_record(title="Other")).code)
    newer = a_review("quiet-bins-2026-10-20", code=other, date=dt.date(2026, 10, 20))
    found = standing(version(), [a_review(), newer], TODAY)
    assert found.checked
    assert found.review is not None
    assert found.review.id == "quiet-bins"


def test_changed_names_the_newest_check():
    other = str(version(a_record(title="Other")).code)
    older, newer = (a_review(str(day), code=other, date=dt.date(2026, 10, day)) for day in (12, 20))
    for reviews in ([older, newer], [newer, older]):
        found = standing(version(), reviews, TODAY)
        assert found.state == "changed"
        assert found.review is newer
        assert [block.part for block in found.changed] == ["title"]


@pytest.mark.parametrize(
    ("day", "old"),
    [(dt.date(2024, 11, 2), False), (dt.date(2024, 11, 1), True), (dt.date(2026, 11, 2), False)],
)
def test_long_ago_is_more_than_24_months(day, old):
    assert long_ago(a_review(date=day), TODAY) is old
    assert standing(version(), [a_review(date=day)], TODAY).state == ("long-ago" if old else "checked")


def test_long_ago_on_the_last_day_of_february():
    assert not long_ago(a_review(date=dt.date(2024, 2, 29)), dt.date(2026, 2, 28))
    assert long_ago(a_review(date=dt.date(2024, 2, 29)), dt.date(2026, 3, 1))


def test_a_page_with_a_gap_stays_a_draft():
    gap = a_record(easy_read=replace(EASY, heard=()))
    review = a_review(code=str(version(gap).code))
    assert standing(version(gap), [review], TODAY).state == "draft"


def test_a_review_belongs_to_the_answer_of_its_name():
    one, other = a_record(), a_record(id="tea-2026-10-12", old_addresses=("hot-tea",))
    answers = Answers([one, other])
    assert answers.of("quiet-bins") is one
    assert answers.of("quiet-bins-2026-10-12") is one
    assert answers.of("tea-2026-10-12") is other
    assert answers.of("hot-tea-2026-10-12") is other
    assert answers.of("quiet") is None


def test_the_code_of_another_page_is_known():
    one, other = a_record(), a_record(id="hot-tea", title="Hot tea", easy_read=EasyRead(heard=("x",), did=("y",)))
    review = a_review("hot-tea")
    found = next(iter(reviewed([one, other], [review], SETTINGS, None, TODAY)))
    assert found.elsewhere == "quiet-bins"


def test_the_five_lists_add_up():
    records = [a_record(id=f"answer-{n}", date=dt.date(2026, 1, n + 1)) for n in range(5)]
    gap = version(a_record(easy_read=None))
    stands = [
        standing(version(), [], TODAY),
        standing(version(), [a_review()], TODAY),
        standing(version(), [a_review(date=dt.date(2023, 1, 1))], TODAY),
        standing(version(), [a_review(code=str(version(a_record(title="Other")).code))], TODAY),
        standing(gap, [], TODAY),
    ]
    found = progress(zip(records, stands, strict=True))
    lists = (found.drafts, found.checked, found.long_ago, found.changed, found.missing)
    assert [[record.id for record, _ in pairs] for pairs in lists] == [[f"answer-{n}"] for n in range(5)]
    assert found.answers == 5
    assert found.half_since == dt.date(2026, 1, 1)


def test_no_drafts_no_wait():
    assert progress([]).half_since is None


@cache
def example() -> Loaded:
    return load(ROOT / "site_config.yml")


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("quieter-nights-on-ward-5", "checked"),
        ("wheelchair-repairs-in-3-days", "checked"),
        ("a-toilet-with-a-hoist", "checked"),
        ("letters-you-can-understand", "changed"),
        ("warmer-nights-on-poppy-ward", "long-ago"),
        ("signs-to-x-ray", "draft"),
    ],
)
def test_the_example_site_shows_every_state(answer, state):
    """When our fixed sentences changed on purpose, run scripts/data/example_reviews.py."""
    content = example().content
    record = next(record for record in content.records if record.id == answer)
    now = version_of(record, example().settings, example().glossary)
    reviews = Answers(content.records).reviews(content.reviews).get(answer, ())
    assert standing(now, reviews, TODAY).state == state


def test_no_code_of_the_example_site_has_a_mistake_or_is_there_twice():
    content = example().content
    assert all(read_code(review.code) for review in content.reviews)
    shown = [record for record in content.records if not record.gone]
    codes = [str(version_of(record, example().settings, example().glossary).code) for record in shown]
    assert len(set(codes)) == len(codes)
