"""The names of languages in those languages, and the direction in which they are written."""

from __future__ import annotations

import re

from yousaid.records.blocks import Translation
from yousaid.records.model import Record
from yousaid.settings import Language, Settings

#: A language code as it may stand in an address (BCP 47: a language, then a script, a region or a variant).
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

#: Each language's name for itself (CLDR 45), for languages that health services in the UK often print.
_NAMES = {
    "ar": "العربية",
    "bn": "বাংলা",
    "cy": "Cymraeg",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "pt": "Português",
    "ro": "Română",
    "so": "Soomaali",
    "ta": "தமிழ்",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def language(settings: Settings, code: str) -> Language:
    """A language: as the site describes it, else as we know it, else under its code."""
    if code in settings.languages:
        return settings.languages[code]
    base = code.partition("-")[0]
    return Language(code=code, name=_NAMES.get(base, code), direction="rtl" if base in _RIGHT_TO_LEFT else "ltr")


def translations(record: Record) -> tuple[tuple[str, Translation], ...]:
    """The translations of an answer by language code; one whose code cannot stand in an address has no page."""
    return tuple(pair for pair in sorted(record.translations.items()) if _CODE.fullmatch(pair[0]))
