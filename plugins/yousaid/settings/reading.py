"""Reads the options of the plugin into settings, and notes every problem with its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from yousaid.errors import YousaidError
from yousaid.settings.choosing import chosen_formats, chosen_levels
from yousaid.settings.languages import languages
from yousaid.settings.looks import colours, logo
from yousaid.settings.model import (
    ENGINES,
    KNOWN_ACRONYMS,
    LEARNING_DAYS,
    PAGES,
    Choices,
    Contact,
    Limits,
    Settings,
)
from yousaid.settings.noting import Noter
from yousaid.settings.site import licence, site_dir, site_url
from yousaid.yamlfile import ConfigFile, read_config

_LARGEST = 1_000_000
_SIMPLE = {"organisation": str, "gate": str, "language": str, "repository": str, "tagline": str, "engine": str}
_OTHERS = "contact gate_start limits acronyms places languages today check_only rules formats licence colours logo"
#: Every setting of ours.
KNOWN = (*_SIMPLE, *_OTHERS.split())
#: Where MkDocs looks for pages when nobody says, and what makes a folder one of ours.
_MKDOCS_FOLDER = "docs"
_OURS = ("records", "engagements", "glossary.yml")


def read_settings(path: Path, choices: Choices | None = None) -> Settings:
    """The settings of a site; raises YousaidError with every problem found.

    ``choices``: what may be chosen for rules and fields. Without it those names are not looked at, and not used.
    """
    config = read_config(path)
    options, keys = _plugin_options(config)
    reader = _Reader(config, path, keys, choices)
    settings = reader.settings(options)
    if reader.problems:
        raise YousaidError(*reader.problems)
    return settings


def _plugin_options(config: ConfigFile) -> tuple[dict[str, Any], tuple[str | int, ...]]:
    plugins = config.data.get("plugins") or []
    if isinstance(plugins, Mapping):
        return dict(plugins.get("yousaid") or {}), ("plugins", "yousaid")
    for number, plugin in enumerate(plugins):
        if isinstance(plugin, Mapping) and "yousaid" in plugin:
            return dict(plugin["yousaid"] or {}), ("plugins", number, "yousaid")
    return {}, ("plugins",)


class _Reader(Noter):
    """Reads one configuration, and notes its problems on the way."""

    def settings(self, options: dict[str, Any]) -> Settings:
        """The settings; problems are noted, not raised."""
        self.unknown(options, KNOWN)
        data, root = self.config.data, self.path.resolve().parent
        simple = {name: str(options[name]) for name in _SIMPLE if options.get(name)}
        site_name = str(data.get("site_name") or "You said, we did")
        simple.setdefault("organisation", site_name)
        self.one_of(options, "gate", ("full", "learning"), "It decides what fails.", "Write `gate: full`.")
        who, write = "It says who counts words and syllables.", "Write `engine: textstat`, or take the line out."
        self.one_of(options, "engine", ENGINES, who, write)
        gate_start = self.day(options, "gate_start")
        if simple.get("gate") == "learning" and options.get("gate_start") is None:
            self.wrong(
                "`gate: learning` needs `gate_start`.",
                f"Learning lasts {LEARNING_DAYS} days. We must know when it began.",
                "Write the day you began, such as `gate_start: 2026-11-02`.",
                "gate",
            )
        plain = self.plain(options, root)
        limits = self.limits(options.get("limits"))
        content = root / str(data.get("docs_dir") or (_MKDOCS_FOLDER if plain else "content"))
        return Settings(
            root=root,
            config_path=self.path,
            site_name=site_name,
            site_url=site_url(self),
            content=content,
            site_dir=site_dir(self, root),
            contact=Contact() if plain else self.contact(options.get("contact")),
            check_only=plain,
            gate_start=gate_start,
            limits=limits,
            field_limits=self.field_limits(options.get("limits"), limits),
            rules=chosen_levels(self, options.get("rules")),
            acronyms=KNOWN_ACRONYMS | self.words(options, "acronyms"),
            places=self.words(options, "places"),
            languages=languages(self, options.get("languages")),
            formats=chosen_formats(self, options.get("formats")),
            licence=licence(self, options.get("licence")),
            colours=colours(self, options.get("colours")),
            logo=logo(self, options.get("logo"), content),
            today=self.day(options, "today"),
            **simple,
        )

    def one_of(self, options: Mapping[str, Any], name: str, known: Sequence[str], why: str, write: str) -> None:
        """Notes a word that is none of those known; YAML reads ``off`` as no, and that is a wrong word too."""
        if options.get(name) is not None and options[name] not in known:
            self.wrong(f"`{name}` is neither {' nor '.join(f'`{word}`' for word in known)}.", why, write, name)

    def plain(self, options: Mapping[str, Any], root: Path) -> bool:
        """Whether this is an ordinary MkDocs project: its setting says so, or nothing in it is for a site of ours."""
        given = options.get("check_only")
        if given is not None and not isinstance(given, bool):
            self.wrong("`check_only` is not yes or no.", "It is a choice.", "Write `check_only: true`.", "check_only")
        if isinstance(given, bool):
            return given
        folder = root / str(self.config.data.get("docs_dir") or _MKDOCS_FOLDER)
        ours = "contact" in options or "organisation" in options or any((folder / name).exists() for name in _OURS)
        return folder.is_dir() and not ours

    def contact(self, given: object) -> Contact:
        """The contact block, which every site must have."""
        if not isinstance(given, Mapping):
            self.wrong(
                "`contact` is missing.",
                "Every page tells people how to reach you, and where to go for urgent help or a complaint.",
                "Add `contact:` with `phone`, `urgent` and `complaint` under the `yousaid` plugin.",
            )
            return Contact()
        known = tuple(f.name for f in fields(Contact))
        self.unknown(given, known, "contact")
        contact = Contact(**{name: str(given[name]).strip() for name in known if given.get(name)})
        if not (contact.phone or contact.text or contact.email or contact.form or contact.post):
            self.wrong(
                "`contact` has no way to reach you.", "People must be able to answer.", "Add `phone:`.", "contact"
            )
        for name, what in (("urgent", "for urgent help"), ("complaint", "to complain")):
            if not getattr(contact, name):
                self.wrong(
                    f"`contact` has no `{name}`.", f"People must know where to go {what}.", f"Add `{name}:`.", "contact"
                )
        return contact

    def limits(self, given: object) -> Limits:
        """The limits; a number that is not one is a problem."""
        if not given:
            return Limits()
        if not isinstance(given, Mapping):
            self.wrong(
                "`limits` is not a block.", "Each limit has a name.", "Write `limits:` and keys below it.", "limits"
            )
            return Limits()
        shared = {name: value for name, value in given.items() if not isinstance(value, Mapping)}
        return self.numbers(shared, Limits(), tuple(f.name for f in fields(Limits)), "limits")

    def field_limits(self, given: object, shared: Limits) -> dict[str, Limits]:
        """The limits for single fields: blocks inside ``limits``."""
        blocks = given.items() if isinstance(given, Mapping) else ()
        known = tuple(f.name for f in fields(Limits) if f.name != "small_number")
        made = {}
        for name, block in blocks:
            if isinstance(block, Mapping):
                if self.choices and name not in {PAGES, *self.choices.fields}:
                    self.not_one_of(f"`{name}` is not a field with a text.", str(name), self.choices.fields, "limits")
                made[str(name)] = self.numbers(block, shared, known, "limits", str(name))
        return made

    def numbers(self, given: Mapping[str, Any], base: Limits, known: tuple[str, ...], *keys: str) -> Limits:
        """Some limits changed; a number that is not one, or that would put people at risk, is a problem."""
        self.unknown(given, known, *keys)
        numbers: dict[str, Any] = {}
        for name in known:
            if name in given:
                value = given[name]
                if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < _LARGEST:
                    numbers[name] = value
                else:
                    self.wrong(f"`{name}` is not a number that can be a limit.", "", "Write digits.", *keys, name)
        if numbers.get("small_number", 8) < 8:
            self.wrong(
                "`small_number` is below 8.",
                "A count of so few people can show who they are.",
                "Write 8, or more.",
                *keys,
                "small_number",
            )
        made = replace(base, **numbers)
        # A stricter failing limit also moves where warnings begin: nothing fails without having warned.
        return replace(
            made,
            age_warns=min(made.age_warns, made.age_fails),
            sentence_warns=min(made.sentence_warns, made.sentence_fails),
        )

    def words(self, options: Mapping[str, Any], name: str) -> frozenset[str]:
        """A list of words."""
        given = options.get(name) or []
        if isinstance(given, list):
            return frozenset(str(word) for word in given)
        self.wrong(f"`{name}` is not a list.", "There may be more than one.", f"Write `{name}: [first, second]`.", name)
        return frozenset()
