"""The site as a whole: every link leads somewhere, what is gone is gone, and two builds are the same."""

from __future__ import annotations

import json
import posixpath
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader

from yousaid.addresses import file_of
from yousaid.exports.files import files as open_data
from yousaid.pages.page import KINDS
from yousaid.pages.render import Renderer
from yousaid.publishing import edition_of
from yousaid.records.statuses import STATUSES


def targets(kit: Any, page: Any) -> set[str]:
    """The files that a page links to or loads, below the site's root."""
    found = kit.read(page.html)
    links = [e.attributes.get("href") or e.attributes.get("src") or e.attributes.get("action") for e in found.elements]
    inside = {link for link in links if link and not urlsplit(link).scheme and not link.startswith("#")}
    root = posixpath.dirname(file_of(page.address))
    named = set()
    for link in inside:
        path = unquote(urlsplit(link).path)
        path = (
            path.removeprefix("/feedback/") if path.startswith("/") else posixpath.normpath(f"{root}/{path}").strip("/")
        )
        path = "" if path == "." else path
        named.add(path if posixpath.splitext(path)[1] else posixpath.join(path, "index.html"))
    return named


@pytest.mark.parametrize("files", [False, True], ids=["addresses", "files"])
def test_every_link_leads_somewhere(kit: Any, files: bool) -> None:
    site = kit.a_full_site(files=files, preview=files)
    pages = kit.draw(site)
    renderer = Renderer(site, [kit.TEMPLATES])
    there = {file_of(address) for address in pages} | {address for address, _ in renderer.assets()}
    there |= {address for address, _ in open_data(edition_of(site, renderer.catalogue))}
    assert {address: targets(kit, page) - there for address, page in pages.items() if targets(kit, page) - there} == {}


def test_every_part_of_a_page_that_is_linked_is_there(kit: Any, full_pages: Any) -> None:
    for address, page in full_pages.items():
        found = kit.read(page.html)
        ids = {e.attributes.get("id") for e in found.elements}
        parts = {e.attributes["href"][1:] for e in found.all("a") if e.attributes["href"].startswith("#")}
        labels = {name for e in found.elements for name in e.attributes.get("aria-labelledby", "").split()}
        assert (parts | labels) - ids == set(), address


def test_every_kind_of_page_is_made_and_named(kit: Any, full_pages: Any) -> None:
    assert {page.kind for page in full_pages.values()} == set(KINDS)
    for page in full_pages.values():
        assert kit.read(page.html).all("body")[0].attributes == {"data-page": page.kind}


def test_contact_is_on_every_page(kit: Any, full_pages: Any) -> None:
    for address, page in full_pages.items():
        text = kit.read(page.html).text
        for words in (
            "01632 960001",
            "07700 900001",
            "18001",
            "hello@example.org",
            "Freepost",
            "Call 999.",
            "Ask us how.",
        ):
            assert words in text, (address, words)


def test_one_policy_on_every_page_and_nothing_from_elsewhere(kit: Any, full_pages: Any) -> None:
    for address, page in full_pages.items():
        found = kit.read(page.html)
        policy = [e.attributes["content"] for e in found.all("meta") if "http-equiv" in e.attributes]
        assert policy[0].startswith("default-src 'none'; style-src 'self';"), address
        loaded = [e.attributes.get("src") or e.attributes["href"] for e in found.all("script") + found.all("link")]
        assert not [url for url in loaded if urlsplit(url).netloc not in {"", "www.example.org"}], address


def test_withdrawn_words_are_nowhere(kit: Any) -> None:
    secret = kit.rich(lambda name: f"secretwords {name}")
    record = replace(secret, gone="withdrawn", why="They asked us to.")
    site = kit.a_site(record, kit.a_record())
    pages = kit.draw(site)
    renderer = Renderer(site, [kit.TEMPLATES])
    assert not [a for a, page in pages.items() if "secretwords" in page.html]
    assert not [name for name, text in renderer.files() if "secretwords" in text]
    for address in ("answers/rich-answer/", "answers/rich-answer/easy-read/", "answers/rich-answer/ur/"):
        assert pages[address].kind == "gone"
    assert "They asked us to." in pages["answers/rich-answer/"].html
    assert 'data-page="moved"' in pages["answers/old-name/"].html


def test_a_merged_answer_names_the_other(kit: Any, full_pages: Any) -> None:
    assert '<a href="../quiet-bins/">Quieter nights</a>' in full_pages["answers/old-answer/"].html


def test_an_old_address_goes_to_the_new_one(kit: Any, full_pages: Any) -> None:
    html = full_pages["answers/old-name/"].html
    assert '<meta http-equiv="refresh" content="0; url=../rich-answer/">' in html
    assert '<link rel="canonical" href="https://www.example.org/feedback/answers/rich-answer/">' in html
    assert '<a href="../rich-answer/">words of title</a>' in html


def test_links_of_the_page_for_unknown_addresses_work_anywhere(full_pages: Any) -> None:
    assert '<a href="/feedback/answers/">' in full_pages["404.html"].html


def test_long_lists_are_split(kit: Any) -> None:
    records = [kit.a_record(f"answer-{n}", title=f"{'AB'[n % 2]} title {n}", service="Wards") for n in range(230)]
    pages = kit.draw(kit.a_site(*records))
    listed = [a for a in pages if a.startswith("answers/page-")]
    assert sorted(listed) == [f"answers/page-{n}/" for n in range(2, 6)]
    assert "service/wards/page-5/" in pages
    assert {"search/letter-a/", "search/letter-b/"} <= set(pages)
    for address, page in pages.items():
        assert page.html.count('class="row"') <= 120, address
    everything = "".join(pages[a].html for a in ["answers/", *listed])
    assert not [n for n in range(230) if f'answer-{n}/"' not in everything]


