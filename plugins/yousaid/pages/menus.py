"""The two ways through the site, standard and easy read (with pictures or without), and the menu of each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from yousaid import addresses
from yousaid.pages.view import Frame, Item, Shown
from yousaid.pages.words import Words
from yousaid.settings import Language, Logo

Menu = tuple[tuple[str, str], ...]

#: The menu. Short and the same everywhere; answers are found through lists, never through the menu.
MENU = (
    ("Home", addresses.HOME),
    ("All answers", addresses.ANSWERS),
    ("Promises", addresses.PROMISES),
    ("How we asked", addresses.ENGAGEMENTS),
    ("Glossary", addresses.GLOSSARY),
    ("Search", addresses.SEARCH),
    ("Contact", addresses.CONTACT),
)
FOOT = (
    ("What’s new", addresses.NEWS),
    ("About this site", addresses.ABOUT),
    ("Accessibility", addresses.ACCESSIBILITY),
    ("Easy read checks", addresses.EASY_READ_PROGRESS),
    ("Glossary", addresses.GLOSSARY),
    ("Open data", addresses.OPEN_DATA),
    ("Contact us", addresses.CONTACT),
)
EASY_MENU = (
    ("Start", addresses.EASY_READ),
    ("Our answers", addresses.EASY_ANSWERS),
    ("About us", addresses.EASY_ABOUT),
    ("Tell us", addresses.EASY_CONTACT),
)
EASY_FOOT = (*EASY_MENU, ("Our pictures", addresses.EASY_PICTURES))
#: What leads from one mode to the other. No page is easy read until people with a learning disability have checked it.
TO_EASY, TO_STANDARD = "Easy read draft", "Full page"
#: Standard pages with an easy-read page of their own, by kind; all others lead to the start of easy read.
_EASY_PAGES = {
    "home": addresses.EASY_READ,
    "about": addresses.EASY_ABOUT,
    "contact": addresses.EASY_CONTACT,
}
#: The most links of a menu that a phone shows at once. In easy read nothing is folded away.
_ROW = 3


class Mode(StrEnum):
    """How somebody reads the site; whoever reads easy read, with pictures or without, stays there from page to page."""

    STANDARD = "standard"
    EASY = "easy read"
    WORDS = "easy read without pictures"

    def address(self, page: str) -> str:
        """Where a page is in this mode; the page of pictures has no twin without them."""
        return addresses.without_pictures(page) if self is Mode.WORDS and page != addresses.EASY_PICTURES else page


def switch(mode: Mode, kind: str, other: str, name: str, to: Callable[[str], str]) -> Item:
    """The link from one mode to the other: to the same page, under its name there, or else to its start."""
    if mode is Mode.STANDARD:
        return Item(name or TO_EASY, to(other or _EASY_PAGES.get(kind, addresses.EASY_READ)))
    return Item(TO_STANDARD, to(other or addresses.HOME))


def language_menu(say: Words, language: Language) -> Menu:
    """The menu of pages in another language: each link stays in that language."""
    here = addresses.language(language.code)
    return (
        (say("Our answers"), here),
        (say("What’s new"), addresses.news(language.code)),
        (say("Ask for an interpreter"), f"{here}#interpreter"),
        (say("Talk to us"), f"{here}#contact"),
    )


def frame(
    mode: Mode,
    to: Callable[[str], str],
    found: str,
    listed: tuple[Menu, Menu, tuple[Language, ...]],
    styles: tuple[str, ...],
    logo: Logo | None,
) -> Frame:
    """What stands around a page: its menu, ``found`` marked, the links at its foot, the languages, and the look."""
    menu, foot, languages = listed
    return Frame(
        home=to(mode.address(menu[0][1])),
        navigation=tuple(Item(title, to(mode.address(address)), address == found) for title, address in menu),
        folds=mode is Mode.STANDARD and len(menu) > _ROW,
        foot=tuple(Item(title, to(mode.address(address))) for title, address in foot),
        languages=tuple(Item(s.name, to(addresses.language(s.code)), False, s.code, s.direction) for s in languages),
        stylesheets=tuple(to(address) for address in styles),
        icon=to(addresses.ICON),
        logo=Shown(to(addresses.logo(logo.name)), logo.width, logo.height) if logo else None,
    )
