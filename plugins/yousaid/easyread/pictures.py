"""The table of pictures: one idea, one picture. Ours, and what a site's own ``pictures.yml`` changes in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding, Severity
from yousaid.images import read_image
from yousaid.records.faults import closest
from yousaid.records.fields import DAY, LINE, Block, Field, Shape
from yousaid.records.kinds import Many, Text
from yousaid.records.reading import in_words, read_rows
from yousaid.records.values import Slug, YesNo
from yousaid.records.vocabularies import Vocabularies, Vocabulary
from yousaid.yamlfile import Document, read_record

LICENCE = "CC BY-SA 4.0"
CREDIT = "OpenMoji"
#: Where the drawings that come with yousaid are from; the licence asks for it wherever they stand.
CREDIT_URL = "https://openmoji.org"
LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"
#: A page of ten pictures must load on an old phone: about a second each on a slow line.
LARGEST = 150_000
_DRAWN = 72  # width and height of our drawings
_TABLE = "pictures.yml"


@dataclass(frozen=True, slots=True)
class Art:
    """A picture file: where it is, its name on the site (with a mark of its content), width and height in pixels."""

    path: Path
    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One row: the idea it stands for, in words; where the picture comes from; who approved it."""

    id: str = ""
    words: tuple[str, ...] = ()
    caption: str = ""
    file: str = ""
    source: str = ""
    licence: str = ""
    credit: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    use: bool = True
    art: Art | None = field(default=None, repr=False)

    @property
    def ours(self) -> bool:
        """Whether it is a drawing that comes with yousaid."""
        return not self.file


