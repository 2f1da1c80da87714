"""What a search costs on a site of 2,000 answers, in a browser, until its results are there."""

from __future__ import annotations

import gzip
import random
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from yousaid.addresses import file_of
from yousaid.pages import search
from yousaid.pages.press import Press
from yousaid.pages.search_index import index

pytestmark = pytest.mark.browser
HOST = "http://127.0.0.1:1/feedback/"
#: The style sheets of Material, which are not here.
MATERIAL = 25_000
PLACES = ("Riverside Hospital", "Millbrook Community Hospital", "Fernley House", "Tarrow Health Centre")


def made_up(kit: Any) -> list[Any]:
    """2,000 answers of English words as often as people use them, made the same each time."""
    words, often = [], []
    for line in (files("yousaid") / "data" / "frequency" / "zipf.txt").read_text("utf-8").splitlines():
        tenths, _, rest = line.partition(" ")
        if tenths.isdigit() and int(tenths) >= 40:
            words += rest.split()
            often += [10 ** (int(tenths) / 10)] * len(rest.split())
    chance = random.Random(1)  # noqa: S311 - made-up answers
    said = [" ".join(chance.choices(words, often, k=60)) for _ in range(2_000)]
    return [
        kit.a_record(
            f"answer-{n}",
            title=" ".join(text.split()[:6]) + (" parking" if n % 50 == 0 else " carparks" if n % 50 == 1 else ""),
            said=" ".join(text.split()[6:32]),
            did=" ".join(text.split()[32:]),
            place=PLACES[n % 4],
            service=f"Service {n % 30}",
        )
        for n, text in enumerate(said)
    ]


@pytest.fixture(scope="module")
def large(kit: Any) -> dict[str, str]:
    """The search page of such a site, and all that it can read."""
    press = Press(kit.a_site(*made_up(kit)), [kit.TEMPLATES])
    pages = {file_of(page.address): page.html for page in search.pages(press) if page.kind == "search"}
    assets = {name: (kit.TEMPLATES / "assets" / name).read_text("utf-8") for name in ("site.css", "site.js")}
    return {**pages, **dict(index(press)), **{f"assets/yousaid/{name}": text for name, text in assets.items()}}


@pytest.mark.parametrize("asked", ["parking", "car park", "carparks", "hospital", "time", "prking"])
def test_the_first_result_on_a_site_of_2000_answers(browser: Any, large: dict[str, str], asked: str) -> None:
    sizes: dict[str, int] = {}

    def answer(route: Any) -> None:
        name = file_of(unquote(urlsplit(route.request.url).path).removeprefix("/feedback/"))
        body = large.get(name, "").encode()
        sizes[name] = len(gzip.compress(body, mtime=0))
        route.fulfill(body=body, content_type={"css": "text/css", "js": "text/javascript"}.get(name.rsplit(".")[-1]))

    context = browser.new_context()
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{HOST}search/?q={asked}")
    page.wait_for_selector("#results li")
    assert sum(sizes.values()) < 150_000 - MATERIAL, sizes
    if "park" in asked:
        assert page.locator("#found").inner_text().startswith("80 answers")
    context.close()
