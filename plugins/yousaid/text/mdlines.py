"""The lines of a Markdown page, sorted into stretches of text: paragraphs, items, headings, quotes and table cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from yousaid.text.mditems import marker_at
from yousaid.text.mdsource import TAB, Stretch, cells, first_row, fold_label, indent, is_table_line, line_places

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_FENCE = re.compile(r"`{3,}(?=[^`]*\Z)|~{3,}")
_SILENT = re.compile(r"<(script|style|pre|svg|template|textarea)(?=[\s>/]|\Z)", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}(?:[ \t]+|\Z)")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*\Z")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_BOX = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+")
_BOX_TITLE = re.compile(r'"([^"]*)"')
_TARGET = re.compile(r"\[(?P<label>[^\[\]^][^\[\]]{0,300})\]:[ \t]*<?(?P<url>[^\s<>]+)>?")
_LIKE_ADDRESS = re.compile(r"[/.#@]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:[ \t]*")
_ASIDE = re.compile(r"\*\[[^\]]+\]:|-{1,9}8<-|;{1,9}-{1,9}8<-|\[TOC\][ \t]*\Z|:::[ \t]*\S", re.IGNORECASE)
_NESTED = 8  # markers on one line after which the rest is text


def find_stretches(source: str) -> tuple[list[Stretch], dict[str, str]]:
    """The stretches of a page in order, and the addresses of its reference links by folded label."""
    scanner = _Scanner(source, line_places(source))
    row = first_row(source, scanner.lines)
    while row < len(scanner.lines):
        row = scanner.take(row)
    scanner.close()
    return scanner.stretches, scanner.targets


@dataclass(slots=True)
class _Scanner:
    """Walks the lines once; ``pieces`` is the block that is open, ``inside`` the indents of the open containers."""

    source: str
    lines: list[tuple[int, int]]
    stretches: list[Stretch] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    kind: str = "paragraph"
    pieces: list[tuple[int, int]] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    quoted: bool = False

    def close(self, level: int = 0) -> None:
        """End the open block."""
        if self.pieces:
            self.stretches.append(Stretch(self.kind, tuple(self.pieces), level))
        self.pieces = []
        self.kind = "quote" if self.quoted else "paragraph"

    def alone(self, kind: str, start: int, end: int, level: int = 0) -> None:
        """Add a block of one piece."""
        self.close()
        if start < end:
            self.stretches.append(Stretch(kind, ((start, end),), level))

    def take(self, row: int) -> int:
        """Deal with the line of a row; returns the row to go on with."""
        start, end = self.lines[row]
        quote = _QUOTE.match(self.source, start, end)
        if quote:
            if not self.quoted:
                self.close()
                self.quoted, self.inside, self.kind = True, [], "quote"
            start = quote.end()
        if start >= end:
            self.close()
            return row + 1
        if self.quoted and not quote and not (self.pieces and self.source[start].isalnum()):
            self.quoted = False
            self.close()
        return self._line(row, start, end)

    def _line(self, row: int, start: int, end: int) -> int:
        place, columns = indent(self.source, start, end)
        if not self.pieces:
            while self.inside and columns < self.inside[-1]:
                self.inside.pop()
            if columns >= self._code_indent():
                return row + 1
        for _ in range(_NESTED):
            special = None if self.source[place].isalpha() else self._special(row, place, end)
            if special is not None:
                return special
            item = self._item(place, end)
            if item is None:
                break
            self._open_item(columns)
            columns += item - place
            place = item
            if place >= end:
                return row + 1
        return self._text(row, place, end)

    def _text(self, row: int, place: int, end: int) -> int:
        if not self.pieces and "|" in self.source[place:end] and row + 1 < len(self.lines):
            below = self.source[slice(*self.lines[row + 1])].lstrip("> \t")
            if is_table_line(below):
                return self._table(row)
        self.pieces.append((place, end))
        return row + 1

    def _code_indent(self) -> int:
        """From which indent a line after an empty one is code: four more than the container's, in whole tabs."""
        base = self.inside[-1] if self.inside else 0
        return -(-base // TAB) * TAB + TAB

    def _item(self, place: int, end: int) -> int | None:
        """Where the text of a list item (or of a definition) starts, when one starts here."""
        opened = self.pieces[0][0] if self.pieces and self.kind == "item" else 0
        marker = marker_at(self.source, place, end, opened)
        in_paragraph = bool(self.pieces) and self.kind != "item"
        if marker is None or (in_paragraph and not (marker.interrupts and marker.end < end)):
            return None
        return marker.end

    def _open_item(self, columns: int) -> None:
        self.close()
        self.kind = "item"
        while self.inside and columns < self.inside[-1]:
            self.inside.pop()
        self.inside.append(columns + 2)

    def _special(self, row: int, place: int, end: int) -> int | None:
        """The row to go on with, when the line is anything but running text or an item; else None."""
        first = self.source[place]
        if first in "=-*_":
            after = self._underline(row, place, end)
            if after is not None:
                return after
        reader = _READERS.get(first)
        return reader(self, row, place, end) if reader else None

    def _underline(self, row: int, place: int, end: int) -> int | None:
        """A line of dashes makes a heading of the lines above it, or is a rule across the page."""
        if self.pieces and self.kind != "item" and _UNDERLINE.match(self.source, place, end):
            self.kind = "heading"
            self.close(1 if self.source[place] == "=" else 2)
        elif _RULE.match(self.source, place, end) is None:
            return None
        else:
            self.close()
        return row + 1

    def _heading(self, row: int, place: int, end: int) -> int | None:
        marks = _HEADING.match(self.source, place, end)
        if marks is None:
            return None
        text = self.source[marks.end() : end]
        bare = text.rstrip("#")
        if bare != text and (not bare or bare[-1] in " \t"):
            text = bare.rstrip()
        self.alone("heading", marks.end(), marks.end() + len(text), marks[0].count("#"))
        return row + 1

    def _box(self, row: int, place: int, end: int) -> int | None:
        """An admonition, a folded box or a tab: its title is a heading, its text is indented."""
        mark = _BOX.match(self.source, place, end)
        if mark is None:
            return None
        title = _BOX_TITLE.search(self.source, mark.end(), end)
        self.alone("heading", *title.span(1)) if title else self.close()
        _, columns = indent(self.source, self.lines[row][0], end)
        while self.inside and columns < self.inside[-1]:
            self.inside.pop()
        self.inside.append(columns + TAB)
        return row + 1

    def _definition(self, row: int, place: int, end: int) -> int | None:
        """A footnote's text is read; a link target, an abbreviation, an included file and the like are not."""
        footnote = _FOOTNOTE.match(self.source, place, end)
        if footnote:
            self.close()
            self.inside = [TAB]
            if footnote.end() < end:
                self.pieces.append((footnote.end(), end))
            return row + 1
        target = _TARGET.match(self.source, place, end)
        if target and (not self.pieces or _LIKE_ADDRESS.search(target["url"])):
            self.targets.setdefault(fold_label(target["label"]), target["url"])
            return row + 1
        return row + 1 if _ASIDE.match(self.source, place, end) else None

    def _markup(self, row: int, place: int, end: int) -> int | None:
        """A comment or an element that nobody reads is left out, however many lines it has."""
        if self.source.startswith("<!--", place):
            return self._skip_to(row, "-->", place + 4)
        silent = _SILENT.match(self.source, place, end)
        return self._skip_to(row, f"</{silent[1]}", silent.end()) if silent else None

    def _skip_to(self, row: int, mark: str, place: int) -> int:
        """Leave out all up to a mark; what follows on the mark's line is read as usual."""
        self.close()
        found = re.compile(re.escape(mark), re.IGNORECASE).search(self.source, place)
        if found is None:
            return len(self.lines)
        while self.lines[row][1] < found.end():
            row += 1
        _, end = self.lines[row]
        after = found.end()
        if mark != "-->":
            after = self.source.find(">", after, end) + 1 or end
        place, _ = indent(self.source, after, end)
        return self._text(row, place, end) if place < end else row + 1

    def _fence(self, row: int, place: int, end: int) -> int | None:
        """Code between fences is left out."""
        opening = _FENCE.match(self.source, place, end)
        if opening is None:
            return None
        fence = opening[0]
        self.close()
        for later in range(row + 1, len(self.lines)):
            line = self.source[slice(*self.lines[later])].lstrip(" \t>")
            if line.startswith(fence) and not line.strip(fence[0]):
                return later + 1
        return len(self.lines)

    def _table(self, row: int) -> int:
        """Every cell of a table is a block; the row of dashes is not read."""
        while row < len(self.lines):
            start, end = self.lines[row]
            quote = _QUOTE.match(self.source, start, end)
            line = self.source[quote.end() if quote else start : end]
            if "|" not in line:
                break
            if not is_table_line(line):
                for place in cells(self.source, end - len(line), end):
                    self.alone("cell", *place)
            row += 1
        return row


#: What may start with a character, apart from running text and list items.
_READERS: dict[str, Callable[[_Scanner, int, int, int], int | None]] = {
    **dict.fromkeys("`~", _Scanner._fence),
    **dict.fromkeys("!?=", _Scanner._box),
    **dict.fromkeys("[*:-;", _Scanner._definition),
    "#": _Scanner._heading,
    "<": _Scanner._markup,
}
