"""The search page, and the list of answers from A to Z below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from yousaid import addresses
from yousaid.addresses import suggest_slug
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.search_index import INDEX

#: More answers than this are split over one page for each letter.
LONGEST = 200
SCRIPTS = (f"{addresses.ASSETS}rows.js", f"{addresses.ASSETS}search.js")


def pages(press: Press) -> Iterator[Page]:
    """The search page, and with many answers one page a letter."""
    letters = [(letter, list(cards)) for letter, cards in groupby(press.catalogue.by_title, key=_letter)]
    split = len(press.catalogue.by_title) > LONGEST
    to = press.links(addresses.SEARCH).to
    sheet = Sheet(address=addresses.SEARCH, kind="search", title="Search", scripts=SCRIPTS)
    yield press.page(
        "search",
        sheet,
        letters=[] if split else letters,
        folders=[(letter, len(cards), to(_folder(letter))) for letter, cards in letters] if split else [],
        index=to(INDEX),
        root=to(addresses.HOME).removesuffix("index.html"),
    )
    for letter, cards in letters if split else ():
        title = f"Answers that begin with {letter}"
        trail = (("Search", addresses.SEARCH),)
        yield press.page(
            "letter",
            Sheet(address=_folder(letter), kind="index", title=title, trail=trail),
            title=title,
            cards=cards,
        )


def _letter(card: Card) -> str:
    """The letter that a title begins with; ``0 to 9`` for anything else."""
    first = next((letter for letter in card.title if letter.isalnum()), "0").upper()
    return first if first.isalpha() else "0 to 9"


def _folder(letter: str) -> str:
    return f"{addresses.SEARCH}{suggest_slug(f'letter {letter}')}/"
