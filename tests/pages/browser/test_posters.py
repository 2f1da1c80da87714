"""Posters on paper: in a real browser each is one sheet, on A4 and on A5, and a program reads its QR code."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from yousaid.addresses import file_of
from yousaid.gate.run import Checked
from yousaid.pages.render import Renderer
from yousaid.pipeline import load
from yousaid.publishing import site_of

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 2)
WORDS = "We fitted quiet lids on 12 bins, and we will not move the desk. "


@pytest.fixture(scope="module")
def sheets(kit: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every poster of the example, and some of answers that are longer than any in it, by address; and a logo."""
    loaded = load(ROOT / "site_config.yml")
    site = site_of(loaded, Checked(findings=()), DAY)
    found = {page.address: page.html for page in Renderer(site, [kit.TEMPLATES]).pages() if "poster" in page.kind}
    extremes = [
        kit.a_record("long-reply", title="A longer title than most people would ever write on a board", did=WORDS * 8),
        kit.a_record("longest-reply", did=WORDS * 40),
        kit.a_record("many-points", said="- Noise at night.\n" * 14, did="- We bought 1 lid.\n" * 14),
        kit.a_record("wide-words", title="MWMWMWMWMW " * 6, said="WWWWWW MMMMMM " * 20, did="MMMM WWWW " * 20),
        kit.replace(kit.rich(lambda name: f"{WORDS}({name})"), old_addresses=()),
    ]
    logo = kit.a_logo(tmp_path_factory.mktemp("logo"))
    for name, look in (("extreme", kit.SETTINGS), ("logo", kit.replace(kit.SETTINGS, logo=logo))):
        pages = Renderer(kit.a_site(kit.a_record(), *extremes, settings=look), [kit.TEMPLATES]).pages()
        found |= {f"{name}/{page.address}": page.html for page in pages if "poster" in page.kind}
    return {"pages": found, "logo": logo}


def test_each_poster_is_one_sheet_with_a_code_that_can_be_read(browser: Any, sheets: dict[str, Any], kit: Any) -> None:
    pikepdf, zxingcpp = pytest.importorskip("pikepdf"), pytest.importorskip("zxingcpp")
    from PIL import Image

    logo, pages = sheets["logo"], sheets["pages"]
    files: dict[str, Any] = {file_of(address): html for address, html in pages.items()}
    styles = {name: (kit.TEMPLATES / "assets" / name).read_bytes() for name in ("site.css", "poster.css")}
    styles[logo.name] = logo.path.read_bytes()

    def answer(route: Any) -> None:
        name = urlsplit(route.request.url).path.removeprefix("/")
        sort = {".css": "text/css", ".html": "text/html", ".png": "image/png"}.get(Path(name).suffix, "image/svg+xml")
        route.fulfill(body=files.get(name) or styles.get(Path(name).name, ""), content_type=sort)

    page, count, read = browser.new_page(), {}, {}
    page.route("**/*", answer)
    for address in pages:
        page.goto(f"http://127.0.0.1:1/{file_of(address)}")
        prints = {paper: page.pdf(format=paper, print_background=True) for paper in ("A4", "A5")}
        count[address] = {paper: len(pikepdf.open(io.BytesIO(data)).pages) for paper, data in prints.items()}
        beside = page.locator(".poster__logo").count() == address.startswith("logo/")
        assert beside, address
        picture = Image.open(io.BytesIO(page.locator(".poster__code").screenshot()))
        read[address] = [found.text for found in zxingcpp.read_barcodes(picture)]
    page.close()
    assert len(count) > 80
    assert {address: pages for address, pages in count.items() if set(pages.values()) != {1}} == {}
    for address, texts in read.items():
        site = "https://www.example.org/"
        kind, _, rest = address.partition("/")
        site += f"feedback/{rest}" if kind in {"extreme", "logo"} else address
        assert texts == [site.removesuffix("poster/")]
