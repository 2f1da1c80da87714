"""What a site decides: the options of the ``yousaid`` plugin in ``site_config.yml``, read into frozen settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from yousaid.errors import Problem, YousaidError
from yousaid.yamlfile import ConfigFile, read_config

#: The length of a site's first, gentle time (design: "a site's first 90 days").
LEARNING_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How people reach the organisation; on every page."""

    team: str = ""
    phone: str = ""
    hours: str = ""
    text: str = ""
    relay: str = ""
    email: str = ""
    form: str = ""
    post: str = ""
    urgent: str = ""
    complaint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where language rules begin to warn and to fail. Ages in years, sentence lengths in words."""

    age_warns: float = 12.0
    age_fails: float = 14.5
    passage_words: int = 50
    sentence_warns: int = 20
    sentence_fails: int = 25
    sentence_age: float = 16.0
    small_number: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that the site offers: its own name, its direction, and who checked it."""

    code: str
    name: str
    direction: str = "ltr"
    checked_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a site decides. ``root`` is the folder of the configuration file; paths are below it."""

    root: Path
    config_path: Path
    site_name: str
    organisation: str
    contact: Contact
    content: Path
    site_dir: Path
    site_url: str = ""
    language: str = "en-GB"
    gate: str = "full"
    gate_start: date | None = None
    limits: Limits = field(default_factory=Limits)
    acronyms: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    languages: dict[str, Language] = field(default_factory=dict)
    today: date | None = None
    repository: str = ""
    tagline: str = ""

    @property
    def learning_ends(self) -> date | None:
        """The last day of the learning time; None when the site is not learning."""
        if self.gate != "learning" or self.gate_start is None:
            return None
        return self.gate_start + timedelta(days=LEARNING_DAYS)

    @property
    def baseline_path(self) -> Path:
        """The file that holds findings accepted earlier."""
        return self.root / ".yousaid-baseline.json"

    @property
    def preview_dir(self) -> Path:
        """Where ``build --preview`` writes."""
        return self.site_dir.with_name(self.site_dir.name + "-preview")


#: Acronyms that need no explaining: the NHS content guide uses them without one, or they are everyday words.
KNOWN_ACRONYMS = frozenset({"NHS", "GP", "UK", "TV", "PDF", "DVD", "CD", "BBC", "AM", "PM", "OK", "ID", "USA", "EU"})
_SIMPLE = {"organisation": str, "gate": str, "language": str, "repository": str, "tagline": str}
_KNOWN = (*_SIMPLE, "contact", "gate_start", "limits", "acronyms", "places", "languages", "today")
_LANGUAGES = {"cy": ("Cymraeg", "ltr"), "ur": ("اردو", "rtl"), "pl": ("Polski", "ltr"), "ar": ("العربية", "rtl")}


def read_settings(path: Path) -> Settings:
    """The settings of a site; raises YousaidError with every problem found."""
    config = read_config(path)
    options, keys = _plugin_options(config)
    reader = _Reader(config, path, keys)
    settings = reader.settings(options)
    if reader.problems:
        raise YousaidError(*reader.problems)
    return settings


def without_site(folder: Path) -> Settings:
    """Settings for texts that belong to no site: the usual limits, and nothing that only a site knows."""
    return Settings(
        root=folder,
        config_path=folder / "site_config.yml",
        site_name="",
        organisation="",
        contact=Contact(),
        content=folder / "content",
        site_dir=folder / "site",
        acronyms=KNOWN_ACRONYMS,
    )


def _plugin_options(config: ConfigFile) -> tuple[dict[str, Any], tuple[str | int, ...]]:
    plugins = config.data.get("plugins") or []
    if isinstance(plugins, Mapping):
        return dict(plugins.get("yousaid") or {}), ("plugins", "yousaid")
    for number, plugin in enumerate(plugins):
        if isinstance(plugin, Mapping) and "yousaid" in plugin:
            return dict(plugin["yousaid"] or {}), ("plugins", number, "yousaid")
    return {}, ("plugins",)


class _Reader:
    """Collects the problems of one configuration while reading it."""

    def __init__(self, config: ConfigFile, path: Path, keys: tuple[str | int, ...]) -> None:
        self.config, self.path, self.keys = config, path, keys
        self.problems: list[Problem] = []

    def wrong(self, what: str, why: str, instead: str, *keys: str | int) -> None:
        """Note one problem at the line of a key."""
        line = self.config.line(*self.keys, *keys)
        self.problems.append(Problem(what, why, instead, self.path.name, line))

    def settings(self, options: dict[str, Any]) -> Settings:
        """The settings; problems are noted, not raised."""
        self.unknown(options, _KNOWN)
        data, root = self.config.data, self.path.resolve().parent
        simple = {name: str(options[name]) for name in _SIMPLE if options.get(name)}
        site_name = str(data.get("site_name") or "You said, we did")
        simple.setdefault("organisation", site_name)
        if simple.get("gate", "full") not in {"full", "learning"}:
            self.wrong(
                "`gate` is neither `full` nor `learning`.", "It decides what fails.", "Write `gate: full`.", "gate"
            )
        gate_start = self.day(options, "gate_start")
        if simple.get("gate") == "learning" and gate_start is None:
            self.wrong(
                "`gate: learning` needs `gate_start`.",
                f"Learning lasts {LEARNING_DAYS} days. We must know when it began.",
                "Write the day you began, such as `gate_start: 2026-11-02`.",
                "gate",
            )
        return Settings(
            root=root,
            config_path=self.path,
            site_name=site_name,
            site_url=str(data.get("site_url") or ""),
            content=root / str(data.get("docs_dir") or "content"),
            site_dir=root / str(data.get("site_dir") or "site"),
            contact=self.contact(options.get("contact")),
            gate_start=gate_start,
            limits=self.limits(options.get("limits")),
            acronyms=KNOWN_ACRONYMS | self.words(options, "acronyms"),
            places=self.words(options, "places"),
            languages=self.languages(options.get("languages")),
            today=self.day(options, "today"),
            **simple,
        )

    def unknown(self, given: Mapping[str, Any], known: tuple[str, ...], *keys: str) -> None:
        """Note each key that we do not know."""
        for name in given:
            if name not in known:
                guess = get_close_matches(str(name), known, n=1)
                self.wrong(
                    f"We do not know the setting `{name}`." + (f" Did you mean `{guess[0]}`?" if guess else ""),
                    "A setting that we do not know would do nothing.",
                    "Use one of: " + ", ".join(f"`{k}`" for k in sorted(known)) + ".",
                    *keys,
                    str(name),
                )

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
        known = tuple(f.name for f in fields(Limits))
        self.unknown(given, known, "limits")
        numbers: dict[str, Any] = {}
        for name in known:
            if name in given:
                if isinstance(given[name], int | float) and not isinstance(given[name], bool):
                    numbers[name] = given[name]
                else:
                    self.wrong(f"`{name}` is not a number.", "It is a limit.", "Write digits.", "limits", name)
        if numbers.get("small_number", 8) < 5:
            self.wrong(
                "`small_number` is below 5.",
                "A count of so few people can show who they are.",
                "Write 8, or more.",
                "limits",
                "small_number",
            )
        return Limits(**numbers)

    def words(self, options: Mapping[str, Any], name: str) -> frozenset[str]:
        """A list of words."""
        given = options.get(name) or []
        if isinstance(given, list):
            return frozenset(str(word) for word in given)
        self.wrong(f"`{name}` is not a list.", "There may be more than one.", f"Write `{name}: [first, second]`.", name)
        return frozenset()

    def day(self, options: Mapping[str, Any], name: str) -> date | None:
        """A date."""
        given = options.get(name)
        try:
            return given if isinstance(given, date) or given is None else date.fromisoformat(str(given))
        except ValueError:
            self.wrong(f"`{name}` is not a date.", "We count days from it.", f"Write `{name}: 2026-11-02`.", name)
            return None

    def languages(self, given: object) -> dict[str, Language]:
        """The languages, with their own names and directions."""
        if not isinstance(given, Mapping):
            return {}
        languages = {}
        for code, block in given.items():
            name, direction = _LANGUAGES.get(str(code), (str(code), "ltr"))
            about = block if isinstance(block, Mapping) else {}
            languages[str(code)] = Language(
                code=str(code),
                name=str(about.get("name", name)),
                direction=str(about.get("direction", direction)),
                checked_by=str(about.get("checked_by", "")),
            )
        return languages
