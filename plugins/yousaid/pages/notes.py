"""The small pages: an answer that is gone, an old address, an address that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from yousaid import addresses
from yousaid.pages.answers import ALL_ANSWERS
from yousaid.pages.around import Sheet
from yousaid.pages.easy import EASY_ANSWERS
from yousaid.pages.menus import Mode
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.spoken import translations
from yousaid.records.model import Record

_MODES = {"easy-read": Mode.EASY, "easy-read/no-pictures": Mode.WORDS}
TITLES = {
    "withdrawn": "We have taken this answer down",
    "merged": "This answer is now part of another one",
    "privacy": "We have taken this answer down to keep somebody safe",
}


def pages(press: Press) -> Iterator[Page]:
    """A note for every answer that is gone and for every old address, and the page for unknown addresses."""
    for record in press.site.records:
        if record.gone:
            yield from _gone(press, record)
        for old in record.old_addresses:
            if old not in press.catalogue.by_id:
                yield from _moved(press, record, old)
    sheet = Sheet(address=addresses.NOT_FOUND, kind="not-found", title="We cannot find that page", noindex=True)
    yield press.page("not-found", sheet)


def _parts(press: Press, record: Record) -> tuple[str, ...]:
    """Where an answer had pages: its own, its poster, in easy read with pictures and without, in other languages."""
    return ("", "poster", *_MODES, *(code for code, _ in translations(record) if code in press.languages))


def _gone(press: Press, record: Record) -> Iterator[Page]:
    """The note at the address of the answer, and at those of its easy-read page and translations; never its words."""
    target = press.catalogue.card_of.get(record.merged_into)
    for part in _parts(press, record):
        here = addresses.answer(record.id, part)
        mode = _MODES.get(part, Mode.STANDARD)
        answers = ALL_ANSWERS if mode is Mode.STANDARD else EASY_ANSWERS
        sheet = Sheet(address=here, kind="gone", title=TITLES[record.gone], trail=(answers,), noindex=True, mode=mode)
        to = press.links(here).to
        yield press.page(
            "gone",
            sheet,
            title=TITLES[record.gone],
            gone=record.gone,
            why=record.why,
            target=target,
            href=to(addresses.answer(target.record.id, part if part in _MODES else "")) if target else "",
            answers=to(mode.address(answers[1])),
            ways=press.ways,
        )


def _moved(press: Press, record: Record, old: str) -> Iterator[Page]:
    for part in _parts(press, record):
        here, new = addresses.answer(old, part), addresses.answer(record.id, part)
        sheet = Sheet(
            address=here,
            kind="moved",
            title="This page has moved",
            trail=(ALL_ANSWERS,),
            canonical=new,
            refresh=new,
            noindex=True,
        )
        name = "" if record.gone else record.title
        yield press.page("moved", sheet, href=press.links(here).to(new), name=name)
