"""The languages of a site and of its answers."""

from __future__ import annotations

from yousaid.pages.site import Site
from yousaid.records.blocks import Translation
from yousaid.records.model import Record
from yousaid.settings import LANGUAGE_CODE, Language, known_language


def offered(site: Site) -> dict[str, Language]:
    """The languages with pages, by code: those that somebody checked.

    A preview has every language that the settings name, or that an answer is in.
    """
    named = site.settings.languages
    if not site.preview:
        return {code: language for code, language in sorted(named.items()) if language.checked_by}
    used = {code for record in site.records for code, _ in translations(record)}
    return {code: named.get(code, known_language(code)) for code in sorted({*named, *used})}


def translations(record: Record) -> tuple[tuple[str, Translation], ...]:
    """The translations of an answer by language code; one whose code cannot stand in an address has no page."""
    return tuple(pair for pair in sorted(record.translations.items()) if LANGUAGE_CODE.fullmatch(pair[0]))
