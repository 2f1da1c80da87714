"""What is read of one stretch of Markdown: emphasis, links, images, code, tags and entities resolved.

A first pass over the text notes every cut: markup to leave out, an entity to replace, a tag that ends a block. A
second one keeps what is between the cuts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise

from yousaid.text.links import Link, address_at
from yousaid.text.mdemphasis import Mark, read_mark, used_up
from yousaid.text.mdsource import Stretch
from yousaid.text.mdtags import BLOCK_TAGS, SILENT_TAGS, address, description
from yousaid.text.mdtargets import target_of
from yousaid.text.mdtext import Joined
from yousaid.text.offsets import Gatherer, clean
from yousaid.text.prose import Block, Prose

_TOKEN = re.compile(
    r"""
    (?=[\\`!\[\]<&*_~=^{:h\u00ad\u200b\u2060\ufeff])(?:  # the first characters of all that follows: it saves time
      (?P<escaped>\\[!-/:-@\[-`{-~\n])
    | (?P<ticks>`+)
    | (?P<footnote>\[\^[^\]\s]{1,60}\])
    | (?P<opening>!?\[)
    | (?P<closing>\])
    | (?P<comment><!--)
    | <(?P<auto>https?://[^\s<>]+|[^\s<>@]{1,64}@[^\s<>@]{1,255})>
    | <(?P<tag>/?[a-z][a-z0-9-]*)(?P<rest>(?:\s[^<>]*|/)?)>
    | (?P<entity>&(?:\#[0-9]{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)
    | (?P<mark>\*+|_+|~~|==|\^\^)
    | (?P<template>\{(?:\{[^\0]{0,400}?\}|%[^\0]{0,400}?%|\#\s[^\0]{0,400}?\#)\})
    | (?P<aside>\{:?\s{0,3}[.\#][^{}\n]*\}|(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])|[\u00ad\u200b\u2060\ufeff]+)
    | (?P<address>https?://)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Text without any of these signs, and without a colon that a letter or a slash follows, is as it stands.
_NO_MARKUP = re.compile(r"[^\\`\[\]<&*_~=^{\u00ad\u200b\u2060\ufeff]*")
_AFTER_COLON = re.compile(r":[A-Za-z/]")
_TICKS = re.compile("`+")


def read_stretch(source: str, stretch: Stretch, targets: Mapping[str, str]) -> Prose:
    """What is read of a stretch; ``targets`` are the addresses of reference links by folded label."""
    if _is_plain(source, stretch):
        text, offsets = clean(source, stretch.pieces[0][0], stretch.pieces[-1][1])
        return Prose((Block(stretch.kind, text, offsets, stretch.level),) if text else ())
    inline = _Inline(Joined.of(source, stretch.pieces), targets)
    inline.mark_up()
    return inline.keep(source, stretch)


def _is_plain(source: str, stretch: Stretch) -> bool:
    """Whether nothing stands in a stretch but text, and nothing but white space between its lines."""
    pieces = stretch.pieces
    start, end = pieces[0][0], pieces[-1][1]
    if _NO_MARKUP.fullmatch(source, start, end) is None:
        return False
    if len(pieces) > 1 and not all(source[a[1] : b[0]].isspace() for a, b in pairwise(pieces)):
        return False
    return source.find(":", start, end) < 0 or _AFTER_COLON.search(source, start, end) is None


@dataclass(frozen=True, slots=True, order=True)
class _Cut:
    """A stretch of the text to leave out, what to put there instead, and the kind of a block that starts after it."""

    start: int
    end: int
    instead: str = ""
    block: str = ""


@dataclass(slots=True)
class _Inline:
    joined: Joined
    targets: Mapping[str, str]
    cuts: list[_Cut] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    brackets: list[tuple[int, bool]] = field(default_factory=list)
    anchors: list[tuple[int, str]] = field(default_factory=list)
    read_links: list[tuple[int, int, str]] = field(default_factory=list)
    pictures: list[Link] = field(default_factory=list)
    unclosed: set[str] = field(default_factory=set)
    linked_up_to: int = 0  # a link holds no link: brackets opened before this cannot start one

    def mark_up(self) -> None:
        """Note every cut and every link."""
        text = self.joined.text
        place = 0
        while token := _TOKEN.search(text, place):
            place = self._note(token)
        self.cuts += [_Cut(start, end) for start, end in used_up(self.marks)]
        self.cuts.sort(key=lambda cut: (cut.start, -cut.end))

    def _note(self, token: re.Match[str]) -> int:
        """Deal with one token; returns where to go on."""
        kind = token.lastgroup or ""
        start, end = token.span()
        if kind == "mark":
            self.marks.append(read_mark(token.string, start, end))
        elif kind == "escaped":
            self._cut(start, start + 1)
        elif kind == "opening":
            self.brackets.append((start, token[0] == "!["))
        elif kind in {"footnote", "template", "aside"}:
            self._cut(start, end)
        elif kind == "entity":
            self._cut(start, end, unescape(token[0]))
        else:
            return self._note_long(kind, token)
        return end

    def _note_long(self, kind: str, token: re.Match[str]) -> int:
        """Deal with a token that may reach further than itself."""
        start, end = token.span()
        if kind == "ticks":
            return self._code(start, end)
        if kind == "closing":
            return self._close_bracket(start)
        if kind == "comment":
            found = token.string.find("-->", end)
            return self._cut(start, found + 3 if found >= 0 else len(token.string))
        if kind == "address":
            url = address_at(token.string, start)
            self.read_links += [(start, start + len(url), url)] if url else []
            return start + len(url) or end
        if kind == "auto":
            self._cut(start, start + 1)
            self.read_links.append((start + 1, end - 1, token["auto"]))
            return self._cut(end - 1, end)
        return self._tag(token)

    def _cut(self, start: int, end: int, instead: str = "", block: str = "") -> int:
        self.cuts.append(_Cut(start, end, instead, block))
        return end

    def _code(self, start: int, end: int) -> int:
        """Code between backticks is left out, up to a run of the same length."""
        size = f"`{end - start}"
        if size not in self.unclosed:
            for run in _TICKS.finditer(self.joined.text, end):
                if len(run[0]) == end - start:
                    return self._cut(start, run.end())
            self.unclosed.add(size)
        return end

    def _tag(self, token: re.Match[str]) -> int:
        start, end = token.span()
        name = token["tag"].lower()
        bare = name.removeprefix("/")
        if bare in BLOCK_TAGS:
            return self._cut(start, end, block=BLOCK_TAGS.get(name, "paragraph"))
        if name in SILENT_TAGS and name not in self.unclosed:
            close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(token.string, end)
            if close:
                return self._cut(start, close.end())
            self.unclosed.add(name)
        if bare == "a":
            self._anchor(name, token)
        described = description(token["rest"]) if name == "img" else None
        if described is not None:
            self._picture(described, "", start, end)
        return self._cut(start, end, " " if name == "br" else "")

    def _picture(self, described: str, url: str, start: int, end: int) -> None:
        self.pictures.append(Link(described.strip(), url, self.joined.at(start), self.joined.at(end)))

    def _anchor(self, name: str, token: re.Match[str]) -> None:
        url = address(token["rest"]) if name == "a" else ""
        if url:
            self.anchors.append((token.end(), url))
        elif name == "/a" and self.anchors:
            start, url = self.anchors.pop()
            self.read_links.append((start, token.start(), url))

    def _close_bracket(self, place: int) -> int:
        """A closing bracket ends a link or an image when an address follows it."""
        end = place + 1
        if not self.brackets:
            return end
        start, image = self.brackets.pop()
        if not image and start < self.linked_up_to:
            return end
        inside = start + 1 + image
        found = target_of(self.joined.text, inside, place, self.targets)
        if found is None:
            return end
        url, end = found
        if image:
            self._picture(self.joined.text[inside:place], url, start, end)
            return self._cut(start, end)
        self.linked_up_to = place
        self._cut(start, inside)
        self.read_links.append((inside, place, url))
        return self._cut(place, end)

    def keep(self, source: str, stretch: Stretch) -> Prose:
        """The blocks of what is left between the cuts, the links and the pictures."""
        blocks: list[Block] = []
        gatherer, place, kind, level = Gatherer(source), 0, stretch.kind, stretch.level
        for cut in (*self.cuts, _Cut(len(self.joined.text), len(self.joined.text), block="end")):
            if cut.start < place:
                continue
            self.joined.copy(place, cut.start, gatherer)
            place = cut.end
            self._put(cut, gatherer)
            if cut.block:
                blocks += _block(kind, gatherer, level)
                gatherer, kind, level = Gatherer(source), cut.block, 0
        links = [self._link(source, *found) for found in sorted(self.read_links)]
        return Prose(tuple(blocks), tuple(links), tuple(self.pictures))

    def _put(self, cut: _Cut, gatherer: Gatherer) -> None:
        for character in cut.instead:
            gatherer.put(character, self.joined.at(cut.start), self.joined.at(cut.end - 1) + 1)

    def _link(self, source: str, start: int, end: int, url: str) -> Link:
        """A link with its text as read: without the cuts that fall inside it."""
        gatherer, place = Gatherer(source), start
        for index in range(bisect_left(self.cuts, start, key=lambda cut: cut.start), len(self.cuts)):
            cut = self.cuts[index]
            if cut.start >= end:
                break
            if cut.start >= place:
                self.joined.copy(place, cut.start, gatherer)
                self._put(cut, gatherer)
                place = cut.end
        self.joined.copy(place, end, gatherer)
        return Link(gatherer.finish()[0], url, self.joined.at(start), self.joined.at(end))


def _block(kind: str, gatherer: Gatherer, level: int) -> list[Block]:
    text, offsets = gatherer.finish()
    return [Block(kind, text, offsets, level)] if text else []
