"""The table of pictures, what a site changes in it, and the pictures beside the lines of a page."""

from __future__ import annotations

import re
import struct
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yousaid.easyread.draft import draft
from yousaid.easyread.illustrate import fixed_pictures, illustrate
from yousaid.easyread.model import Line, Section
from yousaid.easyread.pictures import LARGEST, Picture, Pictures, read_pictures
from yousaid.finding import Finding
from yousaid.gate.run import Checked
from yousaid.images import Image, read_image
from yousaid.pages.catalogue import Catalogue
from yousaid.pages.gallery import Gallery
from yousaid.pipeline import load
from yousaid.publishing import site_of
from yousaid.records.model import Record
from yousaid.records.reading import read_shape
from yousaid.records.schema import RECORD
from yousaid.records.vocabularies import Vocabularies
from yousaid.settings import without_site
from yousaid.yamlfile import read_record

ROOT = Path(__file__).parents[2]
DATA = ROOT / "plugins" / "yousaid" / "data" / "pictures"
VOCABULARIES = Vocabularies()
OURS = read_pictures(None, {}, VOCABULARIES)[0]
SHAPES = {"svg", "g", "circle", "ellipse", "line", "path", "polygon", "polyline", "rect"}
TODAY = date(2026, 11, 2)


def test_each_row_has_a_drawing_and_each_drawing_a_row() -> None:
    assert {path.stem for path in DATA.glob("*.svg")} == set(OURS.rows)
    assert len(OURS.rows) >= 60


@pytest.mark.parametrize("row", OURS.rows.values(), ids=lambda row: row.id)
def test_each_row_says_what_it_is(row: Picture) -> None:
    assert row.words
    assert row.caption
    assert row.source
    assert len(row.caption.split()) <= 8
    assert (row.licence, row.credit) == ("CC BY-SA 4.0", "OpenMoji")
    assert f"\n{row.id}, {row.source}, " in (DATA / "NOTICE-openmoji").read_text("utf-8")


def test_no_two_rows_share_a_drawing_or_a_caption() -> None:
    for name in ("source", "caption"):
        values = [getattr(row, name) for row in OURS.rows.values()]
        assert len(values) == len(set(values))


@pytest.mark.parametrize("path", sorted(DATA.glob("*.svg")), ids=lambda path: path.stem)
def test_each_drawing_is_shapes_only(path: Path) -> None:
    shapes = list(ElementTree.parse(path).getroot().iter())  # noqa: S314 - our own file
    names = {name for shape in shapes for name in shape.attrib}
    assert {shape.tag.rpartition("}")[2] for shape in shapes} <= SHAPES
    assert not [shape for shape in shapes if (shape.text or "").strip()]
    assert not [name for name in names if name.startswith("on") or "href" in name or name == "style"]
    assert "url(" not in path.read_text("utf-8")
    assert path.stat().st_size < 8_000


def test_the_example_site_uses_every_picture() -> None:
    site = site_of(load(ROOT / "site_config.yml"), Checked(findings=()), TODAY)
    shown = {picture.id for picture in Gallery(site, Catalogue(site)).shown}
    assert set(OURS.rows) - shown - fixed_pictures() == set()
    assert len(shown) >= 60


def test_the_fixed_pictures_are_in_the_table() -> None:
    assert [id for id in fixed_pictures() if not OURS.find(id)] == []


@pytest.mark.parametrize(
    ("written", "meant"), [("bedd", "bed"), ("Temprature", "temperature"), ("cigarette", "smoking"), ("qqq", "")]
)
def test_the_nearest_id_is_found(written: str, meant: str) -> None:
    assert OURS.closest(written) == meant


# What a site writes in its own table


def png(width: int, height: int, *chunks: bytes) -> bytes:
    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + b"\0\0\0\0"

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + b"".join(part(name, b"x") for name in chunks) + part(b"IEND", b"")
    )


