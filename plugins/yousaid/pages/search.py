"""The search page, the list of answers from A to Z below it, and the small index that its script reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from yousaid import addresses
from yousaid.addresses import file_of, suggest_slug
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.page import Page
from yousaid.pages.press import Press

#: More answers than this are split over one page for each letter.
LONGEST = 200
INDEX = "search.json"
SCRIPT = f"{addresses.ASSETS}site.js"


def pages(press: Press) -> Iterator[Page]:
    """The search page, and with many answers one page a letter."""
    letters = [(letter, list(cards)) for letter, cards in groupby(press.catalogue.by_title, key=_letter)]
    split = len(press.catalogue.by_title) > LONGEST
    to = press.links(addresses.SEARCH).to
    sheet = Sheet(address=addresses.SEARCH, kind="search", title="Search", scripts=(SCRIPT,))
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


def index(press: Press) -> str:
    """The index as JSON: what people read of each answer in a list, its themes, and where it is."""
    site = press.site
    rows = [
        {
            "title": card.title,
            "summary": card.said,
            "reply": card.reply,
            "service": card.record.service,
            "place": card.record.place,
            "status": card.mark.label,
            "outcome": card.mark.outcome,
            "themes": ", ".join(site.label("themes", code) for code in card.record.themes),
            "url": file_of(card.address) if site.files else card.address,
        }
        for card in press.catalogue.by_title
    ]
    return json.dumps({"version": 1, "answers": rows}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _letter(card: Card) -> str:
    """The letter that a title begins with; ``0 to 9`` for anything else."""
    first = next((letter for letter in card.title if letter.isalnum()), "0").upper()
    return first if first.isalpha() else "0 to 9"


def _folder(letter: str) -> str:
    return f"{addresses.SEARCH}{suggest_slug(f'letter {letter}')}/"
