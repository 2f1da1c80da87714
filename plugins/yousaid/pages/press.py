"""Turns a template and its values into a whole page: our own Jinja environment, and the frame around every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from yousaid import addresses
from yousaid.addresses import Links
from yousaid.pages.catalogue import Catalogue
from yousaid.pages.contact import ways
from yousaid.pages.gallery import Gallery
from yousaid.pages.menus import EASY_MENU, MENU, Mode, frame, switch
from yousaid.pages.page import Page
from yousaid.pages.prose import code, inline, number, prose, safe_url, sentence, size, when
from yousaid.pages.site import Site
from yousaid.pages.terms import Explainer, Terms
from yousaid.pages.view import Alternate, Frame, Item, View

_EXPLAINER = "_explainer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known of a page before it is drawn.

    ``trail`` holds (title, address) pairs, home left out. ``other``: the same page in the other mode,
    and ``other_name`` what it is called there. ``data``: its answer as open data. ``followed``: the list whose feeds
    it offers besides those of all answers: what that list is called, and its address.
    """

    address: str
    kind: str
    title: str
    description: str = ""
    lang: str = ""
    dir: str = "ltr"
    trail: tuple[tuple[str, str], ...] = ()
    canonical: str = ""
    refresh: str = ""
    noindex: bool = False
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    edit: str = ""
    written: bool = False
    mode: Mode = Mode.STANDARD
    other: str = ""
    other_name: str = ""
    data: str = ""
    followed: tuple[str, str] = ("", "")


