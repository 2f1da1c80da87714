"""vague-link: words of a link that do not say where it goes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.links import Link

_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
#: A short address can be read out and typed; a longer one is noise to a listener.
_SHORT = 40
_LINK_FIELD = re.compile(r"links\[\d+\]\.text")
_POINTS = re.compile(
    r"\b(?:please )?(?:click|press|tap)(?: on)?(?: the)?(?: link)? (?:here|below)\b|"
    r"\bclick (?:on )?(?:this|the) (?:link|button)\b",
    re.IGNORECASE,
)
#: One of these stands in each of those.
_POINTING = frozenset({"click", "press", "tap"})
_TRIM = " .…:;,>»→-–!?“”\"'()[]"


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each link whose words are in the list, or are a long web address; and for "click here"."""
    for passage in subject.passages:
        if not passage.role.checked:
            continue
        if _LINK_FIELD.fullmatch(passage.field):
            text = " ".join(block.text for block in passage.prose.blocks)
            if _is_vague(text):
                yield _hit(passage, text, 0, None)
            continue
        for link in passage.prose.links:
            if _is_vague(link.text):
                yield _hit(passage, link.text, link.start, link.end)
            elif _ADDRESS.match(link.text) and len(link.text) > _SHORT:
                yield _address(passage, link, in_record=subject.record is not None)
    yield from _pointing(subject)


def _pointing(subject: Subject) -> Iterator[Hit]:
    for passage, sentence in wording.holding(subject, _POINTING):
        for match in _POINTS.finditer(sentence.text):
            start, end = sentence.span(*match.span())
            quoted = wording.is_quoted(sentence.text, *match.span())
            if not quoted and not _in_link(passage.prose.links, start):
                yield _hit(passage, match[0], start, end)


def _in_link(links: Sequence[Link], place: int) -> bool:
    """Whether a place of the source is inside one of its links, which stand in order."""
    before = bisect_right(links, place, key=lambda link: link.start)
    return before > 0 and place < links[before - 1].end


def _is_vague(text: str) -> bool:
    words = text.strip(_TRIM)
    return any(match.start == 0 and match.end == len(words) for match in bundled("vague-link").find(words))


def _hit(passage: Passage, text: str, start: int, end: int | None) -> Hit:
    message = f"“{text}” does not say where the link goes."
    place = (start, end) if end is not None else (None, None)
    return Hit(passage.field, message, "Name what people will find there, such as “bus times for Ward 7”.", *place)


def _address(passage: Passage, link: Link, in_record: bool) -> Hit:
    advice = "Put it under `links:`, with words." if in_record else "Write words for it: “[bus times](address)”."
    message = "A screen reader reads this long address out, sign by sign."
    return Hit(passage.field, message, advice, link.start, link.end, Severity.SUGGESTION if in_record else None)


RULE = Rule(
    id="vague-link",
    name="A link that does not say where it goes",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Many people who listen to a page go from link to link. “Click here” tells them nothing.",
    source="WCAG 2.2, success criterion 2.4.4; NHS content guide, “Links”",
    check=check,
)
