"""A small site made by hand, with one answer that uses every field, its pages, and a strict reader of HTML.

Tests get all of this through the fixture ``kit``.
"""

from __future__ import annotations

import datetime as dt
import struct
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from yousaid.easyread.pictures import read_pictures
from yousaid.easyread.version import version_of
from yousaid.glossary import Glossary, Term
from yousaid.pages.page import Page
from yousaid.pages.render import Renderer
from yousaid.pages.site import Site
from yousaid.records import blocks
from yousaid.records.dates import Month
from yousaid.records.model import Engagement, Record, Review
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import Colours, Contact, Logo, Settings, known_language
from yousaid.settings.colour import Colour
from yousaid.yamlfile import read_record

TEMPLATES = Path(__file__).parents[2] / "templates"
TODAY = dt.date(2026, 11, 2)
PICTURES = read_pictures(None, {}, Vocabularies())[0]
DOCUMENT = read_record("content/records/2026/x.yml", b"title: x\n")[0]
CONTACT = Contact(
    phone="01632 960001",
    hours="9am to 5pm",
    text="07700 900001",
    relay="18001 01632 960001",
    email="hello@example.org",
    form="https://www.example.org/form",
    post="Freepost",
    urgent="Call 999.",
    complaint="Ask us how.",
)
SETTINGS = Settings(
    root=Path("/site"),
    config_path=Path("/site/site_config.yml"),
    site_name="You said, we did",
    organisation="Riverside Trust",
    contact=CONTACT,
    content=Path("/site/content"),
    site_dir=Path("/site/site"),
    site_url="https://www.example.org/feedback/",
    languages={
        "cy": replace(known_language("cy"), checked_by="Welsh readers", checked=dt.date(2026, 10, 12)),
        "ur": replace(known_language("ur"), checked_by="Urdu readers", checked=dt.date(2026, 10, 12)),
    },
)


def a_record(slug: str = "quiet-bins", **values: Any) -> Record:
    """An answer that is finished; any field can be given."""
    given = {
        "title": "Quieter nights",
        "said": "The bins were loud.",
        "did": "We bought quiet bins.",
        "status": "done",
        "date": dt.date(2026, 9, 1),
    }
    assert DOCUMENT is not None
    return Record(id=slug, path=f"content/records/2026/{slug}.yml", document=DOCUMENT, **{**given, **values})


def rich(say: Callable[[str], str] = lambda name: f"words of {name}") -> Record:
    """An answer that uses every field; ``say`` gives the text of each."""
    day = dt.date(2026, 2, 2)
    return a_record(
        "rich-answer",
        title=say("title"),
        kind="concern",
        asked=say("asked"),
        said=say("said"),
        did=f"First paragraph.\n\n- {say('did')}\n- two",
        status="part-done",
        left_to_do=say("left"),
        owner=say("owner"),
        due=Month(2026, 6),
        next_news=dt.date(2026, 12, 1),
        who_decides=say("decides"),
        why=say("why"),
        service=say("service"),
        place=say("place"),
        scope="ward",
        themes=("staff",),
        voice=("patient", "carer"),
        heard_through=("survey",),
        people=34,
        engagement="sleep",
        quotes=(
            blocks.Quote(
                text=say("quote"),
                who=say("who"),
                consent="quote-anonymous",
                consent_date=day,
                consent_ends=dt.date(2028, 1, 1),
            ),
        ),
        history=(blocks.Change(date=day, due_was=Month(2026, 4), why=say("change")),),
        decided_at=say("decided"),
        decided_on=day,
        influence="shaped-it",
        worked_date=day,
        worked_judged_by="staff",
        worked_result="partly",
        worked_found=say("found"),
        measures=(blocks.Measure(what=say("what"), before=15, after=30, out_of=40, source=say("counted")),),
        partners=(blocks.Partner(name=say("partner"), type="vcse", paid=True, part=say("part")),),
        evidence_for=(blocks.Evidence(framework="nhse-ten-principles", item=2, because=say("because")),),
        told=(blocks.Told(who=say("told"), how=say("how"), date=day),),
        links=(
            blocks.Link(text=say("link"), url="https://www.example.org/paper"),
            blocks.Link(text=say("linked"), answer="quiet-bins"),
        ),
        source=blocks.Source(url="https://www.example.org/old", organisation=say("organisation"), period=say("period")),
        easy_read=blocks.EasyRead(
            heard=(say("easy"),),
            did=(say("easydid"), "We did more."),
            not_done=(say("easynot"),),
            pictures={"heard": ("bed",), "did": ("tools", "done")},
        ),
        translations={
            "ur": blocks.Translation(
                title=say("t-title"),
                asked=say("t-asked"),
                said=say("t-said"),
                did=say("t-did"),
                left_to_do=say("t-left"),
                why=say("t-why"),
                worked_found=say("t-found"),
                made_by="machine",
            )
        },
        allow=(blocks.Allow(rule="jargon", words=say("allowed"), why=say("allowedwhy"), until=dt.date(2027, 1, 1)),),
        old_addresses=("old-name",),
    )


