"""What stands around every page: the frame with its menu, the way back, the link at the top, where to get help."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from yousaid import addresses
from yousaid.addresses import Links
from yousaid.pages.menus import EASY_FOOT, EASY_MENU, FOOT, Menu, Mode, frame, language_menu, switch
from yousaid.pages.prose import inline
from yousaid.pages.view import Frame, Item
from yousaid.pages.words import MARKED, Words
from yousaid.settings import Language, Settings, known_language

_SPAN = Markup("<span{}>{}</span>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is known of a page before it is drawn.

    ``language`` is that of the page, where it is not the site's. ``trail`` holds (title, address) pairs, home left out.
    ``other``: the same page in the other mode, or in the site's own language; ``other_name``: what it is called there.
    ``spoken``: its versions in languages. ``data``: its answer as open data. ``followed``: the list whose feeds it
    offers besides those of all answers: what that list is called, and its address.
    """

    address: str
    kind: str
    title: str
    description: str = ""
    language: Language | None = None
    trail: tuple[tuple[str, str], ...] = ()
    canonical: str = ""
    spoken: tuple[tuple[str, str], ...] = ()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around the pages of one site.

    ``links`` gives the links of a page, ``words`` ours in a language. ``languages`` are those with pages, ``facets``
    the names of lists of answers. ``menu`` is that of standard pages.
    """

    settings: Settings
    links: Callable[[str], Links]
    words: Callable[[Language | None], Words]
    languages: Mapping[str, Language]
    facets: Collection[str]
    menu: Menu
    stylesheets: tuple[str, ...]
    _frames: dict[object, Frame] = field(default_factory=dict, init=False)
    _help: dict[str, tuple[Markup, Markup]] = field(default_factory=dict, init=False)

    def trail(self, sheet: Sheet) -> tuple[Item, ...]:
        """The way from home to the page above this one; in another language home is the page of that language."""
        to, language = self.links(sheet.address).to, sheet.language
        if sheet.kind in {"home", "easy-read-home", "language"}:
            return ()
        if language:
            here = to(addresses.language(language.code))
            return (Item(language.name, here, lang=language.code, dir=language.direction),)
        start = ("Home", addresses.HOME) if sheet.mode is Mode.STANDARD else ("Easy read", addresses.EASY_READ)
        return tuple(Item(title, to(sheet.mode.address(address))) for title, address in (start, *sheet.trail))

    def switch(self, sheet: Sheet) -> Item:
        """The link at the top: between standard and easy read, or from another language to the site's own."""
        to = self.links(sheet.address).to
        if sheet.language:
            own = known_language(self.settings.language)
            return Item(own.name, to(sheet.other), lang=self.settings.language, dir=own.direction)
        return switch(sheet.mode, sheet.kind, sheet.other, sheet.other_name, to)

    def help(self, language: Language | None) -> tuple[Markup, Markup]:
        """Where to go for urgent help, and to complain: in the language of a page, or else in the site's own."""
        code = language.code if language else ""
        if code not in self._help:
            contact = self.settings.contact
            urgent, complaint = (language.urgent, language.complaint) if language else ("", "")
            self._help[code] = (
                self._told(urgent, contact.urgent, language),
                self._told(complaint, contact.complaint, language),
            )
        return self._help[code]

    def _told(self, translated: str, own: str, language: Language | None) -> Markup:
        """A sentence of the site, marked where its language is not that of our words around it."""
        say = self.words(language)
        marks = say.foreign
        if language and translated:
            marks = MARKED.format(language.code, language.direction) if say.ours else Markup("")
        words = inline(translated or own)
        return _SPAN.format(marks, words) if marks else words

    def frame(self, sheet: Sheet) -> Frame:
        """The frame of a page; made once for all answers, because it looks the same from each of them."""
        here, mode, code = sheet.address, sheet.mode, sheet.language.code if sheet.language else ""
        first, *rest = here.split("/")
        key: object = (mode, code, first, len(rest)) if first == "answers" and len(rest) > 1 else here
        if key not in self._frames:
            menu, foot = self._menus(sheet)
            self._frames[key] = frame(
                mode,
                self.links(here).to,
                here if here in {address for _, address in menu} else self._section(here, mode),
                (menu, foot, tuple(self.languages.values())),
                (*self.stylesheets, addresses.COLOURS) if self.settings.colours else self.stylesheets,
                self.settings.logo,
            )
        return self._frames[key]

    def _menus(self, sheet: Sheet) -> tuple[Menu, Menu]:
        """The menu of a page, and the links at its foot."""
        say = self.words(sheet.language)
        if sheet.language and not say.ours:
            menu = language_menu(say, sheet.language)
            return menu, menu
        return (self.menu, FOOT) if sheet.mode is Mode.STANDARD else (EASY_MENU, EASY_FOOT)

    def _section(self, here: str, mode: Mode) -> str:
        """The address in the menu that a page belongs to."""
        first = here.partition("/")[0]
        if mode is not Mode.STANDARD:
            deep = [address for _, address in EASY_MENU if here.startswith(address)]
            return addresses.EASY_ANSWERS if first == "answers" else max(deep, key=len, default="")
        return addresses.ANSWERS if first in self.facets else f"{first}/" if here else addresses.HOME
