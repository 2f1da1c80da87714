"""Writes the pages and files that do not come from Markdown; none leads out of the site or replaces another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.structure.files import Files

from yousaid import addresses
from yousaid.errors import Problem, YousaidError
from yousaid.exports.files import files as open_data
from yousaid.pages.render import Renderer
from yousaid.publishing import edition_of


def write_site(folder: Path, renderer: Renderer) -> int:
    """Write every page and file that does not come from Markdown; gives the number of pages."""
    pages = list(renderer.pages())
    for page in pages:
        put(folder, addresses.file_of(page.address), page.html.encode())
    for address, text in renderer.files(pages):
        put(folder, address, text.encode())
    for address, text in open_data(edition_of(renderer.site, renderer.catalogue)):
        put(folder, address, text.encode())
    for address, source in renderer.assets():
        if source.is_symlink():
            raise YousaidError(
                Problem(
                    f"“{source.name}” among the templates is a link to another place.",
                    "We publish nothing from outside the site.",
                    "Put the file itself there.",
                )
            )
        put(folder, address, source.read_bytes())
    return len(pages)


def doubles(files: Files) -> Iterator[Problem]:
    """Each pair of an author's pages that would be one file: one of the two would be lost without a word."""
    firsts: dict[str, str] = {}
    for file in files.documentation_pages():
        first = firsts.setdefault(file.dest_uri, file.src_uri)
        if first != file.src_uri:
            yield _two_pages(file.dest_uri, f"{first} and {file.src_uri}")


def taken(built: str, path: str, error: YousaidError) -> Iterator[Problem]:
    """The problem of an author's page that stands where a page of ours must stand, with its file."""
    if any(f"“{built}”" in problem.what for problem in error.problems):
        what = f"This page would have the address “{built.removesuffix('index.html')}”, where we make a page."
        yield Problem(what, "Only one of them would be public.", "Rename the file.", path, 1)


def put(folder: Path, name: str, data: bytes) -> None:
    """Write one file of the site at its address; raises YousaidError when that leads out of it, or is taken."""
    target = folder / name
    if ".." in name.split("/") or name.startswith("/"):
        raise YousaidError(Problem(f"The address “{name}” leads out of the site."))
    try:
        _write_new(target, data)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_new(target, data)
    except FileExistsError:
        raise YousaidError(_two_pages(name, "one that we make, and another one")) from None


def _write_new(target: Path, data: bytes) -> None:
    with target.open("xb") as file:
        file.write(data)


def _two_pages(address: str, which: str) -> Problem:
    what = f"Two pages would have the address “{address}”: {which}."
    return Problem(what, "Only one of them would be public.", "Rename or move one of the two files.")
