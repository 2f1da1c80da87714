"""The MkDocs plugin: the gate runs first, records become pages, and only a whole site that passed is swapped in.

It runs the same under ``mkdocs`` and its drop-in fork ``properdocs``. The hooks unpack what MkDocs gives and call plain
functions.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from yousaid.errors import Problem, YousaidError
from yousaid.formats.making import make_files
from yousaid.outlet.active import active_parts
from yousaid.outlet.authored import address_of, movable, sources, title_in_menu, title_of
from yousaid.outlet.clock import read_today
from yousaid.outlet.plain import check_pages, is_plain
from yousaid.outlet.request import REPORTS, Request
from yousaid.outlet.staging import Staging
from yousaid.outlet.theme import keep_public, packaged_templates, templates_folders
from yousaid.outlet.verify import verify
from yousaid.outlet.writing import doubles, put, taken, write_site
from yousaid.pages.generated import PARTS
from yousaid.pages.render import Renderer
from yousaid.pages.site import Download, Site
from yousaid.pipeline import check, load
from yousaid.publishing import site_of
from yousaid.records.loader import TextFile
from yousaid.reporters import FORMATS
from yousaid.reporters.making import report_of

log = logging.getLogger(REPORTS)


class SiteError(PluginError):
    """Stops the build; carries the problems for our own command line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n" + "\n".join(line for problem in problems for line in problem.lines()))


class Options(Config):  # type: ignore[no-untyped-call]
    """No scheme of its own: ``settings`` reads the options, with their lines and in plain words."""


class YousaidPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages of records to a MkDocs site."""

    supports_multiple_instances = False

    def __init__(self) -> None:
        self.request: Request | None = None
        self.asked = False
        self.command = "build"
        self.pages_written = 0
        self.problems: list[Problem] = []
        self.renderer: Renderer | None = None
        self.styles: tuple[str, ...] = ()
        self.sources: dict[str, TextFile] = {}
        self.staging: Staging | None = None
        self.plain = False

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> Any:  # noqa: ANN401
        """Take the options as they are: ``settings`` reads and checks them."""
        self.config = Options()
        return [], []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note what MkDocs was asked to do; keeps this instance between rebuilds while serving."""
        self.command = command
        self.asked = self.request is not None

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the site, and turn MkDocs to the staging folder; in an ordinary project, check its pages."""
        try:
            self.plain = not self.asked and is_plain(config)
            if self.plain:
                check_pages(config, serving=self.command == "serve")
                return config
            request = self.request if self.asked and self.request else self._own_request(config)
            if request.staged:
                self.staging = Staging(request.folder, request.loaded.settings.content)
                config.site_dir = str(self.staging.open())
        except YousaidError as error:
            raise SiteError(error.problems) from None
        self.request = request
        _use_theme(config)
        if self.command == "serve":
            config.watch += [str(folder) for folder in templates_folders(request.loaded.settings.root)]
        return config

    def _own_request(self, config: MkDocsConfig) -> Request:
        """What plain ``mkdocs build`` and ``mkdocs serve`` ask for; a failing gate stops the first, not the second."""
        loaded = load(Path(config.config_file_path or "mkdocs.yml"))
        today = read_today(None, loaded.settings.today)
        checked = check(loaded, today)
        serving = self.command == "serve"
        report = report_of(checked, loaded.settings, today, strict=bool(config.strict))
        if checked.findings and (serving or report.failed):
            if not serving:
                raise SiteError((Problem(FORMATS["text"](report).rstrip()),))
            log.info("%s", FORMATS["text"](report).rstrip())
        folder = Path(config.site_dir)
        return Request(loaded=loaded, checked=checked, today=today, folder=folder, preview=serving, staged=not serving)

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish only pages, and pictures that pages use: never a raw record, whatever the configuration says."""
        if self.plain:
            return files
        loaded = self._asked().loaded
        self.sources = sources(files, loaded)
        self.styles = keep_public(files, loaded.content, Path(config.docs_dir), loaded.settings.root)
        self.pages_written, self.problems = 0, list(doubles(files))
        return files

    def on_nav(self, nav: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ANN401 - MkDocs' own type
        """Now that all pages are known: make ready what draws them, with the authors' own pages in the menu."""
        if self.plain:
            return nav
        request = self._asked()
        site = site_of(
            request.loaded,
            request.checked,
            request.today,
            preview=request.preview,
            files=request.files,
            despite=request.despite,
        )
        templates = templates_folders(request.loaded.settings.root)
        if request.staged:
            site = replace(site, downloads=_files_for_print(site, templates, Path(config.site_dir), request))
        written = {file.src_uri for file in files.documentation_pages()}
        own = (page for page in nav.pages if page.file.src_uri not in PARTS)
        self.renderer = Renderer(
            site,
            templates,
            extra=[(title_in_menu(page, request.loaded), address_of(page)) for page in own],
            material=self.styles,
            written=written,
        )
        return nav

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make links from the root of the site work wherever the site is put."""
        if self.plain:
            return html
        self.problems += active_parts(page.file.src_uri, html)
        return movable(html, address_of(page), files=self._asked().files)

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:  # noqa: ANN401
        """Give the base template what it needs."""
        if self.plain:
            return context
        renderer = self._drawing()
        # All pages have one look: a page cannot ask for a template of the theme.
        page.meta.pop("template", None)
        self.pages_written += 1
        return {**context, **renderer.wrap(page.file.src_uri, address_of(page), title_of(page), page.content or "")}

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of records, check the whole site, and swap."""
        if self.plain:
            return
        request, renderer = self._asked(), self._drawing()
        folder = Path(config.site_dir)
        try:
            self.pages_written += write_site(folder, renderer)
            root = urlsplit(request.loaded.settings.site_url).path or "/"
            problems = self.problems + verify(folder, root, self.sources)
        except YousaidError as error:
            authors = [problem for name, text in self.sources.items() for problem in taken(name, text.path, error)]
            raise SiteError((*self.problems, *(authors or error.problems))) from None
        except OSError as error:
            raise SiteError((_cannot_write(error),)) from None
        if problems:
            raise SiteError(tuple(problems))
        if self.staging is not None:
            _strict(config)
            try:
                self.staging.swap()
            except YousaidError as error:
                raise SiteError(error.problems) from None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind; the old site was never touched."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Remove what is left of the staging folder, and forget the site: MkDocs keeps this instance for the next."""
        self.request = None
        if self.staging is not None:
            self.staging.discard()
            self.staging = None

    def _asked(self) -> Request:
        if self.request is None:
            raise PluginError("yousaid was asked for pages before it read the site.")
        return self.request

    def _drawing(self) -> Renderer:
        if self.renderer is None:
            raise PluginError("yousaid was asked for a page before it knew all pages.")
        return self.renderer


def _files_for_print(
    site: Site, templates: tuple[Path, ...], folder: Path, request: Request
) -> Mapping[str, tuple[Download, ...]]:
    try:
        return make_files(site, templates, partial(put, folder), request.tell)
    except YousaidError as error:
        raise SiteError(error.problems) from None
    except OSError as error:
        raise SiteError((_cannot_write(error),)) from None


def _cannot_write(error: OSError) -> Problem:
    return Problem(f"We could not write the site: {error.strerror or error}.")


def _use_theme(config: MkDocsConfig) -> None:
    """Put our base template on top of the theme, and make the pages that MkDocs would make itself ours."""
    theme = str(packaged_templates() / "theme")
    if theme not in config.theme.dirs:
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, theme)
    config.theme.static_templates = set()


def _strict(config: MkDocsConfig) -> None:
    """MkDocs counts warnings for ``--strict`` only after the last hook: stop before the swap instead."""
    for handler in logging.getLogger("mkdocs").handlers:
        counts = getattr(handler, "get_counts", None)
        if config.strict and counts and counts():
            raise PluginError(f"Stopped because of {sum(n for _, n in counts())} warnings in strict mode.")
