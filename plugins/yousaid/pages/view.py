"""The one thing that ``theme/main.html`` is given: small, frozen, and the same for Markdown pages and for records."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from yousaid.pages.words import Words


@dataclass(frozen=True, slots=True)
class Item:
    """A link in a menu; ``current`` when it leads to where the reader is.

    ``lang`` and ``dir`` are those of its title and of the page it leads to, where they are not those around it.
    """

    title: str
    href: str
    current: bool = False
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach the organisation: its name, its words (with a link that a device can follow), a picture."""

    label: str
    text: Markup
    picture: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same as a page, or the list it stands in, in a form for programs: its media type, its name, where it is."""

    type: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture on a page: where it is, and its width and height in pixels."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page, with links as seen from one place of the site.

    ``folds``: the menu is too long for the screen of a phone. ``logo``: None for our own mark.
    """

    home: str
    navigation: tuple[Item, ...]
    folds: bool
    foot: tuple[Item, ...]
    languages: tuple[Item, ...]
    stylesheets: tuple[str, ...]
    icon: str
    logo: Shown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One page for ``theme/main.html``.

    ``lang`` and ``dir`` are those of the page's own text; ``say`` gives our words. ``spoken`` are the language and the
    whole web address of each version of this page, itself too, where there are others. ``alternates`` are forms of it
    for programs. ``title`` is the page's own name, without the site's. ``trail`` leads from home to the page above this
    one. ``body`` is finished HTML. ``styles`` come after the style sheets of every page. ``refresh`` is an address to
    go to at once. ``written`` says that the body came from Markdown. ``switch`` leads to the same page in easy read, or
    back from it; on a page in another language, to the site's own.
    """

    lang: str
    dir: str
    say: Words
    kind: str
    title: str
    site_name: str
    organisation: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    spoken: tuple[tuple[str, str], ...]
    refresh: str
    noindex: bool
    preview: bool
    edit: str
    frame: Frame
    switch: Item
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    trail: tuple[Item, ...]
    body: Markup
    written: bool
    ways: tuple[Way, ...]
    urgent: Markup
    complaint: Markup
