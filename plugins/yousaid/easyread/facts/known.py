"""What an easy-read page may name although its record does not: the organisation, its places and its glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from yousaid.easyread.facts.stems import stem
from yousaid.glossary import Glossary, Term
from yousaid.settings import Settings

_WORD = re.compile(r"[a-z&]+(?:['-][a-z]+|\d+)*|\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class Known:
    """What the site knows: the first words of its places, its own name and everyday short forms, its terms' forms.

    ``forms``: for each term, all the ways to write it, in small letters.
    """

    openers: frozenset[str]
    own: frozenset[str]
    forms: tuple[tuple[str, ...], ...]

    def words_of(self, text: str) -> frozenset[str]:
        """The words of a text in small letters, with those of every other form of the terms in it."""
        low = text.lower().replace("’", "'")
        found = low
        for forms in self.forms:
            if any(_stands(form, low) for form in forms if form in low):
                found = f"{found} {' '.join(forms)}"
        return words_of(found)


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, as they are and without their endings."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return frozenset(words) | frozenset(map(stem, words))


def known(settings: Settings, glossary: Glossary | None) -> Known:
    """What a site knows."""
    own = f"{settings.organisation} {' '.join(sorted(settings.acronyms))}"
    return _known(settings.places, own, glossary.terms if glossary else ())


@lru_cache(maxsize=8)
def _known(places: frozenset[str], own: str, terms: tuple[Term, ...]) -> Known:
    openers = frozenset(place.split()[0].lower() for place in places if place.split())
    return Known(openers, words_of(own), tuple(map(_forms, terms)))


def _forms(term: Term) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form.lower() for form in (term.term, term.long, *term.also) if form))


def _stands(form: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}s?(?!\w)", text) is not None
