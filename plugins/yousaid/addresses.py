"""Every address of the site, made in one place: pages, ids, and the links between them."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

HOME = ""
ANSWERS = "answers/"
ENGAGEMENTS = "engagements/"
PROMISES = "promises/"
GLOSSARY = "glossary/"
NEWS = "whats-new/"
SEARCH = "search/"
CONTACT = "contact/"
ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
EASY_READ_PROGRESS = "easy-read/progress/"
ASSETS = "assets/yousaid/"
EASY_READ = "easy-read/"
EASY_ANSWERS = "easy-read/answers/"
EASY_ABOUT = "easy-read/about/"
EASY_CONTACT = "easy-read/contact/"
EASY_PICTURES = "easy-read/pictures/"
#: The small picture of the site, and the style sheet of its own colours.
ICON = f"{ASSETS}icon.svg"
COLOURS = f"{ASSETS}colours.css"
NOT_FOUND = "404.html"
OPEN_DATA = "open-data/"
#: The files of the open data: all answers as JSON and as a table, what they hold, and what their codes mean.
RECORDS = f"{OPEN_DATA}records.json"
RECORDS_SCHEMA = f"{OPEN_DATA}records.schema.json"
ANSWER_SCHEMA = f"{OPEN_DATA}answer.schema.json"
TABLE = f"{OPEN_DATA}records.csv"
COLUMNS = f"{OPEN_DATA}columns.csv"
CODES = f"{OPEN_DATA}codes.csv"


def answer(slug: str, part: str = "") -> str:
    """The page of an answer, or a part of it: ``easy-read`` or a language code."""
    return f"{ANSWERS}{slug}/{part}/" if part else f"{ANSWERS}{slug}/"


def easy_theme(slug: str) -> str:
    """The easy-read list of the answers about one theme."""
    return f"{EASY_ANSWERS}{slug}/"


def without_pictures(address: str) -> str:
    """The twin of an easy-read page that shows no pictures."""
    return f"{address}no-pictures/"


def picture(name: str) -> str:
    """A picture file of easy-read pages."""
    return f"{ASSETS}pictures/{name}"


def logo(name: str) -> str:
    """The site's logo."""
    return f"{ASSETS}{name}"


def poster(address: str) -> str:
    """The poster of an answer, or of a list of answers."""
    return f"{address}poster/"


def engagement(slug: str) -> str:
    """The page of an engagement."""
    return f"{ENGAGEMENTS}{slug}/"


def language(code: str) -> str:
    """What the site has in one language."""
    return f"{code}/"


def news(code: str = "") -> str:
    """What is new; with the code of a language, of the answers in it."""
    return f"{language(code)}{NEWS}" if code else NEWS


def index(facet: str, value: str = "") -> str:
    """The list of answers by one facet (``status``, ``theme``, ``year``, …), or for one value of it."""
    return f"{facet}/{value}/" if value else f"{facet}/"


def answer_data(slug: str) -> str:
    """The file of open data of one answer."""
    return f"{answer(slug)}answer.json"


def feeds(address: str) -> tuple[str, str]:
    """The two feeds of a list of answers: RSS, and JSON Feed."""
    return f"{address}feed.xml", f"{address}feed.json"


def file_of(address: str) -> str:
    """The file under the site folder that answers an address."""
    return address if posixpath.splitext(address)[1] else f"{address}index.html"


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class Links:
    """Links as seen from one page.

    ``here`` is the address of that page. With ``files`` a link names the file, so that it opens by a double click.
    With ``root`` (such as ``/`` or ``/feedback/``) links do not depend on where the page is: the page for addresses
    that do not exist needs that.
    """

    here: str
    files: bool = False
    root: str = ""

    @cached_property
    def _folders(self) -> list[str]:
        """The folders that this page is in, the highest first."""
        return self.here.split("/")[:-1]

    def to(self, address: str) -> str:
        """The link to an address of this site; a ``#part`` is kept."""
        path, mark, part = address.partition("#")
        target = file_of(path) if self.files else path
        if self.root:
            return self.root + target + mark + part
        *folders, name = target.split("/")
        shared = 0
        for ours, theirs in zip(self._folders, folders, strict=False):
            if ours != theirs:
                break
            shared += 1
        # A file may be named alone; a folder is ".." from within, as "" would be this page.
        steps = [*[".."] * (len(self._folders) - shared), *folders[shared:]]
        if not steps and not name:
            return f"{mark}{part}" if part else "./"
        return "/".join([*steps, name]) + mark + part


def suggest_slug(text: str, fallback: str = "answer") -> str:
    """An id made of a text: small ASCII letters, digits and single hyphens, 3 to 80 long."""
    plain = unicodedata.normalize("NFKD", text).replace("’", "").replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > 80:
            break
        slug = f"{slug}-{word}" if slug else word
    slug = slug or (words[0][:80] if words else fallback)
    return slug if len(slug) >= 3 else f"{slug}-{fallback}"
