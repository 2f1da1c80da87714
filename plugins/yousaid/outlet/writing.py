"""Writes what does not come from Markdown into the folder of a build."""

from __future__ import annotations

from pathlib import Path

from yousaid import addresses
from yousaid.errors import Problem, YousaidError
from yousaid.pages.render import Renderer


def write_pages(folder: Path, renderer: Renderer) -> int:
    """Write every page and file that does not come from Markdown; gives the number of pages."""
    pages = list(renderer.pages())
    for page in pages:
        _put(folder, addresses.file_of(page.address), page.html.encode())
    for address, text in renderer.files(pages):
        _put(folder, address, text.encode())
    for address, source in renderer.assets():
        _put(folder, address, source.read_bytes())
    return len(pages)


def _put(folder: Path, name: str, data: bytes) -> None:
    target = folder / name
    if ".." in name.split("/") or name.startswith("/"):
        raise YousaidError(Problem(f"The address “{name}” leads out of the site."))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
