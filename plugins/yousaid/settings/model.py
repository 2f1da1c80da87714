"""What a site decides, as frozen values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from yousaid.settings.colour import BLACK, WHITE, Colour, contrast, mixed

#: The length of a site's first, gentle time (design: "a site's first 90 days").
LEARNING_DAYS = 90
#: The name under which `limits` holds those of Markdown pages.
PAGES = "pages"
_NUMBER = re.compile(r"\[\d+\]")


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


@dataclass(frozen=True, slots=True)
class Choices:
    """What a site may choose: for each rule its severities (and ``off``), the fields with limits, files for print."""

    levels: Mapping[str, tuple[str, ...]]
    fields: frozenset[str]
    formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that the site offers: its own name, its direction, who checked our words in it, and on which day.

    ``interpreter``, ``urgent`` and ``complaint`` are the site's own sentences in that language: how to ask for an
    interpreter, where to go for urgent help, how to complain.
    """

    code: str
    name: str
    direction: str = "ltr"
    checked_by: str = ""
    checked: date | None = None
    interpreter: str = ""
    urgent: str = ""
    complaint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """What others may do with the open data: the name of the licence, and where its text is (may be empty)."""

    name: str
    url: str = ""


#: The dark words on what has the accent as its background.
INK = Colour.of("#1d1526")


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The two colours of a site: ``brand`` is behind white words, ``accent`` behind dark ones and beside the brand."""

    brand: Colour = Colour.of("#32174d")  # noqa: RUF009 - a colour never changes
    accent: Colour = Colour.of("#ffc845")  # noqa: RUF009

    @property
    def deep(self) -> Colour:
        """The brand where it is darker: behind the menu and the foot of a page."""
        return mixed(self.brand, BLACK, 25)

    @property
    def on_brand(self) -> float:
        """The least contrast of words on the brand: white ones, and at the foot of a page some in the accent."""
        return min(contrast(self.brand, WHITE), contrast(self.deep, self.accent))

    @property
    def on_accent(self) -> float:
        """The least contrast of the accent: with the dark words on it, and as words at the foot of a page."""
        return min(contrast(self.accent, INK), contrast(self.deep, self.accent))


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A site's logo: its file, the name of the file in the site, and its size in pixels."""

    path: Path
    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a site decides. ``root`` is the folder of the configuration file; paths are below it.

    ``check_only``: an ordinary MkDocs project without records, whose Markdown pages pass the gate and nothing else.
    ``rules``: the severity that the site gives to a rule, or to a rule in one field (``jargon did``), or ``off``.
    ``field_limits``: its limits for some fields. ``formats``: the files for print; None is all that there are.
    """

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
    check_only: bool = False
    rules: Mapping[str, str] = field(default_factory=dict)
    field_limits: Mapping[str, Limits] = field(default_factory=dict)
    engine: str = "yousaid"
    formats: tuple[str, ...] | None = None
    licence: Licence | None = None
    colours: Colours | None = None
    logo: Logo | None = None

    def limits_for(self, name: str) -> Limits:
        """The limits for one field, such as ``did`` or ``quotes[0].text``; "" is the text of a page."""
        if not self.field_limits:
            return self.limits
        plain = _NUMBER.sub("", name) or PAGES
        while plain and plain not in self.field_limits:
            plain = plain.rpartition(".")[0]
        return self.field_limits.get(plain, self.limits)

    def level_of(self, rule: str, field: str) -> str | None:
        """The severity that the site gives to a rule: in that field, else everywhere, else None."""
        if not self.rules:
            return None
        plain = _NUMBER.sub("", field)
        while plain and f"{rule} {plain}" not in self.rules:
            plain = plain.rpartition(".")[0]
        return self.rules.get(f"{rule} {plain}", self.rules.get(rule))

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
    def cache_dir(self) -> Path:
        """Where we keep what is slow to make; it may be deleted at any time."""
        return self.root / ".yousaid-cache"

    @property
    def preview_dir(self) -> Path:
        """Where ``build --preview`` writes."""
        return self.site_dir.with_name(self.site_dir.name + "-preview")


#: Acronyms that need no explaining: the NHS content guide uses them without one, or they are everyday words.
KNOWN_ACRONYMS = frozenset({"NHS", "GP", "UK", "TV", "PDF", "DVD", "CD", "BBC", "AM", "PM", "OK", "ID", "USA", "EU"})
#: Who counts words, sentences and syllables: we do, or textstat, for numbers that compare with other people's.
ENGINES = ("yousaid", "textstat")


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
