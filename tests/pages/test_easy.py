"""The easy-read page: the rules for its structure in docs/easy-read-rules.md."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import Any

import pytest

from yousaid.easyread.model import ALL_MISSING, SOME_MISSING
from yousaid.glossary import Glossary, Term
from yousaid.records.blocks import EasyRead


def easy_page(kit: Any, **values: Any) -> Any:
    given = {"said": "The bins were loud.", "did": "We bought quiet bins."}
    site = kit.a_site(kit.a_record(**(given | values)), glossary=values.pop("glossary", Glossary()))
    return kit.draw(site)["answers/quiet-bins/easy-read/"].html


def article(html: str) -> str:
    return html[html.index("<article") : html.index("</article>")]


def test_one_h1_and_no_level_left_out(kit: Any, full_pages: Any) -> None:
    for page in full_pages.values():
        if page.kind == "easy-read":
            levels = [int(e.tag[1]) for e in kit.read(article(page.html)).elements if re.fullmatch("h[1-6]", e.tag)]
            assert levels.count(1) == 1
            assert levels[0] == 1
            assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_nothing_slanted_underlined_or_split_and_the_language_is_named(full_pages: Any) -> None:
    for page in full_pages.values():
        if page.kind == "easy-read":
            inside = article(page.html)
            assert re.findall(r"<(?:em|i|u|sup|table|br)\b|&shy;|\u00ad", inside) == []
            assert '<html lang="en-GB"' in page.html


def test_each_sentence_has_a_line_of_its_own(kit: Any) -> None:
    html = article(easy_page(kit, said="The bins were loud. They banged.", did="We bought 2 bins. We use them."))
    for line in ("The bins were loud.", "They banged.", "We bought 2 bins.", "We use them."):
        assert f"<p>{line}</p>" in html


def test_no_picture_stands_inside_a_line(full_pages: Any) -> None:
    for page in full_pages.values():
        if page.kind == "easy-read":
            assert re.findall(r"<p>[^<]*<(?:img|svg|picture)", article(page.html)) == []


def test_a_hard_word_is_bold_once_and_explained_on_the_next_line_and_at_the_end(kit: Any) -> None:
    glossary = Glossary(terms=(Term(term="hoist", means="A machine that lifts people. It is quiet."),))
    easy = EasyRead(heard=("There is no hoist.",), did=("We bought a hoist.",))
    site = replace(kit.a_site(kit.a_record(easy_read=easy)), glossary=glossary)
    html = kit.draw(site)["answers/quiet-bins/easy-read/"].html
    means = "<p>Hoist means a machine that lifts people.</p>\n<p>It is quiet.</p>"
    assert f"<p>There is no <strong>hoist</strong>.</p>\n{means}" in html
    assert html.count("<strong>hoist</strong>") == 1
    assert "<dt>hoist</dt><dd>a machine that lifts people.</dd><dd>It is quiet.</dd>" in html


def test_it_says_who_made_it_and_how_to_get_help_or_another_format(kit: Any) -> None:
    html = article(easy_page(kit))
    assert "<p>Riverside Trust made this page.</p>" in html
    assert "You can ask us for help to read it." in html
    assert "You can ask us for it in another way, such as on paper." in html
    assert "01632 960001" in html


def test_the_standard_page_and_the_easy_page_lead_to_each_other(kit: Any) -> None:
    pages = kit.draw(kit.a_site(kit.a_record()))
    standard = [e.attributes["href"] for e in kit.read(pages["answers/quiet-bins/"].html).all("a")]
    assert any(link.endswith("easy-read/") for link in standard)
    assert article(pages["answers/quiet-bins/easy-read/"].html).count('href="../"') == 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, ""),
        ({"did": "We bought bins. The lids were mended."}, SOME_MISSING),
        ({"did": "The lids were mended."}, ALL_MISSING),
    ],
)
def test_what_is_not_in_easy_read_is_said(kit: Any, values: dict[str, str], said: str) -> None:
    html = easy_page(kit, **values)
    assert [gap for gap in (SOME_MISSING, ALL_MISSING) if gap in html] == ([said] if said else [])
    assert ("The bins were loud." in article(html)) == (said != ALL_MISSING)
