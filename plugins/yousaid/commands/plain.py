"""``yousaid easy-read --plain``: a filter, one line in and one line out, whatever bytes come in."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from yousaid.commands.site import say
from yousaid.easyread.model import Line, Question
from yousaid.easyread.prose import one_line
from yousaid.easyread.terms import Known, known_of
from yousaid.errors import Problem, YousaidError
from yousaid.glossary import Glossary
from yousaid.pipeline import load, settings_of
from yousaid.settings import Settings, without_site

_TWO_LINES = "It holds more than 1 sentence. Each one needs its own line."
_ENDS = b"\r\n"


def filter_lines(name: str, config: Path, *, as_json: bool) -> int:
    """Draft each line of a file or of standard input by itself.

    A line that cannot be drafted goes out as it came in, byte by byte, and its question to standard error. With
    ``as_json`` each line gives ``{"source", "lines", "questions"}``.
    """
    known = _known(config)
    for number, raw in enumerate(_lines(name), 1):
        body = raw.rstrip(_ENDS)
        text = body.decode("utf-8", "surrogateescape")
        found = one_line(text, known)
        lines = [entry.text for entry in found if isinstance(entry, Line)]
        whys = [entry.why for entry in found if isinstance(entry, Question)]
        if as_json:
            _write((json.dumps({"source": text, "lines": lines, "questions": whys}) + "\n").encode("ascii"))
            continue
        whys += [_TWO_LINES] if len(lines) > 1 and not whys else []
        sure = len(lines) == 1 and not whys
        _write(lines[0].encode("utf-8", "surrogateescape") + raw[len(body) :] if sure else raw)
        for why in whys:
            say(f"line {number}: {why}")
    sys.stdout.buffer.flush()
    return 0


def _known(config: Path) -> Known:
    """What the site's readers know; outside a site, what everybody does."""
    settings: Settings = without_site(Path.cwd())
    glossary = Glossary()
    if config.is_file():
        settings = settings_of(config)
        glossary = glossary if settings.check_only else load(config).glossary
    return known_of(None, settings, glossary)


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        if sys.stdin.isatty():
            say("Paste your lines. End them with Ctrl+D on a line of its own.")
        yield from _read(sys.stdin.buffer)
        return
    path = Path(name)
    if not path.is_file():
        raise YousaidError(Problem(f"There is no file “{name}”.", "", "Check the name and the folder."))
    with path.open("rb") as file:
        yield from _read(file)


def _read(file: BinaryIO) -> Iterator[bytes]:
    yield from file


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data)
