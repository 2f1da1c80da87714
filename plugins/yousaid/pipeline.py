"""The one door to a site: read it and check it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from yousaid.easyread.front import TABLE, Front, read_front
from yousaid.easyread.pictures import Pictures, check_themes, read_pictures
from yousaid.errors import Problem, YousaidError
from yousaid.formats.kinds import KINDS
from yousaid.gate.baseline import read_baseline
from yousaid.gate.run import EVERYTHING, Checked, Scope, check_content
from yousaid.gate.severity import levels
from yousaid.gate.subjects import texts
from yousaid.glossary import Glossary, read_glossary
from yousaid.records.loader import Content, load_content, load_pages
from yousaid.records.vocabularies import Vocabularies
from yousaid.rules import RULES
from yousaid.rules.rule import Subject
from yousaid.settings import Choices, Settings, read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """One site as read from its files; nothing after this reads a file again."""

    settings: Settings
    vocabularies: Vocabularies
    content: Content
    glossary: Glossary
    pictures: Pictures = field(default_factory=Pictures)
    front: Front = field(default_factory=Front)


def settings_of(config: Path) -> Settings:
    """The settings of a site, its choices for rules and fields too; raises YousaidError with every problem."""
    return read_settings(config, Choices({rule.id: levels(rule) for rule in RULES}, texts(), tuple(KINDS)))


def load(config: Path, folder: Path | None = None) -> Loaded:
    """Read a site; raises YousaidError when its settings are wrong or there is nothing to read.

    ``folder``: where the pages of an ordinary MkDocs project are, when its configuration does not say it itself.
    """
    settings = settings_of(config)
    if settings.check_only and folder is not None:
        settings = replace(settings, content=folder)
    if not settings.content.is_dir():
        raise YousaidError(
            Problem(
                f"There is no folder “{settings.content.name}” beside {config.name}.",
                "It holds the records and the pages of the site.",
                "Make the folder, or start a new site with `yousaid init my-site`.",
                config.name,
                1,
            )
        )
    if settings.check_only:
        content = load_pages(settings.root, settings.content)
        return Loaded(settings=settings, vocabularies=Vocabularies(), content=content, glossary=Glossary())
    vocabularies = Vocabularies(settings.content / "vocabularies")
    content = load_content(settings.root, settings.content, vocabularies)
    words = content.table("glossary.yml")
    glossary, faults = read_glossary(words, vocabularies) if words else (Glossary(), ())
    files = (settings.root / name for name in content.pictures)
    found = {file.relative_to(settings.content).as_posix(): file for file in files}
    pictures, wrong = read_pictures(content.table("pictures.yml"), found, vocabularies)
    check_themes(vocabularies["themes"], pictures)
    front, hard = read_front(content.table(TABLE), pictures, settings.acronyms, vocabularies)
    return Loaded(
        settings=settings,
        vocabularies=vocabularies,
        content=content.plus((*faults, *wrong, *hard)),
        glossary=glossary,
        pictures=pictures,
        front=front,
    )


def keep_last_good(loaded: Loaded, before: Loaded | None) -> Loaded:
    """The site, with what could be read earlier in the place of each file that cannot be read now (for a preview)."""
    if before is None:
        return loaded
    lost = {finding.path for finding in loaded.content.findings if finding.broken}
    content = loaded.content
    for read in (content.records, content.engagements, content.reviews):
        lost -= {thing.path for thing in read}
    content = replace(
        content,
        records=(*content.records, *(r for r in before.content.records if r.path in lost)),
        engagements=(*content.engagements, *(e for e in before.content.engagements if e.path in lost)),
        reviews=(*content.reviews, *(r for r in before.content.reviews if r.path in lost)),
    )
    return replace(loaded, content=content)


def check(loaded: Loaded, today: date, scope: Scope = EVERYTHING) -> Checked:
    """Run the gate over a site, and report on what is in the scope."""
    baseline = read_baseline(loaded.settings.baseline_path)
    blank = Subject(path="", settings=loaded.settings, glossary=loaded.glossary, today=today, pictures=loaded.pictures)
    return check_content(loaded.content, blank, baseline, scope)
