"""Turns a template and its values into a whole page: our own Jinja environment, and the frame around every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from yousaid import addresses
from yousaid.addresses import Links
from yousaid.pages.around import Sheet, Surroundings
from yousaid.pages.catalogue import Catalogue
from yousaid.pages.contact import ways
from yousaid.pages.gallery import Gallery
from yousaid.pages.menus import MENU
from yousaid.pages.page import Page
from yousaid.pages.prose import code, hour, inline, lasting, number, prose, safe_url, sentence, size, when
from yousaid.pages.site import Site
from yousaid.pages.spoken import offered
from yousaid.pages.terms import Explainer, Terms
from yousaid.pages.view import Alternate, View
from yousaid.pages.words import Words, words_of
from yousaid.settings import Language

_EXPLAINER = "_explainer"


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
        self.ways = ways(site.settings.contact)
        self.languages = offered(site)
        self._words: dict[str, Words] = {"": words_of(site.settings.language)}
        self._around = Surroundings(
            settings=site.settings,
            links=self.links,
            words=self.words,
            languages=self.languages,
            facets=[facet.name for facet in self.catalogue.facets],
            menu=(*MENU, *extra),
            stylesheets=(*material, f"{addresses.ASSETS}site.css"),
        )
        self._terms = Terms(site.glossary)
        self._environment = _environment(site, folders, self.words())
        self._theme = self._environment.get_template("theme/main.html")

    def page(self, template: str, sheet: Sheet, **values: object) -> Page:
        """A whole page from a template in ``pages/``."""
        return self.finish(sheet, self.fragment(template, sheet.address, say=self.words(sheet.language), **values))

    def fragment(self, template: str, here: str, **values: object) -> Markup:
        """The HTML of a template in ``pages/``, with links as seen from one address."""
        return Markup(self.draw(f"pages/{template}.html", here, **values))  # noqa: S704 - autoescape is on

    def draw(self, template: str, here: str, **values: object) -> str:
        """A template and its values, with links as seen from one address."""
        given = {"to": self.links(here).to, _EXPLAINER: self.explainer(here), **values}
        return self._environment.get_template(template).render(given)

    def words(self, language: Language | None = None) -> Words:
        """Our words in a language; None is that of the site."""
        code = language.code if language else ""
        if code not in self._words:
            self._words[code] = words_of(self.site.settings.language, language)
        return self._words[code]

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
        language, say = sheet.language, self.words(sheet.language)
        urgent, complaint = self._around.help(language)
        return View(
            lang=language.code if language else settings.language,
            dir=language.direction if language else "ltr",
            say=say,
            kind=sheet.kind,
            title=sheet.title,
            site_name=settings.site_name,
            organisation=settings.organisation,
            description=sheet.description or self._description(sheet),
            canonical=self.full(sheet.canonical or sheet.address) if sheet.kind != "not-found" else "",
            alternates=tuple(self._alternates(sheet)),
            spoken=sheet.spoken,
            refresh=to(sheet.refresh) if sheet.refresh else "",
            noindex=sheet.noindex or self.site.preview,
            preview=self.site.preview,
            edit=sheet.edit,
            frame=self._around.frame(sheet),
            switch=self._around.switch(sheet),
            scripts=tuple(to(script) for script in sheet.scripts),
            styles=tuple(to(style) for style in sheet.styles),
            trail=self._around.trail(sheet),
            body=body,
            written=sheet.written,
            ways=self.ways,
            urgent=urgent,
            complaint=complaint,
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


def site_root(url: str) -> str:
    """The path of a site on its host, with slashes around it: ``/`` or ``/feedback/``."""
    path = urlsplit(url).path.strip("/")
    return f"/{path}/" if path else "/"


@pass_context
def _explained(context: Context, text: str) -> Markup:
    """The filter ``explained``: a text of ours, with the glossary's words explained in the order of the page."""
    explainer: Explainer = context[_EXPLAINER]
    return explainer.prose(text)


def _environment(site: Site, folders: Sequence[Path], say: Words) -> Environment:
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
    environment.filters.update(hour=hour, lasting=lasting, number=number, sentence=sentence, code=code, size=size)
    environment.globals.update(site=site, say=say, label=site.label, safe_url=safe_url, at=addresses)
    return environment
