"""Which files a check is about: the paths that somebody named, or what changed since a revision."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from yousaid.commands.texts import read_texts
from yousaid.errors import Problem, YousaidError
from yousaid.finding import Finding
from yousaid.gate.changed import changed_since, lost_addresses
from yousaid.gate.run import EVERYTHING, Scope
from yousaid.pipeline import Loaded
from yousaid.records.loader import TextFile


@dataclass(frozen=True, slots=True)
class Selection:
    """What to report on: files of the site, texts outside its content, and faults found already.

    ``untouched``: nothing of the site changed since the revision that was named.
    """

    scope: Scope = EVERYTHING
    texts: tuple[TextFile, ...] = ()
    faults: tuple[Finding, ...] = ()
    untouched: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to report on."""
        return self.scope.only is not None and not (self.scope.only or self.texts or self.faults)


def select(options: argparse.Namespace, loaded: Loaded) -> Selection:
    """What the options of the command ask for; raises YousaidError for a path with nothing to check."""
    if options.changed_since:
        changed = changed_since(loaded.settings.root, options.changed_since)
        ours = {name for name in changed.paths if _concerns(name, loaded)}
        # What all files depend on may change a finding in any of them.
        whole = any(_shared(name, loaded) for name in ours)
        scope = EVERYTHING if whole else Scope(frozenset(ours) & _known(loaded), links=bool(ours))
        return Selection(scope, faults=lost_addresses(changed, loaded.content), untouched=not ours)
    if not options.paths:
        return Selection()
    only: set[str] = set()
    texts: list[TextFile] = []
    faults: list[Finding] = []
    for given in options.paths:
        here = _inside(Path(given), loaded)
        only |= here
        if not here or Path(given).resolve() == loaded.settings.root.resolve():
            settings = loaded.settings
            made = (settings.content, settings.site_dir, settings.preview_dir)
            found, unreadable = read_texts(Path(given), made, any_file=options.any_file)
            texts += found
            faults += unreadable
    return Selection(Scope(frozenset(only)), tuple(texts), tuple(faults))


def _concerns(name: str, loaded: Loaded) -> bool:
    """Whether a changed path belongs to the site."""
    settings = loaded.settings
    content = settings.content.relative_to(settings.root).as_posix() if settings.content != settings.root else ""
    return name == settings.config_path.name or name.startswith(f"{content}/" if content else "")


def _shared(name: str, loaded: Loaded) -> bool:
    """Whether every file depends on a path: the settings, a table such as the glossary, a list of codes."""
    tables = name.endswith(("/easy-read.yml", "/glossary.yml", "/pictures.yml")) or "/vocabularies/" in name
    return tables or name == loaded.settings.config_path.name


def _inside(path: Path, loaded: Loaded) -> set[str]:
    """The files of the site's content at a path, or below it; raises YousaidError when it is there and has none."""
    content, root = loaded.settings.content.resolve(), loaded.settings.root.resolve()
    place = path.resolve()
    if content.is_relative_to(place):
        return set(_known(loaded))
    if not place.is_relative_to(content):
        return set()
    name = place.relative_to(root).as_posix()
    here = {known for known in _known(loaded) if known == name or known.startswith(f"{name}/")}
    if not here:
        raise YousaidError(Problem(f"There is nothing to check at “{path}”.", "", "Check the name and the folder."))
    return here


def _known(loaded: Loaded) -> frozenset[str]:
    content = loaded.content
    paths = [record.path for record in content.records] + [engagement.path for engagement in content.engagements]
    paths += [review.path for review in content.reviews] + [page.path for page in content.pages]
    paths += [finding.path for finding in content.findings]
    return frozenset([*paths, *content.pictures, *(table.path for table in content.tables)])
