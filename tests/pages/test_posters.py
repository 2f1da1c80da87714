"""Posters: what stands on them, what is never cut, where they lead, and a QR code that somebody else's reader reads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.pages.lists import BOARDS
from yousaid.pages.qr import QUIET, qr_code
from yousaid.pages.render import Renderer
from yousaid.pages.shorter import shorter
from yousaid.text.prose import read_prose

FIRST = "We bought 12 quiet bins."
MORE = "The new bins have soft lids and rubber wheels."
SLUGS = st.from_regex(r"[a-z0-9]{3,20}(-[a-z0-9]{1,15}){0,4}", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "limit", "wanted"),
    [
        (f"{FIRST} {MORE}", 200, f"{FIRST} {MORE}"),
        (f"{FIRST} {MORE}", 50, FIRST),
        (f"{MORE} {MORE} We will not move the desk.", 80, f"{MORE} We will not move the desk."),
        (f"{MORE} {MORE} Two doors still bang.", 80, f"{MORE} Two doors still bang."),
        (f"{MORE} {MORE} The rest comes in May 2027.", 80, f"{MORE} The rest comes in May 2027."),
        (f"{MORE} {MORE} But doors bang.", 70, f"{MORE} But doors bang."),
        (f"{MORE} {MORE} We can't do more.", 70, f"{MORE} We can't do more."),
        (f"{FIRST}\n\n- Soft lids\n- {MORE}\n- No noise", 60, f"{FIRST}\n\n- Soft lids\n\n- No noise"),
        (f"{FIRST} We will not move the desk.", 40, None),
        ("", 10, ""),
    ],
)
def test_a_text_made_shorter_keeps_each_no_number_and_date(text: str, limit: int, wanted: str | None) -> None:
    assert shorter(text, limit) == wanted


@given(st.lists(st.sampled_from([FIRST, MORE, "We will not.", "It is due in June.", "Three wards wait."]), max_size=9))
def test_nothing_that_limits_an_answer_is_lost(sentences: list[str]) -> None:
    for limit in (30, 60, 120):
        short = shorter(" ".join(sentences), limit)
        if short is not None:
            kept = [sentence.text for sentence in read_prose(short).sentences]
            assert [s for s in kept if s != MORE] == [s for s in sentences if s != MORE]
            assert sum(map(len, kept)) <= limit


def modules(drawing: str) -> Iterator[tuple[int, int]]:
    """Where the dark modules of an SVG are, read from its path."""
    x = y = 0.0
    for command, arguments in re.findall(r"([Mmh])([-\d. ]+)", drawing.split('stroke="#000"')[1]):
        numbers = [float(number) for number in arguments.split()]
        if command == "h":
            yield from ((int(x) + place, int(y)) for place in range(int(numbers[0])))
            x += numbers[0]
        else:
            x, y = (numbers[0], numbers[1]) if command == "M" else (x + numbers[0], y + numbers[1])


@given(SLUGS, st.sampled_from(["https://www.example.org/", "https://riverside-and-vale.example.org/feedback/site/"]))
def test_a_qr_code_is_read_by_another_program(slug: str, site: str) -> None:
    zxingcpp, image = pytest.importorskip("zxingcpp"), pytest.importorskip("PIL.Image")
    address = f"{site}answers/{slug}/"
    drawing = str(qr_code(address))
    size = int(re.findall(r'viewBox="0 0 (\d+) ', drawing)[0])
    picture = image.new("L", (size, size), 255)
    dark = set(modules(drawing))
    for place in dark:
        picture.putpixel(place, 0)
    assert {min(xs) for xs in zip(*dark, strict=True)} == {QUIET} == {4}
    assert {max(xs) for xs in zip(*dark, strict=True)} == {size - 1 - QUIET}
    (found,) = zxingcpp.read_barcodes(picture.resize((size * 4, size * 4)))
    assert found.text == address
    assert found.ec_level in {"M", "Q", "H"}


def poster(kit: Any, record: Any, **values: Any) -> Any:
    return kit.read(kit.draw(kit.a_site(record, **values))[f"answers/{record.id}/poster/"].html)


def test_a_poster_says_what_a_board_must(kit: Any, full_pages: Any) -> None:
    found = kit.read(full_pages["answers/rich-answer/poster/"].html)
    for words in (
        "words of title",
        "You said",
        "words of said",
        "We did some of this",
        "Partly done",
        "1 September 2026",
        "words of did",
        "Still to do",
        "words of left",
        "words of owner",
        "June 2026",
        "Late since 1 July 2026",
        "April 2026",
        "It worked in part. Who judged it: staff.",
        "www.example.org/ feedback/ answers/ rich-answer",
        "01632 960001",
        "Call 999.",
        "Ask us how.",
        "On 2 November 2026",
    ):
        assert words in found.text, words
    names = [e.attributes["aria-label"] for e in found.elements if e.attributes.get("role") == "img"]
    assert names == ["QR code of the address www.example.org/feedback/answers/rich-answer"]


def test_a_no_comes_with_its_reason(kit: Any) -> None:
    record = kit.a_record(status="cannot", why_not="money", why=f"It costs £9,000. {MORE * 30}", did="")
    text = poster(kit, record).text
    assert "We cannot do this There is not enough money. It costs £9,000." in text
    assert "This is the short version. Read all of it here:" in text


def test_an_answer_too_long_for_any_paper_is_not_told_in_half(kit: Any) -> None:
    text = poster(kit, kit.a_record(did="We did 1 thing, but not the other. " * 90)).text
    assert "There is more to say than fits on this sheet. Please read all of it." in text
    assert "not the other" not in text
    assert "We did this" in text


def test_posters_are_not_for_search_engines_but_people_find_them(kit: Any, full_pages: Any) -> None:
    site = kit.a_full_site()
    files = dict(Renderer(site, [kit.TEMPLATES]).files())
    posters = [page for page in full_pages.values() if page.kind.startswith("poster")]
    assert len(posters) == 4
    for page in posters:
        robots = [e.attributes["content"] for e in kit.read(page.html).all("meta") if "robots" in str(e.attributes)]
        assert robots == ["noindex"]
        assert "poster" not in files["sitemap.xml"]
        above = full_pages[page.address.removesuffix("poster/")]
        assert "poster/" in {e.attributes["href"] for e in kit.read(above.html).all("a")}
        assert len(page.html.encode()) < 15_000
    assert "poster/" not in full_pages["theme/staff/"].html
    assert {"service", "place"} == BOARDS


def test_a_site_that_does_not_know_its_address_says_so_to_its_editor_only(kit: Any) -> None:
    settings = replace(kit.SETTINGS, site_url="")
    for preview in (False, True):
        found = poster(kit, kit.a_record(), settings=settings, preview=preview)
        assert [e for e in found.elements if e.attributes.get("role") == "img"] == []
        assert ("This poster has no QR code" in found.text) is preview
        assert "01632 960001" in found.text


def test_the_poster_of_a_place_has_the_newest_and_counts_the_late(kit: Any) -> None:
    day = dt.date(2026, 1, 1)
    records = [
        kit.a_record(f"answer-{n}", title=f"Title {n}", place="Ward 7", date=day + dt.timedelta(days=n), did=MORE * 3)
        for n in range(9)
    ]
    late = kit.a_record("late-one", title="Late", place="Ward 7", status="planned", owner="Us", due=day, date=day)
    found = kit.read(kit.draw(kit.a_site(*records, late))["place/ward-7/poster/"].html)
    assert "The newest of 10 answers. 1 promise is late." in found.text
    titles = [words for words in found.words("h2") if words.startswith("Title")]
    assert titles == [f"Title {n}" for n in range(8, 8 - len(titles), -1)]
    assert 4 <= len(titles) <= 6


def test_what_is_gone_has_no_poster_and_an_old_address_leads_to_the_new_one(full_pages: Any) -> None:
    assert full_pages["answers/taken-down/poster/"].kind == "gone"
    assert 'content="0; url=../../rich-answer/poster/"' in full_pages["answers/old-name/poster/"].html
