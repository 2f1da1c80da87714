"""Decides how much of an answer a poster shows, and how large, so that it fits on one sheet of paper.

All lengths are in ems of a poster: a fiftieth of the width of the paper, so that A4 and A5 are the same picture in two
sizes (4.2 mm, and 2.96 mm). What a browser really does is in tests/pages/browser/test_posters.py.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from yousaid.pages.answers import Fact
from yousaid.pages.catalogue import Card
from yousaid.pages.shorter import shorter
from yousaid.text.prose import read_prose

#: What a poster may fill. A4 is 50 wide and 70.7 high; templates/assets/poster.css has edges of 2.2, and a line of 1 at
#: the top. What is left at the bottom is for printers, and for browsers that have no Arial.
WIDTH, HEIGHT = 45.6, 65.5
#: Letters of the text, the largest first. The smallest is 15 points on A4 and 11 on A5.
SIZES = (2.1, 1.8, 1.6, 1.45, 1.3)
#: Letters of the heading, of the facts, and of what is the same on each poster.
TITLE, FACT, SMALL = 2.8, 1.45, 1.2
#: Letters of the poster of a list, which is for A4, where they are 12.5 points; and of its titles.
LISTED, ROW_TITLE = 1.05, 1.45
#: How high a line is, in its own letters; and the lines at the end of a poster, which stand closer.
LINE, CLOSE = 1.35, 1.3
#: What a bubble adds to its lines, in its own letters: edges, and the space below. The space below a part
#: without a bubble, and between two paragraphs.
BUBBLE, PLAIN, PARAGRAPH = 1.95, 0.6, 0.3
#: The edges left and right within a bubble, and between the code and the words beside it.
INSIDE, BESIDE = 3.3, 12.5
#: The most characters of each text of an answer that is too long; the first with which it fits is taken.
LIMITS = (10_000, 400, 300, 240, 180, 130, 90)
#: The most answers on the poster of a list, and the most characters of what people said and of our reply there:
#: the first limit to which a text can be made shorter.
MOST, ROW_LIMITS = 6, ((90, 140), (140, 200, 260))
#: The parts that stand in a bubble.
BUBBLES = frozenset({"said", "reply"})
#: Widths of the letters of Arial in their own size: narrow ones, wide ones, capitals, and the others. Bold is wider.
_NARROW, _WIDEST = frozenset("fijlrtI.,:;'’‘|!()[]/- "), frozenset("mwMW@%—…")
BOLD = 1.07


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a poster. ``lead`` is a line that always stands; ``text`` is record prose."""

    kind: str
    heading: str
    lead: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The words at the top of a poster: names and the day, the heading, and the marks below it."""

    names: tuple[str, ...]
    title: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """The words at the end of a poster: where to read on, each way to reach us, and the two lines of help."""

    more: str
    ways: tuple[str, ...]
    help: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """What one poster shows: its parts, the number of its size (0 the largest), and whether words were left out.

    ``missing``: whole texts did not fit, even shorter; then none of those parts shows a text.
    """

    parts: tuple[Part, ...]
    size: int
    cut: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One answer on the poster of a list; ``reason`` are the words for a “no”.

    A text that does not fit, even shorter, is not there; ``cut`` says so.
    """

    card: Card
    said: str
    reason: str
    reply: str
    cut: bool


def fit(head: Head, parts: Sequence[Part], facts: Sequence[Fact], foot: Foot) -> Fit:
    """The largest letters in which a whole answer fits; else a shorter answer in the smallest ones."""
    room = HEIGHT - _head(head) - _facts(facts) - _foot(foot, SMALL)
    for size, letters in enumerate(SIZES):
        if _height(parts, letters) <= room:
            return Fit(tuple(parts), size)
    last = len(SIZES) - 1
    for short in _shorter(parts):
        if _height(short, SIZES[last]) <= room:
            return Fit(short, last, cut=True)
    return Fit(_bare(parts, BUBBLES | {"left", "worked"}), last, cut=True, missing=True)


