"""What a configuration says about the site as a whole: its address, and the folder that a build replaces."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from yousaid.errors import Problem
from yousaid.settings.model import Licence
from yousaid.settings.noting import Noter


def site_url(noter: Noter) -> str:
    """The web address of the site, or nothing; an address that is none is a problem."""
    text = str(noter.config.data.get("site_url") or "")
    try:
        parts = urlsplit(text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        good = False
    if text and not good:
        what, why = f"“{text}” is not a web address.", "Links in letters and feeds start with it."
        _wrong(noter, "site_url", what, why, "Write an address that starts with `https://`.")
        return ""
    return text


def site_dir(noter: Noter, root: Path) -> Path:
    """The folder of the built site; one that a build must never replace is a problem."""
    folder = Path(os.path.normpath(root / str(noter.config.data.get("site_dir") or "site")))
    if folder == root or root.is_relative_to(folder) or not folder.name:
        what = f"`site_dir` is “{folder.name or folder}”, which holds more than the site."
        _wrong(noter, "site_dir", what, "A build replaces this whole folder.", "Write a folder of its own: `site`.")
        return root / "site"
    return folder


def licence(noter: Noter, given: object) -> Licence | None:
    """What others may do with the open data; None when the site does not say."""
    if given is None:
        return None
    block: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    name, url = str(block.get("name") or "").strip(), str(block.get("url") or "")
    if not name or (url and not url.startswith("https://")):
        noter.wrong(
            "`licence` does not name a licence.",
            "People who use your open data must know what they may do with it.",
            "Write `licence:` and below it `name:` and `url:`. The address starts with `https://`.",
            "licence",
        )
        return None
    noter.unknown(block, ("name", "url"), "licence")
    return Licence(name=name, url=url)


def _wrong(noter: Noter, key: str, what: str, why: str, instead: str) -> None:
    noter.problems.append(Problem(what, why, instead, noter.path.name, noter.config.line(key)))
