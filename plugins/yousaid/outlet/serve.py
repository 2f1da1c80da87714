"""Serves the preview on this computer only, and builds again when a file changes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from yousaid.errors import YousaidError
from yousaid.outlet.build import build_site, quiet
from yousaid.outlet.clock import read_today
from yousaid.outlet.request import Request
from yousaid.pipeline import Loaded, check, keep_last_good, load
from yousaid.reporters import FORMATS
from yousaid.reporters.making import report_of


@dataclass(slots=True)
class Preview:
    """One preview: where the site's settings are, where the pages go, and what could be read the last time."""

    config: Path
    folder: Path
    day: str | None
    tell: Callable[[str], None]
    last: Loaded | None = None

    def build(self) -> None:
        """Build once and tell the findings; raises YousaidError when there is nothing to show."""
        loaded = keep_last_good(load(self.config), self.last)
        today = read_today(self.day, loaded.settings.today)
        checked = check(loaded, today)
        if checked.findings:
            self.tell(FORMATS["text"](report_of(checked, loaded.settings, today)).rstrip())
        build_site(Request(loaded=loaded, checked=checked, today=today, folder=self.folder, preview=True, staged=False))
        self.last = loaded

    def build_again(self) -> None:
        """Build after a change; what is wrong is told, and the pages stay as they were."""
        try:
            self.build()
        except YousaidError as error:
            for problem in error.problems:
                self.tell("\n".join(problem.lines()))


def serve_site(config: Path, port: int, day: str | None, tell: Callable[[str], None], *, open_browser: bool) -> None:
    """Serve until stopped.

    Raises YousaidError when the first build fails, OSError or OverflowError when the port cannot be used.
    """
    with quiet():
        from mkdocs.livereload import LiveReloadServer

        folder = Path(tempfile.mkdtemp(prefix="yousaid-preview-"))
        preview = Preview(config, folder, day, tell)
        try:
            preview.build()
            settings = preview.last.settings if preview.last else load(config).settings
            mount = urlsplit(settings.site_url).path or "/"
            server = LiveReloadServer(preview.build_again, "127.0.0.1", port, str(folder), mount)
            server.error_handler = lambda code: _page(folder, code)
            for path in (settings.content, settings.root / "templates", config):
                if path.exists():
                    server.watch(str(path))
            tell(f"Your preview is at {server.url}. It shows drafts, and what is missing. Press Ctrl+C to stop.")
            try:
                server.serve(open_in_browser=open_browser)  # type: ignore[no-untyped-call]
            finally:
                with suppress(Exception):
                    server.shutdown()
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _page(folder: Path, code: int) -> bytes | None:
    path = folder / f"{code}.html"
    return path.read_bytes() if path.is_file() else None
