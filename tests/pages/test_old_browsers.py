"""What a browser of 2018 does not know is not in our style sheet or script, or stands after what it does know."""

from __future__ import annotations

import re
from typing import Any

#: Newer than 2018: a browser drops the declaration, the rule or, for a script, the whole file.
NEW_STYLE = (
    r"@(layer|container|property|scope|starting-style|import)\b|:(has|is|where|focus-visible)\b|(?<![-\w])&|"
    r"(?<![-\w])(clamp|min|max|color-mix|light-dark|oklch|lab|lch)\(|(?<![-\w])(gap|row-gap|column-gap|inset|inset-[a-z-]+|"
    r"aspect-ratio|accent-color|translate|rotate|scale|margin-inline[a-z-]*|margin-block[a-z-]*|padding-inline[a-z-]*|"
    r"padding-block[a-z-]*)\s*:|\b\d+(dvh|svh|lvh|cqw|lh)\b|text-wrap|subgrid|width\s*[<>]"
)
NEW_SCRIPT = (
    r"\?\.(?!\d)|\?\?|\|\|=|&&=|\.(flat|flatMap|at|replaceAll|matchAll|fromEntries|allSettled|any)\(|\bimport\b|"
    r"(?<![-\w])#\w+\s*[=(]|\d_\d|catch\s*\{|/[^\n/]*\\[pP]\{|\(\?<[=!]"
)


def without_comments(text: str) -> str:
    """A style sheet or script without its comments and texts."""
    return re.sub(r"/\*.*?\*/|\"[^\"\n]*\"", "", text, flags=re.DOTALL)


def test_nothing_newer_in_the_style_sheet(kit: Any) -> None:
    text = without_comments((kit.TEMPLATES / "assets" / "site.css").read_text("utf-8"))
    assert [found[0] for found in re.finditer(NEW_STYLE, text)] == []
    for planted in ("a:has(b) {}", "a { gap: 1rem }", "a { width: min(1px, 2px) }", "@layer x;", "a { & b {} }"):
        assert re.search(NEW_STYLE, planted), planted


def test_every_value_that_may_be_unknown_comes_after_one_that_is_known(kit: Any) -> None:
    text = (kit.TEMPLATES / "assets" / "site.css").read_text("utf-8")
    rules = re.findall(r"content: [^;]*\" / \"\"", text)
    assert rules
    assert len(re.findall(r"content: (\"[^\"]+\");\s*content: \1 / \"\"", text)) == len(rules)
    assert re.search(r"body \{[^}]*overflow-wrap: break-word", text), "what `anywhere` falls back on"


def test_nothing_newer_in_the_scripts(kit: Any) -> None:
    scripts = {path.name: path.read_text("utf-8") for path in (kit.TEMPLATES / "assets").glob("*.js")}
    assert scripts
    for name, text in scripts.items():
        assert [found[0] for found in re.finditer(NEW_SCRIPT, without_comments(text))] == [], name
    for planted in ("a?.b", "a ?? b", "a.flat()", "try {} catch {}", r"a.split(/\p{L}/u)"):
        assert re.search(NEW_SCRIPT, planted), planted
