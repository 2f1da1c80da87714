"""A small site in a real browser: every file of it at hand, and nothing written, listening or asked of anybody else."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from yousaid.addresses import file_of
from yousaid.pages.render import Renderer

HOST = "http://127.0.0.1:1/feedback/"
#: Which page of its kind is looked at, where one has more in it than the others.
CHOSEN = {
    "answer": "answers/rich-answer/",
    "easy-read": "answers/rich-answer/easy-read/",
    "index": "answers/",
    "whats-new": "whats-new/",
}
#: A word that no phone has room for.
LONG = "donaudampfschifffahrtselektrizitatenhauptbetriebswerkbauunternehmen"


@pytest.fixture(scope="session")
def contents(kit: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every file of a site by its path, and below own/ of the same one with its own look; nothing listens."""
    site = kit.a_full_site(lambda name: f"The words that we wrote about {name}")
    more = (
        kit.a_record("free-parking", title="Free parking", said="It costs too much.", status="cannot", why="No money."),
        kit.a_record("bays", title="More bays", said="The carparks are full.", status="planned", due=kit.TODAY),
        kit.a_record(
            "long", title=LONG, service=LONG, place=LONG, owner=LONG, measures=kit.rich(lambda _: LONG).measures
        ),
        kit.a_record("tea", title="Hot tea", said="The tea was cold.", kind="praise", status=""),
    )
    easy = kit.blocks.EasyRead(heard=("The beds were cold.",), did=("We bought 40 blankets.",))
    warm = kit.a_record("warm-beds", title="Warm beds", easy_read=easy)
    reviews = {**site.reviews, "warm-beds": (kit.a_review(warm),)}
    site = kit.replace(site, records=(*site.records, *more, warm), reviews=reviews)
    pages = kit.draw(site)
    files = files_of(kit, site, pages)
    look = kit.replace(site.settings, colours=kit.OWN, logo=kit.a_logo(tmp_path_factory.mktemp("logo")))
    own = kit.replace(site, settings=look)
    files |= {f"own/{name}": data for name, data in files_of(kit, own, kit.draw(own)).items()}
    kinds = {page.kind: address for address, page in pages.items() if "no-pictures" not in address}
    part = kit.blocks.Translation(title=LONG, said=LONG, made_by="machine", made_on=kit.dt.date(2026, 8, 1))
    record = kit.a_record(status="", left_to_do=LONG, translations={"ur": part, "pl": part})
    unfinished = kit.replace(kit.a_site(record, preview=True), settings=kit.replace(site.settings, languages={}))
    for address, page in kit.draw(unfinished).items():
        if address.startswith("answers/quiet-bins/"):
            files[file_of(address).replace("quiet-bins", "unfinished")] = page.html
    return {"files": files, "kinds": {**kinds, **CHOSEN}}


def files_of(kit: Any, site: Any, pages: Any) -> dict[str, Any]:
    """Every file of a site by its path in it."""
    renderer = Renderer(site, [kit.TEMPLATES])
    files: dict[str, Any] = {file_of(address): page.html for address, page in pages.items()}
    return files | {address: path.read_bytes() for address, path in renderer.assets()} | dict(renderer.files())


@pytest.fixture(scope="session")
def unseen() -> str:
    """A question to a page: which of its words are out of sight?"""
    return Path(__file__).with_name("unseen.js").read_text("utf-8")


@pytest.fixture
def opened(browser: Any, contents: dict[str, Any]) -> Iterator[Any]:
    """Opens pages of the site; at the end, nothing may have been refused or asked of anybody else."""
    contexts, said, without = [], [], set()

    def answer(route: Any) -> None:
        path = unquote(urlsplit(route.request.url).path).removeprefix("/feedback/")
        name = path if path in contents["files"] else file_of(path)
        if not route.request.url.startswith(HOST) or name not in contents["files"]:
            said.append(route.request.url)
            route.abort()
        elif name.endswith(".js") and route.request.frame.page.context in without:
            route.fulfill(body="", content_type="text/javascript")
        else:
            route.fulfill(body=contents["files"][name], content_type=mimetypes.guess_type(name)[0])

    def opening(address: str, *, scripts: bool = True, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        context.set_default_timeout(20_000)
        if not scripts:
            # The page's own scripts, that is: axe is one too, and so is what we ask of a page.
            without.add(context)
        context.route("**/*", answer)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(HOST + address)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert said == []
