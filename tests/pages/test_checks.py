"""What pages say of a check: who is named, which part is new, and that only a checked page calls itself easy read."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from yousaid.easyread.draft import draft
from yousaid.easyread.rules import line_faults
from yousaid.easyread.version import version_of
from yousaid.pages.render import Renderer
from yousaid.pages.site import Site
from yousaid.pipeline import check, load
from yousaid.publishing import site_of
from yousaid.records.blocks import EasyRead, LeftOut

ROOT = Path(__file__).parents[2]
EASY = EasyRead(
    heard=("Bins were loud.",), did=("We bought quiet bins.",), left_out=(LeftOut(what="Cost", why="Long."),)
)
ADDRESS = "answers/quiet-bins/easy-read/"


def drawn(kit: Any, record: Any, review: Any, **values: Any) -> Any:
    """The easy-read page of one answer with one review."""
    return kit.read(kit.draw(kit.a_site(record, reviews={record.id: (review,)}, **values))[ADDRESS].html)


@pytest.fixture
def record(kit: Any) -> Any:
    return kit.a_record(easy_read=EASY)


def test_a_checked_page_says_when_and_by_whom(kit: Any, record: Any) -> None:
    found = drawn(kit, record, kit.a_review(record, group="Vale Readers", supporter="A worker", pay="£15 each"))
    for words in (
        "People with a learning disability have checked this page. Vale Readers checked it on 12 October 2026.",
        "4 people with a learning disability checked it.",
        "A worker supported them.",
        "We met. It took 45 minutes.",
        "We paid them for their time. We paid £15 each.",
        "words of r-changed.",
        "words of r-question",
        "words of r-answer.",
    ):
        assert words in found.text
    assert found.words("title") == ["Easy read: Quieter nights – You said, we did"]


def test_only_names_with_a_yes_that_holds_today_are_shown(kit: Any, record: Any) -> None:
    review = kit.a_review(record)
    assert "Dev helped to check it." in drawn(kit, record, review).text
    for words in ("Maya", "Noconsent"):
        assert words not in drawn(kit, record, review).text
    later = drawn(kit, record, review, today=dt.date(2027, 10, 13))
    assert "Dev" not in later.text
    assert "People with a learning disability have checked this page." in later.text


def test_a_review_that_somebody_did_not_agree_to_is_not_shown(kit: Any, record: Any) -> None:
    found = drawn(kit, record, kit.a_review(record, agreed=None))
    assert "r-group" not in found.text
    assert "This is an easy read draft." in found.text


def test_unpaid_work_is_named(kit: Any, record: Any) -> None:
    found = drawn(kit, record, kit.a_review(record, paid=False, pay=""))
    assert "We did not pay them." in found.text


def test_a_changed_page_names_the_part_and_marks_it(kit: Any, record: Any) -> None:
    older = replace(record, easy_read=replace(EASY, did=("We will buy bins.",)))
    found = drawn(kit, record, kit.a_review(older))
    text = "This is an easy read draft. People checked an older page on 12 October 2026. This part is new: What we did"
    assert text in found.text
    assert found.text.count("This part is new. People have not checked it yet.") == 1
    assert "#easy-status" in {e.attributes.get("href") for e in found.all("a")}


@pytest.mark.parametrize(
    ("older", "words"),
    [
        ({"title": "Loud bins"}, "The name of this page"),
        ({"easy_read": replace(EASY, left_out=())}, "What we left out"),
        ({"easy_read": replace(EASY, now=("It is quiet.",))}, "A part of that page is gone."),
        ({"title": "Loud bins", "easy_read": replace(EASY, heard=("x",))}, "These parts are new:"),
    ],
)
def test_every_change_is_named(kit: Any, record: Any, older: Any, words: str) -> None:
    found = drawn(kit, record, kit.a_review(replace(record, **older)))
    assert words in found.text
    assert found.faults == []


def test_a_part_that_only_another_day_shows_is_named_without_a_link(kit: Any) -> None:
    from yousaid.easyread.model import EasyReadPage
    from yousaid.easyread.review import standing
    from yousaid.pages.checks import check_of
    from yousaid.pages.press import Press

    now, older = kit.a_record(easy_read=EASY), kit.a_record(easy_read=replace(EASY, did=("x",)))
    stands = standing(version_of(now, kit.SETTINGS, None), [kit.a_review(older)], kit.TODAY)
    page = EasyReadPage(title="x", sections=())
    found = check_of(Press(kit.a_site(now), [kit.TEMPLATES]), stands, page)
    assert [(part.name, part.id) for part in found.changed] == [("What we did", "")]


def test_long_ago(kit: Any, record: Any) -> None:
    found = drawn(kit, record, kit.a_review(record, date=dt.date(2024, 1, 2)))
    assert "People checked it a long time ago, on 2 January 2024. People need to check it again." in found.text


def test_every_page_carries_its_code(kit: Any, record: Any) -> None:
    found = kit.read(kit.draw(kit.a_site(record))[ADDRESS].html)
    assert str(version_of(record, kit.SETTINGS, None).code) in found.text


def test_what_we_say_of_a_check_is_easy_to_read(kit: Any, record: Any) -> None:
    """Our own lines keep the rules of easy read."""
    from yousaid.pages.checks import check_of
    from yousaid.pages.press import Press

    # The words of the author and people's names are not ours.
    theirs = {
        "group": "Our readers",
        "pay": "£15 each",
        "supporter": "A worker",
        "names": (),
        "minutes": 1,
        "people": 1,
    }
    review = kit.a_review(record, **theirs)
    older = kit.a_review(replace(record, title="Loud bins"), **{**theirs, "supporter": "", "people": 4})
    site = kit.a_site(record, reviews={record.id: ()})
    page = draft(record, site.settings, site.glossary, site.today)
    for reviews in ((), (review,), (older,), (replace(review, date=dt.date(2024, 1, 2), paid=False),)):
        press = Press(replace(site, reviews={record.id: reviews}), [kit.TEMPLATES])
        said = check_of(press, press.catalogue.card_of[record.id].easy, page)
        for line in (*said.note, *said.who):
            assert line_faults(line) == (), line


def test_the_page_that_counts(kit: Any, record: Any) -> None:
    answers = [
        kit.a_record(f"answer-{n}", title=f"Answer {n}", easy_read=EASY, date=dt.date(2026, 1, 1 + n)) for n in range(5)
    ]
    old = kit.a_review(answers[1], date=dt.date(2023, 1, 1))
    changed = kit.a_review(replace(answers[2], title="Other"))
    reviews = {
        "answer-0": (kit.a_review(answers[0], group="Vale Readers"),),
        "answer-1": (old,),
        "answer-2": (changed,),
    }
    gap = kit.a_record("gap", title="Gap", said="", did="")
    hidden = kit.a_record("draft", draft=True, easy_read=EASY)
    pages = kit.draw(kit.a_site(*answers, gap, hidden, reviews=reviews))
    text = kit.read(pages["easy-read/progress/"].html).text
    for words in (
        "Checked 1 of 6 Changed since people checked them 1 of 6 Checked more than 24 months ago 1 of 6 "
        "Never checked 2 of 6 Not in easy read yet 1 of 6",
        "Answer 0 : Vale Readers, 12 October 2026",
        "Answer 1 : checked on 1 January 2023",
        "Answer 2 : checked on 12 October 2026",
        "At least half of them have waited since 4 January 2026 .",
        "Answer 3 : since 4 January 2026 Answer 4 : since 5 January 2026",
        "Gap : since 1 September 2026",
    ):
        assert words in text
    assert "1 of 6 answers" in kit.read(pages["about/"].html).text
    assert "easy-read/progress/" in pages[""].html


def test_a_long_list_is_cut_and_says_so(kit: Any) -> None:
    site = kit.a_site(*(kit.a_record(f"answer-{n:02}", easy_read=EASY) for n in range(60)))
    found = kit.read(kit.draw(site)["easy-read/progress/"].html)
    assert "Never checked (60)" in found.text
    assert "There are 10 more." in found.text


@pytest.fixture(scope="module")
def example() -> Site:
    loaded = load(ROOT / "site_config.yml")
    today = dt.date(2026, 11, 2)
    return site_of(loaded, check(loaded, today), today)


def test_only_checked_pages_call_themselves_easy_read(kit: Any, example: Site) -> None:
    """On every page of the example site: titles, links, lists, meta tags, and the words of the page itself."""
    renderer = Renderer(example, [kit.TEMPLATES])
    pages = {page.address: page for page in renderer.pages()}
    cards = renderer._press.catalogue.card_of
    checked = {f"answers/{id}/easy-read/" for id, card in cards.items() if card.easy.checked}
    drafts = {f"answers/{id}/easy-read/": card.record for id, card in cards.items() if not card.easy.checked}
    assert len(checked) >= 3
    assert {card.easy.state for card in cards.values()} == {"checked", "changed", "long-ago", "draft"}
    for address, record in drafts.items():
        words = article(pages[address].html).partition("Hard words")[0]
        # An answer may be about letters in easy read: its own lines say nothing of the page.
        for line in draft(record, example.settings, example.glossary, example.today).lines:
            words = words.replace(line.text, "")
        assert claims(words) == [], address
        assert pages[address].title.startswith("Easy read draft: ")
    for address in checked:
        assert not re.search("easy read draft", article(pages[address].html), re.IGNORECASE), address
        assert pages[address].title.startswith("Easy read: ")
    for page in pages.values():
        for href, words in links(page.html):
            target = resolved(page.address, href)
            if target in drafts:
                assert claims(words) == [], (page.address, words)
            elif target in checked:
                assert "draft" not in words.lower(), (page.address, words)
    other = "".join(text for name, text in renderer.files() if name != "sitemap.xml")
    assert "easy-read/" not in other


def claims(words: str) -> list[str]:
    """Each “easy read” that is not “easy read draft”, and that does not say that something is not in easy read."""
    said = re.sub(r"is not in easy read yet", "", words, flags=re.IGNORECASE)
    said = re.sub(r"easy[- ]read/", "", said)  # the address of a page is no name
    return re.findall(r".{0,20}\beasy[- ]read\b(?! draft).{0,20}", said, re.IGNORECASE)


def article(html: str) -> str:
    """The head of a page and what is its own: without the menu and the foot, which are the same everywhere."""
    head, _, rest = re.sub(r"</?strong>", "", html).partition("<body")
    main = rest.partition("<main")[2].partition("</main>")[0]
    words = " ".join(re.findall(r'(?:content|title)="([^"]*)"', head)) + " " + re.sub(r"<[^>]+>", " ", head)
    return " ".join((words + " " + re.sub(r"<[^>]+>", " ", main)).split())


def links(html: str) -> list[tuple[str, str]]:
    found = re.findall(r'<a[^>]*href="([^"]+)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [(href, " ".join(re.sub(r"<[^>]+>", " ", words).split())) for href, words in found]


def resolved(here: str, href: str) -> str:
    from urllib.parse import urljoin, urlsplit

    return urlsplit(urljoin(f"https://x.example/{here}", href)).path.lstrip("/")
