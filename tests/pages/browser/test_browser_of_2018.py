"""Every page in Chromium 70, a browser of 2018: nothing is out of sight, no script fails, search and choices work.

No driver of today speaks to a browser that old, so a page of ours asks the questions: it holds each page of the site
in a frame of its own, looks into the frames, and writes down what it found.
"""

from __future__ import annotations

import json
import mimetypes
import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape, unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from yousaid.addresses import file_of
from yousaid.pages.page import KINDS

pytestmark = pytest.mark.browser
WIDTHS = (320, 1280)
#: Milliseconds of the browser's own clock that scripts have to fill a page.
LOADED = 3_000
#: A search and a choice, and an answer that each must find.
ASKED = {"search/?q=car+park": "Free parking", "answers/?status=late": "The words that we wrote about title"}
#: A frame may not make functions of words (its policy forbids it), so the names of a page are given to our own.
PROBE = """<!doctype html><meta charset="utf-8"><title>Probe</title>%s
<script>
const unseen = (document, innerWidth, getComputedStyle) => (%s)();
const look = document => (%s)();
setTimeout(() => {
  const found = {};
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentWindow, it = page.document;
    found[frame.name] = {
      browser: navigator.userAgent,
      wide: it.documentElement.scrollWidth,
      unseen: unseen(it, page.innerWidth, part => page.getComputedStyle(part)),
      seen: look(it),
      faults: page.faults,
    };
  }
  document.body.textContent = JSON.stringify(found);
}, %d);
</script>"""
#: What each page is given first: it keeps what fails, what is missing and what its policy refuses.
FAULTS = """var faults = [];
addEventListener('error', event => faults.push(event.message || event.target.src || event.target.href), true);
addEventListener('securitypolicyviolation', event => faults.push(event.violatedDirective + ' ' + event.blockedURI));"""
LOOK = """() => [...document.querySelectorAll('h1, #results h2, #found')]
  .filter(part => part.getClientRects().length).map(part => part.textContent.trim())"""


@pytest.fixture(scope="module")
def shown(contents: dict[str, Any], unseen: str) -> dict[str, Any]:
    """What the old browser found on each page, by its address and a width."""
    path = os.environ.get("YOUSAID_OLD_BROWSER")
    if not path:
        pytest.skip("no browser of 2018: YOUSAID_OLD_BROWSER is not set; scripts/test sets it")
    kinds = [contents["kinds"][kind] for kind in KINDS if kind != "moved"]
    files = {**contents["files"], "probe.html": probe([*kinds, *ASKED], unseen), "faults.js": FAULTS}
    with serving(files) as site:
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        command = [path, *options, f"--virtual-time-budget={2 * LOADED}", "--window-size=1400,900", f"{site}probe.html"]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    body = re.search(r"<body>(.*)</body>", ran.stdout, re.DOTALL)
    assert body, ran.stdout + ran.stderr
    found: dict[str, Any] = json.loads(unescape(body[1]))
    return found


def probe(addresses: Iterable[str], unseen: str) -> str:
    """The page that holds the others and looks into them."""
    frames = (
        f'<iframe name="{escape(address)} {width}" width="{width}" height="800" style="border:0" '
        f'src="{escape(address) or "./"}"></iframe>'
        for address in addresses
        for width in WIDTHS
    )
    return PROBE % ("".join(frames), unseen, LOOK, LOADED)


@contextmanager
def serving(files: dict[str, Any]) -> Iterator[str]:
    """The files of a site on a port of this machine, until the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/feedback/")
            name = path if path in files else file_of(path)
            found = files.get(name)
            if isinstance(found, str):
                found = found.replace("<head>", '<head><script src="/feedback/faults.js"></script>').encode()
            body = found or b""
            self.send_response(404 if found is None else 200)
            self.send_header("Content-Type", mimetypes.guess_type(name)[0] or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is told: what is missing shows in the page that asked."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/feedback/"
        server.shutdown()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "moved"])
def test_every_page_is_whole(shown: dict[str, Any], contents: dict[str, Any], kind: str, width: int) -> None:
    found = shown[f"{contents['kinds'][kind]} {width}"]
    assert "Chrome/70." in found["browser"]
    assert found["wide"] <= width
    assert found["unseen"] == found["faults"] == []
    assert found["seen"], "a heading"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("address", "title"), ASKED.items())
def test_scripts_find_what_they_find_today(
    opened: Any, shown: dict[str, Any], address: str, title: str, width: int
) -> None:
    found = shown[f"{address} {width}"]
    page = opened(address, viewport={"width": width, "height": 800})
    page.wait_for_selector("#results li")
    assert found["seen"] == page.evaluate(LOOK)
    assert title in found["seen"]
    assert found["unseen"] == found["faults"] == []
