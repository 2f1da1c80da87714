"""The one door to the public site's pages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup

from yousaid import addresses
from yousaid.pages import (
    answers,
    checks,
    colours,
    easy,
    easy_front,
    engagements,
    generated,
    languages,
    lists,
    news,
    notes,
    open_data,
    posters,
    search,
    search_index,
    translations,
)
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Catalogue
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.site import Site
from yousaid.pages.sitemap import sitemap

_MAKERS = (
    *(answers, easy, easy_front, checks, translations, languages, lists),
    *(news, engagements, generated, search, open_data, posters, notes),
)


class Renderer:
    """Draws one site.

    ``template_folders``: the site's own templates first, then ours. ``extra``: (title, address) of further Markdown
    pages for the menu. ``material``: addresses of Material's style sheets, which come before ours; may be empty.
    ``written``: the Markdown files that exist (``index.md``, ``contact.md``, …); for home, about, contact and
    accessibility without one, ``pages`` draws the part that is ours.
    """

    def __init__(
        self,
        site: Site,
        template_folders: Sequence[Path],
        *,
        extra: Sequence[tuple[str, str]] = (),
        material: Sequence[str] = (),
        written: Collection[str] = (),
    ) -> None:
        self._press = Press(site, template_folders, extra=extra, material=material)
        self._folders, self._written, self._extra = tuple(template_folders), frozenset(written), tuple(extra)

    @property
    def catalogue(self) -> Catalogue:
        """The answers of the site as its lists show them."""
        return self._press.catalogue

    @property
    def site(self) -> Site:
        """The site that is drawn."""
        return self._press.site

    def pages(self) -> Iterator[Page]:
        """Every page that does not come from Markdown, in an order that does not change."""
        for maker in _MAKERS:
            yield from maker.pages(self._press)
        for source, (kind, address, title) in generated.PARTS.items():
            if source not in self._written:
                sheet = Sheet(address=address, kind=kind, title=title or self._press.site.settings.site_name)
                yield generated.written(self._press, sheet, Markup(""))

    def page(self, source: str, address: str, title: str, content: str, *, edit: str = "") -> Page:
        """The whole page of a Markdown file; ``content`` is its HTML, ``edit`` an address to change it."""
        return generated.written(self._press, _sheet(source, address, title, edit), Markup(content))  # noqa: S704

    def wrap(self, source: str, address: str, title: str, content: str, *, edit: str = "") -> dict[str, object]:
        """The same page as what ``theme/main.html`` needs: ``{"view": …}``."""
        sheet = _sheet(source, address, title, edit)
        body = generated.body(self._press, sheet, Markup(content))  # noqa: S704 - from Markdown, not from a record
        return {"view": self._press.view(sheet, body)}

    def assets(self) -> Iterator[tuple[str, Path]]:
        """Each of our style sheets, scripts and pictures: its address in the site, and the file to copy."""
        found = self._templates_assets()
        if self._press.site.settings.colours:
            del found[addresses.ICON]
        found |= {addresses.picture(art.name): art.path for art in self._press.gallery.files()}
        if logo := self._press.site.settings.logo:
            found[addresses.logo(logo.name)] = logo.path
        yield from sorted(found.items())

    def _templates_assets(self) -> dict[str, Path]:
        """What stands in the folders of templates, by its address in the site."""
        found: dict[str, Path] = {}
        for folder in reversed(self._folders):
            start = folder / "assets"
            files = sorted(path for path in start.rglob("*") if path.is_file())
            found |= {addresses.ASSETS + path.relative_to(start).as_posix(): path for path in files}
        return found

    def files(self, pages: Collection[Page] | None = None) -> Iterator[tuple[str, str]]:
        """Search index, colours and sitemap. ``pages``: what ``pages()`` gave, to save drawing them again."""
        yield from search_index.index(self._press)
        settings = self._press.site.settings
        if settings.colours:
            yield addresses.COLOURS, colours.style(settings.colours)
            drawing = self._templates_assets()[addresses.ICON].read_text("utf-8")
            yield addresses.ICON, colours.icon(drawing, settings.colours)
        if not settings.site_url or self._press.site.preview:
            return
        others = [address for _, address in self._extra]
        others += [generated.PARTS[source][1] for source in self._written if source in generated.PARTS]
        yield "sitemap.xml", sitemap(self._press, self.pages() if pages is None else pages, others)
        if urlsplit(settings.site_url).path.strip("/") == "":
            yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {self._press.full('sitemap.xml')}\n"


def _sheet(source: str, address: str, title: str, edit: str) -> Sheet:
    kind = generated.PARTS[source][0] if source in generated.PARTS else "page"
    return Sheet(address=address, kind=kind, title=title, edit=edit, written=True)
