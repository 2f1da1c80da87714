"""The open data says what the pages say, and nothing else: no word, no number and no name more."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from yousaid import addresses
from yousaid.exports.answers import schemas
from yousaid.exports.files import files
from yousaid.exports.shapes import KEPT_BACK, shown_fields
from yousaid.pages.render import Renderer
from yousaid.privacy.consent import SHOWN, consent_state
from yousaid.publishing import edition_of
from yousaid.records import blocks
from yousaid.records.dates import in_words, read_when
from yousaid.records.fields import Block
from yousaid.records.kinds import Choice, Code, Many, Text
from yousaid.records.schema import RECORD
from yousaid.records.values import Slug, When, Whole
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import Licence

LISTS = Vocabularies()
MAYBE = st.sampled_from([None, dt.date(2025, 1, 1), dt.date(2026, 11, 2), dt.date(2027, 6, 1)])


def renderer_of(kit: Any, site: Any) -> Renderer:
    return Renderer(site, [kit.TEMPLATES])


def exports_of(kit: Any, site: Any) -> dict[str, str]:
    return dict(files(edition_of(site, renderer_of(kit, site).catalogue)))


def answer_of(kit: Any, site: Any, slug: str = "rich-answer") -> dict[str, Any]:
    answer = json.loads(exports_of(kit, site)[addresses.answer_data(slug)])["answer"]
    assert isinstance(answer, dict)
    return answer


def page_of(kit: Any, site: Any, slug: str = "rich-answer") -> tuple[str, str]:
    """What a reader sees on the page of an answer, and where its links lead."""
    html = next(page.html for page in renderer_of(kit, site).pages() if page.address == addresses.answer(slug))
    return kit.read(html).text, html


def shown_as(kind: Any, value: Any) -> list[str]:
    """The words in which a page shows a value of the open data."""
    if isinstance(kind, Many) and isinstance(kind.kind, Code):
        return list(LISTS[kind.kind.vocabulary].labels(value))
    if isinstance(kind, Many):
        return [word for item in value for word in shown_as(kind.kind, item)]
    if isinstance(kind, Block):
        fields = {field.name: field.kind for field in kind.shape.fields}
        return [word for name, item in value.items() for word in shown_as(fields[name], item)]
    if isinstance(kind, Code):
        return [LISTS[kind.vocabulary].label(value)]
    if isinstance(kind, When):
        return [in_words(read_when(value))]
    if isinstance(kind, Whole):
        return [f"{value:,}" if isinstance(value, int) else value]
    if isinstance(kind, Text):
        lines = (line.strip().removeprefix("- ") for line in value.split("\n"))
        return [" ".join(line.split()) for line in lines if line.strip()]
    return []


def not_on_the_page(kit: Any, site: Any, slug: str = "rich-answer") -> list[str]:
    """What the open data of an answer says that its page does not."""
    text, html = page_of(kit, site, slug)
    missing = []
    for name, value in answer_of(kit, site, slug).items():
        field = RECORD.field(name)
        if field is None or isinstance(field.kind, Slug | Choice):
            continue
        words = shown_as(field.kind, value)
        missing += [f"{name}: {word}" for word in words if word.rstrip(".") not in text and word not in html]
    return missing


def test_every_word_of_an_answer_is_on_its_page(kit: Any) -> None:
    site = kit.a_full_site()
    assert not_on_the_page(kit, site) == []
    assert len(answer_of(kit, site)) > 35


@settings(max_examples=30)
@given(
    st.builds(
        dict,
        people=st.sampled_from([None, 0, 1, 7, 8, 34, 1204]),
        worked_result=st.sampled_from(["", "worked"]),
        status=st.sampled_from(["done", "cannot", "doing", "heard", "not-ours"]),
        engagement=st.sampled_from(["", "sleep", "not-there"]),
        did=st.sampled_from(["", "First.\n\n- one of did\n- two"]),
        themes=st.sampled_from([(), ("staff",), ("staff", "access")]),
        quotes=st.lists(
            st.builds(
                blocks.Quote,
                text=st.uuids().map(lambda name: f"quote {name}"),
                who=st.uuids().map(lambda name: f"who {name}"),
                consent=st.sampled_from(["", "none", "paraphrase-only", "quote-anonymous", "quote-named"]),
                consent_date=MAYBE,
                consent_ends=MAYBE,
            ),
            max_size=3,
        ).map(tuple),
        links=st.sampled_from([(), (blocks.Link(text="A hidden one", answer="a-draft", url="https://x.example/"),)]),
    )
)
def test_whatever_a_record_holds_the_open_data_says_no_more_than_the_page(kit: Any, values: dict[str, Any]) -> None:
    record = replace(kit.rich(), **values)
    draft = kit.a_record("a-draft", draft=True, title="Words of a draft")
    site = kit.a_site(record, draft, engagements=(kit.an_engagement(),))
    found = exports_of(kit, site)
    everything = "".join(found.values())
    assert not_on_the_page(kit, replace(site, records=(record,))) == []
    assert "Words of a draft" not in everything
    assert "a-draft" not in everything
    assert "not-there" not in everything
    for quote in record.quotes:
        if consent_state(quote, site.today) not in SHOWN:
            assert quote.text not in everything
            assert quote.who not in everything
    if record.people in {1, 7}:
        assert json.loads(found[addresses.answer_data(record.id)])["answer"]["people"] == "under 8"
    Draft202012Validator(schemas(LISTS, 8)["records"]).validate(json.loads(found[addresses.RECORDS]))


@pytest.mark.parametrize(
    "word",
    ["easy", "easydid", "t-said", "t-title", "allowed", "r-group", "r-answer", "e-why", "e-group"],
)
def test_words_of_other_pages_stay_there(kit: Any, word: str) -> None:
    """Easy read and translations say how far they are checked; a copy of their words would not."""
    everything = "".join(exports_of(kit, kit.a_full_site(lambda name: f"<{name}>")).values())
    assert f"<{word}>" not in everything


def test_what_is_gone_is_in_no_file(kit: Any) -> None:
    gone = kit.a_record("was-here", gone="privacy", said="The secret words.", title="The secret title")
    everything = exports_of(kit, kit.a_site(kit.a_record(), gone))
    assert not [name for name, text in everything.items() if "secret" in text or "was-here" in text + name]


def test_a_preview_writes_what_would_be_published(kit: Any) -> None:
    site = kit.a_site(kit.a_record(), kit.a_record("a-draft", draft=True))
    assert exports_of(kit, replace(site, preview=True, files=True)) == exports_of(kit, kit.a_site(kit.a_record()))


@pytest.mark.parametrize("licence", [None, Licence(name="Open Government Licence", url="https://www.example.org/ogl")])
def test_each_file_holds_to_its_schema(kit: Any, licence: Licence | None) -> None:
    site = kit.a_full_site()
    site = replace(site, settings=replace(site.settings, licence=licence))
    found = exports_of(kit, site)
    for schema, names in (
        (addresses.RECORDS_SCHEMA, [addresses.RECORDS]),
        (addresses.ANSWER_SCHEMA, [name for name in found if name.endswith("/answer.json")]),
    ):
        rules = json.loads(found[schema])
        Draft202012Validator.check_schema(rules)
        assert names
        for name in names:
            Draft202012Validator(rules).validate(json.loads(found[name]))


def test_the_schema_knows_every_field_that_is_not_kept_back(kit: Any) -> None:
    answer = schemas(LISTS, 8)["answer"]["properties"]["answer"]
    assert {field.name for field in RECORD.fields} - KEPT_BACK["record"] <= set(answer["properties"])
    quote = answer["properties"]["quotes"]["items"]["properties"]
    assert set(quote) == {"text", "who"}
    faults = Draft202012Validator(answer).iter_errors({"id": "x-y-z", "title": "x", "status_words": "x", "draft": True})
    assert [fault.validator for fault in faults] == ["additionalProperties"]
    assert not any(field.name in KEPT_BACK["record"] for field in shown_fields(RECORD))


def test_a_site_without_an_address_has_data_and_no_feeds(kit: Any) -> None:
    site = kit.a_full_site()
    site = replace(site, settings=replace(site.settings, site_url=""))
    assert not [name for name in exports_of(kit, site) if "feed" in name]
    assert "url" not in answer_of(kit, site)
    assert "application/rss+xml" not in page_of(kit, site)[1]


def test_pages_name_their_data_and_their_feeds(kit: Any, full_pages: Any) -> None:
    def alternates(address: str) -> list[str]:
        links = kit.read(full_pages[address].html).all("link")
        forms = [link.attributes for link in links if link.attributes.get("rel") == "alternate"]
        return [form["href"] for form in forms if "hreflang" not in form]

    assert alternates("answers/rich-answer/") == ["answer.json", "../feed.xml", "../feed.json"]
    assert alternates("theme/staff/") == [
        "feed.xml",
        "feed.json",
        "../../answers/feed.xml",
        "../../answers/feed.json",
    ]
    assert alternates("status/part-done/") == ["../../answers/feed.xml", "../../answers/feed.json"]


def test_every_page_says_what_it_is_when_somebody_shares_it(kit: Any, full_pages: Any) -> None:
    for page in full_pages.values():
        found = kit.read(page.html)
        tags = {
            e.attributes.get("property") or e.attributes.get("name"): e.attributes.get("content")
            for e in found.all("meta")
        }
        assert tags["description"], page.address
        if "noindex" in str(tags.get("robots")):
            continue
        assert tags["og:title"] == page.title
        assert tags["og:description"] == tags["description"]
        assert tags["og:url"] == f"https://www.example.org/feedback/{page.address}"
        assert "og:image" not in tags


def test_the_page_explains_every_column_and_code(kit: Any, full_pages: Any) -> None:
    text = kit.read(full_pages[addresses.OPEN_DATA].html).text
    header = exports_of(kit, kit.a_full_site())[addresses.TABLE].splitlines()[0].lstrip("\ufeff").split(",")
    assert [name for name in header if f" {name} " not in text] == []
    codes = exports_of(kit, kit.a_full_site())[addresses.CODES].splitlines()[1:]
    assert [line for line in codes if line.split(",")[1] not in text] == []
