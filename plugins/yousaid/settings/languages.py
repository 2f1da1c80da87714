"""The other languages of a site: what we know of each, what the site says of it, and who checked it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from yousaid.settings.model import Language
from yousaid.settings.noting import Noter

#: A language code as it may stand in an address (BCP 47: a language, then a script, a region or a variant).
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

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
#: What a site may write of a language, each in that language: words of ours that only the site knows.
_TEXTS = ("interpreter", "urgent", "complaint")
_KNOWN = ("name", "direction", "checked_by", "checked", *_TEXTS)
_EXAMPLE = "`cy: {checked_by: Riverside Welsh readers, checked: 2026-10-12}`"


def known_language(code: str) -> Language:
    """A language as we know it, else under its code."""
    base = code.partition("-")[0]
    return Language(code=code, name=_NAMES.get(base, code), direction="rtl" if base in _RIGHT_TO_LEFT else "ltr")


def languages(noter: Noter, given: object) -> dict[str, Language]:
    """The languages that a site names, by code; what is wrong with them is noted."""
    if not given:
        return {}
    if not isinstance(given, Mapping):
        why = "Each language has a code, and a block that says who checked it."
        noter.wrong("`languages` is not a block.", why, f"Write `languages:`, and below it {_EXAMPLE}.", "languages")
        return {}
    found = (_language(noter, str(code), block) for code, block in given.items())
    return {language.code: language for language in found if language}


def _language(noter: Noter, code: str, given: object) -> Language | None:
    where = ("languages", code)
    if not LANGUAGE_CODE.fullmatch(code):
        what, why = f"“{code}” is not a language code.", "It stands in web addresses."
        noter.wrong(what, why, "Write a short code such as `cy` for Welsh or `ur` for Urdu.", *where)
        return None
    about = {} if given is None else given
    if not isinstance(about, Mapping):
        why = "A language is public only when somebody checked it."
        noter.wrong(f"`{code}` is not a block.", why, f"Write it like this: {_EXAMPLE}.", *where)
        return None
    noter.unknown(about, _KNOWN, *where)
    plain = known_language(code)
    direction = str(about.get("direction") or plain.direction)
    if direction not in ("ltr", "rtl"):
        why = "It says on which side a line begins."
        instead = "Write `ltr` for left to right, `rtl` for right to left, or take the line out."
        noter.wrong(f"The `direction` of `{code}` is neither `ltr` nor `rtl`.", why, instead, *where, "direction")
    texts = {name: str(about[name]).strip() for name in ("checked_by", *_TEXTS) if about.get(name)}
    return Language(
        code=code,
        name=str(about.get("name") or plain.name),
        direction=direction,
        checked=_checked(noter, code, about),
        **texts,
    )


def _checked(noter: Noter, code: str, about: Mapping[str, Any]) -> date | None:
    """The day of the check; a check without a day, and a day without a name, are problems."""
    day = noter.day(about, "checked", "languages", code)
    if about.get("checked_by") and not about.get("checked"):
        why = "Words change. People want to know how old the check is."
        instead = "Write the day below it, such as `checked: 2026-10-12`."
        noter.wrong(f"`{code}` says who checked it, but not when.", why, instead, "languages", code, "checked_by")
    if about.get("checked") and not about.get("checked_by"):
        why = "A language is public only when its page can say who checked it."
        instead = "Write who did, such as `checked_by: Riverside Welsh readers`. Name a group or a role."
        noter.wrong(f"`{code}` says when it was checked, but not who did.", why, instead, "languages", code, "checked")
    return day
