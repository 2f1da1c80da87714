"""Takes a picture of one page of the built example site for the README."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PAGE, PICTURE, WIDTH, HEIGHT = "answers/letters-you-can-understand/", "docs/images/answer.png", 1180, 1010


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve the site on this computer, open the page, take the picture."""
    handler = functools.partial(Quiet, directory=str(ROOT / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["YOUSAID_BROWSER"], args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"http://127.0.0.1:{server.server_port}/{PAGE}")
        page.screenshot(path=str(ROOT / PICTURE))
        browser.close()
    server.shutdown()
    print(f"Wrote {PICTURE}.")


if __name__ == "__main__":
    main()
