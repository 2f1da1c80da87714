"""Keeps made files beside the site, so that only changed ones are made again. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from yousaid.formats.pdf import Printed


@dataclass(slots=True)
class Cache:
    """One folder, a file for each thing made. What cannot be read, or is not what was written, is not there."""

    folder: Path
    used: set[str] = field(default_factory=set)

    def get(self, key: str) -> Printed | None:
        """What was made under a key, whole and unchanged; else None."""
        self.used.add(key)
        try:
            digest, pages, data = (self.folder / key).read_bytes().split(b"\n", 2)
            made = Printed(data, int(pages))
        except (OSError, ValueError):
            return None
        return made if digest == _digest(made) else None

    def put(self, key: str, made: Printed) -> None:
        """Keep one thing, in one step; a folder that cannot be written to costs time, not the build."""
        beside = self.folder / f".{key}-{os.getpid()}"
        with suppress(OSError):
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(b"\n".join((_digest(made), str(made.pages).encode(), made.data)))
                beside.replace(self.folder / key)
            finally:
                beside.unlink(missing_ok=True)

    def forget_unused(self) -> None:
        """Delete what this run did not ask for."""
        for path in self.folder.glob("*"):
            if path.name not in self.used:
                with suppress(OSError):
                    path.unlink()


def key_of(*parts: str) -> str:
    """The name of what was made from these parts."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _digest(made: Printed) -> bytes:
    return hashlib.sha256(b"%d %s" % (made.pages, made.data)).hexdigest().encode()
