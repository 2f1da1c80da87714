"""What a picture file is, how large it is drawn, and whether it holds more than a picture."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

#: The marks of a JPEG's parts that hold its size; the three left out have other meanings.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its width and height in pixels, and whether it says more, such as where a photo was taken."""

    width: int
    height: int
    says_more: bool


def read_image(data: bytes) -> Image | None:
    """A PNG, JPEG or WebP picture; None for any other file and for one that is cut short."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return _png(data)
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return None
    return None


def _png(data: bytes) -> Image:
    width, height = struct.unpack_from(">II", data, 16)
    names, at = set(), 8
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        names.add(name)
        at += length + 12
    return Image(width, height, bool(names & {b"eXIf", b"tEXt", b"zTXt", b"iTXt"}))


def _jpeg(data: bytes) -> Image | None:
    width = height = 0
    says_more = False
    for mark, start in _parts(data):
        if mark in _FRAMES:
            height, width = struct.unpack_from(">HH", data, start + 3)
        says_more |= mark == 0xFE or (mark == 0xE1 and data[start + 2 : start + 6] in (b"Exif", b"http"))
    return Image(width, height, says_more) if width and height else None


def _parts(data: bytes) -> Iterator[tuple[int, int]]:
    """The mark of each part before the picture itself, and where its length stands."""
    at = 2
    while data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xDA:
            return
        yield mark, at + 2
        at += 2 if mark in _ALONE else 2 + struct.unpack_from(">H", data, at + 2)[0]


def _webp(data: bytes) -> Image | None:
    kind = data[12:16]
    says_more = b"EXIF" in data or b"XMP " in data
    if kind == b"VP8X":
        width, height = (1 + int.from_bytes(data[at : at + 3], "little") for at in (24, 27))
        return Image(width, height, says_more)
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return Image(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), says_more)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return Image(width & 0x3FFF, height & 0x3FFF, says_more)
    return None
