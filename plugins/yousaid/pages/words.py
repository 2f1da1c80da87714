"""What our pages say themselves, in one language: headings, status words, names of months, labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup, escape

from yousaid.locale import catalogue
from yousaid.pages.prose import when
from yousaid.records.dates import MONTHS, Month
from yousaid.settings import Language, known_language

#: The attributes of a part in a language, and in its direction.
MARKED = Markup(' lang="{}" dir="{}"')
_NOTHING = Markup("")
_TIME = Markup('<time datetime="{}">{}</time>')


@dataclass(frozen=True, slots=True)
class Words:
    """Our messages in one language: ``words("Late since {day}", day=…)``. ``said`` holds them; English needs none.

    ``foreign`` marks the site's own English (its name, its contact details) where it stands among these words;
    ``ours`` marks these words where they stand on a page in another language, of which we have no catalogue.
    """

    lang: str
    foreign: Markup = _NOTHING
    ours: Markup = _NOTHING
    said: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, message: str, **values: object) -> Markup:
        """The message, escaped, with values in its places."""
        text = escape(self.said.get(message, message))
        return text.format(**values) if values else text

    @property
    def maker(self) -> str:
        """Who made the catalogue, as a code of the vocabulary ``makers``; empty for English."""
        header = (line.partition(": ") for line in self.said.get("", "").splitlines())
        return next((value for name, _, value in header if name == "X-Made-By"), "")

    def day(self, day: date | Month | None) -> Markup:
        """A day or a month in words, marked up as a time; nothing for None."""
        if not self.said or day is None:
            return when(day)
        month = self(MONTHS[day.month - 1])
        if isinstance(day, Month):
            return _TIME.format(day.isoformat(), self("{month} {year}", month=month, year=day.year))
        words = self("{day} {month} {year}", day=day.day, month=month, year=day.year)
        return _TIME.format(day.isoformat(), words)


def words_of(site_language: str, language: Language | None = None) -> Words:
    """Our words in a language; where we have no catalogue of it, those of the site."""
    if language is None:
        return Words(site_language)
    marked = MARKED.format(site_language, known_language(site_language).direction)
    said = catalogue(language.code)
    return Words(language.code, foreign=marked, said=said) if said else Words(site_language, ours=marked)
