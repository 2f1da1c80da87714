"""Which languages the site has pages in, and the page of each: what there is, and how to ask for an interpreter."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.pages.around import Sheet
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.prose import excerpt
from yousaid.pages.spoken import translations


def pages(press: Press) -> Iterator[Page]:
    """The page of every language."""
    for code, language in press.languages.items():
        here, say = addresses.language(code), press.words(language)
        to = press.links(here).to
        found = [(card, dict(translations(card.record)).get(code)) for card in press.catalogue.cards]
        answers = [
            (card, translation, to(addresses.answer(card.record.id, code)), excerpt(translation.said))
            for card, translation in found
            if translation
        ]
        title = str(say("Our answers in this language").unescape()) if not say.ours else language.name
        yield press.page(
            "language",
            Sheet(address=here, kind="language", title=title, language=language),
            title=title,
            language=language,
            answers=answers,
            others=len(found) - len(answers),
            ways=press.ways,
        )