def _shorter(parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """The parts with less and less in them. Last, only what came of it and what people said give way to our reply."""
    for dropped in (frozenset[str](), {"worked"}, {"worked", "said"}):
        left = _bare(parts, dropped)
        for limit in LIMITS:
            texts = [shorter(part.text, limit) for part in left]
            if None not in texts:
                yield tuple(replace(part, text=text or "") for part, text in zip(left, texts, strict=True))


def _bare(parts: Sequence[Part], dropped: Collection[str]) -> tuple[Part, ...]:
    """The parts, some of them without their texts, and not there when that was all they had."""
    found = (replace(part, text="") if part.kind in dropped else part for part in parts)
    return tuple(part for part in found if part.text or part.lead or part.kind == "reply")


def rows(head: Head, cards: Iterable[tuple[Card, str]], foot: Foot) -> tuple[Row, ...]:
    """The newest answers of a list, each with the reason of a “no”: as many of the first six as fit; at least one."""
    room, found = HEIGHT - _head(head) - _foot(foot, LISTED), list[Row]()
    for card, reason in islice(cards, MOST):
        row = _row(card, reason)
        room -= _row_height(row)
        if room < 0 and found:
            break
        found.append(row)
    return tuple(found)


def _row(card: Card, reason: str) -> Row:
    record = card.record
    reply = "\n\n".join(text for text in (*card.order(), record.left_to_do) if text)
    texts = (record.said or record.we_said, reply)
    short = [next(_fitting(text, limits), "") for text, limits in zip(texts, ROW_LIMITS, strict=True)]
    said, replied = (" ".join(block.text for block in read_prose(text).blocks) for text in short)
    return Row(card, said, reason, replied, cut=tuple(short) != texts)


def _fitting(text: str, limits: Iterable[int]) -> Iterator[str]:
    """The text made shorter, for each limit for which that can be."""
    return (short for limit in limits if (short := shorter(text, limit)) is not None)


def _wide(text: str) -> float:
    """How wide a text is in Arial, in its own letters."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _WIDEST:
        return 0.88
    return 0.7 if letter.isupper() else 0.555


def _flow(widths: Iterable[float], space: float, room: float) -> int:
    """How many lines things take that stand one after another with a space between; what is too wide takes several."""
    lines, used = 0, room
    for width in widths:
        if used + space + width > room:
            lines, used = lines + max(1, math.ceil(width / room)), width % room if width > room else width
        else:
            used += space + width
    return lines


def _lines(text: str, letters: float, room: float = WIDTH) -> int:
    return _flow((_wide(word) * letters for word in text.split()), 0.28 * letters, room)


def _height(parts: Iterable[Part], letters: float) -> float:
    return sum(_part(part, letters) for part in parts)


def _part(part: Part, letters: float) -> float:
    texts = [block.text for block in read_prose(part.text).blocks]
    if part.kind not in BUBBLES:
        first = _lines(f"{part.heading} {part.lead or texts.pop(0)}", letters * BOLD)
        lines = [first, *(_lines(text, letters) for text in texts)]
        return letters * (LINE * sum(lines) + PARAGRAPH * len(texts) + PLAIN)
    room = WIDTH - INSIDE
    found = [_lines(part.lead, letters * BOLD, room), *(_lines(text, letters, room) for text in texts)]
    lines = [count for count in found if count]
    below = PARAGRAPH * (len(lines) - 1) + BUBBLE if lines else PLAIN
    return letters * (LINE * (sum(lines) + 1) + below)


def _head(head: Head) -> float:
    """The names and the day, the heading, and the marks or the count."""
    names = _flow((_wide(name) * SMALL for name in head.names), 1.5, WIDTH)
    marks = _flow((_wide(mark) * FACT * BOLD + 4.5 for mark in head.marks), 0.8, WIDTH)
    return SMALL * LINE * names + TITLE * (1.1 * _lines(head.title, TITLE * BOLD) + 0.5) + 3.4 * marks


def _facts(facts: Sequence[Fact]) -> float:
    widths = (_wide(f"{fact.name}: {fact.value.striptags()}") * FACT * BOLD for fact in facts)
    lines = _flow(widths, 2, WIDTH)
    return FACT * (LINE * lines + 0.6) if lines else 0


def _foot(foot: Foot, letters: float) -> float:
    """Beside the code: the address, a heading over the ways to reach us, urgent help and complaints."""
    room = WIDTH - BESIDE
    lines = sum(_lines(text, letters, room) for text in (foot.more, *foot.help)) + 1
    lines += _flow((_wide(way) * letters for way in foot.ways), 1.4, room)
    return 1.3 + max(11, letters * CLOSE * lines)


def _row_height(row: Row) -> float:
    heading = f"_____ {row.card.mark.heading}, 30 September 2026:"
    replied = _lines(f"{heading} {row.reason} {row.reply} Read more online.", LISTED)
    lines = _lines(f"You said: {row.said}", LISTED) + replied
    lines += bool(row.card.promise or row.card.record.next_news)
    return 1.2 + 1.15 * ROW_TITLE * _lines(row.card.title, ROW_TITLE * BOLD) + LINE * LISTED * lines
