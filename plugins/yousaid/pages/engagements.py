"""The list of engagements, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from yousaid import addresses
from yousaid.pages.answers import Fact, facts, link_to, proofs
from yousaid.pages.around import Sheet
from yousaid.pages.page import Page
from yousaid.pages.press import Press
from yousaid.pages.prose import in_line, when
from yousaid.privacy.numbers import people_shown
from yousaid.records.blocks import Access
from yousaid.records.model import Engagement

TITLE = "How we asked"


def pages(press: Press) -> Iterator[Page]:
    """The list, then every engagement."""
    newest = sorted(press.site.engagements, key=_newest_first)
    counts = {engagement.id: len(press.catalogue.from_engagement.get(engagement.id, ())) for engagement in newest}
    sheet = Sheet(address=addresses.ENGAGEMENTS, kind="engagements", title=TITLE)
    yield press.page("engagements", sheet, engagements=newest, counts=counts)
    for engagement in newest:
        yield _page(press, engagement)


def _page(press: Press, engagement: Engagement) -> Page:
    here = addresses.engagement(engagement.id)
    threshold = press.site.settings.limits.small_number
    sheet = Sheet(
        address=here,
        kind="engagement",
        title=engagement.title,
        trail=((TITLE, addresses.ENGAGEMENTS),),
    )
    return press.page(
        "engagement",
        sheet,
        engagement=engagement,
        about=_about(press, engagement),
        access=_access(engagement.access) if engagement.access else (),
        heard=[
            (heard.group, "" if heard.people is None else people_shown(heard.people, threshold))
            for heard in engagement.heard_from
        ],
        proofs=proofs(press, engagement.evidence_for),
        earlier=[link_to(press, link, here) for link in engagement.builds_on],
        cards=press.catalogue.from_engagement.get(engagement.id, ()),
        faults=press.site.findings.get(engagement.id, ()) if press.site.preview else (),
    )


def _about(press: Press, engagement: Engagement) -> list[Fact]:
    label = press.site.label
    opened = when(engagement.open_from)
    if engagement.open_to:
        opened = Markup("{} to {}").format(opened, when(engagement.open_to))
    return facts(
        ("When", opened),
        ("Kind of activity", label("activities", engagement.activity)),
        ("How people could take part", in_line(press.site.labels("methods", engagement.methods))),
        ("When in the work", label("stages", engagement.stage)),
        ("How much power people had", label("levels", engagement.level)),
    )


def _access(access: Access) -> list[Fact]:
    travel = {True: "We paid for travel", False: "We did not pay for travel"}
    return facts(
        ("The place", access.venue),
        ("Travel", travel.get(access.travel_paid, "") if access.travel_paid is not None else ""),
        ("Help to take part online", access.digital_help),
        ("Interpreters", access.interpreter),
        ("Payment", access.fee),
    )


def _newest_first(engagement: Engagement) -> tuple[int, str]:
    day = engagement.open_to or engagement.open_from or date.min
    return -day.toordinal(), engagement.id
