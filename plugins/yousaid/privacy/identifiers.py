"""Finds what points at one person in a text: NHS numbers, e-mail and postal codes, phones, birth dates.

Numbers: the check of an NHS number is modulus 11 with weights 10 to 2 (NHS Data Model and Dictionary); one random
number in 11 passes it, so a bare number is only a question. Phone ranges: Ofcom's National Telephone Numbering Plan
(01 and 02 places, 07 mobiles, 03, 08 and 09 organisations). Every pattern is bounded, so time grows with the length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal

from yousaid.privacy import postcodes
from yousaid.privacy.birthdates import birth_dates
from yousaid.privacy.folding import Folded, fold
from yousaid.settings import Contact, Settings

IdentifierKind = Literal["nhs-number", "email", "phone", "postcode", "national-insurance", "birth-date"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """One stretch of a text (code points from 0, end exclusive). ``certain``: it must stop the page."""

    kind: IdentifierKind
    start: int
    end: int
    certain: bool


_GAP = r"[\s./_-]{1,3}"
_NHS = re.compile(rf"(?<![\d+])(?:(\d{{3}}){_GAP}(\d{{3}}){_GAP}(\d{{4}})|(?<![\w/=?&#.@-])\d{{10}})(?!\d)")
_NHS_LABELLED = re.compile(
    r"\bNHS(?:\W{0,3}(?:number|num|no|id)\b)?[^\d\n]{0,30}?(?<!\d)(\d(?:[\s./_-]{0,3}\d){9})(?!\d)", re.IGNORECASE
)
_NHS_GLUED = re.compile(r"\bNHS(\d{10})(?!\d)", re.IGNORECASE)
_NHS_WORDS = re.compile(r"\bNHS\W{0,3}(?:number|num\b|no\b|id\b|#)", re.IGNORECASE)
_AT = re.compile(r"@|[\[(]\s?at\s?[\])]", re.IGNORECASE)
_PHONE_WORDS = re.compile(r"\b(?:tel|telephone|phone|fax|call|ring|text|mobile)\b[^\d]{0,12}$", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?<![\w.%+'-])[\w.%+'-]{1,128}(?:@|\s?[\[(]\s?at\s?[\])]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}\b",
    re.IGNORECASE,
)
_COUNTRY = r"\(?(?:\+44|0044)(?:[\s.-]?\(0\))?"
_PHONE = re.compile(rf"(?<![\w+.])(?:{_COUNTRY}|\(?0)(?:[\s().-]{{0,3}}\d){{9,10}}(?!\d|[ap]m\b)")
#: Every number of a phone or a patient holds this: quick to look for.
_MANY_DIGITS = re.compile(r"\d(?:[\s()./_-]{0,3}\d){8}")
#: And every insurance number this.
_SIX_FIGURES = re.compile(r"\d\d[\s.-]?\d\d[\s.-]?\d\d")
#: Without a digit and without a sign that may be an “at”, nothing points at a person: most texts are such.
_HARMLESS = re.compile(r"[A-Za-z \n.,;:!?'\"“”‘’…–—`{}/£-]*")
_DIGIT = re.compile(r"\d")
_ALL_DIGITS = "0123456789"
_NATIONAL_INSURANCE = re.compile(
    r"(?<!\w)([A-Z]{2})[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?\d{2}[\s.-]?[A-D](?!\w)", re.IGNORECASE
)
_INSURANCE_WORDS = re.compile(r"\b(?:national insurance|NI (?:number|no)|NINO)\b", re.IGNORECASE)
#: Letters and pairs that HM Revenue and Customs does not give out (National Insurance Manual, NIM39110).
_NOT_FIRST, _NOT_SECOND, _NO_PAIR = "DFIQUV", "DFIOQUV", {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
#: The pair of the example that official forms print.
_EXAMPLE = "QQ"
_NEAR = 40


def identifiers(text: str, allowed: frozenset[str] = frozenset()) -> tuple[Identifier, ...]:
    """What points at one person in a text, in order, without the values that a site allows (see ``allowed``).

    The text is also read as its plain form: full-width and other digits, dashes and spaces, no invisible characters.
    """
    if _HARMLESS.fullmatch(text):
        return ()
    folded = fold(text)
    found = [item for item in _distinct(_all(folded.text)) if key(folded.text[item.start : item.end]) not in allowed]
    return tuple(_unfolded(item, folded) for item in found)


def allowed(settings: Settings) -> frozenset[str]:
    """The keys of the values that a site shows on purpose: in ``contact`` and in ``places``."""
    return _allowed(settings.contact, settings.places)


@lru_cache(maxsize=4)
def _allowed(contact: Contact, places: frozenset[str]) -> frozenset[str]:
    values = (str(getattr(contact, field.name)) for field in fields(contact))
    texts = [fold(text).text for text in (*values, *places)]
    return frozenset(key(text[item.start : item.end]) for text in texts for item in _all(text))


def key(value: str) -> str:
    """The value without spaces, signs and case, a phone in its national form: equal when two values are the same."""
    plain = fold(value).text.casefold()
    if "@" in plain:
        return plain
    if re.match(r"\(?(?:\+|0)", plain) and not re.search(r"[a-z]", plain):
        return _national(plain)
    return "".join(re.findall(r"[^\W_]", plain))


def mask(value: str) -> str:
    """The value with its signs and length but without what it says: ``943 ••• ••••``, ``j•••@•••``."""
    plain = value.strip()
    if "@" in plain:
        return f"{plain[0]}•••@•••"
    digits = sum(character.isdigit() for character in plain)
    keep = 3 if digits >= 9 else 0 if plain[:1].isdigit() else 1
    kept = 0
    masked = []
    for character in plain:
        kept += character.isalnum()
        masked.append("•" if character.isalnum() and kept > keep else character)
    return "".join(masked)


def masked(text: str, allowed: frozenset[str] = frozenset()) -> str:
    """A text with every identifier in it masked: a report or a job summary of a public repository is public."""
    parts, last = [], 0
    for found in identifiers(text, allowed):
        parts += [text[last : found.start], mask(text[found.start : found.end])]
        last = found.end
    return "".join([*parts, text[last:]]) if parts else text


def _all(text: str) -> Iterator[Identifier]:
    if ("@" in text or "(" in text or "[" in text) and _AT.search(text):
        for match in _EMAIL.finditer(text):
            yield Identifier("email", *match.span(), True)
    if not _DIGIT.search(text):
        return
    if _MANY_DIGITS.search(text):
        yield from _phones(text)
        yield from _nhs_numbers(text)
    for start, end, certain in postcodes.find(text):
        yield Identifier("postcode", start, end, certain)
    if _SIX_FIGURES.search(text):
        yield from _insurance_numbers(text)
    for start, end, certain in birth_dates(text):
        yield Identifier("birth-date", start, end, certain)


def _nhs_numbers(text: str) -> Iterator[Identifier]:
    for pattern in (_NHS_LABELLED, _NHS_GLUED):
        for match in pattern.finditer(text):
            named = pattern is _NHS_GLUED or _NHS_WORDS.match(text, match.start()) is not None
            valid = nhs_check(match[1])
            if named or (valid and _NHS.fullmatch(match[1])):
                yield Identifier("nhs-number", *match.span(1), valid)
    for match in _NHS.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        named = bool(_NHS_WORDS.search(before) or _NHS_WORDS.search(text[match.end() : match.end() + _NEAR]))
        if nhs_check(match[0]) and match[0] != _ALL_DIGITS:
            # Ten plain digits that pass the check are most often an NHS number, pasted from a form.
            yield Identifier("nhs-number", *match.span(), named or _PHONE_WORDS.search(before) is None)
        elif named:
            yield Identifier("nhs-number", *match.span(), False)


def nhs_check(number: str) -> bool:
    """Whether ten digits, with any signs between them, pass the check of an NHS number; ten equal digits do not."""
    digits = [int(character) for character in number if character.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    total = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == digits[9]


def _phones(text: str) -> Iterator[Identifier]:
    for match in _PHONE.finditer(text):
        national = _national(match[0])
        # A date with dots ("01.02.2026 09.30") has as many digits, but no area code in its first group.
        area = re.match(r"\d+", re.sub(rf"^{_COUNTRY}[\s.-]*|^\(", "", match[0]))
        home = national[1] == match[0].lstrip("(")[1:2]
        if not area or national[1] not in "123789" or len(area[0]) < (3 if home else 2) or national == _ALL_DIGITS:
            continue
        # Only a few old places still have 10 digits, and so has many a number of something else.
        if len(national) == 11 or national[1] in "18":
            yield Identifier("phone", *match.span(), len(national) == 11 and national[1] in "127")


def _national(phone: str) -> str:
    digits = "".join(re.findall(r"\d", re.sub(rf"^{_COUNTRY}", "", phone.strip())))
    return "0" + digits.removeprefix("0")


def _insurance_numbers(text: str) -> Iterator[Identifier]:
    for match in _NATIONAL_INSURANCE.finditer(text):
        pair = match[1].upper()
        real = pair[0] not in _NOT_FIRST and pair[1] not in _NOT_SECOND and pair not in _NO_PAIR
        near = _INSURANCE_WORDS.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR)
        if real or near or pair == _EXAMPLE:
            yield Identifier("national-insurance", *match.span(), real)


def _distinct(found: Iterable[Identifier]) -> list[Identifier]:
    """One for each place: the certain before the question, the longer before the shorter."""
    kept: list[Identifier] = []
    for item in sorted(found, key=lambda i: (not i.certain, i.start - i.end, i.start)):
        place = bisect_left(kept, item.start, key=_start)
        ends_before = place == 0 or kept[place - 1].end <= item.start
        if ends_before and (place == len(kept) or item.end <= kept[place].start):
            kept.insert(place, item)
    return kept


def _start(item: Identifier) -> int:
    return item.start


def _unfolded(item: Identifier, folded: Folded) -> Identifier:
    return Identifier(item.kind, *folded.span(item.start, item.end), item.certain)
