"""Choices by several things at once on the page of all answers, in a browser: what they find, say and leave behind."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def titles(page: Any) -> list[str]:
    found: list[str] = page.locator("#results h2").all_inner_texts()
    return found


def labels(page: Any, name: str) -> list[str]:
    found: list[str] = page.locator(f"select[name={name}] option").all_inner_texts()
    return found


def test_several_choices_find_what_fits_them_all(opened: Any) -> None:
    page = opened("answers/")
    assert not titles(page)
    page.select_option("select[name=status]", "done")
    page.select_option("select[name=year]", "2026")
    page.click("text=Show answers")
    page.wait_for_selector("#results li")
    assert titles(page)[0] == "donaudampfschifffahrtselektrizitatenhauptbetriebswerkbauunternehmen"
    assert titles(page)[1:] == ["Quieter nights", "Warm beds"]
    assert page.locator("#found").inner_text() == "Answers that fit what you chose: 3."
    assert page.url.endswith("/answers/?status=done&year=2026")
    assert page.title().startswith("Done, 2026 – All answers")
    assert page.locator("#all").is_hidden()
    page.click("text=Quieter nights")
    assert page.locator("h1").inner_text() == "Quieter nights"


def test_a_link_brings_the_choices_back_and_so_does_the_back_button(opened: Any) -> None:
    page = opened("answers/?status=late")
    page.wait_for_selector("#results li")
    assert titles(page) == ["The words that we wrote about title"]
    foot = page.locator("#results .row__foot")
    pieces = ["Partly done", "1 September 2026", "The words that we wrote about place", "Late since 1 July 2026"]
    assert [piece.strip() for piece in foot.inner_text().split("\n") if piece.strip()] == pieces
    assert foot.locator("svg").count() == 2
    page.select_option("select[name=status]", "cannot")
    page.click("text=Show answers")
    page.wait_for_selector("#results >> text=Free parking")
    page.go_back()
    page.wait_for_selector("#results >> text=The words that we wrote about title")
    assert page.locator("select[name=status]").input_value() == "late"
    page.click("text=Go back to all answers")
    assert page.url.endswith("/answers/")
    assert page.locator("#all").is_visible()


def test_each_choice_says_how_many_answers_it_would_leave(opened: Any) -> None:
    page = opened("answers/")
    assert labels(page, "status") == [
        *("All", "Planned (1)", "Done (3)", "Partly done (1)", "Cannot do (1)", "Praise (1)", "Late (1)")
    ]
    page.select_option("select[name=voice]", "carer")
    page.wait_for_selector("option:text-is('Done (0)')", state="attached")
    assert labels(page, "status") == [
        *("All", "Planned (0)", "Done (0)", "Partly done (1)", "Cannot do (0)", "Praise (0)", "Late (1)")
    ]
    assert [label.rsplit(" ", 1)[-1] for label in labels(page, "voice")] == ["All", "(1)", "(1)"]
    assert not titles(page), "nothing is shown before somebody asks for it"


def test_choices_that_nothing_fits_say_so(opened: Any) -> None:
    page = opened("answers/?status=done&voice=carer")
    page.wait_for_selector("#found:not(:empty)")
    assert page.locator("#found").inner_text() == "No answer fits all that you chose. Please take one choice away."
    assert page.locator("#found").get_attribute("role") == "status"
    assert page.locator("text=Go back to all answers").is_visible()


@pytest.mark.parametrize("query", ["status=nothing-like-it", "show=5", "status=%22%5D%3Cimg%20src%3Dx%3E", "q=x"])
def test_what_the_page_does_not_know_in_an_address_is_left_out(opened: Any, query: str) -> None:
    page = opened(f"answers/?{query}")
    assert page.locator("#all").is_visible()
    assert not titles(page)
    assert page.locator("main img").count() == 0


def test_all_of_it_works_with_the_keyboard(opened: Any) -> None:
    page = opened("answers/", viewport={"width": 320, "height": 640})
    page.locator(".filter summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Can")
    assert page.locator(":focus").input_value() == "cannot"
    for _ in range(6):
        page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Show answers"
    page.keyboard.press("Enter")
    page.wait_for_selector("#results >> text=Free parking")
    assert page.locator(":focus").inner_text() == "Show answers"


@pytest.mark.parametrize("options", [{"java_script_enabled": False}, {"scripts": False}])
def test_without_scripts_the_links_are_there_and_the_choices_are_not(opened: Any, options: dict[str, bool]) -> None:
    page = opened("answers/?status=done", **options)
    assert page.locator("form.filter").is_hidden()
    assert page.locator("#all .chips a", has_text="Cannot do").is_visible()
    assert page.locator("#all a", has_text="Free parking").is_visible()


def test_when_the_index_does_not_come_the_lists_stay(opened: Any) -> None:
    page = opened("answers/")
    page.route("**/choices.json", lambda route: route.fulfill(body="<html>", content_type="text/html"))
    page.select_option("select[name=status]", "done")
    page.click("text=Show answers")
    page.wait_for_selector("#found:not(:empty)")
    assert page.locator("#found").inner_text() == "This does not work now. Please use the lists below."
    assert page.locator("#all").is_visible()
    page.unroute("**/choices.json")
    page.click("text=Show answers")
    page.wait_for_selector("#results li")
