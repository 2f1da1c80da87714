"""unclear-time: a time that people must work out, or that can mean two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from yousaid.finding import Severity
from yousaid.records.dates import clock
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Passage, Rule, Subject
from yousaid.text.sentences import Sentence

#: One of these stands in each of the patterns below: quick to look for.
_PARTS = re.compile(r"\d ?[aAhHmMpP]|\d:\d|0\d[.\d]\d")
_TIME = r"(?:[01]?\d|2[0-4])[:.]?[0-5]\d"
_SIGNS = re.compile("[:.]")


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each time of the 24-hour clock, stretch with a dash, 12am and 12pm, and word that means two times."""
    yield from wording.hits(subject, bundled("unclear-time"))
    for passage, sentence in wording.holding(subject, wording.FIGURES):
        if _PARTS.search(sentence.text):
            yield from _figures(passage, sentence)


def _figures(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    """The hits with figures, each place once."""
    text, taken = sentence.text, bytearray(len(sentence.text))
    for pattern, written in _READ:
        for match in pattern.finditer(text):
            start, end = match.span()
            known = any(taken[start:end]) or wording.is_quoted(text, start, end)
            instead = None if known else written(match)
            if instead:
                taken[start:end] = b"\1" * (end - start)
                place = sentence.span(start, end)
                sure = wording.certain(place, end - start, instead) if pattern is not _TWELVE else None
                message = f"People can misread the time “{match[0]}”."
                yield Hit(passage.field, message, f"Write “{instead}”.", *place, replacement=sure)


def _halves(match: re.Match[str]) -> str | None:
    """A stretch such as "2-4pm" or "9am-5pm"; the first half has the same am or pm unless it would be later."""
    first, last = match["from"], match["to"]
    half = (match["first"] or match["last"]).lower()
    if not match["first"] and (_minutes(first) >= _minutes(last) or last.startswith("12")):
        if match["last"].lower() == "am" or last.startswith("12"):
            return None
        half = "am"
    return f"{first}{half} to {last}{match['last'].lower()}"


def _stretch(match: re.Match[str]) -> str | None:
    """A stretch of the 24-hour clock, such as "09:00-17:00" or "0900 to 1700"."""
    times = match["from"], match["to"]
    if not any(time[0] == "0" or _minutes(time) >= 13 * 60 for time in times) or any(len(time) < 4 for time in times):
        return None
    if match["hours"] or all(":" in time for time in times) or times[0][0] == "0":
        return f"{_said(times[0])} to {_said(times[1])}"
    return None


def _clock(match: re.Match[str]) -> str | None:
    """One time of the 24-hour clock: "14:30", "08.30", "0900hrs"; "15.30" may be any number."""
    time = match["time"]
    early, late = time[0] == "0", _minutes(time) >= 13 * 60
    if match["hours"]:
        return _said(time) if early or ":" in time else None
    return _said(time) if (":" in time and (early or late)) or ("." in time and early and len(time) == 5) else None


def _twelve(match: re.Match[str]) -> str:
    return "midday" if match["half"].lower().startswith("p") else "midnight"


def _minutes(time: str) -> int:
    """How many minutes after midnight a time is; without a sign it has an hour alone, or ends in the minutes."""
    parts = _SIGNS.split(time) if _SIGNS.search(time) else [time[:-2], time[-2:]] if len(time) > 2 else [time]
    return int(parts[0]) * 60 + int(parts[1] if len(parts) > 1 else 0)


def _said(time: str) -> str:
    """A time of the 24-hour clock as people say it."""
    return clock(*divmod(_minutes(time), 60), ":" if ":" in time else ".")


_TWELVE = re.compile(
    r"(?<![\w:.-])(?:12|twelve)(?:[:.]00)? ?(?P<half>am|pm|a\.m\.|p\.m\.|midnight)(?!\w)", re.IGNORECASE
)
#: How each kind of time is found, and what to write for it; the longest first.
_READ: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (
        re.compile(
            r"(?<![\w:.,£-])(?P<from>1?\d(?:[:.][0-5]\d)?) ?(?P<first>[ap]m)? ?[-–—] ?"
            r"(?P<to>1?\d(?:[:.][0-5]\d)?) ?(?P<last>[ap]m)(?!\w)",
            re.IGNORECASE,
        ),
        _halves,
    ),
    (
        re.compile(
            rf"(?<![\w:.,£/-])(?P<from>{_TIME})(?: ?[-–—] ?| to | until )(?P<to>{_TIME})(?P<hours> ?(?:hrs|hours)\b)?"
            r"(?![\w:%-]|\.\d| ?[ap]\.?m\b| \d| ?per ?cent)"
        ),
        _stretch,
    ),
    (_TWELVE, _twelve),
    (
        re.compile(
            rf"(?<![\w:.,£/-])(?P<time>{_TIME})(?P<hours> ?(?:hrs|hours)\b)?"
            r"(?![\w:%-]|\.\d| ?[ap]\.?m\b| \d| ?per ?cent)",
            re.IGNORECASE,
        ),
        _clock,
    ),
)

RULE = Rule(
    id="unclear-time",
    name="A time that people can misread",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Many people have to work out “14:30”. And is “12am” noon or night? A wrong guess can cost a visit.",
    source="GOV.UK style guide, “Times”; NHS content guide, “Numbers, measurements, dates and time”",
    check=check,
)