class Press:
    """Draws the pages of one site."""

    def __init__(
        self,
        site: Site,
        folders: Sequence[Path],
        *,
        extra: Sequence[tuple[str, str]] = (),
        material: Sequence[str] = (),
    ) -> None:
        self.site = site
        self.catalogue = Catalogue(site)
        self.gallery = Gallery(site, self.catalogue)
        self.menu = (*MENU, *extra)
        self.stylesheets = (*material, f"{addresses.ASSETS}site.css")
        self.ways = ways(site.settings.contact)
        self._urgent, self._complaint = inline(site.settings.contact.urgent), inline(site.settings.contact.complaint)
        self._frames: dict[object, Frame] = {}
        self._terms = Terms(site.glossary)
        self._environment = _environment(site, folders)
        self._theme = self._environment.get_template("theme/main.html")

    def page(self, template: str, sheet: Sheet, **values: object) -> Page:
        """A whole page from a template in ``pages/``."""
        return self.finish(sheet, self.fragment(template, sheet.address, **values))

    def fragment(self, template: str, here: str, **values: object) -> Markup:
        """The HTML of a template in ``pages/``, with links as seen from one address."""
        return Markup(self.draw(f"pages/{template}.html", here, **values))  # noqa: S704 - autoescape is on

    def draw(self, template: str, here: str, **values: object) -> str:
        """A template and its values, with links as seen from one address."""
        given = {"to": self.links(here).to, _EXPLAINER: self.explainer(here), **values}
        return self._environment.get_template(template).render(given)

    def explainer(self, here: str) -> Explainer:
        """What explains the glossary's words on the page at an address."""
        glossary = self.links(here).to(addresses.GLOSSARY)
        return Explainer(self._terms, lambda slug: f"{glossary}#{slug}")

    def finish(self, sheet: Sheet, body: Markup) -> Page:
        """The whole page around a body."""
        html = self._theme.render(view=self.view(sheet, body))
        return Page(sheet.address, sheet.kind, sheet.title, html)

    def links(self, here: str) -> Links:
        """Links as seen from a page; those of the page for unknown addresses do not depend on where it is."""
        root = "" if here != addresses.NOT_FOUND or self.site.files else site_root(self.site.settings.site_url)
        return Links(here, files=self.site.files, root=root)

    def full(self, address: str) -> str:
        """The whole web address of a page; empty when the site does not know its own."""
        url = self.site.settings.site_url
        return f"{url.rstrip('/')}/{address}" if url else ""

    def view(self, sheet: Sheet, body: Markup) -> View:
        """What ``theme/main.html`` is given."""
        settings, to = self.site.settings, self.links(sheet.address).to
        start = ("Home", addresses.HOME) if sheet.mode is Mode.STANDARD else ("Easy read", addresses.EASY_READ)
        trail = tuple(Item(title, to(sheet.mode.address(address))) for title, address in (start, *sheet.trail))
        return View(
            lang=sheet.lang or settings.language,
            dir=sheet.dir,
            site_lang=settings.language,
            kind=sheet.kind,
            title=sheet.title,
            site_name=settings.site_name,
            organisation=settings.organisation,
            description=sheet.description or self._description(sheet),
            canonical=self.full(sheet.canonical or sheet.address) if sheet.kind != "not-found" else "",
            alternates=tuple(self._alternates(sheet)),
            refresh=to(sheet.refresh) if sheet.refresh else "",
            noindex=sheet.noindex or self.site.preview,
            preview=self.site.preview,
            edit=sheet.edit,
            frame=self._frame(sheet.address, sheet.mode),
            switch=switch(sheet.mode, sheet.kind, sheet.other, sheet.other_name, to),
            scripts=tuple(to(script) for script in sheet.scripts),
            styles=tuple(to(style) for style in sheet.styles),
            trail=() if sheet.kind in {"home", "easy-read-home"} else trail,
            body=body,
            written=sheet.written,
            ways=self.ways,
            urgent=self._urgent,
            complaint=self._complaint,
        )

    def _description(self, sheet: Sheet) -> str:
        """What a page without a description of its own is about: its title, and what the whole site is for."""
        about = self.site.settings.tagline or "What people told us, and what we did about it."
        whole = sheet.kind == "home" or sheet.title == self.site.settings.site_name
        return about if whole else f"{sentence(sheet.title)} {about}"

    def _alternates(self, sheet: Sheet) -> Iterator[Alternate]:
        """What programs can read instead of a page: none in a preview, and no feed of a site without an address."""
        if self.site.preview:
            return
        to, settings = self.links(sheet.address).to, self.site.settings
        if sheet.data:
            yield Alternate("application/json", f"{sheet.title} (data)", to(sheet.data))
        for name, address in (sheet.followed, ("All answers", addresses.ANSWERS)) if settings.site_url else ():
            if address:
                rss, json_feed = addresses.feeds(address)
                yield Alternate("application/rss+xml", f"{settings.site_name}: {name}", to(rss))
                yield Alternate("application/feed+json", f"{settings.site_name}: {name}", to(json_feed))

    def _frame(self, here: str, mode: Mode) -> Frame:
        """The frame of a page; made once for all answers, because it looks the same from each of them."""
        first, *rest = here.split("/")
        key: object = (mode, first, len(rest)) if first == "answers" and len(rest) > 1 else here
        if key not in self._frames:
            self._frames[key] = frame(mode, self.links(here).to, self._section(here, mode), self.menu, self.stylesheets)
        return self._frames[key]

    def _section(self, here: str, mode: Mode) -> str:
        """The address in the menu that a page belongs to."""
        first = here.partition("/")[0]
        if mode is not Mode.STANDARD:
            deep = [address for _, address in EASY_MENU if here.startswith(address)]
            return addresses.EASY_ANSWERS if first == "answers" else max(deep, key=len, default="")
        listed = first in {facet.name for facet in self.catalogue.facets}
        return addresses.ANSWERS if listed else f"{first}/" if here else addresses.HOME


def site_root(url: str) -> str:
    """The path of a site on its host, with slashes around it: ``/`` or ``/feedback/``."""
    path = urlsplit(url).path.strip("/")
    return f"/{path}/" if path else "/"


@pass_context
def _explained(context: Context, text: str) -> Markup:
    """The filter ``explained``: a text of ours, with the glossary's words explained in the order of the page."""
    explainer: Explainer = context[_EXPLAINER]
    return explainer.prose(text)


def _environment(site: Site, folders: Sequence[Path]) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(prose=prose, explained=_explained, inline=inline, when=when)
    environment.filters.update(number=number, sentence=sentence, code=code, size=size)
    environment.globals.update(site=site, label=site.label, safe_url=safe_url, at=addresses)
    return environment
