"""The page of an answer: the heading follows the status, nothing is hidden, nothing is claimed that is not so."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from yousaid.records.dates import Month
from yousaid.records.schema import RECORD
from yousaid.records.statuses import STATUSES

ADDRESS = "answers/quiet-bins/"


def page_of(kit: Any, today: Any = None, **values: Any) -> Any:
    site = kit.a_site(kit.a_record(**values), today=today or kit.TODAY)
    return kit.read(kit.draw(site)[ADDRESS].html)


def seen(html: str) -> str:
    """The words of some HTML; a fact's name and its value stand apart."""
    return " ".join(re.sub(r"<[^>]+>", "", html.replace("</dt>", " ")).split())


@pytest.mark.parametrize("status", STATUSES.values(), ids=STATUSES)
def test_the_heading_follows_the_status(kit: Any, status: Any) -> None:
    found = page_of(
        kit,
        status=status.code,
        why_not="money",
        why="It costs a lot.",
        owner="Ward 7",
        due=Month(2027, 1),
        did="Words.",
    )
    headings = found.words("h2")
    assert headings[headings.index("You said") + 1] == status.heading
    assert not {s.heading for s in STATUSES.values()} & set(headings) - {status.heading}
    assert status.label in found.words("strong")


@pytest.mark.parametrize("status", ["cannot", "stopped", "not-ours"])
def test_a_refusal_never_stands_under_we_did(kit: Any, status: str) -> None:
    found = page_of(kit, status=status, why_not="money", why="It costs a lot.", who_decides="The council")
    assert not [words for words in found.words("h2") if words.lower().startswith(("we did", "we will"))]
    assert "There is not enough money" in found.text
    assert found.text.index("It costs a lot.") < found.text.index("We bought quiet bins.")


def test_praise_has_no_status(kit: Any) -> None:
    found = page_of(kit, kind="praise", status="", did="")
    assert "Praise" in found.words("strong")
    assert not [words for words in found.words("h2") if words.startswith("We did")]


def test_a_promise_nobody_asked_for(kit: Any) -> None:
    found = page_of(kit, said="", we_said="We will open a garden.")
    assert "We said" in found.words("h2")
    assert "You said" not in found.words("h2")


def test_late_is_said_as_a_date_not_as_a_count_of_days(kit: Any) -> None:
    promise = {"status": "planned", "owner": "Ward 7", "due": Month(2026, 6)}
    assert "Late since 1 July 2026" in page_of(kit, **promise).text
    assert "Late since" not in page_of(kit, today=dt.date(2026, 6, 30), **promise).text


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (dt.date(2026, 9, 10), "We will ask people and write the answer here by 29 September 2026"),
        (dt.date(2026, 11, 2), "We should have asked people and written the answer here by 29 September 2026"),
    ],
)
def test_did_it_work_is_asked_of_everything_done(kit: Any, today: dt.date, words: str) -> None:
    assert words in page_of(kit, today=today).text


def test_did_it_work_is_answered(kit: Any) -> None:
    found = page_of(
        kit, worked_result="did-not-work", worked_judged_by="people-who-said-it", worked_found="Still loud."
    )
    assert "No, it did not work" in found.text
    assert "Who judged it: The people who told us." in found.text


def test_few_people_are_not_counted_out(kit: Any) -> None:
    assert "under 8" in page_of(kit, people=3).words("dd")
    assert "34" in page_of(kit, people=34).words("dd")


def test_only_quotes_with_consent_are_shown(kit: Any, full_pages: Any) -> None:
    quote = kit.blocks.Quote
    common = {"who": "A patient", "consent": "quote-anonymous", "consent_date": dt.date(2025, 1, 1)}
    quotes = (
        quote(text="Shown words.", consent_ends=dt.date(2027, 1, 1), **common),
        quote(text="Ended words.", consent_ends=dt.date(2026, 11, 1), **common),
        quote(text="No end words.", **common),
        quote(text="Paraphrase words.", **{**common, "consent": "paraphrase-only"}, consent_ends=dt.date(2027, 1, 1)),
    )
    pages = kit.draw(kit.a_site(kit.a_record(quotes=quotes)))
    everything = "".join(page.html for page in pages.values())
    assert "Shown words." in everything
    assert not [q.text for q in quotes[1:] if q.text in everything]


