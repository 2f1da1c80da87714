"""A record's text as HTML: paragraphs, ``- `` lists and plain links. All of it is escaped; nothing in it is markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby

from markupsafe import Markup, escape

from yousaid.records.dates import Month, clock, in_words
from yousaid.text.links import bare_links
from yousaid.text.prose import Block, read_prose
from yousaid.text.sentences import split

_PARAGRAPH = Markup("<p>{}</p>\n")
_ITEM = Markup("<li>{}</li>\n")
_LIST = Markup("<ul>\n{}</ul>\n")
#: The class says that the words are the address, so that print does not write it twice.
_LINK = Markup('<a class="bare" href="{0}">{0}</a>')
_TIME = Markup('<time datetime="{}">{}</time>')
_CODE = Markup("<code>{}</code>")
_NOTHING = Markup("")
_COMMA, _SEMICOLON = Markup(", "), Markup("; ")
_TICKS = re.compile(r"`([^`]+)`")


def prose(text: str, words: Callable[[Block], Callable[[str], Markup]] = lambda _: escape) -> Markup:
    """The paragraphs and lists of a text; ``words`` gives what writes, and escapes, the words of one of them."""
    parts = []
    for kind, blocks in groupby(read_prose(text).blocks, key=lambda block: block.kind):
        if kind == "item":
            parts.append(
                _LIST.format(_NOTHING.join(_ITEM.format(inline(block.text, words(block))) for block in blocks))
            )
        else:
            parts += [_PARAGRAPH.format(inline(block.text, words(block))) for block in blocks]
    return _NOTHING.join(parts)


def inline(text: str, words: Callable[[str], Markup] = escape) -> Markup:
    """One line of text; the secure web addresses in it are links. ``words`` writes what stands between them."""
    pieces, place = [], 0
    for link in bare_links(text):
        if safe_url(link.url):
            pieces += [words(text[place : link.start]), _LINK.format(link.url)]
            place = link.end
    return _NOTHING.join([*pieces, words(text[place:])])


def safe_url(url: str) -> bool:
    """Whether a web address may become a link: only ``https``."""
    return url.lower().startswith("https://")


def when(day: date | Month | None) -> Markup:
    """A day or a month in words, marked up as a time; nothing for None."""
    return _TIME.format(day.isoformat(), in_words(day)) if day else _NOTHING


def hour(time: str) -> str:
    """A time of the 24-hour clock, such as ``18:30``, as people say it: ``6:30pm``."""
    hours, _, minutes = time.partition(":")
    return clock(int(hours), int(minutes))


def lasting(minutes: int) -> str:
    """How long something was: “45 minutes”, “2 hours”, “1 hour 30 minutes”."""
    parts = ((minutes // 60, "hour"), (minutes % 60, "minute"))
    return " ".join(f"{count} {unit}{'s' if count > 1 else ''}" for count, unit in parts if count)


def number(count: int | None) -> str:
    """A count with a comma at each thousand; nothing for None."""
    return "" if count is None else f"{count:,}"


def sentence(text: str) -> str:
    """The text with a full stop, if it does not end a sentence already."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def in_line(parts: Iterable[str]) -> Markup:
    """Several things in one line, with commas between, or with semicolons where one of them has a comma in it."""
    found = [escape(part) for part in parts]
    return (_SEMICOLON if any("," in part for part in found) else _COMMA).join(found)


def size(count: int) -> str:
    """A number of bytes in kilobytes of 1,000, or in megabytes of 1,000 of those: “120 kB”, “1.2 MB”."""
    return f"{count / 1_000_000:.1f} MB" if count >= 999_500 else f"{max(1, round(count / 1000))} kB"


def code(text: str) -> Markup:
    """One line of a finding; what stands between backticks is code."""
    pieces = _TICKS.split(text)
    return _NOTHING.join(_CODE.format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces))


def excerpt(text: str, limit: int = 170) -> str:
    """The first whole sentences of a text that fit into ``limit`` characters; a longer first one is cut at a word."""
    plain = " ".join(block.text for block in read_prose(text).blocks[:4])
    end = 0
    for _, stop in split(plain):
        if stop > limit:
            break
        end = stop
    if end or len(plain) <= limit:
        return plain[:end] or plain
    return plain[:limit].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
