"""Turns HTML into tagged PDF with WeasyPrint, an extra: ``pip install "yousaid[formats]"``, and Pango on the system.

A file holds no date and no name of this computer, and takes nothing from the network: its fonts come with us. The same
HTML gives the same bytes, in any order and in any process, on one computer.
"""

from __future__ import annotations

import hashlib
import io
import logging
import warnings
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError

_FONTS = Path(__file__).resolve().parents[1] / "data" / "fonts"
_TYPES = {
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
#: The points in a pixel of CSS.
_POINTS = 0.75
_PACKAGES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "cssselect2", "tinyhtml5")
_NO_PACKAGE = 'To make them, run `pip install "yousaid[formats]"`.'
_NO_PANGO = (
    "This computer has no Pango, which draws the letters. Install it with `sudo apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0`, or on a Mac with `brew install pango`."
)


class CannotPrintError(Exception):
    """Raised when a PDF file cannot be made; its words say why, and what to install."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF file: its bytes and how many pages it has."""

    data: bytes
    pages: int


class Printer:
    """Makes PDF files; one for many, because reading the fonts takes longer than most files.

    ``identity`` names everything that can change the bytes, but for the HTML. Raises CannotPrintError.
    """

    def __init__(self) -> None:
        weasyprint = _weasyprint()
        self._html, self._css = weasyprint.HTML, weasyprint.CSS
        self._fonts = weasyprint.text.fonts.FontConfiguration()
        self._urls = weasyprint.urls
        ffi = weasyprint.text.ffi
        fonts = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_FONTS.glob("*.woff2")))).hexdigest()
        tools = [f"{name} {version(name)}" for name in _PACKAGES]
        self.identity = f"{tools} {ffi.pango.pango_version()} {ffi.harfbuzz_subset is None} {fonts}"

    def print(self, html: str, points: int, pictures: Mapping[str, Path]) -> Printed:
        """The PDF of a whole HTML page with letters of so many points, which its sheet knows as 1rem.

        ``pictures`` are the files that it may show, by the addresses it calls them. Raises YousaidError when it asks
        for a file that does not come with it.
        """
        try:
            page = self._html(string=html, base_url="booklet:", url_fetcher=_own_files(self._urls, pictures))
            size = self._css(string=f":root {{ font-size: {points}pt }}")
            document = page.render(font_config=self._fonts, stylesheets=[size])
            data = document.write_pdf(pdf_tags=True, pdf_version="1.7", finisher=_mend_tags)
        except self._urls.FatalURLFetchingError as error:
            raise YousaidError(
                Problem(
                    f"A file for print asks for “{error.__cause__}”, which does not come with it.",
                    "We take nothing from elsewhere.",
                    "Look at your own templates in `templates/formats`.",
                )
            ) from None
        except Exception as error:
            # A fault of theirs with one text must not keep a whole site from going out.
            raise CannotPrintError(f"WeasyPrint stopped with {type(error).__name__}.") from error
        return Printed(data, len(document.pages))


def _own_files(urls: Any, pictures: Mapping[str, Path]) -> Any:  # noqa: ANN401 - WeasyPrint's own types
    """What gets a file for WeasyPrint: our fonts and these pictures, and nothing else."""
    fonts = {f"font:{path.name}": path for path in _FONTS.glob("*.woff2")}

    class OwnFiles(urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401
            path = fonts.get(url) or pictures.get(url)
            if path is None:
                raise ValueError(url)
            return urls.URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _TYPES[path.suffix.lower()]})

    return OwnFiles(fail_on_errors=True)


def _weasyprint() -> Any:  # noqa: ANN401 - it has no types
    """The library, its own words kept from the editor; raises CannotPrintError."""
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        # It prints advice when something is missing, and warns where there are no fonts: ours come with us.
        with redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise CannotPrintError(_NO_PACKAGE) from None
    except OSError:
        raise CannotPrintError(_NO_PANGO) from None
    return weasyprint


def _mend_tags(document: Any, pdf: Any) -> None:  # noqa: ANN401 - WeasyPrint's own types
    """Mend what WeasyPrint 70 tags badly.

    It tags page numbers and leaves the tags out of the tree: they become artifacts, which are no part of the text. It
    gives the place of a picture in its own units, from the top of the page: PDF has points from the foot of it.
    """
    objects = {thing.reference: thing for thing in pdf.objects}
    root = objects[pdf.catalog["StructTreeRoot"]]
    known = set(_below(root["K"], objects))
    places = objects[root["ParentTree"]]["Nums"]
    tagged = dict(zip(places[::2], places[1::2], strict=True))
    for number, reference in enumerate(pdf.page_references):
        strange = {mcid for mcid, element in enumerate(tagged[number]) if element not in known}
        stream = objects[objects[reference]["Contents"]].stream
        for place, item in enumerate(stream):
            if isinstance(item, dict) and item.get("MCID") in strange:
                stream[place - 1 : place + 1] = ["/Artifact", type(item)({"Type": "/Pagination"})]
        tagged[number][:] = ["null" if mcid in strange else element for mcid, element in enumerate(tagged[number])]
    for reference in known:
        element = objects[reference]
        if element["S"] == "/Figure":
            height = objects[element["Pg"]]["MediaBox"][3]
            left, top, right, bottom = (pixels * _POINTS for pixels in element["A"]["BBox"])
            element["A"]["BBox"][:] = [left, height - bottom, right, height - top]


def _below(references: list[Any], objects: Mapping[bytes, Any]) -> Iterator[bytes]:
    """Every element of the structure tree from here down."""
    for reference in references:
        if reference in objects and "S" in objects[reference]:
            yield reference
            yield from _below(objects[reference].get("K", []), objects)
