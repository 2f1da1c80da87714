"""What the first view of a page costs and leaves behind, on the example site as it is built, Material and all."""

from __future__ import annotations

import gzip
import mimetypes
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from yousaid.addresses import file_of

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[3]
HOST = "http://127.0.0.1:1/"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
#: What a browser keeps of a site, in the page's own words.
KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker?.getRegistrations() ?? []).length]"""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example site as it is published, without files for print."""
    from yousaid.cli import main

    root = tmp_path_factory.mktemp("example")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    settings = (ROOT / "site_config.yml").read_text("utf-8")
    (root / "site_config.yml").write_text(settings + "      formats: []\n", "utf-8")
    assert main(["build", "--config", str(root / "site_config.yml")]) == 0
    return root / "site"


class Visit:
    """One page of a built site in a browser of its own, with all that it asked for; ``header``: the policy, as one."""

    def __init__(self, browser: Any, site: Path, address: str, *, header: bool = False) -> None:
        self.site, self.header = site, header
        self.asked: list[str] = []
        self.sizes: dict[str, int] = {}
        self.said: list[str] = []
        self.context = browser.new_context(viewport={"width": 360, "height": 740})
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.goto(HOST + address, wait_until="networkidle")

    def _answer(self, route: Any) -> None:
        self.asked.append(route.request.url)
        name = file_of(unquote(urlsplit(route.request.url).path).lstrip("/"))
        if not (self.site / name).is_file():
            route.fulfill(status=404)
            return
        body = (self.site / name).read_bytes()
        self.sizes[name] = len(gzip.compress(body, mtime=0))
        headers = {"Content-Type": mimetypes.guess_type(name)[0] or ""}
        if self.header and name.endswith(".html"):
            text = body.decode()
            headers["Content-Security-Policy"] = POLICY.findall(text)[0]
            body = POLICY.sub("", text).encode()
        route.fulfill(body=body, headers=headers)


#: The answer that has the most HTML, its easy-read page, and the pages that people come to first.
FIRST_VIEWS = (
    *("the largest answer", "its easy-read page", "", "answers/", "answers/?status=done&year=2026", "search/"),
    *("promises/", "whats-new/"),
)


@pytest.mark.parametrize("name", FIRST_VIEWS)
def test_a_first_view_is_small_and_keeps_and_tells_nothing(browser: Any, example: Path, name: str) -> None:
    answers = [page.parents[1] for page in example.glob("answers/*/easy-read/index.html")]
    largest = max(answers, key=lambda folder: (folder / "index.html").stat().st_size)
    answer = f"answers/{largest.name}/"
    address = {"the largest answer": answer, "its easy-read page": f"{answer}easy-read/"}.get(name, name)
    visit = Visit(browser, example, address)
    assert not [url for url in visit.asked if not url.startswith(HOST)]
    assert sum(visit.sizes.values()) <= 60_000, visit.sizes
    assert visit.context.cookies() == []
    assert visit.page.evaluate(KEPT) == ["", 0, 0, 0, 0, 0]
    assert visit.said == []
    visit.context.close()


@pytest.mark.parametrize("header", [False, True], ids=["meta", "header"])
@pytest.mark.parametrize(
    "address",
    [
        "answers/hot-meals-that-stay-hot/",
        "search/?q=food",
        "answers/?status=late&year=2026",
        "how-we-decide/",
        "404.html",
    ],
)
def test_the_policy_is_strict_and_nothing_of_ours_breaks_it(
    browser: Any, example: Path, address: str, header: bool
) -> None:
    visit = Visit(browser, example, address, header=header)
    assert visit.said == []
    if "?" in address:
        visit.page.wait_for_selector("#results li")
    assert visit.page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") == "rgb(50, 23, 77)"
    visit.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.bad = 1'}))"
    )
    visit.page.evaluate("new Image().src = 'https://evil.example/x.png'")
    visit.page.evaluate("document.body.setAttribute('style', 'display: none')")
    assert visit.page.evaluate("window.bad") is None
    assert visit.page.evaluate("getComputedStyle(document.body).display") != "none"
    assert not [url for url in visit.asked if "evil" in url]
    assert len([line for line in visit.said if "Content Security Policy" in line]) == 3
    visit.context.close()


def test_a_page_takes_less_than_15_kb(example: Path) -> None:
    files = [path for path in example.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    assert len(pages) > 200
    assert sum(path.stat().st_size for path in files) / len(pages) < 15_000
