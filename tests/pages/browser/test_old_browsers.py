"""The browsers of 2018 (Chrome 70, Firefox 63, Safari 12) show every page, with what they do not know left out.

Of Safari 12 it is 12.1, which every phone that has 12 can get: 12.0 knows no `margin-inline-start`.

One of them shows every page itself in `test_browser_of_2018.py`; here it is the three of them at once.
Everything in our style sheets that they know is named here, from the tables of MDN (developer.mozilla.org, November
2026). So a property, a function, a unit, a selector or a question about the screen is looked up before we use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
import tinycss2

from yousaid.pages.page import KINDS

_PROPERTIES = frozenset(
    """
    align-items background background-image border border-bottom border-bottom-color border-collapse border-color
    border-inline-start border-inline-start-color border-inline-start-width border-radius border-style border-top
    border-top-color border-width bottom box-shadow box-sizing
    break-after break-inside clip clip-path color content cursor direction display fill flex
    flex-direction flex-wrap float font font-family font-size font-style font-variant-numeric font-weight
    grid-column-gap grid-gap grid-template-columns height justify-content left letter-spacing line-height list-style
    margin margin-bottom margin-inline-end margin-inline-start margin-left margin-right margin-top max-height max-width
    min-height min-width object-fit outline outline-color outline-offset overflow overflow-wrap overflow-x padding
    padding-bottom padding-inline-end padding-inline-start padding-left padding-right padding-top page-break-after
    page-break-inside position right shape-rendering stroke stroke-linecap stroke-linejoin stroke-width text-align
    text-decoration text-transform top transform vertical-align visibility white-space width word-wrap
    """.split()
)
_FUNCTIONS = frozenset("attr calc linear-gradient polygon rect repeat minmax rgb rgba rotate url var".split())
_UNITS = frozenset("% deg em fr mm pt px rem".split())
_PSEUDO = frozenset("after before empty first-child focus hover last-child not root".split())
_MEDIA = frozenset("and max-width min-width not only print screen".split())
#: Values that are newer than their properties.
_NEW_WORDS = frozenset("anywhere balance clip fit-content max-content min-content pretty revert".split())


def as_in_2018(css: str) -> tuple[str, list[str]]:
    """The style sheet as those browsers read it, and each thing that they leave out."""
    left_out: list[str] = []
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "\n".join(_rules(rules, left_out)), left_out


def _rules(rules: Iterable[Any], left_out: list[str]) -> Iterator[str]:
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude).strip()
        if rule.type == "at-rule" and rule.at_keyword == "media":
            if _words(rule.prelude) <= _MEDIA:
                inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                yield f"@media {prelude} {{\n{chr(10).join(_rules(inner, left_out))}\n}}"
            else:
                left_out.append(f"@media {prelude}")
        elif rule.type == "at-rule" and rule.at_keyword != "page":
            left_out.append(f"@{rule.at_keyword}")
        elif rule.type == "qualified-rule" and not set(_pseudo(rule.prelude)) <= _PSEUDO:
            left_out.append(prelude)
        else:
            start = f"@page {prelude}" if rule.type == "at-rule" else prelude
            yield f"{start} {{ {' '.join(_declarations(rule.content, left_out))} }}"


def _declarations(content: Any, left_out: list[str]) -> Iterator[str]:
    for line in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if line.type != "declaration":
            left_out.append(f"a rule within a rule: {tinycss2.serialize(getattr(line, 'prelude', []))}")
            continue
        text = f"{line.name}: {tinycss2.serialize(line.value).strip()}"
        if line.name.startswith("--") or (_known_name(line.name) and _known_value(line.value)):
            yield f"{text}{' !important' if line.important else ''};"
        else:
            left_out.append(text)


def _known_name(name: str) -> bool:
    return name in _PROPERTIES or name.startswith(("-webkit-", "-moz-"))


def _known_value(tokens: Iterable[Any]) -> bool:
    return all(_known(token) for token in tokens)


def _known(token: Any) -> bool:
    if token.type == "function":
        return token.lower_name in _FUNCTIONS and _known_value(token.arguments)
    if token.type == "dimension":
        return token.lower_unit in _UNITS
    if token.type == "ident":
        return token.lower_value not in _NEW_WORDS
    # A slash: what is to be read out in the place of a sign.
    return bool(token.type != "literal" or token.value != "/")


def _words(tokens: Iterable[Any]) -> set[str]:
    """The words of a question about the screen; one that compares with a sign is not from 2018."""
    found = set()
    for token in tokens:
        if token.type == "() block":
            found |= {t.lower_value for t in token.content if t.type == "ident"}
            found |= {t.value for t in token.content if t.type == "literal" and t.value in "<>="}
        elif token.type == "ident":
            found.add(token.lower_value)
    return found


def _pseudo(parts: list[Any]) -> Iterator[str]:
    """The names after a colon in a selector; an ampersand is one too."""
    for before, part in zip([None, *parts], parts, strict=False):
        if part == "&":
            yield "&"
        if before is not None and before == ":" and part.type in {"ident", "function"}:
            yield part.lower_value if part.type == "ident" else part.lower_name


NEW_SCRIPT = (
    r"\?\.(?!\d)|\?\?|\|\|=|&&=|\.(flat|flatMap|at|replaceAll|matchAll|fromEntries|allSettled|any)\(|\bimport\b|"
    r"(?<![-\w])#\w+\s*[=(]|\d_\d|catch\s*\{|/[^\n/]*\\[pP]\{|\(\?<[=!]"
)


#: What they leave out, and what people have instead.
WITHOUT = {
    "@media screen and (prefers-color-scheme: dark)": "the light palette",
    "@media (prefers-reduced-motion: no-preference)": "a page that does not glide",
    "@media (forced-colors: active)": "the browser's own colours",
    "overflow-wrap: anywhere": "overflow-wrap: break-word, of the body",
    "text-wrap: balance": "lines as long as they can be",
    "text-wrap: pretty": "lines as long as they can be",
    "text-decoration-thickness: 1px": "a line as the browser draws it",
    "text-decoration-thickness: 2px": "a line as the browser draws it",
    "text-decoration-thickness: 3px": "a line as the browser draws it",
    "text-decoration-style: dotted": "a line as the browser draws it",
    "text-underline-offset: 0.15em": "a line as the browser draws it",
    "text-size-adjust: 100%": "-webkit-text-size-adjust",
    'content: "›" / ""': "the sign, read out",
    'content: "“" / ""': "the sign, read out",
    "hyphens: none": "words that are whole anyway: nothing asks for hyphens",
    "forced-color-adjust: none": "the browser's own colours",
    "print-color-adjust: exact": "-webkit-print-color-adjust",
    "box-decoration-break: clone": "-webkit-box-decoration-break",
    "details::details-content": "details > * is shown on paper",
}
NEW = (
    "a:has(b) {}", "a:is(b) {}", "a:where(b) {}", "a:focus-visible {}", "a { gap: 1rem }", "a { inset: 0 }",
    "a { width: min(1px, 2px) }", "a { width: clamp(1px, 2px, 3px) }", "a { aspect-ratio: 1 }", "a { height: 1dvh }",
    "a { margin-inline: 0 }", "a { padding-block-start: 0 }", "@layer x;", "@layer x { a {} }", "@supports (a: b) {}",
    "@container (width > 1px) {}", "@media (width >= 1px) {}", "@media (hover: hover) {}", "a { & b {} }", "& a {}",
    "a { color: color-mix(in srgb, red, blue) }", "a { accent-color: red }", "a { overflow: clip }",
)  # fmt: skip


def test_every_newer_thing_in_a_style_sheet_can_be_done_without(kit: Any) -> None:
    left_out = set()
    for sheet in sorted((kit.TEMPLATES / "assets").glob("*.css")):
        left_out |= set(as_in_2018(sheet.read_text("utf-8"))[1])
    assert left_out == WITHOUT.keys()
    for planted in NEW:
        assert as_in_2018(planted)[1], planted
    known = "a:not(.b)::before, [dir='rtl'] a { margin: 0 1.5rem; color: var(--x) } @media print { a { color: #000 } }"
    assert as_in_2018(known)[1] == []


def test_every_value_that_may_be_unknown_comes_after_one_that_is_known(kit: Any) -> None:
    text = (kit.TEMPLATES / "assets" / "site.css").read_text("utf-8")
    rules = re.findall(r"content: [^;]*\" / \"\"", text)
    assert rules
    assert len(re.findall(r"content: (\"[^\"]+\");\s*content: \1 / \"\"", text)) == len(rules)
    assert re.search(r"body \{[^}]*overflow-wrap: break-word", text), "what `anywhere` falls back on"


def test_nothing_newer_in_the_scripts(kit: Any) -> None:
    scripts = {path.name: path.read_text("utf-8") for path in (kit.TEMPLATES / "assets").glob("*.js")}
    assert scripts
    for name, script in scripts.items():
        text = re.sub(r"/\*.*?\*/|\"[^\"\n]*\"", "", script, flags=re.DOTALL)
        assert [found[0] for found in re.finditer(NEW_SCRIPT, text)] == [], name
    for planted in ("a?.b", "a ?? b", "a.flat()", "try {} catch {}", r"a.split(/\p{L}/u)"):
        assert re.search(NEW_SCRIPT, planted), planted


@pytest.fixture(scope="module")
def sheets(kit: Any) -> dict[str, str]:
    """Our style sheets as those browsers read them, by the names of their files."""
    return {path.name: as_in_2018(path.read_text("utf-8"))[0] for path in (kit.TEMPLATES / "assets").glob("*.css")}


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
def test_every_page_as_a_browser_of_2018_shows_it(
    opened: Any, contents: dict[str, Any], sheets: dict[str, str], unseen: str, kind: str, width: int
) -> None:
    page = opened(contents["kinds"][kind], viewport={"width": width, "height": 800}, color_scheme="dark")

    def answer(route: Any) -> None:
        route.fulfill(body=sheets[route.request.url.rpartition("/")[2]], content_type="text/css")

    page.route("**/*.css", answer)
    page.reload()
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 253, 249)"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(unseen) == []