def test_every_field_has_a_place_on_a_page(kit: Any, full_pages: Any) -> None:
    said: set[str] = set()

    def say(name: str) -> str:
        said.add(f"words of {name}")
        return f"words of {name}"

    kit.a_full_site(say)
    everything = " ".join(kit.read(page.html).text for page in full_pages.values())
    assert {words for words in said if words not in everything} == set()
    for words in (
        "One ward or team",
        "Staff",
        "Patients, families and carers",
        "34",
        "It shaped the decision",
        "It worked in part",
        "We paid them.",
        "Involve people and communities at every stage",
        "15",
        "30",
        "April 2026",
        "1 January 2027",
        "jargon",
        "from 6:30pm, for 1 hour 30 minutes",
        "We paid for travel",
        "20",
        "under 8",
        "Nobody that we know of.",
    ):
        assert words in everything


def test_the_rich_answer_uses_every_field(kit: Any) -> None:
    record = kit.rich()
    unused = {"we_said", "why_not", "draft", "gone", "merged_into"}
    assert {f.name for f in RECORD.fields if not getattr(record, f.name)} == unused


def test_a_preview_says_what_is_missing(kit: Any) -> None:
    from yousaid.finding import Finding, Severity

    finding = Finding(
        rule="missing-owner", severity=Severity.ERROR, message="There is no owner.", path="x", field="owner"
    )
    site = kit.a_site(kit.a_record(status=""), preview=True, findings={"quiet-bins": (finding,)})
    page = kit.draw(site)[ADDRESS].html
    assert "There is no owner." in page
    assert '<meta name="robots" content="noindex">' in page
    assert (
        "There is no owner."
        not in kit.draw(kit.a_site(kit.a_record(), findings={"quiet-bins": (finding,)}))[ADDRESS].html
    )


def test_numbers_and_stops_are_written_as_people_write_them(kit: Any) -> None:
    measure = kit.blocks.Measure(what="Calls we took.", before=120000, after=0, out_of=None, source="Our phones.")
    partner = kit.blocks.Partner(name="Vale Friends Ltd.", part="Held the room.")
    found = page_of(kit, measures=(measure,), partners=(partner,))
    assert found.words("td") == ["120,000", "0", "not known"]
    assert ".." not in found.text


def test_a_finding_in_a_preview_shows_keys_as_code(kit: Any) -> None:
    from yousaid.pages.prose import code

    assert code("Add `date: <2 March>` here") == "Add <code>date: &lt;2 March&gt;</code> here"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 12, 7), "We will tell you more by 7 December 2026."),
        (dt.date(2026, 10, 26), "We said we would tell you more by 26 October 2026. We have not, and we are sorry."),
        (None, ""),
    ],
)
def test_what_has_no_reply_yet_says_when_people_will_hear_more(kit: Any, day: dt.date | None, words: str) -> None:
    record = kit.a_record(status="looking", owner="Ward 7", did="", next_news=day)
    pages = {address: page.html for address, page in kit.draw(kit.a_site(record)).items()}
    bubbles = re.findall(r'class="bubble bubble--we">(.*?)</div>', pages[ADDRESS], re.DOTALL)
    assert [seen(text) for text in bubbles] == ([words] if words else [])
    assert pages[ADDRESS].count("tell you more by") == bool(words), "said once"
    for address in ("", f"{ADDRESS}poster/"):
        assert words in seen(pages[address])


def test_a_reply_leaves_the_day_of_news_among_the_facts(kit: Any) -> None:
    late = {"status": "looking", "owner": "Ward 7", "next_news": dt.date(2026, 10, 26)}
    page = kit.draw(kit.a_site(kit.a_record(**late)))[ADDRESS]
    said = "We said we would tell you more by 26 October 2026. We have not, and we are sorry."
    assert f"Next news {said}" in seen(page.html)
    assert "7 December 2026" in page_of(kit, **{**late, "next_news": dt.date(2026, 12, 7)}).words("time")
