"""Easy read as pages: pictures beside the lines, a twin without them, and only pictures that a page uses."""

from __future__ import annotations

import posixpath
import re
from typing import Any

import pytest

from yousaid.easyread.pictures import Pictures
from yousaid.pages.render import Renderer

PAGE, TWIN = "answers/rich-answer/easy-read/", "answers/rich-answer/easy-read/no-pictures/"


def pictures_of(kit: Any, page: Any) -> list[dict[str, str]]:
    return [image.attributes for image in kit.read(page.html).all("img")]


def test_each_picture_repeats_its_line_and_keeps_its_place(kit: Any, full_pages: Any) -> None:
    shown = pictures_of(kit, full_pages[PAGE])
    assert [picture["src"].rpartition("/")[2].rpartition("-")[0] for picture in shown][:2] == ["bed", "tools"]
    for picture in shown:
        assert picture["alt"] == ""
        assert (picture["width"], picture["height"], picture["loading"]) == ("72", "72", "lazy")


def test_the_twin_says_the_same_without_pictures(kit: Any, full_pages: Any) -> None:
    page, twin = full_pages[PAGE].html, full_pages[TWIN].html
    assert pictures_of(kit, full_pages[TWIN]) == []
    assert '<meta name="robots" content="noindex">' in twin
    assert '<link rel="canonical" href="https://www.example.org/feedback/answers/rich-answer/easy-read/">' in twin
    assert '<a href="no-pictures/">See this page without pictures</a>' in page
    assert '<a href="../">See this page with pictures</a>' in twin
    said = [kit.read(html).text for html in (page, twin)]
    assert said[0].replace("without pictures", "with pictures") == said[1].replace(" (no pictures)", "")


def test_only_pictures_that_a_page_shows_are_published(kit: Any, full_pages: Any) -> None:
    site = kit.a_full_site()
    published = {name for name, _ in Renderer(site, [kit.TEMPLATES]).assets() if "/pictures/" in name}
    shown = {
        picture["src"].rpartition("assets/")[2] for page in full_pages.values() for picture in pictures_of(kit, page)
    }
    assert published == {f"assets/{name}" for name in shown}
    assert 5 < len(published) < len(kit.PICTURES.rows)


def test_a_preview_shows_the_whole_table_for_the_group_to_approve(kit: Any) -> None:
    rows = {**kit.PICTURES.rows, "bed": kit.replace(kit.PICTURES.rows["bed"], approved_by="Riverside Reading Group")}
    page = kit.draw(kit.a_full_site(preview=True, pictures=Pictures(rows)))["easy-read/pictures/"]
    assert len(pictures_of(kit, page)) == len(rows)
    assert "Riverside Reading Group approved this picture." in kit.read(page.html).text
    assert "not used yet" in page.html


def test_the_makers_of_the_pictures_are_named(full_pages: Any) -> None:
    html = full_pages["easy-read/pictures/"].html
    assert 'href="https://openmoji.org"' in html
    assert 'href="https://creativecommons.org/licenses/by-sa/4.0/"' in html


@pytest.mark.parametrize(
    "address", ["answers/taken-down/easy-read/no-pictures/", "answers/old-name/easy-read/no-pictures/"]
)
def test_a_twin_of_an_answer_that_is_gone_or_moved_says_so(full_pages: Any, address: str) -> None:
    assert full_pages[address].kind in {"gone", "moved"}


def test_twins_are_not_for_search_engines(kit: Any) -> None:
    site = kit.a_full_site()
    renderer = Renderer(site, [kit.TEMPLATES])
    sitemap = dict(renderer.files())["sitemap.xml"]
    assert "answers/rich-answer/easy-read/</loc>" in sitemap
    assert "no-pictures" not in sitemap


# The way in


def links_of(kit: Any, html: str) -> set[str]:
    return {link.attributes["href"] for link in kit.read(html).all("a")}


EASY = (
    "answers/rich-answer/easy-read/",
    "easy-read/",
    "easy-read/answers/",
    "easy-read/answers/staff/",
    "easy-read/answers/other-answers/",
    "easy-read/about/",
    "easy-read/contact/",
)
STANDARD = {
    "": "easy-read/",
    "answers/": "easy-read/answers/",
    "answers/rich-answer/": "answers/rich-answer/easy-read/",
    "theme/staff/": "easy-read/answers/staff/",
    "about/": "easy-read/about/",
    "contact/": "easy-read/contact/",
    "promises/": "easy-read/",
}


