"""A build never touches the public folder until it is whole: it is made beside it, then swapped in one step."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from yousaid.errors import Problem, YousaidError
from yousaid.outlet.verify import PUBLIC

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Staging:
    """One build in the making: ``folder`` is where to write; ``swap`` makes it the public one."""

    def __init__(self, site_dir: Path, content: Path | None = None) -> None:
        self.site_dir = site_dir = Path(os.path.normpath(site_dir))
        self.content = content
        self.folder = site_dir.parent / (f".{site_dir.name}-staging-{os.getpid()}")

    def open(self) -> Path:
        """Make the empty folder; raises YousaidError when it cannot be made or the target is not a site."""
        _refuse_foreign(self.site_dir, self.content)
        try:
            self.site_dir.parent.mkdir(parents=True, exist_ok=True)
            _sweep(self.site_dir)
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir()
        except OSError as error:
            raise _cannot_write(self.folder.parent, error) from None
        return self.folder

    def swap(self) -> None:
        """Put the new site in the place of the old one; whoever looks sees the old one or the new one, whole."""
        try:
            if not self.site_dir.exists():
                self.folder.rename(self.site_dir)
            elif not _exchange(self.folder, self.site_dir):
                old = self.folder.with_name(self.folder.name + "-old")
                self.site_dir.rename(old)
                try:
                    self.folder.rename(self.site_dir)
                except OSError:
                    old.rename(self.site_dir)
                    raise
                shutil.rmtree(old, ignore_errors=True)
        except OSError as error:
            raise _cannot_write(self.site_dir, error) from None
        self.discard()

    def discard(self) -> None:
        """Remove what is left of the staging folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _exchange(new: Path, old: Path) -> bool:
    """Swap two folders in one step where Linux can; False where it cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE)
    return done == 0


def _refuse_foreign(site_dir: Path, content: Path | None) -> None:
    """Never replace a folder that is not a built site: a wrong setting must not delete somebody's work.

    Nor a folder that holds the content or the settings beside it, or that lies inside the content.
    """
    home = content is not None and (
        content.parent.resolve().is_relative_to(site_dir.resolve())
        or site_dir.resolve().is_relative_to(content.resolve())
    )
    if home or site_dir.is_symlink() or (site_dir.exists() and not site_dir.is_dir()):
        known = False
    else:
        names = {path.name for path in site_dir.iterdir()} if site_dir.exists() else set()
        known = not names or ("index.html" in names and not any(map(_strange, names)))
    if not known:
        raise YousaidError(
            Problem(
                f"“{site_dir.name}” is not a site that we built.",
                "A build replaces this whole folder. What stands there now would be lost.",
                "Choose another `site_dir`, or move the folder away.",
            )
        )


def _strange(name: str) -> bool:
    """Whether a name at the top of a folder never comes from a build: then the folder is somebody's work."""
    ending = os.path.splitext(name)[1]  # noqa: PTH122 - a name only
    return name == ".git" or bool(ending and ending not in PUBLIC)


def _sweep(site_dir: Path) -> None:
    """Remove the staging folders of builds that were killed."""
    name = re.compile(rf"\.{re.escape(site_dir.name)}-staging-(\d+)(-old)?")
    for path in site_dir.parent.iterdir():
        found = name.fullmatch(path.name)
        if found and not _alive(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)


def _alive(process: int) -> bool:
    if os.name == "nt":
        return True
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True


def _cannot_write(path: Path, error: OSError) -> YousaidError:
    return YousaidError(
        Problem(
            f"We cannot write to “{path.name}”: {error.strerror or error}.",
            "The new site was not published. The old one is as it was.",
            "Check that the folder may be written to and that the disk has room.",
        )
    )