def an_engagement(say: Callable[[str], str] = lambda name: f"words of {name}") -> Engagement:
    """An engagement that uses every field."""
    assert DOCUMENT is not None
    return Engagement(
        id="sleep",
        path="content/engagements/sleep.yml",
        document=DOCUMENT,
        title=say("e-title"),
        why_asked=say("e-why"),
        could_not_change=say("e-could"),
        activity="feedback",
        methods=("survey",),
        open_from=dt.date(2026, 1, 1),
        open_to=dt.date(2026, 2, 1),
        sessions=(blocks.Session(place=say("e-place"), date=dt.date(2026, 1, 9), start="18:30", length=90),),
        access=blocks.Access(
            venue=say("e-venue"),
            travel_paid=True,
            digital_help=say("e-digital"),
            interpreter=say("e-interpreter"),
            fee=say("e-fee"),
        ),
        partners=(blocks.Partner(name=say("e-partner"), type="vcse", paid=False, part=say("e-part")),),
        heard_from=(blocks.Heard(group=say("e-group"), people=20), blocks.Heard(group="Few", people=3)),
        missing=(blocks.Missing(group=say("e-missing"), why=say("e-gap"), next_step=say("e-next")),),
        nobody_missing=say("e-nobody"),
        stage="shaping-options",
        level="engagement",
        evaluation=say("e-evaluation"),
        builds_on=(blocks.Link(text=say("e-link"), url="https://www.example.org/before"),),
        asked_before=say("e-before"),
        evidence_for=(blocks.Evidence(framework="nhse-ten-principles", item=1, because=say("e-because")),),
        allow=(blocks.Allow(rule="jargon", words=say("e-allowed"), why=say("e-allowedwhy")),),
    )


def a_review(record: Record, say: Callable[[str], str] = lambda name: f"words of {name}", **values: Any) -> Review:
    """A check of a record's easy-read page as it is, in which every field is used; any field can be given."""
    assert DOCUMENT is not None
    given = {
        "code": str(version_of(record, SETTINGS, None).code),
        "date": dt.date(2026, 10, 12),
        "group": say("r-group"),
        "people": 4,
        "agreed": True,
        "how": "met",
        "paid": True,
        "pay": say("r-pay"),
        "minutes": 45,
        "supporter": say("r-supporter"),
        "asked": (blocks.Asked(question=say("r-question"), answer=say("r-answer")),),
        "changed": (say("r-changed"),),
        "names": (
            blocks.Reader(name="Dev", consent_date=dt.date(2026, 10, 12), consent_ends=dt.date(2027, 10, 12)),
            blocks.Reader(name="Maya", consent_date=dt.date(2026, 10, 12), consent_ends=dt.date(2026, 11, 1)),
            blocks.Reader(name="Noconsent"),
        ),
    }
    return Review(id=record.id, path=f"content/reviews/{record.id}.yml", document=DOCUMENT, **{**given, **values})


