"""What a search, or a choice, costs on a site of 2,000 answers, in a browser, until its results are there."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from yousaid.addresses import file_of
from yousaid.pages import lists, search
from yousaid.pages.press import Press
from yousaid.pages.search_index import index
from yousaid.records.statuses import STATUSES
from yousaid.records.vocabularies import Vocabularies

pytestmark = pytest.mark.browser
HOST = "http://127.0.0.1:1/feedback/"
#: The style sheets of Material, which are not here.
MATERIAL = 25_000
THEMES, VOICES = tuple(Vocabularies()["themes"].entries), tuple(Vocabularies()["voices"].entries)
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
            place=chance.choice(PLACES),
            service=f"Service {chance.randrange(30)}",
            status=chance.choice(list(STATUSES)),
            themes=tuple(chance.sample(THEMES, chance.randrange(1, 4))),
            voice=tuple(chance.sample(VOICES, chance.randrange(1, 3))),
            date=kit.dt.date(2021, 11, 3) + kit.dt.timedelta(chance.randrange(1_826)),
        )
        for n, text in enumerate(said)
    ]


@pytest.fixture(scope="module")
def records(kit: Any) -> list[Any]:
    """The answers of such a site, the newest first."""
    return sorted(made_up(kit), key=lambda record: (-record.date.toordinal(), record.id))


@pytest.fixture(scope="module")
def large(kit: Any, records: list[Any]) -> dict[str, str]:
    """The pages of such a site that read its index, and all that they can read."""
    press = Press(kit.a_site(*records), [kit.TEMPLATES])
    every = next(lists.pages(press))
    pages = {file_of(page.address): page.html for page in (every, *search.pages(press))}
    names = ("site.css", "rows.js", "search.js", "filter.js")
    assets = {f"assets/yousaid/{name}": (kit.TEMPLATES / "assets" / name).read_text("utf-8") for name in names}
    return {**pages, **dict(index(press)), **assets}


class Visit:
    """One page of that site in a browser, and what it took: bytes in gzip by the name of the file."""

    def __init__(self, browser: Any, site: dict[str, str], address: str) -> None:
        self.site, self.sizes = site, dict[str, int]()
        self.context = browser.new_context()
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.goto(HOST + address)
        self.page.wait_for_selector("#results li")

    def _answer(self, route: Any) -> None:
        name = file_of(unquote(urlsplit(route.request.url).path).removeprefix("/feedback/"))
        body = self.site.get(name, "").encode()
        self.sizes[name] = len(gzip.compress(body, mtime=0))
        route.fulfill(body=body, content_type={"css": "text/css", "js": "text/javascript"}.get(name.rsplit(".")[-1]))

    def small(self) -> bool:
        """Whether all that it took, with Material's style sheets, is under 150 kB."""
        return sum(self.sizes.values()) < 150_000 - MATERIAL


@pytest.mark.parametrize("asked", ["parking", "car park", "carparks", "hospital", "time", "prking"])
def test_the_first_result_on_a_site_of_2000_answers(browser: Any, large: dict[str, str], asked: str) -> None:
    visit = Visit(browser, large, f"search/?q={asked}")
    assert visit.small(), visit.sizes
    if "park" in asked:
        assert visit.page.locator("#found").inner_text().startswith("80 answers")
    visit.context.close()


#: What is chosen, and which answers fit.
CHOSEN: dict[str, Callable[[Any], bool]] = {
    "service=service-4": lambda record: record.service == "Service 4",
    "theme=staff&place=fernley-house": lambda record: "staff" in record.themes and record.place == "Fernley House",
    "voice=carer&year=2025": lambda record: record.date.year == 2025 and "carer" in record.voice,
}


@pytest.mark.parametrize("query", CHOSEN)
def test_the_first_choice_on_a_site_of_2000_answers(
    browser: Any, records: list[Any], large: dict[str, str], query: str
) -> None:
    visit = Visit(browser, large, f"answers/?{query}")
    assert visit.small(), visit.sizes
    wanted = [f"{record.id}/" for record in records if CHOSEN[query](record)]
    found = visit.page.locator("#found")
    assert found.inner_text() == f"Answers that fit what you chose: {len(wanted)}. The first 20 are here."
    links = visit.page.locator("#results a")
    assert [link.rsplit("/", 2)[1] + "/" for link in links.evaluate_all("all => all.map(a => a.href)")] == wanted[:20]
    visit.page.click("text=Show more answers")
    visit.page.wait_for_selector("#results li:nth-child(21) a")
    assert visit.page.evaluate("document.activeElement.href").endswith(wanted[20])
    assert visit.page.url.endswith("&show=40")
    visit.page.reload()
    visit.page.wait_for_selector("#results li:nth-child(21) a")
    visit.context.close()
