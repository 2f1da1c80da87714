"""Other languages: what is public, whose words stand on a page, what is missing, and what is old."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from yousaid.pages.translations import stale
from yousaid.pages.words import words_of
from yousaid.records.dates import Month
from yousaid.settings import known_language

UNCHECKED = {"ur": known_language("ur")}


def with_languages(site: Any, languages: dict[str, Any], **values: Any) -> Any:
    return replace(site, settings=replace(site.settings, languages=languages), **values)


@pytest.mark.parametrize("address", ["answers/rich-answer/ur/", "ur/", "cy/"])
def test_a_page_in_another_language_says_all_our_words_in_it(full_pages: Any, address: str) -> None:
    code = address.split("/")[-2]
    said = words_of("en-GB", known_language(code)).said
    english = {message for message, translated in said.items() if message and message != translated}
    html = full_pages[address].html
    assert f'<html lang="{code}"' in html
    assert unmarked(html) & english == set()
    assert said["Talk to us"] in unmarked(html)


def unmarked(html: str) -> set[str]:
    """The pieces of text that stand in no part marked as English."""
    reader = Reader()
    reader.feed(html)
    return reader.found


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.langs, self.found = [""], set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        lang = given.get("lang") or self.langs[-1]
        if tag not in {"meta", "link", "br", "input", "img", "hr"}:
            self.langs.append(lang)
        if not lang.startswith("en"):
            self.found.add(given.get("aria-label") or "")

    def handle_endtag(self, tag: str) -> None:
        self.langs.pop()

    def handle_data(self, data: str) -> None:
        if not self.langs[-1].startswith("en"):
            self.found.add(data.strip())


def test_a_language_that_nobody_checked_is_in_a_preview_only(kit: Any) -> None:
    site = with_languages(kit.a_full_site(), UNCHECKED)
    public = kit.draw(site)
    assert not {"ur/", "answers/rich-answer/ur/"} & public.keys()
    assert not [address for address, page in public.items() if "اردو" in page.html]
    preview = kit.draw(replace(site, preview=True))
    for address in ("ur/", "answers/rich-answer/ur/"):
        assert (
            words_of("en-GB", UNCHECKED["ur"])(
                "A machine wrote our words in this language. Nobody has checked them yet."
            )
            in preview[address].html
        )


def test_a_site_without_other_languages_does_not_speak_of_them(kit: Any) -> None:
    for page in kit.draw(with_languages(kit.a_full_site(), {})).values():
        assert "hreflang" not in page.html, page.address
        assert "tongues" not in page.html, page.address


def test_every_page_leads_to_each_language_in_its_own_script(full_pages: Any) -> None:
    for page in full_pages.values():
        assert 'lang="ur" hreflang="ur" dir="rtl">اردو</a>' in page.html, page.address
        assert 'lang="cy" hreflang="cy" dir="ltr">Cymraeg</a>' in page.html, page.address


def test_versions_name_one_another_for_search_engines(full_pages: Any) -> None:
    start = "https://www.example.org/feedback/answers/rich-answer/"
    for address in ("answers/rich-answer/", "answers/rich-answer/ur/"):
        for lang, part in (("en-GB", ""), ("ur", "ur/")):
            assert f'<link rel="alternate" hreflang="{lang}" href="{start}{part}">' in full_pages[address].html
    assert 'rel="alternate" hreflang' not in full_pages["answers/quiet-bins/"].html


def test_what_is_not_translated_is_there_in_english_and_says_so(kit: Any) -> None:
    translation = kit.blocks.Translation(title="رات", said="شور تھا۔", made_by="person")
    page = kit.draw(kit.a_site(kit.a_record(translations={"ur": translation})))["answers/quiet-bins/ur/"].html
    assert '<div lang="en-GB" dir="ltr"><p>We bought quiet bins.</p>' in page
    assert page.count("اس حصے کا ابھی ترجمہ نہیں ہوا۔") == 1
    assert "The bins were loud." not in page


@pytest.mark.parametrize(
    ("made_on", "checked", "changed", "old"),
    [
        ((2026, 9, 1), None, None, None),
        ((2026, 8, 31), None, None, (2026, 9, 1)),
        ((2026, 8, 1), (2026, 9, 2), None, None),
        ((2026, 9, 1), None, (2026, 10, 1), (2026, 10, 1)),
        ((2026, 9, 1), None, (2026, 12, 1), None),
        (None, None, (2026, 10, 1), None),
    ],
)
def test_news_after_a_translation_makes_it_old(kit: Any, made_on: Any, checked: Any, changed: Any, old: Any) -> None:
    def day(parts: Any) -> dt.date | None:
        return dt.date(*parts) if parts else None

    history = (kit.blocks.Change(date=day(changed), why="Rain."),) if changed else ()
    translation = kit.blocks.Translation(title="رات", made_by="person", made_on=day(made_on), checked=day(checked))
    record = kit.a_record(history=history, translations={"ur": translation})
    assert stale(record, translation, kit.TODAY) == day(old)
    page = kit.draw(kit.a_site(record))["answers/quiet-bins/ur/"].html
    assert ("یہ ترجمہ پرانا ہے۔" in page) is bool(old)


def test_the_sites_own_sentences_stand_where_it_wrote_them(kit: Any) -> None:
    urdu = replace(kit.SETTINGS.languages["ur"], interpreter="مترجم مفت ہے۔", urgent="999 پر کال کریں۔")
    page = kit.draw(with_languages(kit.a_full_site(), {"ur": urdu}))["ur/"].html
    assert "<p>مترجم مفت ہے۔</p>" in page
    assert "</strong> 999 پر کال کریں۔</p>" in page
    assert '<span lang="en-GB" dir="ltr">Ask us how.</span>' in page


def test_a_language_without_a_catalogue_keeps_our_english_and_marks_it(kit: Any) -> None:
    polish = {"pl": replace(known_language("pl"), checked_by="Polish readers", checked=kit.TODAY)}
    record = kit.a_record(translations={"pl": kit.blocks.Translation(title="Noce", said="Hałas.", made_by="person")})
    pages = kit.draw(with_languages(kit.a_site(record), polish))
    page = pages["answers/quiet-bins/pl/"].html
    assert '<html lang="pl" dir="ltr">' in page
    assert '<header class="top" lang="en-GB" dir="ltr">' in page
    assert '<h1 lang="pl" dir="ltr">Polski</h1>' in pages["pl/"].html


@pytest.mark.parametrize("code", ["cy", "ur"])
def test_the_reason_for_a_no_and_whether_it_worked_are_in_its_language(kit: Any, code: str) -> None:
    say = words_of("en-GB", known_language(code))
    translations = {code: kit.blocks.Translation(title="T", said="S", why="W", did="D", made_by="person")}
    cannot = kit.a_record("cannot", status="cannot", why="No.", why_not="money", translations=translations)
    worked = {
        "worked_result": "partly",
        "worked_judged_by": "people-who-said-it",
        "worked_date": kit.dt.date(2026, 10, 1),
    }
    done = kit.a_record("done", worked_found="Some still hear bins.", translations=translations, **worked)
    found = {code: kit.blocks.Translation(title="T", said="S", worked_found="- F", made_by="person")}
    told = kit.a_record("told", worked_found="Some still hear bins.", translations=found, **worked)
    asked = kit.a_record("asked", worked_date=kit.dt.date(2026, 10, 20), translations=translations)
    pages = kit.draw(kit.a_site(cannot, done, told, asked))
    page = pages[f"answers/cannot/{code}/"].html.replace("\n", "")
    assert f'<p class="reason">{say("There is not enough money")}</p><p>W</p><p>D</p>' in page
    page = pages[f"answers/done/{code}/"].html
    assert say("Did it work?") in page
    assert f'<p class="verdict">{say("It worked in part")}</p>' in page
    assert '<div lang="en-GB" dir="ltr"><p>Some still hear bins.</p>' in page
    page = pages[f"answers/told/{code}/"].html
    assert "<li>F</li>" in page
    assert "Some still hear bins." not in page
    page = pages[f"answers/done/{code}/"].html
    assert say("Who judged it: {who}.", who=say("The people who told us")) in page
    assert say("Asked on {day}.", day=say.day(kit.dt.date(2026, 10, 1))) in page
    day = say.day(kit.dt.date(2026, 11, 17))
    line = say("We have asked people. We will say what they told us by {day}.", day=day)
    assert line in pages[f"answers/asked/{code}/"].html


def test_dates_in_each_language() -> None:
    cases = {"cy": ("1 Medi 2026", "Mai 2026"), "ur": ("1 ستمبر 2026", "مئی 2026")}
    for code, (day, month) in cases.items():
        say = words_of("en-GB", known_language(code))
        assert say.day(dt.date(2026, 9, 1)) == f'<time datetime="2026-09-01">{day}</time>'
        assert say.day(Month(2026, 5)) == f'<time datetime="2026-05">{month}</time>'


def test_words_are_escaped_and_values_too() -> None:
    say = words_of("en-GB")
    assert say("1 < {count}", count="<b>") == "1 &lt; &lt;b&gt;"
