"""A page that runs from right to left is the mirror image of the same page from left to right.

Style sheets say start and end. What has no such word in the browsers of 2018 (where something is placed, how its
corners are rounded) names its side, and beside it a rule for ``[dir="rtl"]`` names the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import tinycss2

from yousaid.pages.page import KINDS

TURNED = '[dir="rtl"] '
_SIDES = frozenset({"margin", "padding", "border-width", "border-style", "border-color", "inset"})


def one_sided(css: str) -> list[str]:
    """The selectors of rules that name one side of the page, and have no rule beside them that names the other."""
    found = list(_one_sided(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))
    return [selector for selector in found if not selector.startswith(TURNED) and TURNED + selector not in found]


def _one_sided(rules: Any) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule" and rule.at_keyword == "media":
            yield from _one_sided(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif rule.type == "qualified-rule" and list(_named(rule.content)):
            yield from (one.strip() for one in tinycss2.serialize(rule.prelude).split(","))


def _named(content: Any) -> Iterator[str]:
    """The declarations of a rule that are not the same from both sides."""
    lines = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    said = {line.name: tinycss2.serialize(line.value).strip() for line in lines}
    for name, value in said.items():
        sides = value.split()
        other = name.replace("left", "\0").replace("right", "left").replace("\0", "right")
        if name in {"text-align", "float", "clear"}:
            same = value not in {"left", "right"}
        elif name == "border-radius":
            first, second, third, fourth = _corners(sides)
            same = first == second and third == fourth
        elif name in _SIDES:
            same = len(sides) < 4 or sides[1] == sides[3]
        else:
            same = said.get(other) == value
        if not same:
            yield f"{name}: {value}"


def _corners(sides: list[str]) -> list[str]:
    """The four corners of a radius as CSS fills them up, from top left with the clock."""
    second = sides[1] if len(sides) > 1 else sides[0]
    return [*sides, second, sides[0], second][:4] if len(sides) < 3 else [*sides, second][:4]


def test_no_rule_names_one_side_alone(kit: Any) -> None:
    for sheet in sorted((kit.TEMPLATES / "assets").glob("*.css")):
        assert one_sided(sheet.read_text("utf-8")) == [], sheet.name


@pytest.mark.parametrize(
    ("css", "alone"),
    [
        ("a { margin-left: 1rem }", True),
        ("a { margin-left: auto; margin-right: auto }", False),
        ("a { margin: 0 1rem 0 0 }", True),
        ("a { margin: 0 1rem 2rem }", False),
        ("a { text-align: right }", True),
        ("a { text-align: end; margin-inline-start: 1rem }", False),
        ("@media print { a { border-left: 0 } }", True),
        ("a { left: 0 } [dir='x'] a { right: 0 }", True),
        ('a { left: 0 } [dir="rtl"] a { left: auto; right: 0 }', False),
        ("a { border-radius: 0 1rem 1rem }", True),
        ("a { border-radius: 1rem 1rem 0 0 }", False),
        ("a { border-radius: 1rem 0 }", True),
        ("a { border-top-left-radius: 0 }", True),
    ],
)
def test_what_names_one_side_alone(css: str, alone: bool) -> None:
    assert bool(one_sided(css)) is alone


#: Where each part of the page stands, from the side where lines begin. Letters are set alike, or lines would break in
#: other places. Charts are left out, which run from left to right in every language, and parts within a line of words:
#: our English words keep their order there, whatever the page does.
PLACES = """() => {
  const turned = document.documentElement.dir === 'rtl', wide = document.documentElement.clientWidth;
  const part = one => one.tagName.toLowerCase() + [...one.classList].map(name => '.' + name).join('');
  return [...document.querySelectorAll('body *')]
    .filter(one => !one.closest('.bars, .unseen, .skip, svg *, option'))
    .filter(one => getComputedStyle(one).display !== 'inline')
    .map(one => [part(one), one.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height)
    .map(([name, box]) => [name, Math.round(turned ? wide - box.right : box.left)]);
}"""
SET = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
TURN = """way => {
  document.documentElement.dir = way;
  document.querySelectorAll('details').forEach(part => part.open = true);
  document.querySelectorAll('body [dir]').forEach(part => part.removeAttribute('dir'));
}"""
ALIKE = "* { letter-spacing: 0 !important; font-family: sans-serif !important; line-height: 1.5 !important; }"


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
def test_every_part_of_a_page_stands_where_its_mirror_image_does(
    opened: Any, contents: dict[str, Any], kind: str, width: int
) -> None:
    page = opened(contents["kinds"][kind], viewport={"width": width, "height": 800})
    page.evaluate(SET, ALIKE)
    places = []
    for direction in ("ltr", "rtl"):
        page.evaluate(TURN, direction)
        places.append(page.evaluate(PLACES))
    assert len(places[0]) > 20
    assert [name for name, _ in places[0]] == [name for name, _ in places[1]]
    wrong = [(*one, other[1]) for one, other in zip(*places, strict=True) if abs(one[1] - other[1]) > 1]
    assert wrong == []
