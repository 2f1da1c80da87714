"""What's new: what a record's own dates tell, one line for an answer on a day, and nothing that must not be told."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest

from yousaid.insight.news import Kind, events
from yousaid.pages.paging import paged
from yousaid.pages.render import Renderer
from yousaid.pages.words import words_of
from yousaid.records.dates import Month
from yousaid.settings import known_language

DAY = dt.date(2026, 9, 1)
LATER = dt.date(2026, 12, 1)
APRIL, JUNE, AUGUST = Month(2026, 4), Month(2026, 6), Month(2026, 8)


def told(kit: Any, **values: Any) -> list[tuple[Any, ...]]:
    found = events(kit.a_record(**values), kit.TODAY)
    return [(event.kind, event.day.isoformat(), event.before, event.after) for event in found]


def test_a_status_and_what_came_of_it(kit: Any) -> None:
    done = (Kind.ANSWERED, "2026-09-01", None, None)
    assert told(kit) == [done]
    assert told(kit, date=LATER) == []
    assert told(kit, date=None) == []
    assert told(kit, worked_date=DAY) == [done]
    assert told(kit, worked_date=DAY, worked_result="worked") == [done, (Kind.WORKED, "2026-09-01", None, None)]


def test_a_promise_that_moved_twice_and_is_late(kit: Any) -> None:
    history = (
        kit.blocks.Change(date=dt.date(2026, 3, 2), due_was=APRIL, why="Rain."),
        kit.blocks.Change(date=dt.date(2026, 4, 2), due_was=None, why="A new team."),
        kit.blocks.Change(date=dt.date(2026, 5, 2), due_was=JUNE, why="Snow."),
        kit.blocks.Change(date=LATER, due_was=AUGUST, why="Not yet."),
    )
    found = told(kit, status="doing", due=Month(2026, 10), history=history)
    assert sorted(found[1:], key=lambda event: event[1]) == [
        (Kind.MOVED, "2026-03-02", APRIL, JUNE),
        (Kind.MOVED, "2026-04-02", None, JUNE),
        (Kind.MOVED, "2026-05-02", JUNE, AUGUST),
        (Kind.LATE, "2026-11-01", None, None),
    ]


@pytest.mark.parametrize(("gone", "kinds"), [("withdrawn", [Kind.GONE]), ("merged", [Kind.GONE]), ("privacy", [])])
def test_an_answer_that_is_gone(kit: Any, gone: str, kinds: list[Kind]) -> None:
    assert [event[0] for event in told(kit, gone=gone, worked_date=DAY, worked_result="worked")] == kinds


def lines(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


def test_the_page_says_it_in_words_and_never_the_words_that_are_gone(kit: Any) -> None:
    easy = kit.blocks.EasyRead(heard=("The bins were loud.",), did=("We bought quiet bins.",))
    bins = kit.a_record(easy_read=easy, worked_date=dt.date(2026, 10, 12), worked_result="did-not-work")
    records = (
        bins,
        kit.a_record("secret", title="A secret", gone="privacy", why="Safe."),
        kit.a_record("down", title="A family’s night", gone="withdrawn", why="They asked."),
        kit.a_record("twin", title="A twin", gone="merged", merged_into="quiet-bins", why="Twice."),
        kit.a_record("old", title="An old promise", status="planned", due=JUNE, date=dt.date(2026, 4, 1)),
    )
    site = kit.a_site(*records, reviews={"quiet-bins": (kit.a_review(bins), kit.a_review(bins, paid=None))})
    page = lines(kit.draw(site)["whats-new/"].html)
    for gone in ("A secret", "answers/secret/", "A family", "A twin", "answers/twin/"):
        assert gone not in page
    assert page.count("<li") == 5
    assert page.count("People with a learning disability checked the easy-read page.") == 1
    assert "Did it work? No, it did not work." in page
    assert '<a href="../answers/down/">We took an answer down on 1 September 2026</a>' in page
    assert "We put another answer into this one." in page
    assert page.count("Late since") == page.count('<time datetime="2026-07-01">') == 1
    headings = ["October 2026", "September 2026", "July 2026", "April 2026"]
    assert sorted(headings, key=page.index) == headings


def test_home_tells_what_happened_besides_new_answers(kit: Any) -> None:
    moved = (kit.blocks.Change(date=DAY, due_was=APRIL, why="Rain."),)
    site = kit.a_site(kit.a_record("moved", status="doing", due=Month(2027, 1), history=moved), kit.a_record())
    home = lines(kit.draw(site)[""].html).partition("Newest changes")[2].partition("</section>")[0]
    old, new = '<time datetime="2026-04">April 2026</time>', '<time datetime="2027-01">January 2027</time>'
    assert f"We changed the date from {old} to {new}." in home
    assert home.count("<li") == 1
    assert "Newest changes" not in kit.draw(kit.a_site(kit.a_record()))[""].html


@pytest.mark.parametrize("code", ["cy", "ur"])
def test_each_language_has_what_happened_to_its_answers_in_its_words(kit: Any, code: str) -> None:
    say = words_of("en-GB", known_language(code))
    spoken = {code: kit.blocks.Translation(title="T", said="S", made_by="person")}
    moved = (kit.blocks.Change(date=dt.date(2026, 5, 1), due_was=APRIL, why="Rain."),)
    records = (
        kit.a_record(
            "ours",
            translations=spoken,
            worked_date=DAY,
            worked_result="worked",
            status="part-done",
            due=JUNE,
            history=moved,
        ),
        kit.a_record("english"),
        kit.a_record("down", gone="withdrawn", why="They asked.", translations=spoken),
        kit.a_record("twin", gone="merged", merged_into="ours", why="Twice."),
    )
    pages = kit.draw(kit.a_site(*records))
    page = lines(pages[f"{code}/whats-new/"].html)
    assert page.count('href="../../answers/ours/') == page.count(f'href="../../answers/ours/{code}/">T</a>') == 3
    assert "answers/english/" not in page
    assert "answers/down/" not in page
    worked = say("Did it work? {result}.", result=say("Yes, it worked"))
    dates = say("We changed the date from {before} to {after}.", before=say.day(APRIL), after=say.day(JUNE))
    late = say("Late since {day}", day=say.day(dt.date(2026, 7, 1)))
    for words in (worked, dates, late, say("We put another answer into this one."), say("Partly done")):
        assert words in page
    assert '<a href="../../whats-new/" hreflang="en-GB">' in page
    menu = pages[f"{code}/whats-new/"].html.partition("<main")[0]
    assert f'<a href="./" aria-current="page">{say("What’s new")}</a>' in menu
    assert menu.count("aria-current") == 2, "the menu is there folded and in a row"
    assert [text for text in re.findall(r">([^<]*[a-z]{3}[^<]*)<", page) if code == "ur" and text.strip()] == []


def test_a_language_without_our_words_has_no_such_page(kit: Any) -> None:
    polish = {"pl": replace(known_language("pl"), checked_by="Polish readers", checked=kit.TODAY)}
    site = kit.a_site(kit.a_record(translations={"pl": kit.blocks.Translation(title="T", said="S")}))
    pages = kit.draw(replace(site, settings=replace(site.settings, languages=polish)))
    assert "pl/" in pages
    assert "pl/whats-new/" not in pages


def test_the_sitemap_knows_the_day_of_what_is_newest(kit: Any) -> None:
    spoken = {"cy": kit.blocks.Translation(title="T", said="S", made_by="person")}
    older = kit.a_record("older", date=dt.date(2026, 2, 3), translations=spoken)
    many = (kit.a_record(f"bins-{number}", date=DAY) for number in range(60))
    site = kit.a_site(older, *many)
    found = dict(Renderer(site, [kit.TEMPLATES]).files())["sitemap.xml"]
    for address, day in (("", DAY), ("page-2/", DAY), ("cy", dt.date(2026, 2, 3))):
        path = f"{address}/whats-new/" if address == "cy" else f"whats-new/{address}"
        assert f"/{path}</loc><lastmod>{day.isoformat()}</lastmod>" in found
    assert "/ur/whats-new/</loc></url>" in found, "nothing happened there yet"


def test_the_feed_is_named_where_there_is_one(kit: Any) -> None:
    site = kit.a_site(kit.a_record())
    assert "../answers/feed.xml" in lines(kit.draw(site)["whats-new/"].html)
    silent = replace(site, settings=replace(site.settings, site_url=""))
    assert "feed.xml" not in kit.draw(silent)["whats-new/"].html


@pytest.mark.parametrize("count", [0, 1, 50, 51, 2_000, 20_000])
def test_a_long_list_is_whole_and_has_few_links_on_each_page(count: int) -> None:
    found = list(paged("x/", range(count), 50))
    assert [item for part in found for item in part.items] == list(range(count))
    assert [part.first for part in found] == [1 + 50 * n for n in range(len(found))]
    addresses = [part.address for part in found]
    assert addresses[:1] == ["x/"]
    assert len(set(addresses)) == len(found)
    for here, part in enumerate(found):
        linked = [step.address for step in part.steps]
        assert set(addresses[max(here - 1, 0) : here + 2]) <= set(linked) <= set(addresses)
        assert len(linked) <= 7
        assert [step.address for step in part.steps if step.current] == [part.address]
        gaps = [step.gap for step in part.steps]
        numbers = [step.number for step in part.steps]
        assert gaps == [n - before > 1 for n, before in zip(numbers, [0, *numbers], strict=False)]
