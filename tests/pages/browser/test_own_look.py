"""A site with its own colours and logo: every word can be read, and the logo stands in its place."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser
CONTRAST = {"runOnly": ["color-contrast", "color-contrast-enhanced"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "answers/rich-answer/", "answers/", "search/", "answers/rich-answer/poster/"])
def test_every_word_can_be_read_in_colours_of_a_sites_own(opened: Any, address: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(f"own/{address}", color_scheme=scheme)
    dimmed = {"light": "rgb(0, 48, 135)", "dark": "rgb(0, 33, 94)"}[scheme]
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == dimmed
    found = Axe().run(page, options=CONTRAST).response["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []


@pytest.mark.parametrize(("width", "widest"), [(320, 80), (1280, 192)])
def test_the_logo_keeps_its_shape_and_its_place(opened: Any, width: int, widest: int) -> None:
    page = opened("own/answers/rich-answer/poster/", viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for part in (".brand__logo", ".poster__logo"):
        box = page.locator(part).bounding_box()
        drawn = page.locator(part).evaluate(
            "one => ['Left', 'Right', 'Top', 'Bottom'].map(side => parseFloat(getComputedStyle(one)['padding' + side]))"
        )
        inner = (box["width"] - drawn[0] - drawn[1], box["height"] - drawn[2] - drawn[3])
        assert 20 < box["width"] <= (widest if part == ".brand__logo" else 160)
        assert inner[0] / inner[1] == pytest.approx(300 / 120, abs=0.05)
    boxes = [page.locator(part).bounding_box() for part in (".poster__logo", ".poster h1")]
    names = page.locator(".poster__name").evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    logo, title = boxes
    apart = lambda box: box["right"] <= logo["x"] or box["top"] >= logo["y"] + logo["height"] - 1  # noqa: E731
    assert all(apart(box) for box in names)
    assert title["y"] >= logo["y"] + logo["height"] - 1
