"""Decides how much of an answer a poster shows, and how large, so that it fits on one sheet of paper.

All lengths are in ems of a poster: a fiftieth of the width of the paper, so that A4 and A5 are the same picture in two
sizes (4.2 mm, and 2.96 mm). What a browser really does is in tests/pages/browser/test_posters.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from yousaid.pages.answers import Fact
from yousaid.pages.catalogue import Card
from yousaid.pages.shorter import Passage
from yousaid.pages.widths import BOLD, flow, line_count, wide, words_wide
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


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a poster. ``lead`` is a line that always stands; ``text`` is record prose."""

    kind: str
    heading: str
    lead: str = ""
    text: str = ""


@dataclass(frozen=True)  # no slots: cached_property needs a place to keep what it computed
class _Body:
    """A part of a poster, read and measured once."""

    part: Part

    @cached_property
    def passage(self) -> Passage:
        return Passage(self.part.text)

    @cached_property
    def widths(self) -> list[list[list[float]]]:
        """How wide each word of each sentence of each paragraph is."""
        return [[words_wide(sentence) for sentence in sentences] for _, sentences in self.passage.blocks]

    def measured(self, kept: Collection[int]) -> Iterator[list[float]]:
        """The widths of the words of each paragraph, with the sentences at these places only."""
        first = 0
        for sentences in self.widths:
            words = [width for place, words in enumerate(sentences, first) if place in kept for width in words]
            first += len(sentences)
            if words:
                yield words

    def shown(self, kept: Collection[int]) -> Part:
        return replace(self.part, text=self.passage.of(kept))


#: A part, and the places of the sentences that it shows.
_Shown = tuple[_Body, Collection[int]]


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
    bodies, last = [_Body(part) for part in parts], len(SIZES) - 1
    whole = [(body, range(len(body.passage.sentences))) for body in bodies]
    if _height(whole, SIZES[last]) <= room:
        return Fit(tuple(parts), next(n for n, letters in enumerate(SIZES) if _height(whole, letters) <= room))
    for short in _shorter(bodies):
        if _height(short, SIZES[last]) <= room:
            return Fit(tuple(body.shown(kept) for body, kept in short), last, cut=True)
    bare = _bare(bodies, BUBBLES | {"left", "worked"})
    return Fit(tuple(body.part for body in bare), last, cut=True, missing=True)


def _shorter(bodies: Sequence[_Body]) -> Iterator[list[_Shown]]:
    """The parts with less and less in them. Last, only what came of it and what people said give way to our reply."""
    for dropped in (frozenset[str](), {"worked"}, {"worked", "said"}):
        left = _bare(bodies, dropped)
        for limit in LIMITS:
            kept = [(body, places) for body in left if (places := body.passage.kept(limit)) is not None]
            if len(kept) == len(left):
                yield kept


def _bare(bodies: Sequence[_Body], dropped: Collection[str]) -> list[_Body]:
    """The parts, some of them without their texts, and not there when that was all they had."""
    found = (_Body(replace(body.part, text="")) if body.part.kind in dropped else body for body in bodies)
    return [body for body in found if body.part.text or body.part.lead or body.part.kind == "reply"]


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
    short = [_fitting(text, limits) for text, limits in zip(texts, ROW_LIMITS, strict=True)]
    said, replied = (" ".join(block.text for block in read_prose(text).blocks) for text in short)
    return Row(card, said, reason, replied, cut=tuple(short) != texts)


def _fitting(text: str, limits: Iterable[int]) -> str:
    """The text made shorter, to the first limit for which that can be; empty where there is none."""
    passage = Passage(text)
    return next((passage.of(kept) for limit in limits if (kept := passage.kept(limit)) is not None), "")


def _lines(text: str, letters: float, room: float = WIDTH) -> int:
    return line_count(words_wide(text), letters, room)


def _height(shown: Iterable[_Shown], letters: float) -> float:
    return sum(_part(body, kept, letters) for body, kept in shown)


def _part(body: _Body, kept: Collection[int], letters: float) -> float:
    part, texts = body.part, list(body.measured(kept))
    if part.kind not in BUBBLES:
        opening = words_wide(f"{part.heading} {part.lead}") + ([] if part.lead else texts.pop(0))
        found = [line_count(opening, letters * BOLD, WIDTH), *(line_count(words, letters, WIDTH) for words in texts)]
        return letters * (LINE * sum(found) + PARAGRAPH * len(texts) + PLAIN)
    room = WIDTH - INSIDE
    found = [_lines(part.lead, letters * BOLD, room), *(line_count(words, letters, room) for words in texts)]
    full = [count for count in found if count]
    below = PARAGRAPH * (len(full) - 1) + BUBBLE if full else PLAIN
    return letters * (LINE * (sum(full) + 1) + below)


def _head(head: Head) -> float:
    """The names and the day, the heading, and the marks or the count."""
    names = flow((wide(name) * SMALL for name in head.names), 1.5, WIDTH)
    marks = flow((wide(mark) * FACT * BOLD + 4.5 for mark in head.marks), 0.8, WIDTH)
    return SMALL * LINE * names + TITLE * (1.1 * _lines(head.title, TITLE * BOLD) + 0.5) + 3.4 * marks


def _facts(facts: Sequence[Fact]) -> float:
    widths = (wide(f"{fact.name}: {fact.value.striptags()}") * FACT * BOLD for fact in facts)
    lines = flow(widths, 2, WIDTH)
    return FACT * (LINE * lines + 0.6) if lines else 0


def _foot(foot: Foot, letters: float) -> float:
    """Beside the code: the address, a heading over the ways to reach us, urgent help and complaints."""
    room = WIDTH - BESIDE
    lines = sum(_lines(text, letters, room) for text in (foot.more, *foot.help)) + 1
    lines += flow((wide(way) * letters for way in foot.ways), 1.4, room)
    return 1.3 + max(11, letters * CLOSE * lines)


def _row_height(row: Row) -> float:
    heading = f"_____ {row.card.mark.heading}, 30 September 2026:"
    replied = _lines(f"{heading} {row.reason} {row.reply} Read more online.", LISTED)
    lines = _lines(f"You said: {row.said}", LISTED) + replied
    lines += bool(row.card.promise or row.card.record.next_news)
    return 1.2 + 1.15 * ROW_TITLE * _lines(row.card.title, ROW_TITLE * BOLD) + LINE * LISTED * lines
