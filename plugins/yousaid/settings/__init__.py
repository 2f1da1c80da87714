"""What a site decides: the options of the ``yousaid`` plugin in ``site_config.yml``, read into frozen settings."""

from yousaid.settings.languages import LANGUAGE_CODE, known_language
from yousaid.settings.model import (
    ENGINES,
    KNOWN_ACRONYMS,
    LEARNING_DAYS,
    PAGES,
    Choices,
    Colours,
    Contact,
    Language,
    Licence,
    Limits,
    Logo,
    Settings,
    without_site,
)
from yousaid.settings.reading import read_settings

__all__ = [
    "ENGINES",
    "KNOWN_ACRONYMS",
    "LANGUAGE_CODE",
    "LEARNING_DAYS",
    "PAGES",
    "Choices",
    "Colours",
    "Contact",
    "Language",
    "Licence",
    "Limits",
    "Logo",
    "Settings",
    "known_language",
    "read_settings",
    "without_site",
]
