"""Checks on the built site, before anybody sees it: links, ids, addresses, and nothing that must not be there."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from yousaid.errors import Problem
from yousaid.outlet.verify_data import verify_data
from yousaid.records.loader import TextFile
from yousaid.visible import visible

_ATTRIBUTE = re.compile(r"""\s(href|src|id|action)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_COMMENT_OR_CODE = re.compile(r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_OUTSIDE = re.compile(
    r"""<(?:script|img|iframe|audio|video|source|embed|object|link)\b[^>]*\s(?:src|href|data)\s*=\s*["'](?:https?:)?//[^"']*"""
)
_KIND = re.compile(r"""<body\b[^>]*\sdata-page\s*=\s*["']([a-z-]+)""")
#: Pages that people reach from outside only: an address that once was another's, or that never was.
_UNLINKED = frozenset({"gone", "moved", "not-found"})
_CANONICAL = re.compile(r"""rel\s*=\s*["'](?:canonical|alternate)["']""")
#: A link within the site: no scheme, and no other host.
_HERE = re.compile(r"(?!//|[A-Za-z][A-Za-z0-9+.-]*:)(?P<path>[^?#]*)(?:\?[^#]*)?(?:#(?P<part>.*))?", re.DOTALL)
#: What a built site is made of.
PUBLIC = frozenset(
    {".html", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".json", ".xml", ".txt", ".ico", ".csv"}
)
#: A file for print, beside the easy-read page that it is made from.
_PRINTED = re.compile(r"answers/([a-z0-9-]+)/easy-read/\1-[a-z0-9-]+\.pdf")


@dataclass(slots=True)
class _Page:
    """A built page. ``targets`` are the file and the part to which each link to this site leads."""

    path: str
    kind: str
    ids: set[str]
    targets: dict[str, tuple[str, str]]
    problems: list[Problem]


def verify(folder: Path, root: str = "/", sources: Mapping[str, TextFile] | None = None) -> list[Problem]:
    """What is wrong with a built site, in words for an editor; an empty list when nothing is.

    ``root`` is the path under which the site is published, for the page that links from the root (``404.html``).
    ``sources`` gives for a built file the text that it came from, so that we can name the file and the line to mend.
    """
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    problems = [_stranger(name) for name in sorted(files) if not _known(name)]
    problems += _twins(files)
    pages = {name: _read(folder, name, root) for name in sorted(files) if name.endswith(".html")}
    for page in pages.values():
        problems += page.problems
        problems += _links(page, pages, files)
    problems += verify_data(folder, files, root)
    problems += _orphans(pages)
    return [_at_source(problem, (sources or {}).get(problem.path)) for problem in problems]


def _at_source(problem: Problem, source: TextFile | None) -> Problem:
    """The problem at the line of the author's file; a page that no author wrote stays as it is."""
    if source is None:
        return problem
    quoted = re.search("“(.*?)”", problem.what)
    place = source.text.find(quoted[1]) if quoted else -1
    return replace(problem, path=source.path, line=source.text.count("\n", 0, max(place, 0)) + 1)


def _known(name: str) -> bool:
    """Whether a file may be public: by its kind, and a PDF file only where we put one."""
    return posixpath.splitext(name)[1] in PUBLIC or bool(_PRINTED.fullmatch(name))


def _stranger(name: str) -> Problem:
    return Problem(
        f"“{name}” must not be in a public site.",
        "It may hold what nobody meant to publish.",
        "Keep only pages and the pictures that pages use in the content folder.",
    )


def _twins(files: set[str]) -> Iterator[Problem]:
    """Two addresses that differ in capitals only are one on many computers, and one page would be lost."""
    firsts: dict[str, str] = {}
    for name in sorted(files):
        first = firsts.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if first != name:
            what = f"“{visible(first)}” and “{visible(name)}” differ only in capitals or accents."
            yield Problem(what, "On many computers one would overwrite the other.", "Rename one of the two files.")


def _read(folder: Path, name: str, root: str) -> _Page:
    text = _COMMENT_OR_CODE.sub(lambda m: _TAG.match(m[0])[0] if m[1] else "", (folder / name).read_text("utf-8"))  # type: ignore[index]
    kind = _KIND.search(text)
    page = _Page(name, kind[1] if kind else "", set(), {}, [])
    for (attribute, double, single), times in Counter(_ATTRIBUTE.findall(" ".join(_TAG.findall(text)))).items():
        value = html.unescape(double or single)
        if attribute != "id":
            if target := _target(name, value, root):
                page.targets[value] = target
            continue
        if value in page.ids or times > 1:
            page.problems.append(_twice(name, value))
        page.ids.add(value)
    for found in _OUTSIDE.findall(text):
        if not _CANONICAL.search(found):
            what = "This page loads something from another site."
            why = "That tells a stranger who reads the page."
            page.problems.append(Problem(what, why, "Copy the file into this site.", name))
    return page


def _twice(name: str, value: str) -> Problem:
    return Problem(
        f"The id “{visible(value)}” is on this page twice.",
        "Links and screen readers would find only the first.",
        "Give one of the two headings other words.",
        name,
    )


def _links(page: _Page, pages: dict[str, _Page], files: set[str]) -> Iterator[Problem]:
    for link, (name, part) in sorted(page.targets.items()):
        if name not in files:
            yield Problem(
                f"The link to “{visible(link)}” leads nowhere.",
                "People would meet an error page.",
                "Mend the link, or take it out.",
                page.path,
            )
        elif part and name in pages and part not in pages[name].ids:
            yield Problem(
                f"The link to “{visible(link)}” names a part that is not there.",
                "People would land at the top of the page and not know why.",
                "Mend the part after “#”.",
                page.path,
            )


def _orphans(pages: dict[str, _Page]) -> Iterator[Problem]:
    """The pages that nobody comes to who starts at home and follows links."""
    waiting, found = ["index.html"], {"index.html"}
    while waiting:
        page = pages.get(waiting.pop())
        if page is not None:
            targets = {name for name, _ in page.targets.values()}
            waiting += targets - found
            found |= targets
    for page in pages.values():
        if page.path not in found and page.kind not in _UNLINKED:
            what = "No page leads to this page."
            why = "People who start at your home page would never find it."
            yield Problem(what, why, "Link to it from another page, or add it to `nav:`. Or take it out.", page.path)


def _target(page: str, link: str, root: str) -> tuple[str, str] | None:
    """The file and the part that a link leads to; None for a link to another site."""
    parts = _HERE.fullmatch(link)
    if not parts:
        return None
    path, part = unquote(parts["path"]), unquote(parts["part"] or "")
    if not path:
        return page, part
    if path.startswith("/"):
        path = path.removeprefix(root) if path.startswith(root) else path[1:]
    else:
        path = page[: page.rfind("/") + 1] + path
    file = posixpath.normpath(path)
    if path.endswith(("/", ".")) or not path:
        file = "index.html" if file == "." else f"{file}/index.html"
    return file, part
