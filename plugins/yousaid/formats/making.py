"""Makes the files for print of a whole site, and says how far it is; only what changed is made again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from yousaid import __version__
from yousaid.formats.booklet import Booklet, booklets
from yousaid.formats.cache import Cache, key_of
from yousaid.formats.kinds import KINDS, Kind
from yousaid.formats.pdf import CannotPrintError, Printed, Printer
from yousaid.pages.press import Press
from yousaid.pages.site import Download, Site

#: How often we say how far we are: after so many files, and not more often than this for all of them.
_STEP, _TIMES = 25, 20


def make_files(
    site: Site, templates: Sequence[Path], write: Callable[[str, bytes], None], tell: Callable[[str], None]
) -> Mapping[str, tuple[Download, ...]]:
    """Make the files for print of a site, hand each to ``write`` with its address, and list them by the answer's id.

    ``tell`` hears which ones this computer cannot make, and how far we are.
    """
    names = tuple(KINDS) if site.settings.formats is None else site.settings.formats
    kinds = [KINDS[name] for name in names]
    cache = Cache(site.settings.cache_dir / "formats")
    made: dict[str, dict[str, Download]] = defaultdict(dict)
    if printer := _printer(kinds, tell):
        wanted = ((booklet, kind) for booklet in booklets(Press(site, templates)) for kind in kinds)
        for booklet, kind, printed in _printed(wanted, printer, cache, tell):
            own, *old = booklet.addresses(kind)
            for address in (own, *old):
                write(address, printed.data)
            made[booklet.slug][kind.name] = Download(kind.label, own, printed.pages, len(printed.data))
    # Words that were taken down must not stay here either.
    cache.forget_unused()
    return {slug: tuple(files[kind.name] for kind in kinds if kind.name in files) for slug, files in made.items()}


def _printer(kinds: Sequence[Kind], tell: Callable[[str], None]) -> Printer | None:
    """What makes these files; None where there are none to make, or this computer cannot."""
    try:
        return Printer() if kinds else None
    except CannotPrintError as error:
        names = ", ".join(kind.label.lower() for kind in kinds)
        tell(f"Not made: {names}. {error} The pages tell people how to ask you for paper instead.")
        return None


def _printed(
    wanted: Iterable[tuple[Booklet, Kind]], printer: Printer, cache: Cache, tell: Callable[[str], None]
) -> Iterator[tuple[Booklet, Kind, Printed]]:
    """Each file: those that are kept first, then the new ones."""
    todo = []
    for booklet, kind in wanted:
        key = key_of(__version__, printer.identity, kind.name, str(kind.points), booklet.html)
        kept = cache.get(key)
        if kept is None:
            todo.append((key, booklet, kind))
        else:
            yield booklet, kind, kept
    step = max(_STEP, len(todo) // _TIMES)
    for number, (key, booklet, kind) in enumerate(todo):
        if number % step == 0:
            tell(f"Making files for print: {number} of {len(todo)} are ready.")
        try:
            printed = printer.print(booklet.html, kind.points, booklet.pictures)
        except CannotPrintError as error:
            tell(f"Not made: {kind.label.lower()} of “{booklet.slug}”. {error}")
            continue
        cache.put(key, printed)
        yield booklet, kind, printed
    if todo:
        tell(f"Files for print: all {len(todo)} are ready.")
