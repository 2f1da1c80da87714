"""Feeds: the record's own dates, ids that stay, a limit, and the same bytes on another day."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from yousaid.exports.edition import Edition, Entry, Shelf
from yousaid.exports.feeds import LONGEST, LONGEST_PART, feeds
from yousaid.records.model import Record
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import Contact, Settings
from yousaid.yamlfile import read_record

DOCUMENT = read_record("content/records/2026/x.yml", b"title: x\n")[0]
SETTINGS = Settings(
    root=Path("/site"),
    config_path=Path("/site/site_config.yml"),
    site_name="You said, we did",
    organisation="Vale & Hill",
    contact=Contact(),
    content=Path("/site/content"),
    site_dir=Path("/site/site"),
    site_url="https://www.example.org/feedback/",
)


def entry(number: int, **values: Any) -> Entry:
    assert DOCUMENT is not None
    given = {"title": f"Answer <{number}>", "said": "x", "status": "doing", "date": dt.date(2026, 1, 1)}
    record = Record(id=f"answer-{number}", path="x", document=DOCUMENT, **{**given, **values})
    return Entry(
        record=record,
        address=f"answers/answer-{number}/",
        status="Doing",
        said="It's <b>cold</b> & dark.",
        reply="We bought lamps.",
        late_since=None,
        changed=dt.date(2026, 2, 1),
    )


def edition(*entries: Entry, today: dt.date = dt.date(2026, 3, 10)) -> Edition:
    shelves = (Shelf("answers/", "All answers", entries), Shelf("theme/food/", "Food", entries))
    return Edition(settings=SETTINGS, vocabularies=Vocabularies(), today=today, entries=entries, shelves=shelves)


def items(*entries: Entry) -> Iterator[dict[str, str]]:
    channel = ElementTree.fromstring(dict(feeds(edition(*entries)))["answers/feed.xml"])[0]  # noqa: S314 - we wrote it
    return ({part.tag: part.text or "" for part in item} for item in channel.iter("item"))


def test_both_feeds_say_the_same() -> None:
    found = dict(feeds(edition(entry(1, themes=("staff",)))))
    assert sorted(found) == ["answers/feed.json", "answers/feed.xml", "theme/food/feed.json", "theme/food/feed.xml"]
    (item,) = items(entry(1))
    feed = json.loads(found["answers/feed.json"])
    (same,) = feed["items"]
    assert item["title"] == same["title"] == "Doing: Answer <1>"
    assert item["link"] == same["url"] == "https://www.example.org/feedback/answers/answer-1/"
    assert item["guid"] == same["id"] == "https://www.example.org/feedback/answers/answer-1/#doing"
    assert item["description"] == (
        "<p>You said: It's &lt;b&gt;cold&lt;/b&gt; &amp; dark.</p><p>Doing: We bought lamps.</p>"
    )
    assert same["content_text"] == "You said: It's <b>cold</b> & dark.\n\nDoing: We bought lamps."
    assert parsedate_to_datetime(item["pubDate"]).date() == dt.date(2026, 1, 1)
    assert (same["date_published"], same["date_modified"]) == ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://www.example.org/feedback/answers/feed.json"
    assert same["tags"] == [Vocabularies()["themes"].label("staff")]


def test_a_new_status_is_news_and_a_mended_date_is_not() -> None:
    ids = [
        next(items(entry(1, **values)))["guid"]
        for values in ({}, {"date": dt.date(2026, 1, 2)}, {"said": "y"}, {"status": "done"})
    ]
    assert ids[0] == ids[1] == ids[2] != ids[3]


@pytest.mark.parametrize(("address", "most"), [("answers/", LONGEST), ("theme/food/", LONGEST_PART)])
def test_a_feed_has_a_limit(address: str, most: int) -> None:
    found = dict(feeds(edition(*(entry(number) for number in range(60)))))
    newest = json.loads(found[f"{address}feed.json"])["items"]
    assert [item["url"].rpartition("-")[2] for item in newest] == [f"{number}/" for number in range(most)]
    assert found[f"{address}feed.xml"].count("<item>") == most


def test_another_day_gives_the_same_bytes() -> None:
    later = edition(entry(1), today=dt.date(2027, 1, 1))
    assert list(feeds(later)) == list(feeds(edition(entry(1))))


def test_a_list_without_answers_is_a_feed_too() -> None:
    found = dict(feeds(edition()))
    assert json.loads(found["answers/feed.json"])["items"] == []
    assert "lastBuildDate" not in found["answers/feed.xml"]
