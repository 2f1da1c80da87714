"""The pages that authors write in Markdown, as MkDocs knows them: their addresses, titles, links and files."""

from __future__ import annotations

import re

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from yousaid.pipeline import Loaded
from yousaid.records.loader import TextFile

_ROOTED = re.compile(r"""(\s(?:href|src)=")/(?!/)([^"]*)""")
_FOLDER_LINK = re.compile(r"""(\shref=")(?![a-z+.-]+:|/|#)([^"#?]*/)?(#[^"]*)?\"""")


def sources(files: Files, loaded: Loaded) -> dict[str, TextFile]:
    """The author's text of each built page that has one."""
    folder = loaded.settings.content.name
    texts = {page.path: page for page in loaded.content.pages}
    found = {file.dest_uri: texts.get(f"{folder}/{file.src_uri}") for file in files.documentation_pages()}
    return {name: text for name, text in found.items() if text is not None}


def address_of(page: Page) -> str:
    """Where a page is in the site: empty for home, else with a slash at its end."""
    return page.url.removeprefix("./").removesuffix("index.html")


def title_of(page: Page) -> str:
    """The title of a page that MkDocs has read."""
    return str(page.title or page.file.name)


def title_in_menu(page: Page, loaded: Loaded) -> str:
    """The title of a page that MkDocs may not have read yet: its first heading, else the name of its file."""
    if page.title:
        return str(page.title)
    name = f"{loaded.settings.content.name}/{page.file.src_uri}"
    text = next((file.text for file in loaded.content.pages if file.path.endswith(name)), "")
    heading = re.search(r"^# +(.+)$", text, re.MULTILINE)
    return heading[1].rstrip(" #") if heading else page.file.name.replace("-", " ").capitalize()


def movable(html: str, address: str, *, files: bool) -> str:
    """The HTML of the page at an address, with links from the root of the site that work wherever the site is put.

    ``files``: links name files, so that they open by a double click.
    """
    up = "../" * address.count("/")
    html = _ROOTED.sub(lambda m: f"{m[1]}{up or './'}{m[2]}", html)
    if files:
        html = _FOLDER_LINK.sub(lambda m: f'{m[1]}{m[2] or ""}{"index.html" if m[2] else ""}{m[3] or ""}"', html)
    return html
