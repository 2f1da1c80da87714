"""A small complete site for ``yousaid init``: settings, two answers, an engagement, pages, and jobs for CI."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable

from yousaid import __version__
from yousaid.authoring.json_schema import json_schemas
from yousaid.cleantext import clean_value, forbidden
from yousaid.records.vocabularies import Vocabularies

#: Where each file of ``data/starter`` goes when its place has another name: no dot-folder lies in the package.
_PLACES = {
    "gitignore": ".gitignore",
    "gitlab-ci.yml": ".gitlab-ci.yml",
    "github/workflows/yousaid.yml": ".github/workflows/yousaid.yml",
    "vscode/settings.json": ".vscode/settings.json",
    "vscode/extensions.json": ".vscode/extensions.json",
}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|&!])")


def starter_files(name: str, today: date) -> dict[str, str]:
    """The files of a new site by path; ``name`` is the organisation. The content passes the gate on ``today``."""
    marks = _marks(_plain(name), today)
    written = {}
    for path, text in _packaged(files("yousaid") / "data" / "starter"):
        place = _PLACES.get(path, path).replace("content/records/", f"content/records/{today.year}/")
        written[place] = re.sub(r"@([A-Z_]+)@", lambda mark: marks[mark[1]], text)
    for kind, schema in json_schemas(Vocabularies()).items():
        written[f"schemas/{kind}.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return dict(sorted(written.items()))


def _packaged(folder: Traversable, prefix: str = "") -> list[tuple[str, str]]:
    """The paths and texts of the files that come with yousaid."""
    found = []
    for item in folder.iterdir():
        if item.is_dir():
            found += _packaged(item, f"{prefix}{item.name}/")
        elif item.name != "SOURCE.md":
            found.append((prefix + item.name, item.read_text("utf-8")))
    return found


def _plain(name: str) -> str:
    """A name on one line, without hidden characters."""
    text = clean_value(name)[0]
    hidden = {place for place, _ in forbidden(text)}
    return " ".join("".join(char for place, char in enumerate(text) if place not in hidden).split())


def _marks(name: str, today: date) -> dict[str, str]:
    name = name or "Our organisation"
    days = {"TODAY": 0, "NEXT_NEWS": 28, "OPEN_FROM": -60, "OPEN_TO": -30}
    marks = {mark: (today + timedelta(days=days[mark])).isoformat() for mark in days}
    return marks | {
        "NAME": _MARKDOWN.sub(r"\\\1", name),
        # A JSON string is a YAML string too.
        "NAME_YAML": json.dumps(name, ensure_ascii=False),
        "YEAR": str(today.year),
        "VERSION": __version__,
    }