PICTURE = Shape(
    "picture",
    Picture,
    (
        Field("id", Slug(), "The name of the idea, as records write it.", "table of pictures", "bed", True),
        Field("words", Many(Text(limit=60), one=True), "The words it stands for.", "table of pictures", "[bed, ward]"),
        Field("caption", LINE, "What it shows, in a few words.", "table of pictures, and read aloud", "A bed"),
        Field("file", LINE, "Your own picture: a file in the content folder.", "easy read", "pictures/bed.jpg"),
        Field("source", LINE, "Where it comes from, such as its number in a set.", "table of pictures", "1F6CF"),
        Field("licence", LINE, "What lets you use it.", "table of pictures", "Photosymbols licence of 2026"),
        Field("credit", LINE, "Who made it.", "table of pictures", "Photosymbols"),
        Field("approved_by", LINE, "The group that approved it.", "table of pictures", "Riverside Reading Group"),
        Field("approved_on", DAY, "The day they approved it.", "table of pictures", "2026-10-05"),
        Field("use", YesNo(), "`no` when your group said no to it: no page shows it.", "not shown", "no"),
    ),
)
PICTURES = Shape(
    "table of pictures", dict, (Field("pictures", Many(Block(PICTURE)), "The rows.", "table of pictures", "", True),)
)


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a site by id, in the order of the table."""

    rows: Mapping[str, Picture] = field(default_factory=dict)

    def find(self, id: str) -> Picture | None:
        """The picture of an idea; None when there is none, or the group of the site said no to it."""
        row = self.rows.get(id)
        return row if row and row.use and row.art else None

    def closest(self, id: str) -> str:
        """The id most like a text, by the ids or by the words of the rows; empty when none is."""
        usable = {row.id: row for row in self.rows.values() if self.find(row.id)}
        by_word = {word.lower(): row.id for row in usable.values() for word in row.words}
        return by_word.get(id.lower()) or closest(id, usable) or by_word.get(closest(id, by_word), "")


def read_pictures(
    document: Document | None, found: Mapping[str, Path], vocabularies: Vocabularies
) -> tuple[Pictures, tuple[Finding, ...]]:
    """Our table with the rows of a site's own file in it, and what is wrong with those.

    ``found``: the picture files of the content folder by their names below it.
    """
    rows = {row.id: row for row in _ours(vocabularies)}
    if document is None:
        return Pictures(rows), ()
    values, findings = read_rows(document, PICTURES, vocabularies)
    reader = _Reader(document, rows, found)
    given: Any = values.get("pictures", ())
    for number, row in enumerate(given):
        reader.take(number, row)
    return Pictures(reader.rows), (*findings, *reader.findings)


def check_themes(themes: Vocabulary, pictures: Pictures) -> None:
    """Check the pictures of the themes; raises YousaidError with the line of each that the table does not hold."""
    problems = []
    for entry in themes.entries.values():
        if entry.picture and entry.picture not in pictures.rows:
            guess = pictures.closest(entry.picture)
            what = f"“{entry.code}” has the picture “{entry.picture}”, and there is no such picture."
            instead = f"Write `picture: {guess}`." if guess else "Choose one that a preview shows, or take it out."
            why = "The easy-read list of this theme would have no picture."
            problems.append(Problem(what, why, instead, themes.path, entry.line))
    if problems:
        raise YousaidError(*problems)


def _ours(vocabularies: Vocabularies) -> Iterator[Picture]:
    folder = Path(str(files("yousaid") / "data" / "pictures"))
    document, _ = read_record(_TABLE, (folder / _TABLE).read_bytes())
    values = read_rows(document, PICTURES, vocabularies)[0] if document else {}
    for row in values["pictures"]:
        art = _art(folder / f"{row.id}.svg", row.id, (_DRAWN, _DRAWN))
        yield replace(row, licence=LICENCE, credit=CREDIT, art=art)


def _art(path: Path, id: str, size: tuple[int, int]) -> Art:
    mark = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    return Art(path, f"{id}-{mark}{path.suffix}", *size)


class _Reader:
    """Puts a site's rows into the table, and notes what is wrong with them."""

    def __init__(self, document: Document, rows: dict[str, Picture], found: Mapping[str, Path]) -> None:
        self.document, self.found = document, found
        self.rows = rows
        self.findings: list[Finding] = []
        self._seen: set[str] = set()

    def take(self, number: int, row: Picture) -> None:
        """Put one row in its place: ours with what it changes, or a new one."""
        at = f"pictures[{number}]"
        known = self.rows.get(row.id)
        if not row.id:
            return
        if row.id in self._seen:
            self.fault(f"{at}.id", f"“{row.id}” is in this table already.", "One idea has one picture.", "Keep one.")
            return
        self._seen.add(row.id)
        given = {f.name: getattr(row, f.name) for f in fields(Picture) if self.document.node(f"{at}.{f.name}")}
        if row.file:
            self.own(at, row, known)
        elif known:
            self.rows[row.id] = replace(known, **given)
        else:
            guess = Pictures(self.rows).closest(row.id)
            self.fault(
                f"{at}.id",
                f"There is no picture “{row.id}” to change." + (f" Did you mean `{guess}`?" if guess else ""),
                "A row without `file` changes a picture that comes with yousaid.",
                f"Write `{guess}`." if guess else "Add `file:` with your own picture.",
            )

    def own(self, at: str, row: Picture, known: Picture | None) -> None:
        """Take a row with a picture of the site's own."""
        before = known or Picture()
        whole = replace(row, words=row.words or before.words, caption=row.caption or before.caption)
        for name in ("caption", "licence"):
            if not getattr(whole, name):
                what = f"`{name}` is missing."
                self.fault(at, what, f"{_help(name)} Readers see it.", f"Add `{name}:`.", "missing-fact")
        self.rows[row.id] = replace(whole, art=self.art(f"{at}.file", row))

    def art(self, at: str, row: Picture) -> Art | None:
        """The picture file of a row; None, and a fault, when no page can show it."""
        path = self.found.get(row.file)
        if path is None:
            guess = closest(row.file, self.found)
            instead = f"Write `{guess}`." if guess else "Put the file there. It must end in .png, .jpg, .jpeg or .webp."
            self.fault(at, f"There is no picture file “{row.file}” in the content folder.", "", instead)
            return None
        data = path.read_bytes()
        image = read_image(data)
        if image is None:
            what = f"“{row.file}” is not a picture that we can show."
            self.fault(at, what, "Readers would see an empty place.", "Save it again as a PNG or JPEG picture.")
            return None
        if image.says_more:
            what = f"“{row.file}” holds more than a picture: a camera writes in it where and when a photo was taken."
            self.fault(at, what, "Everybody could read that.", "Save a copy without these details, and use the copy.")
            return None
        if len(data) > LARGEST:
            what = f"“{row.file}” has {len(data) // 1000:,} kB. The most is {LARGEST // 1000}."
            instead = "Save it smaller: 480 pixels are wide enough."
            self.fault(at, what, "People on an old phone would wait for it.", instead, severity=Severity.WARNING)
        return _art(path, row.id, (image.width, image.height))

    def fault(
        self, at: str, what: str, why: str, instead: str, rule: str = "invalid", *, severity: Severity = Severity.ERROR
    ) -> None:
        """Note one fault of a row."""
        self.findings.append(
            Finding(
                rule=rule,
                severity=severity,
                message=f"{in_words(at)}: {what}",
                why=why or "The page would have no picture there.",
                suggestion=instead,
                path=self.document.path,
                span=self.document.span(at),
                field=at,
            )
        )


def _help(name: str) -> str:
    known = PICTURE.field(name)
    return known.help if known else ""
