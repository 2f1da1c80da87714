"""A site grows with its answers and no faster: twice the answers are twice the pages and twice the bytes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SMALL, LARGE = 60, 240
#: What one answer adds: itself, easy read with pictures and without, a poster; and its share of the lists.
PAGES_AN_ANSWER = 4.5
BYTES_A_PAGE = 15_000
#: The pages that each answer has of its own.
OWN = ("", "easy-read/", "easy-read/no-pictures/", "poster/")

ANSWER = """\
title: Warmer nights, number {n}
said: |
  The room was too cold at night. {n} people told us.
did: |
  We bought {n} more blankets. Each bed now has two.
status: {status}
date: {year}-{month:02}-02
owner: Ward team
due: 2026-12
next_news: 2026-12
service: Service {service}
place: Place {place}
themes: [staff]
voice: [{voice}]
"""


@dataclass
class Size:
    """How large a built site is: all of it, its pages, and the mean size of each page that every answer has."""

    size: int
    pages: int
    own: dict[str, float]
    largest: int


@pytest.fixture(scope="module")
def sizes(new_site: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[int, Size]:
    """A small site and one with four times the answers."""
    return {count: built(new_site(tmp_path_factory.mktemp(f"of-{count}")), count) for count in (SMALL, LARGE)}


def built(site: Any, count: int) -> Size:
    for n in range(count):
        status = ("done", "doing", "looking", "already")[n % 4]
        values = {"year": 2023 + n % 4 % 3, "month": 1 + n % 12, "voice": ("patient", "carer")[n % 2]}
        text = ANSWER.format(n=n + 100, status=status, service=n % 7, place=n % 5, **values)
        site.write(f"content/records/2026/answer-{n + 100}.yml", text)
    assert site.run("build", "--despite", "A site for a test.") == 0
    root: Path = site.root / "site"
    files = [path for path in root.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    own = defaultdict(list)
    for part in OWN:
        own[part] = [(root / f"answers/answer-{n + 100}" / part / "index.html").stat().st_size for n in range(count)]
    means = {part: sum(found) / count for part, found in own.items()}
    return Size(sum(path.stat().st_size for path in files), len(pages), means, max(p.stat().st_size for p in pages))


def test_each_further_answer_adds_as_much_as_one_before(sizes: dict[int, Size]) -> None:
    small, large = sizes[SMALL], sizes[LARGE]
    more = large.pages - small.pages
    assert more / (LARGE - SMALL) <= PAGES_AN_ANSWER
    assert (large.size - small.size) / more < BYTES_A_PAGE
    assert large.size / large.pages < BYTES_A_PAGE
    assert large.size / large.pages <= small.size / small.pages, "what all pages share is shared by more"


@pytest.mark.parametrize("part", OWN)
def test_a_page_of_an_answer_does_not_grow_with_the_others(sizes: dict[int, Size], part: str) -> None:
    assert sizes[LARGE].own[part] == pytest.approx(sizes[SMALL].own[part], rel=0.01)


def test_no_page_grows_without_end(sizes: dict[int, Size]) -> None:
    """A list stops at 50; a page that held every answer would be four times as large."""
    assert sizes[LARGE].largest < 1.5 * sizes[SMALL].largest
