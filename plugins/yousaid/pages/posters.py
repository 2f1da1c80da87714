"""Posters for boards on walls: one for each answer, one for each service and place. Each fits on one sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from yousaid import addresses
from yousaid.insight.promises import worked
from yousaid.pages import fitting
from yousaid.pages.answers import ALL_ANSWERS, Fact, facts, promised, worked_line
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card, Facet, Value
from yousaid.pages.fitting import Foot, Head, Part
from yousaid.pages.lists import BOARDS
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.prose import when
from yousaid.pages.qr import qr_code
from yousaid.records.dates import in_words
from yousaid.records.model import Record

#: The style sheet of posters.
STYLE = f"{addresses.ASSETS}poster.css"

URGENT, COMPLAINT = "If you need help now:", "To make a complaint:"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code and the words beside it: an address without its scheme, in pieces between which it may be broken."""

    drawing: Markup
    address: str
    pieces: tuple[str, ...]


def pages(press: Press) -> Iterator[Page]:
    """The poster of every answer that is not gone, and of every service and place."""
    for card in press.catalogue.cards:
        yield _answer(press, card)
    for facet in press.catalogue.facets:
        for value in facet.values if facet.name in BOARDS else ():
            yield _board(press, facet, value)


def _answer(press: Press, card: Card) -> Page:
    record = card.record
    lines = _facts(press, record)
    names = tuple(name for name in (record.service, record.place) if name)
    fit = fitting.fit(_head(press, card, names), parts(press, card), lines, _foot(press, card.address))
    sheet = Sheet(
        address=addresses.poster(card.address),
        kind="poster",
        title=f"Poster: {record.title}",
        trail=(ALL_ANSWERS, (record.title, card.address)),
        noindex=True,
        styles=(STYLE,),
        other=addresses.answer(record.id, "easy-read"),
        other_name=card.easy.label,
    )
    values = {"card": card, "fit": fit, "facts": lines, "names": names}
    return press.page("poster", sheet, **values, **_shared(press, card.address))


def _board(press: Press, facet: Facet, value: Value) -> Page:
    above = addresses.index(facet.name, value.slug)
    sheet = Sheet(
        address=addresses.poster(above),
        kind="poster-list",
        title=f"Poster: {value.label}",
        trail=(ALL_ANSWERS, (facet.title, addresses.index(facet.name)), (value.label, above)),
        noindex=True,
        styles=(STYLE,),
        other=addresses.EASY_ANSWERS,
    )
    head = Head(_names(press, press.site.settings.site_name), value.label, ("count",))
    return press.page(
        "poster-list",
        sheet,
        title=value.label,
        rows=fitting.rows(head, ((card, _reason(press, card)) for card in value.cards), _foot(press, above)),
        total=len(value.cards),
        late_count=sum(card.late_since is not None for card in value.cards),
        **_shared(press, above),
    )


def _shared(press: Press, above: str) -> dict[str, object]:
    """What both kinds need; ``above`` is the address that the poster leads to."""
    settings = press.site.settings
    return {
        "back": press.links(addresses.poster(above)).to(above),
        "code": code_of(press.full(above)),
        "organisation": settings.organisation,
        "help": ((URGENT, settings.contact.urgent), (COMPLAINT, settings.contact.complaint)),
        "ways": press.ways,
        "today": press.site.today,
        "preview": press.site.preview,
    }


def code_of(url: str) -> Code | None:
    """The QR code of a web address; None for a site that does not know its own address."""
    if not url:
        return None
    return Code(qr_code(url), url, tuple(without_scheme(url).replace("/", "/\n").split("\n")))


def without_scheme(url: str) -> str:
    """A web address as people write it: without ``https://``, and without the slash at its end."""
    return url.removeprefix("https://").rstrip("/")


def parts(press: Press, card: Card) -> tuple[Part, ...]:
    """What an answer says, in the order of its page. A reason, a verdict or a promise of news is never made shorter."""
    record, mark = card.record, card.mark
    lead = _reason(press, card) or card.news.striptags()
    reply = "\n\n".join(text for text in card.order() if text)
    found = (
        Part("said", "You said", text=record.said),
        Part("said", "We said", text=record.we_said),
        Part("reply", mark.heading, lead, reply) if record.status or reply else None,
        Part("left", "Still to do", text=record.left_to_do),
        _worked(press, record),
    )
    return tuple(part for part in found if part and (part.text or part.lead or part.kind == "reply"))


def _reason(press: Press, card: Card) -> str:
    code = card.record.why_not
    return f"{press.site.label('why_not', code)}." if code else ""


def _worked(press: Press, record: Record) -> Part:
    state = worked(record, press.site.today)
    if not record.worked_result:
        line = worked_line(state)
        return Part("worked", "Did it work?", line.format(day=in_words(state.due)) if line and state.due else "")
    judged = press.site.label("judges", record.worked_judged_by)
    lead = f"{press.site.label('worked_results', record.worked_result)}."
    lead += f" Who judged it: {judged.lower()}." if judged else ""
    return Part("worked", "Did it work?", lead, record.worked_found)


def _facts(press: Press, record: Record) -> Sequence[Fact]:
    """Who and when, and the date that was promised first."""
    first = next((change.due_was for change in record.history if change.due_was), None)
    return [*promised(press, record), *facts(("We first said", when(first)))]


def _head(press: Press, card: Card, names: tuple[str, ...]) -> Head:
    day = in_words(card.record.date) if card.record.date else ""
    late = (f"Late since {in_words(card.late_since)}",) if card.late_since else ()
    return Head(_names(press, *names), card.title, (f"{card.mark.label} {day}", *late))


def _names(press: Press, *more: str) -> tuple[str, ...]:
    return (press.site.settings.organisation, *more, f"On {in_words(press.site.today)}")


def _foot(press: Press, above: str) -> Foot:
    contact = press.site.settings.contact
    ways = [f"{way.label}: {way.text.striptags()}" for way in press.ways]
    more = f"This is the short version. Read all of it here: {without_scheme(press.full(above))}"
    return Foot(more, tuple(ways), (f"{URGENT} {contact.urgent}", f"{COMPLAINT} {contact.complaint}"))
