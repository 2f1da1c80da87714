"""The words of our pages in other languages: a gettext catalogue for each, read as it is, with nothing to compile."""

from __future__ import annotations

from importlib.resources import files

from yousaid.locale.po import read_po

_FILE = "LC_MESSAGES/yousaid.po"


def catalogue(code: str) -> dict[str, str]:
    """Our English messages, and each one in a language; empty when we do not have that language."""
    file = files("yousaid.locale").joinpath(code, _FILE)
    return read_po(file.read_text("utf-8")) if file.is_file() else {}