def jpeg(width: int, height: int, *parts: tuple[int, bytes]) -> bytes:
    frame = (0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    made = b"".join(bytes([0xFF, mark]) + struct.pack(">H", len(data) + 2) + data for mark, data in (*parts, frame))
    return b"\xff\xd8" + made + b"\xff\xda\0\2" + b"\0" * 9


def webp(kind: bytes, head: bytes, more: bytes = b"") -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + struct.pack("<I", len(head)) + head + more


EXTENDED = b"\0\0\0\0" + (639).to_bytes(3, "little") + (479).to_bytes(3, "little")
LOSSY = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480)
LOSSLESS = b"\x2f" + struct.pack("<I", 639 | 479 << 14)
JFIF = (0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(640, 480), Image(640, 480, False)),
        (png(640, 480, b"eXIf"), Image(640, 480, True)),
        (png(640, 480, b"tEXt"), Image(640, 480, True)),
        (jpeg(640, 480, JFIF), Image(640, 480, False)),
        (jpeg(640, 480, JFIF, (0xE1, b"Exif\0\0MM")), Image(640, 480, True)),
        (jpeg(640, 480, (0xFE, b"By somebody")), Image(640, 480, True)),
        (webp(b"VP8X", EXTENDED), Image(640, 480, False)),
        (webp(b"VP8X", EXTENDED, b"EXIF\0\0\0\0"), Image(640, 480, True)),
        (webp(b"VP8 ", LOSSY), Image(640, 480, False)),
        (webp(b"VP8L", LOSSLESS), Image(640, 480, False)),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"GIF89a\1\0\1\0", None),
        (b"", None),
    ],
)
def test_what_a_picture_file_is(data: bytes, expected: Image | None) -> None:
    assert read_image(data) == expected


@given(st.sampled_from([png(4, 3), jpeg(4, 3, JFIF), webp(b"VP8 ", LOSSY), webp(b"VP8L", LOSSLESS)]), st.data())
def test_a_picture_that_is_cut_or_spoilt_never_stops_us(whole: bytes, data: st.DataObject) -> None:
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    spoilt = bytearray(cut + data.draw(st.binary(max_size=8)))
    for at in data.draw(st.lists(st.integers(0, max(len(spoilt) - 1, 0)), max_size=4)) if spoilt else ():
        spoilt[at] = data.draw(st.integers(0, 255))
    assert read_image(bytes(spoilt)) is None or isinstance(read_image(bytes(spoilt)), Image)


def own(tmp_path: Path, text: str, **files: bytes) -> tuple[Pictures, list[Finding]]:
    found = {}
    for name, data in files.items():
        stem, _, ending = name.rpartition("_")
        path = tmp_path / f"{stem}.{ending}"
        path.write_bytes(data)
        found[f"pictures/{path.name}"] = path
    document, _ = read_record("content/pictures.yml", text.encode())
    pictures, findings = read_pictures(document, found, VOCABULARIES)
    return pictures, list(findings)


def test_a_group_approves_a_picture_of_ours(tmp_path: Path) -> None:
    text = "pictures:\n  - {id: bed, approved_by: Riverside Reading Group, approved_on: 2026-10-05}\n"
    pictures, findings = own(tmp_path, text)
    bed = pictures.rows["bed"]
    assert findings == []
    assert (bed.approved_by, bed.approved_on) == ("Riverside Reading Group", date(2026, 10, 5))
    assert (bed.caption, bed.credit, bed.art) == (OURS.rows["bed"].caption, "OpenMoji", OURS.rows["bed"].art)


def test_a_site_puts_its_own_picture_first(tmp_path: Path) -> None:
    text = "pictures:\n  - {id: bed, file: pictures/ward.jpg, caption: A bed on Ward 5, licence: Our own photo}\n"
    pictures, findings = own(tmp_path, text, ward_jpg=jpeg(640, 480))
    bed = pictures.find("bed")
    assert findings == []
    assert bed is not None
    assert bed.art is not None
    assert (bed.art.width, bed.art.height, bed.credit, bed.words) == (640, 480, "", OURS.rows["bed"].words)
    assert re.fullmatch(r"bed-[0-9a-f]{8}\.jpg", bed.art.name)


def test_a_site_adds_an_idea_of_its_own(tmp_path: Path) -> None:
    text = "pictures:\n  - {id: ward-9, words: Ward 9, file: pictures/w.png, caption: Ward 9, licence: Our own}\n"
    pictures, findings = own(tmp_path, text, w_png=png(300, 300))
    assert findings == []
    assert pictures.find("ward-9")


def test_a_picture_that_the_group_refused_is_never_shown(tmp_path: Path) -> None:
    pictures, findings = own(tmp_path, "pictures:\n  - {id: bed, use: no}\n")
    assert findings == []
    assert pictures.find("bed") is None
    assert pictures.closest("bed") != "bed"


