"""Whether a full stop, a question mark or the like ends a sentence: decided by a few words on either side."""

from __future__ import annotations

import re

from yousaid.text.abbreviations import (
    AFTER_TIME,
    BEFORE_LABEL,
    BEFORE_NUMBER,
    EITHER,
    NEVER_LAST,
    OPENERS,
    REPORTING,
)

_REACH = 40  # how many characters back and forward a decision looks: it keeps the whole walk linear
_NEXT = re.compile(r"[\s\"'“‘(\[«*–—-]*(?P<word>[^\W_][\w'’&]*)?")
#: All up to the last sign that can stand before a word: what is left is that word.
_BEFORE_LAST = re.compile(r".*[\s(\[“‘\"/–—]", re.DOTALL)
_BEFORE_LAST_UNBROKEN = re.compile(r".*[\s(\[“‘\"]", re.DOTALL)
_LIST_NUMBER = re.compile(r"[\s(\"'“‘\[]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})\)?")
_AFTER_COLON = re.compile(r"[:;,]\s+\d{1,3}\Z")  # "We asked: 1. What …"
_REPORTED = re.compile(rf"\s+(?!(?:We|You|They|The|This|It)\b)(?:[A-Z][\w.'’-]*\s+){{1,3}}(?:{REPORTING})\b")
_RUN_ON = re.compile(r"[A-Z][a-z’']*(?=[\s,’']|\Z)")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_PART = r"(?:[A-Z][a-z]{0,3}|[a-z])"
_DOTTED = re.compile(rf"{_PART}(?:\.{_PART})+")  # "U.K", "p.s", "Ph.D", but no "9.30am", "www.nhs.uk" or "a@nhs.net"


def ends_sentence(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at ``begin`` ends with a mark; the groups are ``mark`` and ``close``."""
    end = stop.end()
    if end == len(text):
        return True
    if not text[end].isspace():
        return _runs_on(text, stop)
    following = _NEXT.match(text, end, end + _REACH)
    word = (following["word"] if following else "") or ""
    if stop["close"] and word[:1].islower():
        return False
    if "!" in stop["mark"] or "?" in stop["mark"]:
        return not (stop["close"] and _REPORTED.match(text, end, end + 2 * _REACH))
    if len(stop["mark"]) > 1 or stop["mark"] == "…" or text[stop.start() - 1].isspace():
        return not word[:1].islower()
    return stop["mark"] != "." or _dot_ends(text, begin, stop.start(), word)


def _runs_on(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends although no space follows ("lids.We"): only between two plain words."""
    place = stop.start()
    token = _last(_BEFORE_LAST_UNBROKEN, text, 0, place)
    plain = len(token) > 1 and token[-1].islower() and token.replace("'", "").replace("’", "").isalpha()
    return plain and _RUN_ON.match(text, stop.end(), stop.end() + _REACH) is not None


def _dot_ends(text: str, begin: int, place: int, following: str) -> bool:
    """Whether the single dot at a place ends a sentence, rather than a short form, an initial or a list number."""
    if place - begin < _REACH and _LIST_NUMBER.fullmatch(text, begin, place):
        return False
    token = _last(_BEFORE_LAST, text, begin, place)
    lower = token.lower()
    if not token[-1:].isalpha():
        return not (token.isdigit() and _AFTER_COLON.search(text, max(begin, place - _REACH), place))
    if lower in NEVER_LAST:
        return False
    if len(token) > 1 and "." not in token and lower not in EITHER:
        return not following[:1].islower() or _VOWEL.search(token) is not None
    if not following[:1].isupper():
        return following == "" or (following[0].isdigit() and lower not in BEFORE_NUMBER)
    before = text[max(begin, place - len(token) - _REACH) : place - len(token)].split()
    return _short_form_ends(token, before[-1] if before else "", following.lower())


def _short_form_ends(token: str, before: str, following: str) -> bool:
    """Whether a short form ends the sentence, when a capital follows: "U.K. We", "Plan B. Staff", "High St. The"."""
    lower = token.lower()
    opener = following in OPENERS
    if len(token) == 1:
        return opener or before.lower() in BEFORE_LABEL
    if lower.endswith(("a.m", "p.m")):
        return following not in AFTER_TIME
    if lower == "st":
        return opener and before[:1].isupper()
    return opener or _DOTTED.fullmatch(token) is None


def _last(before: re.Pattern[str], text: str, begin: int, place: int) -> str:
    """What stands right before a place, without what a pattern matches before it."""
    first = max(begin, place - _REACH)
    cut = before.match(text, first, place)
    return text[cut.end() if cut else first : place]