@pytest.mark.parametrize("mode", ["", "no-pictures/"])
@pytest.mark.parametrize("address", EASY)
def test_whoever_reads_easy_read_stays_there(kit: Any, full_pages: Any, address: str, mode: str) -> None:
    """Every link leads to easy read in the same mode, but for the full page, the other mode and other languages."""
    page = full_pages[address + mode]
    inside = [link for link in links_of(kit, page.html) if not re.match(r"[a-z]+:|#", link)]
    places = {posixpath.normpath(posixpath.join(address + mode, link)) + "/" for link in inside}
    out = {place for place in places if "easy-read" not in place}
    assert out <= {
        "answers/rich-answer/",
        "answers/",
        "theme/staff/",
        "about/",
        "contact/",
        "./",
        "../",
        "answers/rich-answer/ur/",
        "cy/",
        "ur/",
    }
    other = {place for place in places - out if place.endswith("/no-pictures/") != bool(mode)}
    assert other <= {address if mode else f"{address}no-pictures/", "easy-read/pictures/"}


@pytest.mark.parametrize(("address", "easy"), STANDARD.items())
def test_each_standard_page_leads_to_its_easy_read_and_back(kit: Any, full_pages: Any, address: str, easy: str) -> None:
    switch = re.compile(r'<a class="switch" href="([^"]*)">')
    there = switch.search(full_pages[address].html)
    assert there is not None
    assert posixpath.normpath(posixpath.join(address, there[1])) + "/" == easy
    back = switch.search(full_pages[easy].html)
    assert back is not None
    expected = "" if address == "promises/" else address
    assert posixpath.normpath(posixpath.join(easy, back[1])).strip(".") == expected.strip("/")


def test_an_unknown_address_offers_easy_read(kit: Any, full_pages: Any) -> None:
    assert "/feedback/easy-read/" in links_of(kit, full_pages["404.html"].html)
    assert "Go to the start of easy read" in kit.read(full_pages["404.html"].html).text


def test_a_gone_answer_keeps_its_reader_in_easy_read(kit: Any, full_pages: Any) -> None:
    html = full_pages["answers/old-answer/easy-read/no-pictures/"].html
    assert '<a href="../../../quiet-bins/easy-read/no-pictures/">Quieter nights</a>' in html
    assert '<a href="../../../../easy-read/answers/no-pictures/">See all answers</a>' in html


def test_a_long_list_is_split(kit: Any) -> None:
    records = [kit.a_record(f"answer-{n:02}", title=f"Answer {n}", themes=("staff",)) for n in range(41)]
    pages = kit.draw(kit.a_site(*records))
    assert len(kit.read(pages["easy-read/answers/staff/"].html).all("h2")) == 22  # and 2 in the foot
    assert '<a href="../../page-3/no-pictures/">Page 3</a>' in pages["easy-read/answers/staff/page-2/no-pictures/"].html


def test_a_site_writes_its_own_first_lines(kit: Any, small_site: Any) -> None:
    small_site.write("content/easy-read.yml", "home:\n  - {lines: We are {organisation}, picture: hospital}\n")
    assert small_site.run("build") == 2
    text = 'home:\n  - lines: ["Hello from {organisation}"]\n    picture: home\n'
    small_site.write("content/easy-read.yml", text)
    assert small_site.run("build") == 0
    home = kit.read(small_site.page("easy-read"))
    assert "Hello from Vale Trust." in home.text
    assert "This part of our website is in easy words." not in home.text
    assert "We listen." in kit.read(small_site.page("easy-read/about")).text


def test_only_a_sites_own_picture_that_is_used_is_published(kit: Any, small_site: Any) -> None:
    easy = "easy_read:\n  heard: The ward was cold.\n  pictures: {heard: ward-bed}\n"
    small_site.record.write_text(small_site.record.read_text("utf-8") + easy, "utf-8")
    row = "  - {id: %s, file: pictures/%s.png, caption: A bed, licence: Our own photo}\n"
    small_site.write("content/pictures.yml", "pictures:\n" + row % ("ward-bed", "bed") + row % ("chair-2", "chair"))
    for name in ("bed", "chair"):
        small_site.write(f"content/pictures/{name}.png", "").write_bytes(png(300, 200))
    assert small_site.run("build") == 0
    image = kit.read(small_site.page("answers/warmer-nights/easy-read")).all("img")[0].attributes
    assert re.search(r"/pictures/ward-bed-[0-9a-f]{8}\.png$", image["src"])
    assert (image["width"], image["height"]) == ("300", "200")
    published = [path.name for path in (small_site.root / "site").rglob("*.png")]
    assert published == [image["src"].rpartition("/")[2]]
    assert "Our own photo." in kit.read(small_site.page("easy-read/pictures")).text


def test_a_site_cannot_name_a_file_outside_its_content(small_site: Any, capsys: Any) -> None:
    small_site.write("secret.png", "").write_bytes(png(9, 9))
    small_site.write("content/pictures.yml", "pictures:\n  - {id: bed, file: ../secret.png, licence: Ours}\n")
    assert small_site.run("build") == 2
    assert "There is no picture file “../secret.png” in the content folder." in capsys.readouterr().out


def png(width: int, height: int) -> bytes:
    head = b"\0\0\0\x0dIHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\2\0\0\0" + b"\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + head + b"\0\0\0\0IEND\0\0\0\0"
