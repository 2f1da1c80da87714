"""Texts that stand outside a site's content: files and folders that a command names."""

from __future__ import annotations

from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.records.loader import TextFile, read_text


def read_texts(path: Path, *, any_file: bool = False) -> tuple[list[TextFile], list[Finding]]:
    """The texts of a file, or of the ``.md`` and ``.txt`` files of a folder, and what could not be read.

    ``any_file``: a single file is read as text whatever its name.
    """
    if not path.exists():
        raise YousaidError(Problem(f"There is no file “{path}”.", "", "Check the name and the folder."))
    inside = sorted(p for p in path.rglob("*") if p.suffix in {".md", ".txt"}) if path.is_dir() else [path]
    if not inside or (path.is_file() and path.suffix not in {".md", ".txt"} and not any_file):
        raise YousaidError(
            Problem(
                f"“{path}” is not a text that we check.", "Outside a site we check .md and .txt files.", "Name one."
            )
        )
    texts: list[TextFile] = []
    faults: list[Finding] = []
    for file in inside:
        text, unreadable = read_text(file.as_posix(), file.read_bytes())
        texts += [text] if text else []
        faults += unreadable
    return texts, faults
