"""How people reach the organisation, as it stands on every page."""

from __future__ import annotations

import re

from markupsafe import Markup

from yousaid.pages.prose import inline, safe_url
from yousaid.pages.view import Way
from yousaid.settings import Contact

_NUMBER = re.compile(r"\+?\d[\d ()-]{1,20}\d")
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_LINK = Markup('<a href="{}">{}</a>')


def ways(contact: Contact) -> tuple[Way, ...]:
    """Every way to reach the organisation that the site names, the phone first."""
    found = (
        Way("Phone", _phone(contact), "phone-call"),
        Way("Text", _dial("sms", contact.text), "text-message"),
        Way("Relay UK", inline(contact.relay), "deaf"),
        Way("Email", _email(contact.email), "email"),
        Way("Online form", _form(contact.form), "computer"),
        Way("Post", inline(contact.post), "letter"),
    )
    return tuple(way for way in found if way.text)


def _email(address: str) -> Markup:
    return _LINK.format(f"mailto:{address}", address) if _EMAIL.fullmatch(address) else inline(address)


def _form(address: str) -> Markup:
    return _LINK.format(address, "Fill in our form") if safe_url(address) else inline(address)


def _phone(contact: Contact) -> Markup:
    number = _dial("tel", contact.phone)
    return number + Markup(" ({})").format(contact.hours) if number and contact.hours else number


def _dial(scheme: str, text: str) -> Markup:
    """The text; its first telephone number is a link that a phone can follow."""
    found = _NUMBER.search(text)
    if not found:
        return inline(text)
    digits = re.sub(r"[^\d+]", "", found[0])
    link = _LINK.format(f"{scheme}:{digits}", found[0])
    return Markup("").join((inline(text[: found.start()]), link, inline(text[found.end() :])))
