"""A small site with files for print, and a reader that gets their words as a screen reader does: along the tags."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from yousaid.formats.pdf import CannotPrintError, Printer

EASY = """\
title: Quieter nights on Ŵard 7 <b>& more</b>
said: |
  The bins were loud at night.
did: |
  We fitted quiet lids on all 12 bins. We turn the big lights off at 10pm. We asked 40 people, and 30 out of 40 slept
  well. A builder cannot come before May 2026.
status: part-done
date: 2026-02-09
left_to_do: |
  We will move the staff desk away from the beds.
owner: Ward 7 manager
due: 2026-06
easy_read:
  heard: People could not sleep on Ward 7.
  did:
    - We put quiet lids on 12 bins.
    - We turn the big lights off at 10pm.
  not_done: The staff desk is still near the beds.
  why: The builder cannot come before May 2026.
  counts: [{x: 30, out_of: 40, what: people slept well}]
  terms: [{term: builder, means: Somebody who makes walls and rooms.}]
  left_out: [{what: How we chose the lids, why: It is on the full page}]
"""


@pytest.fixture(scope="session")
def printer() -> Printer:
    """What makes the files; a computer that cannot make them skips the test."""
    try:
        return Printer()
    except CannotPrintError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def make_site(new_site: Any, printer: Printer) -> Callable[[Path], Any]:
    """Makes a site with two answers, which wants every format, in a folder."""

    def make(folder: Path) -> Any:
        site = new_site(folder)
        site.config.write_text(site.config.read_text("utf-8").replace("      formats: []\n", ""), "utf-8")
        site.write("content/records/2026/quieter-nights.yml", EASY)
        return site

    return make


@pytest.fixture
def printing_site(make_site: Callable[[Path], Any], tmp_path: Path) -> Any:
    """That site, for one test."""
    return make_site(tmp_path)


@dataclass
class Reading:
    """One PDF file. ``read`` holds (tag, text) along the tree; ``sizes``: every size of letters, in points.

    ``figures`` holds the words of each picture, and where it stands: left, bottom, right, top, in points.
    """

    path: Path
    pdf: pikepdf.Pdf
    read: list[tuple[str, str]] = field(default_factory=list)
    outside: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    sizes: set[float] = field(default_factory=set)
    figures: list[tuple[str, list[float]]] = field(default_factory=list)

    def of(self, tag: str) -> list[str]:
        """The texts of one kind of element."""
        return [text for found, text in self.read if found == tag]


def read_pdf(path: Path) -> Reading:
    """A file as its tags say it; text on no tag goes to ``outside``, by page."""
    reading = Reading(path, pikepdf.open(path))
    marked: dict[tuple[int, int], str] = {}
    for number, page in enumerate(reading.pdf.pages):
        for place, text, size in _pieces(page):
            reading.sizes.add(size)
            if place is None:
                reading.outside[number].append(text)
            else:
                marked[number, place] = marked.get((number, place), "") + text
    pages = {page.objgen: number for number, page in enumerate(reading.pdf.pages)}
    _walk(reading, reading.pdf.Root.StructTreeRoot.K, pages, marked)
    assert not marked, f"text whose tag is not in the tree: {marked}"
    return reading


def _walk(reading: Reading, kids: Any, pages: dict[Any, int], marked: dict[tuple[int, int], str]) -> None:
    for element in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            tag = str(element.S).removeprefix("/")
            if tag == "Figure":
                reading.figures.append((str(element.Alt), [float(point) for point in element.A.BBox]))
            start = len(reading.read)
            kids_of: Any = element.get("/K", [])
            own = "".join(marked.pop((pages[element.Pg.objgen], kid), "") for kid in kids_of if isinstance(kid, int))
            _walk(reading, kids_of, pages, marked)
            below = "".join(text for found, text in reading.read[start:] if found in {"Span", "Link"})
            if tag in {"Span", "Link"}:
                reading.read.append((tag, own))
            elif below:
                reading.read.append((tag, below))


def _pieces(page: pikepdf.Page) -> Iterator[tuple[int | None, str, float]]:
    """(marked-content id, text, size in points) of each piece of text, in the order of drawing."""
    letters = {name: _unicode(font) for name, font in page.Resources.Font.items()}
    inside: list[int | None] = []
    font, size, scale = "", 0.0, [1.0]
    for drawing in pikepdf.parse_content_stream(page):
        operands, name = list[Any](drawing.operands), str(drawing.operator)
        if name in {"BDC", "BMC"}:
            inside.append(operands[1].get("/MCID") if name == "BDC" else None)
        elif name == "EMC":
            inside.pop()
        elif name == "q":
            scale.append(scale[-1])
        elif name == "Q":
            scale.pop()
        elif name == "cm":
            scale[-1] *= abs(float(operands[0]))
        elif name == "Tf":
            font, size = str(operands[0]), float(operands[1])
        elif name in {"TJ", "Tj"}:
            assert inside, "text that is neither tagged nor an artifact"
            codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            text = "".join(letters[font][codes[i : i + 2].hex()] for i in range(0, len(codes), 2))
            yield inside[-1], text, round(size * scale[-1], 2)


def _unicode(font: Any) -> dict[str, str]:
    table = font.ToUnicode.read_bytes().decode()
    pairs = re.findall(r"^<([0-9a-f]{4})> <([0-9a-f]+)>$", table, re.MULTILINE)
    return {code: bytes.fromhex(letters).decode("utf-16-be") for code, letters in pairs}


@pytest.fixture(scope="session")
def pdf_kit() -> Any:
    """Everything in this file."""
    return sys.modules[__name__]
