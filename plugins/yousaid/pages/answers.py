"""The page of one answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from yousaid import addresses
from yousaid.insight.promises import Worked, news_overdue, worked
from yousaid.pages.around import Sheet
from yousaid.pages.catalogue import Card, news
from yousaid.pages.measures import bars
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.prose import in_line, inline, safe_url, when
from yousaid.pages.spoken import translations
from yousaid.privacy.consent import shown_quotes
from yousaid.privacy.numbers import people_shown
from yousaid.records.blocks import Evidence, Link
from yousaid.records.model import Engagement, Record

_LINK = Markup('<a href="{}">{}</a>')
ALL_ANSWERS = ("All answers", addresses.ANSWERS)
WORKED_LINES = {
    "waiting": "We have asked people. We will say what they told us by {day}.",
    "not-asked-yet": "It is too soon to tell. We will ask people and write the answer here by {day}.",
    "overdue": "We do not know yet. We should have asked people and written the answer here by {day}.",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of details: its name and its value."""

    name: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Proof:
    """What an answer is evidence for, in the words of the framework."""

    framework: str
    item: int | None
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Version:
    """Another version of the same answer."""

    name: str
    href: str
    lang: str = ""
    dir: str = ""


def pages(press: Press) -> Iterator[Page]:
    """The page of every answer that is not gone."""
    engagements = {engagement.id: engagement for engagement in press.site.engagements}
    for card in press.catalogue.cards:
        yield _page(press, card, engagements.get(card.record.engagement))


def _page(press: Press, card: Card, engagement: Engagement | None) -> Page:
    record, today = card.record, press.site.today
    to = press.links(card.address).to
    sheet = Sheet(
        address=card.address,
        kind="answer",
        title=record.title,
        description=card.said,
        trail=(ALL_ANSWERS,),
        other=addresses.answer(record.id, "easy-read"),
        other_name=card.easy.label,
        data=addresses.answer_data(record.id),
        spoken=spoken(press, record),
    )
    return press.page(
        "answer",
        sheet,
        record=record,
        card=card,
        versions=versions(press, record, card.address),
        promised=promised(press, record),
        people=_people(press, record, engagement, card.address),
        about=_about(press, record, card.address),
        worked=worked(record, today),
        worked_line=worked_line(worked(record, today)),
        bars=[bars(measure) for measure in record.measures],
        quotes=shown_quotes(record, today),
        proofs=proofs(press, record.evidence_for),
        links=[link_to(press, link, card.address) for link in record.links],
        faults=press.site.findings.get(record.id, ()) if press.site.preview else (),
        downloads=press.site.downloads.get(record.id, ()),
        poster=to(addresses.poster(card.address)),
        contact=to(addresses.CONTACT),
        ways=press.ways,
    )


def versions(press: Press, record: Record, here: str) -> tuple[Version, ...]:
    """The easy-read page and the translations of an answer, as seen from one page."""
    to = press.links(here).to
    label = press.catalogue.card_of[record.id].easy.label
    spoken = [press.languages[code] for code, _ in translations(record) if code in press.languages]
    return (
        Version(label, to(addresses.answer(record.id, "easy-read"))),
        *(Version(s.name, to(addresses.answer(record.id, s.code)), s.code, s.direction) for s in spoken),
    )


def spoken(press: Press, record: Record) -> tuple[tuple[str, str], ...]:
    """The language and the whole web address of each version of an answer, where it has more than one."""
    codes = [code for code, _ in translations(record) if code in press.languages]
    own = (press.site.settings.language, press.full(addresses.answer(record.id)))
    return (own, *((code, press.full(addresses.answer(record.id, code))) for code in codes)) if codes and own[1] else ()


def link_to(press: Press, link: Link, here: str) -> Markup:
    """A link of a record: to another answer, or to a secure web address; else its words only."""
    target = press.catalogue.card_of.get(link.answer)
    if target:
        return _LINK.format(press.links(here).to(target.address), link.text or target.title)
    if safe_url(link.url):
        return _LINK.format(link.url, link.text or link.url)
    return inline(f"{link.text} ({link.url})" if link.url else link.text)


def proofs(press: Press, evidence: tuple[Evidence, ...]) -> list[Proof]:
    """What something is evidence for, with the words of each framework's item."""
    frameworks = press.site.vocabularies["frameworks"]
    found = []
    for proof in evidence:
        entry = frameworks.entries.get(proof.framework)
        words = entry.items.get(proof.item or 0, "") if entry else ""
        found.append(Proof(frameworks.label(proof.framework), proof.item, words, proof.because))
    return found


def worked_line(state: Worked) -> str:
    """What to say while “did it work?” has no answer; ``{day}`` stands for the last day to have one."""
    return WORKED_LINES.get(state.state, "")


def facts(*pairs: tuple[str, str | Markup]) -> list[Fact]:
    """The facts that have a value."""
    return [Fact(name, inline(value) if not isinstance(value, Markup) else value) for name, value in pairs if value]


def promised(press: Press, record: Record) -> list[Fact]:
    """Who owns it, who decides, by when, and when people will hear more."""
    is_open = bool(record.state and record.state.promise)
    late = news_overdue(record, press.site.today)
    said = press.catalogue.card_of[record.id].news
    return facts(
        ("Who owns this", record.owner),
        ("Who decides", record.who_decides),
        ("Due" if is_open else "Was due", when(record.due)),
        ("Next news", "" if said else news(record, press.site.today) if late else when(record.next_news)),
    )


def _people(press: Press, record: Record, engagement: Engagement | None, here: str) -> list[Fact]:
    site = press.site
    link: str | Markup = ""
    if engagement:
        link = _LINK.format(press.links(here).to(addresses.engagement(engagement.id)), engagement.title)
    count = "" if record.people is None else people_shown(record.people, site.settings.limits.small_number)
    return facts(
        ("Who told us", in_line(site.labels("voices", record.voice))),
        ("How many people", count),
        ("How we heard", in_line(site.labels("methods", record.heard_through))),
        ("Part of", link),
    )


def _about(press: Press, record: Record, here: str) -> list[Fact]:
    site, to = press.site, press.links(here).to

    def listed(facet: str, label: str, words: str = "") -> Markup:
        address = press.catalogue.place_of(facet, label)
        return _LINK.format(to(address), words or label) if address else inline(words or label)

    themes = zip(record.themes, site.labels("themes", record.themes), strict=True)
    return facts(
        ("Kind of feedback", site.label("kinds", record.kind)),
        ("Service", listed("service", record.service)),
        ("Place", listed("place", record.place)),
        ("What it was about", in_line(listed("theme", site.label("themes", code), words) for code, words in themes)),
        ("How far it reaches", site.label("scopes", record.scope)),
        ("Decided at", record.decided_at),
        ("Decided on", when(record.decided_on)),
        ("What your words changed", site.label("influence", record.influence)),
    )
