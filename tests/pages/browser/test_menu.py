"""The menu: in a row where there is room, folded on a phone, and open to a keyboard and an ear without scripts."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser
#: A thumb needs 44 pixels (WCAG 2.5.5).
THUMB = 44


@pytest.mark.parametrize("width", [320, 639, 640, 1280])
@pytest.mark.parametrize("address", ["", "answers/rich-answer/", "easy-read/", "ur/", "cy/"])
def test_there_is_one_menu_at_every_width(opened: Any, address: str, width: int) -> None:
    page = opened(address, viewport={"width": width, "height": 800}, scripts=False)
    folds = page.locator(".menu__fold").count()
    assert folds == (address != "easy-read/"), "nothing is folded away in easy read"
    fold, row = (page.locator(part).filter(visible=True).count() for part in (".menu__fold", ".menu__list"))
    assert (fold, row) == ((1, 0) if folds and width < 640 else (0, 1))


def test_a_phone_shows_the_page_before_the_menu(opened: Any) -> None:
    page = opened("answers/rich-answer/", viewport={"width": 320, "height": 640})
    box = page.locator("nav.menu").bounding_box()
    assert box
    assert THUMB <= box["height"] <= 60, "one row"


def test_the_menu_of_a_phone_opens_with_the_keyboard(opened: Any) -> None:
    page = opened("answers/rich-answer/", viewport={"width": 320, "height": 640}, scripts=False)
    heard = page.get_by_role("navigation", name="Main")
    links = heard.get_by_role("link")
    assert links.count() == 0, "what is folded is not heard"
    page.locator(".menu__fold summary").focus()
    page.keyboard.press("Enter")
    wide = opened("answers/rich-answer/").get_by_role("navigation", name="Main").get_by_role("link").all_inner_texts()
    assert links.all_inner_texts() == wide
    assert min(box["height"] for link in links.all() if (box := link.bounding_box())) >= THUMB
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == wide[0]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(" ")
    assert links.count() == 0
