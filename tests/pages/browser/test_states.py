"""Every kind of page in every state: no fault that axe knows, and a keyboard walk in which all is seen and named.

What folds are `details`, the menu of a phone too: all of them are opened.
"""

from __future__ import annotations

from typing import Any

import pytest

from yousaid.pages.page import KINDS

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Off in axe unless asked for: 7 to 1 for text, and targets of 24 pixels.
MORE = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
CONTRAST = ("color-contrast", "color-contrast-enhanced")
STATES: dict[str, dict[str, Any]] = {
    "1280 pixels": {},
    "320 pixels, which is 400% zoom": {"viewport": {"width": 320, "height": 640}},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active", "color_scheme": "dark"},
    "scripts off": {"scripts": False},
}
#: What changes a page that is open: everything that folds is opened; the page is turned to run from right to left.
UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"
TURN = "document.documentElement.dir = 'rtl'; document.querySelectorAll('[dir=ltr]').forEach(part => part.dir = 'rtl')"


def faults(page: Any) -> list[tuple[str, list[str]]]:
    """The faults that axe finds, and the HTML of each."""
    from axe_playwright_python.sync_playwright import Axe

    # Where the reader's own colours are forced, axe still reckons with ours.
    forced = page.evaluate("matchMedia('(forced-colors: active)').matches")
    rules = {**MORE, **{name: {"enabled": False} for name in CONTRAST if forced}}
    found = Axe().run(page, options={"runOnly": TAGS, "rules": rules}).response["violations"]
    return [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found]


def scrolls_sideways(page: Any) -> bool:
    """Whether somebody would have to scroll both ways to read the page."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
def test_no_fault_that_axe_knows(opened: Any, contents: dict[str, Any], kind: str, state: str) -> None:
    page = opened(contents["kinds"][kind], **STATES[state])
    page.evaluate(UNFOLD)
    assert faults(page) == []
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", ["home", "answer", "index", "promises", "search", "easy-read", "engagement"])
def test_no_fault_from_right_to_left(opened: Any, contents: dict[str, Any], kind: str, width: int) -> None:
    page = opened(contents["kinds"][kind], viewport={"width": width, "height": 800})
    page.evaluate(TURN)
    assert faults(page) == []
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("address", ["answers/unfinished/", "answers/warm-beds/easy-read/"])
def test_no_fault_in_a_preview_or_a_checked_page(opened: Any, address: str) -> None:
    assert faults(opened(address)) == []


@pytest.mark.parametrize("state", [state for state in STATES if state != "scripts off"])
@pytest.mark.parametrize("address", ["search/?q=parking", "answers/?status=late", "answers/?year=2026"])
def test_no_fault_in_what_a_search_or_choices_find(opened: Any, address: str, state: str) -> None:
    page = opened(address, **STATES[state])
    page.wait_for_selector("#results li")
    assert faults(page) == []
    assert not scrolls_sideways(page)


#: Where the keyboard is: what it is called, whether any part of it is on the screen and on top, and its ring.
WHERE = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const boxes = [...here.getClientRects()];
  const seen = boxes.some(box => {
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    return box.width > 0 && box.height > 0 && top && (here.contains(top) || top.contains(here));
  });
  const style = getComputedStyle(here);
  const inside = boxes.every(box => box.left >= 0 && box.right <= innerWidth);
  return {html: here.outerHTML.slice(0, 200), seen, inside, index: here.tabIndex, thick: parseFloat(style.outlineWidth),
          line: style.outlineStyle, color: style.outlineColor, halo: style.boxShadow, behind: style.backgroundColor,
          style: here.className};
}"""


def walk(page: Any) -> list[dict[str, Any]]:
    """Each thing that the Tab key comes to, in order, with the name that is said there."""
    session = page.context.new_cdp_session(page)
    found: list[dict[str, Any]] = []
    while len(found) < 400:
        page.keyboard.press("Tab")
        here = page.evaluate(WHERE)
        if here is None or (found and here["html"] == found[0]["html"] and len(found) > 1):
            return found
        handle = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        (node,) = session.send("Accessibility.getPartialAXTree", {"objectId": handle, "fetchRelatives": False})["nodes"]
        found.append({**here, "name": str(node.get("name", {}).get("value", "")).strip()})
    raise AssertionError("the keyboard is caught")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
@pytest.mark.parametrize("state", ["1280 pixels", "320 pixels, which is 400% zoom"])
def test_a_walk_with_the_keyboard(opened: Any, contents: dict[str, Any], kind: str, state: str) -> None:
    """WCAG 2.4.3, 2.4.7, 2.4.11 and 4.1.2: everything that takes the focus is on the screen, on top, and has a name."""
    page = opened(contents["kinds"][kind], reduced_motion="reduce", **STATES[state])
    page.evaluate(UNFOLD)
    steps = walk(page)
    focusable = (
        page.locator("a[href], button, input, summary, select, textarea, [tabindex='0']").filter(visible=True).count()
    )
    assert len(steps) == focusable
    assert [step for step in steps if not (step["seen"] and step["inside"] and step["name"])] == []
    assert [step for step in steps if step["line"] != "solid" or step["thick"] < 3] == []
    assert [step for step in steps if step["color"] == step["behind"]] == [], "a ring, not a larger button"


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("address", ["cy/", "answers/unfinished/ur/", "answers/unfinished/pl/"])
def test_no_fault_in_other_languages(opened: Any, address: str, width: int) -> None:
    """Welsh, a preview of Urdu in which parts are missing and old, and a language without a catalogue."""
    page = opened(address, viewport={"width": width, "height": 800})
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
