"""Texts that stand outside a site's content: files and folders that a command names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.records.loader import TextFile, read_text

_TEXTS = frozenset({".md", ".txt"})


def read_texts(
    path: Path, without: Iterable[Path] = (), *, any_file: bool = False
) -> tuple[list[TextFile], list[Finding]]:
    """The texts of a file, or of a folder, and what could not be read.

    In a folder: its ``.md`` and ``.txt`` files, but for hidden folders and those in ``without``. ``any_file``: a single
    file is read as text whatever its name. Raises YousaidError when there is no such path, or when a file is not a text
    that we check.
    """
    if not path.exists():
        raise YousaidError(Problem(f"There is no file “{path}”.", "", "Check the name and the folder."))
    if not path.is_dir() and path.suffix not in _TEXTS and not any_file:
        raise _not_a_text(path)
    texts: list[TextFile] = []
    faults: list[Finding] = []
    for file in _below(path, {folder.resolve() for folder in without}) if path.is_dir() else [path]:
        text, unreadable = read_text(file.as_posix(), file.read_bytes())
        texts += [text] if text else []
        faults += unreadable
    return texts, faults


def _below(folder: Path, without: set[Path]) -> list[Path]:
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.is_symlink() or path.resolve() in without:
            continue
        if path.is_dir():
            found += _below(path, without)
        elif path.is_file() and path.suffix in _TEXTS:
            found.append(path)
    return found


def _not_a_text(path: Path) -> YousaidError:
    if path.suffix in {".yml", ".yaml"}:
        return YousaidError(
            Problem(
                f"“{path}” does not belong to a site that we know.",
                "A record is checked together with its site: its glossary, its engagements, its settings.",
                "Go to the folder that holds `site_config.yml`, or name that file with --config.",
            )
        )
    return YousaidError(
        Problem(
            f"“{path}” is not a text that we check.", "", "Name a file that ends in .md or .txt, or paste its text."
        )
    )