@pytest.mark.parametrize(
    ("row", "field", "says"),
    [
        ("{id: bedd, approved_by: Us}", "pictures[0].id", "Did you mean `bed`?"),
        ("{id: bed, use: no}\n  - {id: bed, use: yes}", "pictures[1].id", "already"),
        ("{id: bed, file: pictures/w.png}", "pictures[0]", "`licence` is missing"),
        ("{id: new-idea, file: pictures/w.png, licence: Ours}", "pictures[0]", "`caption` is missing"),
        ("{id: bed, file: pictures/x.png, licence: Ours}", "pictures[0].file", "There is no picture file"),
        ("{id: bed, file: pictures/text.png, licence: Ours}", "pictures[0].file", "not a picture that we can show"),
        ("{id: bed, file: pictures/phone.jpg, licence: Ours}", "pictures[0].file", "holds more than a picture"),
        ("{id: bed, file: pictures/large.png, licence: Ours}", "pictures[0].file", "The most is 150"),
        ("{caption: A bed}", "pictures[0]", "`id` is missing"),
        ("{id: A Bed, caption: A bed}", "pictures[0].id", "not an id"),
        ("{id: bed, colour: red}", "pictures[0].colour", "We do not know the key `colour`"),
    ],
)
def test_what_is_wrong_with_a_row(tmp_path: Path, row: str, field: str, says: str) -> None:
    files = {
        "w_png": png(300, 300),
        "text_png": b"no picture",
        "phone_jpg": jpeg(9, 9, (0xE1, b"Exif\0\0MM")),
        "large_png": png(9, 9) + b"\0" * LARGEST,
    }
    _, findings = own(tmp_path, f"pictures:\n  - {row}\n", **files)
    assert [(finding.field, finding.span.line) for finding in findings if says in finding.message] == [
        (field, 3 if "[1]" in field else 2)
    ]
    assert all(finding.suggestion and finding.why for finding in findings)


# The pictures beside the lines

RECORDS = {
    "one for each line, the last for the rest": (
        "did: [We fitted lids., We turn lights off., We shut doors.]\n  pictures: {did: [bag, light]}",
        "done",
        [("bag", 1), ("light", 2)],
    ),
    "one beside all lines": (
        "did: [We fitted lids., We turn lights off.]\n  pictures: {did: bag}",
        "done",
        [("bag", 2)],
    ),
    "none chosen, none shown": ("did: We fitted lids.", "done", [(None, 1)]),
    "an id that nobody knows is not guessed": (
        "did: We fitted lids.\n  pictures: {did: bagg}",
        "done",
        [(None, 1)],
    ),
    "a line of ours has the picture of its status": ("", "cannot", [("no", 1)]),
}


def a_record(easy: str, status: str = "done", more: str = "") -> Record:
    text = f"title: Nights\nsaid: It was loud.\ndate: 2026-10-20\nstatus: {status}\n{more}"
    text += f"easy_read:\n  heard: It was loud.\n  {easy}\n"
    document, faults = read_record("content/records/2026/nights.yml", text.encode())
    assert document is not None, faults
    record, faults = read_shape(document, RECORD, VOCABULARIES, "nights")
    assert faults == ()
    assert isinstance(record, Record)
    return record


def shown(record: Record, part: str, pictures: Pictures = OURS) -> list[tuple[str | None, int]]:
    page = draft(record, without_site(Path()), None, TODAY)
    section = next(section for section in page.sections if section.part == part)
    blocks = illustrate(section, record, pictures)
    assert tuple(line for block in blocks for line in block.lines) == section.lines
    return [(block.picture.id if block.picture else None, len(block.lines)) for block in blocks]


@pytest.mark.parametrize(("easy", "status", "expected"), RECORDS.values(), ids=RECORDS)
def test_pictures_stand_beside_the_lines_they_were_chosen_for(
    easy: str, status: str, expected: list[tuple[str | None, int]]
) -> None:
    assert shown(a_record(easy, status), "status") == expected


def test_the_meaning_of_a_hard_word_stands_beside_its_line() -> None:
    easy = "did: [We fitted lids., We turn lights off.]\n  terms: [{term: lids, means: Tops of bins.}]\n"
    assert shown(a_record(f"{easy}  pictures: {{did: [bag, light]}}"), "status") == [("bag", 2), ("light", 1)]


def test_a_late_promise_shows_that_it_is_late() -> None:
    more = "due: 2026-10-01\nowner: Ward 5 manager\n"
    record = a_record("", "planned", more)
    assert shown(record, "next") == [("late", 1), ("calendar", 1), ("manager", 1)]


def test_a_line_drafted_from_a_sentence_has_no_picture_that_nobody_chose() -> None:
    more = "did: We fitted lids.\nleft_to_do: We will shut doors.\nowner: Ward 5 manager\n"
    record = a_record("did: We fitted lids.", "part-done", more)
    section = Section("next", "What happens next", (Line("next", "We will shut doors.", True, "We will shut doors."),))
    assert [block.picture for block in illustrate(section, record, OURS)] == [None]
