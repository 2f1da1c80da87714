"""Pages made from what is counted and set: promises, glossary, and the parts of home, about, contact, accessibility."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from yousaid import addresses
from yousaid.glossary import Term
from yousaid.insight.promises import Totals, news_overdue, totals
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card
from yousaid.pages.checks import progress_of
from yousaid.pages.news import news
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.records.dates import last_day
from yousaid.records.statuses import STATUSES

#: The Markdown pages that get a part of ours: file, kind, address, and a title where the author gave none.
PARTS = {
    "index.md": ("home", addresses.HOME, ""),
    "about.md": ("about", addresses.ABOUT, "About this site"),
    "contact.md": ("contact", addresses.CONTACT, "Contact us"),
    "accessibility.md": ("accessibility", addresses.ACCESSIBILITY, "Accessibility"),
}


def pages(press: Press) -> Iterator[Page]:
    """The page of promises and the glossary."""
    yield _promises(press)
    yield _glossary(press)


def written(press: Press, sheet: Sheet, content: Markup) -> Page:
    """A page that an author wrote, with our part of it where it has one."""
    return press.finish(sheet, body(press, sheet, content))


def body(press: Press, sheet: Sheet, content: Markup) -> Markup:
    """The HTML between the menu and the foot of a page that an author wrote."""
    values = {"home": _home, "about": _about}.get(sheet.kind)
    content = Markup(press.explainer(sheet.address).html(content))  # noqa: S704 - from Markdown, with our links in it
    shared = {"content": content, "titled": "<h1" in content, "title": sheet.title, "ways": press.ways}
    return press.fragment(
        sheet.kind if sheet.kind in {"home", "about", "contact", "accessibility"} else "page",
        sheet.address,
        **shared,
        **(values(press) if values else {}),
    )


def late(press: Press) -> list[Card]:
    """The answers whose promise is late, the latest first."""
    found = [card for card in press.catalogue.cards if card.promise and card.promise.late]
    return sorted(found, key=lambda card: (card.promise.last_day if card.promise else press.site.today, card.record.id))


def counts(press: Press) -> Totals:
    """The honest totals of the answers that this site shows."""
    return totals(press.site.records, press.site.today)


def _home(press: Press) -> dict[str, object]:
    return {
        "newest": press.catalogue.cards[:6],
        "since": [line for line in news(press) if any(what.words for what in line.what)][:5],
        "late": late(press),
        "promised": sum(card.promise is not None for card in press.catalogue.cards),
        "answers": len(press.catalogue.cards),
        "totals": counts(press),
        "facets": press.catalogue.facets,
    }


def _about(press: Press) -> dict[str, object]:
    return {
        "statuses": tuple(STATUSES.values()),
        "explained": EXPLAINED,
        "totals": counts(press),
        "easy": progress_of(press),
        "easy_href": press.links(addresses.ABOUT).to(addresses.EASY_READ_PROGRESS),
        "settings": press.site.settings,
    }


#: What each status means to a reader.
EXPLAINED = {
    "heard": "Somebody has read it. We have not decided yet. We say when you will hear more.",
    "looking": "A team is finding out what can be done. We say when you will hear more.",
    "planned": "We have promised it. We say who owns the promise and when it is due.",
    "doing": "The work has begun. We say who owns it and when it is due.",
    "done": "It is finished. About a month later we ask people if it worked.",
    "part-done": "Some of it is finished. We say what is left, who owns it and when it is due.",
    "already": "It was there before you told us. We say how to find it.",
    "not-ours": "We cannot decide this. We say who can, and what we did about it.",
    "cannot": "The answer is no. We say why.",
    "stopped": "We promised it, and then we stopped. We say why.",
}


def _promises(press: Press) -> Page:
    overdue = late(press)
    due = [card for card in press.catalogue.cards if card.promise and not card.promise.late]
    due.sort(key=lambda card: (card.promise.last_day if card.promise else press.site.today, card.record.id))
    news = [card for card in press.catalogue.cards if news_overdue(card.record, press.site.today)]
    news.sort(key=lambda card: (last_day(card.record.next_news or press.site.today), card.record.id))
    sheet = Sheet(address=addresses.PROMISES, kind="promises", title="Promises")
    return press.page("promises", sheet, late=overdue, due=due, news=news)


def _glossary(press: Press) -> Page:
    terms = sorted(press.site.glossary.terms, key=lambda term: (term.term.casefold(), term.term))
    letters = [(letter, list(found)) for letter, found in groupby(terms, key=_letter)]
    sheet = Sheet(address=addresses.GLOSSARY, kind="glossary", title="Glossary")
    return press.page("glossary", sheet, letters=letters)


def _letter(term: Term) -> str:
    return term.term[:1].upper()
