"""The version of an easy-read page: what people read in it, part by part, and the code of that.

Counted are the title, and of each part its heading, lines, explained words and pictures, and what is left out with its
reason. Not counted are the ways to reach us, the menu and all that surrounds the page: a new phone number is no reason
to ask people back. Nor are signs and spaces that nobody reads (two spaces, a curly apostrophe).

Time alone changes no version. The page is drafted as it stood on the day of its status, so the fixed sentences that
only the calendar brings ("This is late.", "We have not checked yet if it worked.") are not in it. Else each page that
people have checked would lose its check after 28 days with nobody having touched it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from yousaid.easyread.code import Code, code_of
from yousaid.easyread.draft import draft
from yousaid.easyread.model import EasyReadPage, Section
from yousaid.glossary import Glossary
from yousaid.records.model import Record
from yousaid.settings import Settings

TITLE = "title"
LEFT_OUT = "left_out"
_SIGNS = str.maketrans("‘’“”‐‑–", "''\"\"---")


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a page (``title``, the name of a section, ``left_out``), its heading, and all that is read in it."""

    part: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """What people read in one page. ``complete``: nothing that easy read must say is missing from it."""

    blocks: tuple[Block, ...]
    complete: bool

    @property
    def code(self) -> Code:
        """The code that stands at the foot of the page."""
        return code_of(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between an older version and this one.

    ``changed``: the parts of this page that are not as they were. ``removed``: whether a part of the older page is
    gone. ``nothing_left``: whether no part of it is as it was. ``same`` is false even where no part can be named.
    """

    same: bool
    changed: tuple[Block, ...] = ()
    removed: bool = False
    nothing_left: bool = False


def version_of(record: Record, settings: Settings, glossary: Glossary | None) -> Version:
    """The version of an answer's easy-read page, whatever day it is."""
    page = draft(record, settings, glossary, record.date or date.min)
    return Version(tuple(_blocks(page, record)), page.complete)


def difference(code: Code, version: Version) -> Difference:
    """What changed in a page since the version that a code stands for."""
    now = version.code
    if code == now:
        return Difference(same=True)
    matches = SequenceMatcher(None, code.pairs, now.pairs, autojunk=False).get_opcodes()
    changed = [place for kind, _, _, start, end in matches if kind != "equal" for place in range(start, end)]
    kept = len(now.pairs) - len(changed)
    return Difference(
        same=False,
        changed=tuple(version.blocks[place] for place in changed),
        removed=any(old_end - old > end - start for _, old, old_end, start, end in matches),
        nothing_left=kept == 0,
    )


def _blocks(page: EasyReadPage, record: Record) -> Iterator[Block]:
    yield Block(TITLE, page.title, _plain(page.title))
    for section in page.sections:
        words = [section.heading, *(line.text for line in section.lines), *pictures_in(section, record)]
        yield Block(section.part, section.heading, "\n".join(_plain(text) for text in words))
    if page.left_out:
        words = [text for item in page.left_out for text in (item.what, item.why)]
        yield Block(LEFT_OUT, "What we left out", "\n".join(_plain(text) for text in words))


def pictures_in(section: Section, record: Record) -> tuple[str, ...]:
    """The ids of the pictures that stand in a section, in order: those that the record names for the parts in it."""
    named = record.easy_read.pictures if record.easy_read else {}
    parts = dict.fromkeys(line.part for line in section.lines)
    return tuple(f"picture {part} {id}" for part in parts for id in named.get(part, ()))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_SIGNS).split())
