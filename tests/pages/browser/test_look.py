"""What pictures of the pages showed to be wrong, and was mended: each stays mended."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 320, "height": 640}}
SIZE = "part => parseFloat(getComputedStyle(part).fontSize) * part.getCTM().a"
COLOURS = "part => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor]"
ON_A_SCREEN_ONLY = ".menu a, .foot__links ul a, .browse a, a[href$='.pdf'], a[href$='poster/']"
BARE_HEADINGS = """() => [...document.querySelectorAll('main h2')]
  .filter(one => one.offsetParent && one.parentElement.innerText.trim() === one.innerText.trim()).map(one => one.id)"""
#: Of each name at the top of a poster: how far its left edge, with its line, is from that of the words below.
NAMES = """() => {
  const left = document.querySelector('.poster h1').getBoundingClientRect().left;
  const rows = {};
  for (const name of document.querySelectorAll('.poster__name')) {
    const box = name.getBoundingClientRect(), line = parseFloat(getComputedStyle(name).borderLeftWidth);
    (rows[Math.round(box.top)] = rows[Math.round(box.top)] || []).push(box.left + line - left);
  }
  return Object.values(rows);
}"""


def test_letters_of_a_chart_are_as_large_as_those_around_on_a_phone(opened: Any) -> None:
    page = opened("answers/rich-answer/", **PHONE)
    sizes = page.locator(".bars text").evaluate_all(f"parts => parts.map({SIZE})")
    assert sizes
    assert min(sizes) >= 16
    inside = "bar => bar.getBoundingClientRect().right <= bar.closest('svg').getBoundingClientRect().right + 1"
    assert all(page.locator(".bars rect").evaluate_all(f"bars => bars.map({inside})"))


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_no_row_of_a_poster_begins_with_a_line(opened: Any, width: int) -> None:
    page = opened("answers/rich-answer/poster/", viewport={"width": width, "height": 800})
    rows = page.evaluate(NAMES)
    assert len(rows) > (width < 700)
    assert page.locator(".poster__org").evaluate("part => getComputedStyle(part).overflowX") == "hidden"
    for first, *others in rows:
        assert first <= 0, "the line before the first name lies outside"
        assert all(place > 0 for place in others)


def test_paper_has_the_colours_of_a_light_screen(opened: Any) -> None:
    light, dark = (opened("answers/rich-answer/", color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.locator(".strip").first.evaluate(COLOURS) != dark.locator(".strip").first.evaluate(COLOURS)
    for page in (light, dark):
        page.emulate_media(media="print")
    assert light.locator(".strip").first.evaluate(COLOURS) == dark.locator(".strip").first.evaluate(COLOURS)


def test_a_poster_looks_the_same_on_a_dark_screen(opened: Any) -> None:
    found = [
        opened("answers/rich-answer/poster/", color_scheme=scheme)
        .locator(".poster, .poster *")
        .evaluate_all(f"parts => parts.map({COLOURS})")
        for scheme in ("light", "dark")
    ]
    assert len(found[0]) > 20
    assert found[0] == found[1]


def test_paper_has_no_links_that_paper_cannot_follow(opened: Any) -> None:
    for address in ("", "answers/rich-answer/", "answers/warm-beds/easy-read/"):
        page = opened(address)
        page.emulate_media(media="print")
        assert page.locator(ON_A_SCREEN_ONLY).filter(visible=True).count() == 0
        assert page.evaluate(BARE_HEADINGS) == [], "no heading stands over nothing"


def test_the_other_versions_begin_where_the_lines_begin(opened: Any) -> None:
    page = opened("answers/unfinished/ur/")
    edges = [page.locator(part).first.bounding_box() for part in (".versions a", ".answer__head h1")]
    assert len({round(box["x"] + box["width"]) for box in edges if box}) == 1


def test_the_mark_of_a_late_answer_stands_on_the_line_of_its_title(opened: Any) -> None:
    page = opened("")
    item = page.locator(".block--late li").first
    boxes = [item.locator(part).bounding_box() for part in ("a", ".late > span")]
    link, words = (box["y"] + box["height"] / 2 for box in boxes if box)
    assert abs(link - words) <= 1


def test_each_year_of_a_list_stands_apart_from_what_is_above_it(opened: Any) -> None:
    page = opened("answers/")
    boxes = [page.locator(part).first.bounding_box() for part in ("nav.browse", ".year h2")]
    assert boxes[1]["y"] - boxes[0]["y"] - boxes[0]["height"] >= 32