def test_answers_are_found_by_each_facet(kit: Any, full_pages: Any) -> None:
    given = {
        "status": ("part-done", "done"),
        "theme": ("staff",),
        "service": ("words-of-service",),
        "place": ("words-of-place",),
        "voice": ("patient", "carer"),
        "year": ("2026",),
    }
    listed = {e.attributes["href"] for e in kit.read(full_pages["answers/"].html).all("a")}
    for facet, values in given.items():
        assert facet == "status" or f"../{facet}/" in listed
        for value in values:
            page = kit.read(full_pages[f"{facet}/{value}/"].html)
            links = {e.attributes["href"] for e in page.all("a")}
            assert links & {"../../answers/rich-answer/", "../../answers/quiet-bins/"}
    records = [kit.a_record(f"answer-{n}", date=date(n, 1, 1)) for n in (2024, 2026, 2025)]
    years = kit.read(kit.draw(kit.a_site(*records))["year/"].html).words("a")
    assert [year for year in years if year.isdigit()] == ["2026", "2025", "2024"]


def test_spellings_with_the_same_address_are_one_value(kit: Any) -> None:
    pages = kit.draw(kit.a_site(kit.a_record("one-one", place="Ward 7"), kit.a_record("two-two", place="ward 7")))
    assert "2 answers" in kit.read(pages["place/ward-7/"].html).text


def test_an_empty_site_says_so(kit: Any) -> None:
    pages = kit.draw(kit.a_site())
    for address in ("", "answers/", "promises/", "engagements/", "glossary/", "search/"):
        text = kit.read(pages[address].html).text
        assert "yet" in text or "No promise is late" in text, address


def test_two_drawings_are_the_same(kit: Any, full_pages: Any) -> None:
    again = kit.draw(kit.a_full_site())
    assert list(again.values()) == list(full_pages.values())


def test_the_base_template_needs_nothing_but_view(kit: Any) -> None:
    """MkDocs draws it in its own environment, without autoescape and with other variables around."""
    renderer = Renderer(kit.a_site(kit.a_record()), [kit.TEMPLATES])
    loader = FileSystemLoader(str(kit.TEMPLATES / "theme"))
    theirs = Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)  # noqa: S701
    given = ("how.md", "how/", 'A "title" & <b>', "<p>Body</p>")
    drawn = theirs.get_template("main.html").render(page=None, config={}, **renderer.wrap(*given))
    assert drawn == renderer.page(*given).html
    assert "A &#34;title&#34; &amp; &lt;b&gt;" in drawn
    assert kit.read(drawn).faults == []


def test_what_an_author_wrote_for_home_stands_on_it(kit: Any) -> None:
    renderer = Renderer(kit.a_site(kit.a_record()), [kit.TEMPLATES], written=["index.md"])
    assert "" not in {page.address for page in renderer.pages()}
    found = kit.read(renderer.page("index.md", "", "Welcome", "<h1>Welcome</h1><p>Hello.</p>").html)
    assert found.words("h1") == ["Welcome"]
    assert "Hello." in found.text
    assert "Quieter nights" in found.words("a")


def test_about_says_how_this_site_was_made(kit: Any) -> None:
    import datetime as dt

    settings = replace(kit.SETTINGS, gate="learning", gate_start=dt.date(2026, 10, 1))
    site = kit.a_site(kit.a_record(), settings=settings, despite="The board meets today.")
    text = kit.read(kit.draw(site)["about/"].html).text
    assert "Until 30 December 2026 our checks warn" in text
    assert "The reason: The board meets today." in text
    assert "Made on 2 November 2026 with yousaid 1.2.3." in text


def test_search_index_and_sitemap(kit: Any) -> None:
    site = kit.a_full_site()
    files = dict(Renderer(site, [kit.TEMPLATES], written=["index.md"]).files())
    rows = json.loads(files["search/answers-0.json"])
    assert [row["url"] for row in rows] == ["answers/quiet-bins/", "answers/rich-answer/"]
    tree = ElementTree.fromstring(files["sitemap.xml"])  # noqa: S314 - our own file
    entries = {entry[0].text: (entry[1].text if len(entry) > 1 else "") for entry in tree}
    assert entries["https://www.example.org/feedback/answers/quiet-bins/"] == "2026-09-01"
    assert "https://www.example.org/feedback/" in entries
    assert not [url for url in entries if url and ("taken-down" in url or "old-name" in url or "404" in url)]
    assert "sitemap.xml" not in dict(Renderer(replace(site, preview=True), [kit.TEMPLATES]).files())


def test_a_site_can_bring_its_own_templates(kit: Any, tmp_path: Any) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page.html").write_text("<h1>Ours: {{ title }}</h1>")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text("body{}")
    renderer = Renderer(kit.a_site(), [tmp_path, kit.TEMPLATES])
    assert "<h1>Ours: How</h1>" in renderer.page("how.md", "how/", "How", "").html
    assert dict(renderer.assets())["assets/yousaid/site.css"] == tmp_path / "assets" / "site.css"


def test_the_home_page_hides_no_status_and_counts_nothing_that_is_not_there(kit: Any) -> None:
    every = [kit.a_record(f"answer-{n}", status=status, kind="idea") for n, status in enumerate(STATUSES)]
    found = kit.read(kit.draw(kit.a_site(*every))[""].html)
    links = {e.attributes["href"] for e in found.all("a")}
    assert {f"status/{status}/" for status in STATUSES} <= links
    assert "There are no concerns here yet." in found.text
    assert "0 concerns" not in found.text
