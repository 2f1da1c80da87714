"""The labels that start a part of a pasted page: "You said:", "**We did**", "## Our response", "Ward: 7"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yousaid.authoring.columns import field_of, plain_name

#: The fields that hold what was said and done.
PROSE = frozenset({"asked", "said", "we_said", "did"})
#: Other labels that may stand in a paste, each for the rest of its line.
_FACTS = frozenset(
    {"title", "ward", "place", "location", "service", "department", "date", "period", "status", "owner", "lead", "due",
     "by when", "organisation", "theme", "themes", "web address", "url"}
)  # fmt: skip
# A name with one of these words is a label even without a colon; "Action" or "Issue" may begin a sentence.
_VOICES = frozenset({"you", "your", "we", "our", "weve", "people", "patients"})
_COLON_ONLY = frozenset({"we will", "so we", "were doing"})

_LEAD = re.compile(r"[ \t>]*(?:(?:[-*+•–·▪◦‣○●]|\d{1,3}[.)])[ \t]+)?(#{1,6}[ \t]*)?")
_NAME = r"(?P<name>[A-Za-z][A-Za-z’']*(?:[ \t]+[A-Za-z’']+){0,4}?)"
_BARE = re.compile(_NAME + r"[ \t]*(?P<sign>[:：]|…|\.{3}|[–—-](?=[ \t])|\t|[,.!?]?[ \t]*\Z)")
_BOLD = re.compile(
    r"(?P<bold>\*{1,3}|_{1,3})[ \t]*"
    + _NAME
    + r"[ \t]*(?P<sign>[:：…,]|\.{3})?[ \t]*(?P=bold)[ \t]*(?:[:：…]|[–—-](?=[ \t]))?"
)
_INSIDE = re.compile(r"(?<=\S)[ \t]+(?=[*_]{0,3}(?P<name>(?:You|We|Our)(?:[ \t]+[a-z’']+){1,3})[*_]{0,3}[:：])")
_BANNER = re.compile(r"\W*(?:we asked\W+)?(?:you|we) (?:said|asked)\W+(?:and )?(?:together )?we did\W*", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}[ \t]+(.+)|\*\*([^*]{1,96})\*\*|__([^_]{1,96})__")
_RULER = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: the field it names, its own words, and the rest of the line."""

    field: str
    name: str
    rest: str


def label_of(line: str) -> Label | None:
    """The label that a line starts with."""
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    match = _BOLD.match(line, start) or _BARE.match(line, start)
    if match is None:
        return None
    name = plain_name(match["name"])
    field = field_of(name)
    bold = match.re is _BOLD
    colon = match[0].rstrip(" \t*_").endswith((":", "："))
    if field not in PROSE:
        return Label(field, match["name"], line[match.end() :].strip()) if colon and name in _FACTS else None
    firm = colon or ((bold or bool(lead and lead[1])) and name not in _COLON_ONLY)
    voiced = match["name"][0].isupper() and name not in _COLON_ONLY and not _VOICES.isdisjoint(name.split())
    return Label(field, match["name"], line[match.end() :].strip()) if firm or voiced else None


def pieces(line: str) -> list[str]:
    """The line, parted before each label with a colon that stands inside it."""
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    places = [m.start() for m in _INSIDE.finditer(line) if m.end() > start and field_of(m["name"]) in PROSE]
    return [line[start:end] for start, end in zip([0, *places], [*places, len(line)], strict=True)]


def heading_of(line: str) -> str:
    """The words of a heading or of a line that is all bold; "" for other lines."""
    match = _HEADING.fullmatch(line.strip())
    return next((words.strip(" \t#*_") for words in match.groups() if words), "") if match else ""


def parts_pairs(line: str) -> bool:
    """Whether a line only parts pairs or names the page: a ruler, or "You said, we did"."""
    return bool(_RULER.match(line) or _BANNER.fullmatch(line))