def a_site(*records: Record, **values: Any) -> Site:
    """A site with these answers."""
    given = {
        "settings": SETTINGS,
        "vocabularies": Vocabularies(),
        "today": TODAY,
        "version": "1.2.3",
        "pictures": PICTURES,
    }
    return Site(records=records, **{**given, **values})


def a_full_site(say: Callable[[str], str] = lambda name: f"words of {name}", **values: Any) -> Site:
    """A site in which every kind of page exists."""
    gone = a_record("taken-down", gone="withdrawn", why="The person asked us to.")
    merged = a_record("old-answer", gone="merged", merged_into="quiet-bins", why="We said it twice.")
    term = Term(term=say("term"), long=say("long"), means=say("means"), also=(say("also"),), instead=(say("instead"),))
    settings = replace(SETTINGS, organisation=say("o-name"))
    records = (a_record(), rich(say), gone, merged)
    older = replace(rich(say), easy_read=blocks.EasyRead(heard=("Other",), did=("Other",), not_done=(say("easynot"),)))
    reviews = {"rich-answer": (a_review(older, say),)}
    site = a_site(*records, engagements=(an_engagement(say),), reviews=reviews, settings=settings)
    return replace(site, glossary=Glossary(terms=(term,)), **values)


#: A site's own colours, as they come out of its settings.
OWN = Colours(brand=Colour.of("#003087"), accent=Colour.of("#ffb81c"))


def a_logo(folder: Path) -> Logo:
    """A logo of 300 by 120 pixels, dark blue, and its file."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x00\x30\x87" * 300 for _ in range(120)))
    head = struct.pack(">IIBBBBB", 300, 120, 8, 2, 0, 0, 0)
    path = folder / "logo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b""))
    return Logo(path=path, name="logo-12345678.png", width=300, height=120)


def draw(site: Site, **options: Any) -> dict[str, Page]:
    """Every page of a site by its address, with one ordinary Markdown page."""
    renderer = Renderer(site, [TEMPLATES], extra=[("How we decide", "how-we-decide/")], **options)
    pages = [*renderer.pages(), renderer.page("how.md", "how-we-decide/", "How we decide", "<h1>How</h1><p>We do.</p>")]
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}


VOID = {"meta", "link", "br", "input", "img", "hr", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]


@dataclass
class Reading:
    """What a page holds. ``text`` is what a reader sees, in order, one piece an element."""

    elements: list[Element] = field(default_factory=list)
    pieces: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements and the names of their attributes: what hostile words must not change."""
        return [(e.tag, tuple(sorted(e.attributes))) for e in self.elements]

    @property
    def text(self) -> str:
        return " ".join(" ".join(piece for _, piece in self.pieces).split())

    def all(self, tag: str) -> list[Element]:
        return [e for e in self.elements if e.tag == tag]

    def words(self, tag: str) -> list[str]:
        return [piece.strip() for inside, piece in self.pieces if inside == tag and piece.strip()]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found, self.open = Reading(), ["#"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) != len(attrs):
            self.found.faults.append(f"<{tag}> names an attribute twice")
        self.found.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag != self.open.pop():
            self.found.faults.append(f"</{tag}> closes something else at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        self.found.pieces.append((self.open[-1], data))


def read(html: str) -> Reading:
    """The reading of a whole page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open != ["#"]:
        reader.found.faults.append(f"never closed: {reader.open}")
    return reader.found


@pytest.fixture(scope="session")
def kit() -> Any:
    """Everything in this file: pytest gives tests fixtures only, not modules beside them."""
    return sys.modules[__name__]


@pytest.fixture(scope="session")
def full_pages() -> dict[str, Page]:
    return draw(a_full_site())
