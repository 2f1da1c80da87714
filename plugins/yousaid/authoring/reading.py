"""The bytes of a file that somebody imports, made into text."""

from __future__ import annotations

from yousaid.errors import Problem, YousaidError

_OFFICE = {
    b"PK\x03\x04": "a spreadsheet or word processor file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"%PDF": "a PDF",
}


def text_of(data: bytes, name: str = "") -> tuple[str, tuple[str, ...]]:
    """The text and what the reader should check in it; raises YousaidError for a file that is not text."""
    for start, what in _OFFICE.items():
        if data.startswith(start):
            raise YousaidError(
                Problem(
                    f"This is {what}, not text.",
                    "We read plain text only.",
                    "In a spreadsheet, save it as “CSV UTF-8”. In a word processor, save it as plain text.",
                    name,
                )
            )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").removeprefix("\ufeff"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    note = f"The file is not saved as UTF-8 (line {line}). We read it as Windows text. Check letters such as ’ and é."
    return data.decode("cp1252", "replace"), (note,)
