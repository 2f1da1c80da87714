"""A record's text is never markup and never a template: hostile words stand on the page as words."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "</title></p></dd></section></main><h1 id=pwn>pwn</h1>",
    "{{ 7*191 }}{% if 1 %}pwn{% endif %}{# gone #}",
    "${7*191} <%= 7*191 %> #{7*191}",
    "<!-- --> <![CDATA[ x ]]> &lt;b&gt; &amp;amp; <b>bold</b>",
    "javascript:alert(1) data:text/html,x vbscript:x",
    "[link](javascript:alert(1)) **bold** `code` # heading",
    "]]></svg><svg onload=alert(1)>",
)
SCHEMES = {"", "https", "tel", "sms", "mailto"}


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_but_the_words(kit: Any, full_pages: Any, words: str) -> None:
    hostile = kit.draw(kit.a_full_site(lambda name: f"{words} {name}"))
    plain = {a: p for a, p in full_pages.items() if not a.startswith(("service/", "place/", "search/letter"))}
    for address, page in plain.items():
        mine, theirs = kit.read(page.html), kit.read(hostile[address].html)
        assert theirs.faults == [], address
        # How many lines a draft has, and how much fits on a poster, depends on the words.
        if page.kind in {"easy-read", "easy-read-list", "pictures", "poster"}:
            assert set(theirs.shape) <= set(mine.shape), address
        else:
            assert sorted(map(str, theirs.shape)) == sorted(map(str, mine.shape)), address


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_still_there_to_read(kit: Any, words: str) -> None:
    pages = kit.draw(kit.a_full_site(lambda name: f"{words} {name}"))
    text = kit.read(pages["answers/rich-answer/"].html).text
    for name in ("title", "asked", "said", "did", "owner", "quote", "because"):
        assert " ".join(f"{words} {name}".split()) in text
    assert all("1337" not in page.html for page in pages.values())


def test_every_page_is_well_formed(kit: Any, full_pages: Any) -> None:
    for address, page in full_pages.items():
        found = kit.read(page.html)
        assert found.faults == [], address
        ids = [e.attributes["id"] for e in found.elements if "id" in e.attributes]
        assert len(ids) == len(set(ids)), address
        assert len(found.all("h1")) == len(found.all("main")) == 1, address
        assert page.html.index("<title>") < page.html.index("</head>"), address
        assert not [e for e in found.elements if any(name.startswith("on") or name == "style" for name in e.attributes)]
        assert not [e for e in found.all("script") if "src" not in e.attributes], address
        assert not found.all("style"), address


def test_links_lead_to_safe_places_only(kit: Any) -> None:
    link = kit.blocks.Link
    bad = (
        "http://www.example.org/",
        "javascript:alert(1)",
        "//evil.example",
        "data:text/html,x",
        "HTTPS://ok.example/",
    )
    record = kit.a_record(
        said="See http://plain.example and https://good.example/a?b=1&c=2. Or javascript:alert(1)",
        links=tuple(link(text=f"link {number}", url=url) for number, url in enumerate(bad)),
        source=kit.blocks.Source(url="http://old.example/"),
    )
    found = kit.read(kit.draw(kit.a_site(record))["answers/quiet-bins/"].html)
    hrefs = [e.attributes["href"] for e in found.all("a")]
    assert {urlsplit(href).scheme for href in hrefs} <= SCHEMES
    assert "https://good.example/a?b=1&c=2" in hrefs
    assert "HTTPS://ok.example/" in hrefs
    assert not [href for href in hrefs if href.startswith(("//", "http:"))]
    assert "http://old.example/" in found.text


def test_paragraphs_and_lists(kit: Any) -> None:
    said = "One line\nbroken here.\n\n- first\n- second\n\nLast."
    html = kit.draw(kit.a_site(kit.a_record(said=said)))["answers/quiet-bins/"].html
    assert "<p>One line broken here.</p>" in html
    assert "<ul>\n<li>first</li>\n<li>second</li>\n</ul>" in html
    assert "<p>Last.</p>" in html
