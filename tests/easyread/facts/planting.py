"""Plants one error at a time in the easy-read lines of a record, by kind, without a look at how it will be found.

``shown``: words can show the error. A number, a date or a name of the record is always shown. A direction or a
promise is shown when the full answer has a sentence about the same thing: one that shares at least half of the line's
longer words (their first five letters) and has the word that was changed. A “no” is shown when such a sentence also
holds the first longer word after the “no”, and a promise in progress when it holds the same verb. A verb with one
form for now and before ("we set up") shows no promise, and "you may" or "none of them may" is none. That is decided
here, by its own means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from yousaid.easyread.model import EasyReadPage
from yousaid.easyread.phrases import STATUS
from yousaid.records.blocks import EasyRead
from yousaid.records.dates import MONTHS
from yousaid.records.model import Record
from yousaid.records.statuses import STATUSES

PARTS = ("heard", "did", "not_done", "why", "when", "before", "now", "next")
OTHER_PLACES = ("Ashgrove Hospital", "Dunmore House", "Pellfield Clinic")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HOURS = ("twelve one two three four five six seven eight nine ten eleven").split()
_SMALL = {
    *"the and that this with have has had for from they their them when what who you your are was were now not".split(),
    *"can will".split(),
    *"cannot does did never nobody nothing without".split(),
}
_NO = r"\b(?:not|cannot|no|never|nobody|nothing|nowhere|none|neither|without|no one)\b|n['’]t\b"


@dataclass(frozen=True)
class Planted:
    """One error: its kind, the record or page that holds it, what was written, and whether words can show it."""

    kind: str
    before: str
    after: str
    shown: bool
    record: Record
    page: EasyReadPage | None = None


def planted(record: Record, page: EasyReadPage) -> Iterator[Planted]:
    """Every error that we can plant in one record."""
    for part, number, line in _lines(record):
        for kind, plant in PLANTERS.items():
            for text, shown in plant(line, record):
                if text != line:
                    yield Planted(kind, line, text, shown, _with(record, part, number, text))
    yield from _sides(record)
    yield from _statuses(record, page)


def _lines(record: Record) -> Iterator[tuple[str, int, str]]:
    for part in PARTS:
        for number, line in enumerate(getattr(record.easy_read, part)):
            yield part, number, line


def _with(record: Record, part: str, number: int, text: str) -> Record:
    assert record.easy_read is not None
    lines = list(getattr(record.easy_read, part))
    lines[number] = text
    changed: dict[str, Any] = {part: tuple(lines)}
    return replace(record, easy_read=replace(record.easy_read, **changed))


def full_text(record: Record) -> str:
    fields = (record.said, record.we_said, record.did, record.left_to_do, record.why, record.who_decides)
    more = (record.worked_found, record.asked, *(change.why for change in record.history))
    return "\n\n".join(text for text in (*fields, *more) if text)


def _sentences(record: Record) -> list[str]:
    return [text for text in re.split(r"(?<=[.!?])\s+|\n+", full_text(record)) if text.strip() and text[-1] != "?"]


def _long_words(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in _SMALL}


def _same_thing(line: str, record: Record, pattern: str, *, holds: bool = True, after: str = "") -> bool:
    """Whether the answer has a sentence about the same thing that has (or has not) some words."""
    own, next_words = _long_words(line), [word for word in after.split() if _long_words(word)]
    return any(
        len(own & _long_words(text)) >= max(1, (len(own) + 1) // 2)
        and (not after or (bool(next_words) and _long_words(next_words[0]) <= _long_words(text)))
        and bool(re.search(pattern, text, re.IGNORECASE)) is holds
        for text in _sentences(record)
    )


def numbers(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for match in re.finditer(r"(?<![\w.,:£-])£?(\d[\d,]*)(?![\w.:%]*\d|[ap]m|:|(?:st|nd|rd|th)\b)", line):
        after = line[match.end() :].lstrip()
        if any(after.startswith(month) for month in MONTHS) or re.fullmatch(r"20\d\d", match[1]):
            continue
        if re.search(r"\b(?:Ward|Wards|Level|Room|page|Bay)s? $", line[: match.start()]):
            continue
        value = int(match[1].replace(",", ""))
        for other in {value + 1, value * 10, int(str(value)[::-1]) if value > 10 else value + 3}:
            yield line[: match.start(1)] + f"{other}" + line[match.end(1) :], value > 1


def numbers_of_another_sentence(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    every = set(re.findall(r"(?<![\w.,:£-])(\d{1,3})(?![\w.,:%]*\d|[ap]m)\b", full_text(record)))
    for match in re.finditer(r"(?<![\w.,:£-])(\d{1,3})(?= [a-z])(?![ap]m)", line):
        if re.search(r"\b(?:Ward|Wards|Level|Room|page|Bay|from|by)s? (?:[\d, ]+(?:and )?)?$", line[: match.start()]):
            continue
        for other in sorted(every - {match[1], "1"}):
            yield line[: match.start()] + other + line[match.end() :], match[1] != "1"


def dates(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for match in re.finditer(rf"\b(?:(\d{{1,2}}) )?({'|'.join(MONTHS)})(?: (\d{{4}}))?\b", line):
        if (
            match[2] == "May"
            and not (match[1] or match[3])
            and not re.search(r"\b(?:in|by|of|until) $", line[: match.start()])
        ):
            continue
        later = MONTHS[(MONTHS.index(match[2]) + 1) % 12]
        yield line[: match.start(2)] + later + line[match.end(2) :], True
        if match[1]:
            yield line[: match.start(1)] + str(int(match[1]) % 27 + 1) + line[match.end(1) :], True
        if match[3]:
            yield line[: match.start(3)] + str(int(match[3]) + 1) + line[match.end(3) :], True
    for day in DAYS:
        other = DAYS[(DAYS.index(day) + 1) % 7]
        if day in line and other not in line:
            yield line.replace(day, other), True


def times(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for match in re.finditer(r"\b(\d{1,2})([.:]\d\d)?([ap])m\b", line):
        yield line[: match.start(1)] + str(int(match[1]) % 12 + 1) + line[match.end(1) :], True
        other_half = "a" if match[3] == "p" else "p"
        yield line[: match.start(3)] + other_half + line[match.end(3) :], _names_half(match[1], record)


#: What says which half of the day an hour is in.
_HALF = r" ?[ap]\.?m|(?: o.clock)? in the (?:morning|afternoon|evening)| at night| the next morning"


def _names_half(hour: str, record: Record) -> bool:
    """Whether the full answer says which half of the day it means with an hour, or does not name the hour."""
    full, number = full_text(record), int(hour) % 12
    words = rf"(?<![\w.:£])(?:{hour}|(?:half (?:past )?)?{_HOURS[number]})\b(?:[.:]\d\d)?(?! [a-z]+s\b)"
    ends = [match.end() for match in re.finditer(words, full, re.IGNORECASE)]
    certain = any(re.compile(_HALF, re.IGNORECASE).match(full, end) for end in ends)
    return not ends or certain or re.search(rf"\b{number + 12}:\d\d", full) is not None


def places(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for match in re.finditer(r"\b((?:Wards?|Level|Room|Bay|Car Park) )(\d{1,2}|[A-Z])\b", line):
        other = str(int(match[2]) + 1) if match[2].isdigit() else chr(ord(match[2]) + 1)
        yield line[: match.start(2)] + other + line[match.end(2) :], True
    for match in re.finditer(
        r"\b(?:[A-Z][a-z]+ )*(?:Hospital|House|Lodge|Centre|Library|Ward)\b"
        r"|\b(?:Millbrook|Riverside|Tarrow|Fernley|Rosehill|Hollybank)\b",
        line,
    ):
        for other in OTHER_PLACES:
            yield line[: match.start()] + other + line[match.end() :], True
            yield line[: match.start()] + other.split()[0] + line[match.end() :], True


def names(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for match in re.finditer(r"(?<=[a-z] )(?:[A-Z][A-Za-z&-]+)(?: [A-Z][A-Za-z&-]+)*(?! \d)", line):
        word = match[0].split()[0]
        if word in MONTHS or word.rstrip("s") in DAYS or word in {"I", "Ward", "Wards"}:
            continue
        for other in ("Quillan", "Vale Hedge Group"):
            yield line[: match.start()] + other + line[match.end() :], True


def jobs(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    full = f"{record.title} {record.owner} {full_text(record)}".lower()
    for job, other in (("doctor", "dentist"), ("nurse", "porter"), ("volunteer", "surgeon"), ("builder", "plumber")):
        if re.search(rf"\b{job}s?\b", line, re.IGNORECASE) and other not in full:
            yield re.sub(rf"\b{job}", other, line, flags=re.IGNORECASE), job in full


_DROPS = (
    (r"\bcannot\b", "can"),
    (r"\b(do|does|did) not have\b", r"\1 have"),
    (r"\b(is|are|was|were|will|can|could|do|does|did|should|has|have) not\b", r"\1"),
    (r"\b(has|have|had|is|was) no\b", r"\1 a"),
    (r"\bno (?=[a-z])", "a "),
    (r"\bNo (?=[a-z])", "A "),
    (r"\b[Nn]obody\b", "Everybody"),
    (r"\bnothing\b", "something"),
    (r"\bnever\b", ""),
    (r"\bwithout\b", "with"),
)


def no_dropped(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for pattern, other in _DROPS:
        if match := re.search(pattern, line):
            after = line[match.end() :] or " "
            yield re.sub(pattern, other, line, count=1), _same_thing(line, record, _NO, after=after)
            return


_ADDS = (
    (r"\bcan\b(?! not)", "cannot"),
    (r"\b(is|are|was|were|will|has been|have been)\b(?! not| no\b| only)", r"\1 not"),
    (
        r"\b(We|Staff|You|People) (now )?(?=(?:ask|pay|tell|text|clean|wash|use|ring|send|give|check|keep|get)\b)",
        r"\1 \2do not ",
    ),
)


def no_added(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    if re.search(_NO, line, re.IGNORECASE):
        return
    for pattern, other in _ADDS:
        if match := re.search(pattern, line):
            after, text = line[match.end() :] or " ", re.sub(pattern, other, line, count=1)
            shown = _same_thing(line, record, _NO, holds=False, after=after) and not _same_thing(line, record, _NO)
            yield text, shown
            return


_PAST = {
    "build": "built", "put": "put", "make": "made", "keep": "kept", "tell": "told", "write": "wrote", "send": "sent",
    "run": "ran", "give": "gave", "buy": "bought", "find": "found", "set": "set", "get": "got", "take": "took",
    "meet": "met", "teach": "taught", "choose": "chose", "cut": "cut", "begin": "began", "hold": "held",
    "fit": "fitted", "go": "went", "look": "looked", "stop": "stopped", "plan": "planned",
    "know": "knew", "do": "did", "let": "let", "see": "saw", "hear": "heard", "think": "thought", "bring": "brought",
    "come": "came", "pay": "paid", "leave": "left", "lose": "lost", "speak": "spoke", "stand": "stood", "sell": "sold",
    "feel": "felt", "sit": "sat", "ring": "rang", "draw": "drew", "drive": "drove", "eat": "ate", "grow": "grew",
    "read": "read", "cost": "cost", "shut": "shut", "agree": "agreed", "visit": "visited", "offer": "offered",
}  # fmt: skip
_PAST["try"] = "tried"
_BASE = {past: base for base, past in _PAST.items()}


def _past(verb: str) -> str:
    return _PAST.get(verb, f"{verb}d" if verb.endswith("e") else f"{verb}ed")


def _base(verb: str) -> str:
    if verb in _BASE:
        return _BASE[verb]
    return verb.removesuffix("ed") if re.search(r"(?:[^aeiou]t|[xnlkd]|sh|ck|ss)ed$", verb) else verb.removesuffix("d")


#: Who is allowed to do it: "you may", "none of them may" is a permission, and no promise.
_ALLOWED = r"(?i:\byou|\bnone of them|\bno ?one|\bnobody) $"


def promise_stronger(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    if " if " in line:
        return
    shown = _same_thing(line, record, r"\b(?:will|are \w+ing|is \w+ing|hope|may|might|plan|want)\b")
    status = record.status in ("planned", "heard", "looking")
    if match := re.search(
        r"\b(We|It|They|Staff) (?:will|hope to|may|plan to) (?!be\b|have\b|not\b|tell\b|ask\b)"
        r"(?:also |still )?([a-z]+)",
        line,
    ):
        past = _past(match[2])  # "we put" is now and before
        text = line[: match.start()] + f"{match[1]} {past}" + line[match.end() :]
        yield text, past != match[2] and (shown or status)
    if match := re.search(r"\b(We|They|Staff) are (?:now )?([a-z]+)ing\b", line):
        shown = _same_thing(line, record, rf"\b(?:are|is) {match[2][:3]}\w*ing\b")
        root = match[2][:-1] if match[2][-1:] == match[2][-2:-1] and match[2][-1] in "tpnm" else match[2]
        past = _PAST.get(root) or _PAST.get(f"{root}e") or _past(root)
        text = line[: match.start()] + f"{match[1]} {past}" + line[match.end() :]
        yield text, shown and past not in (root, f"{root}e")
    match = re.search(r"\b(hope to|may|might|plan to)\b", line)
    if match and not re.search(_ALLOWED, line[: match.start()]):
        text = f"{line[: match.start(1)]}will{line[match.end(1) :]}"
        yield text, _same_thing(line, record, rf"\b{match[1]}\b")


def promise_weaker(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    if " if " in line:
        return
    finished = record.status in ("done", "already")
    if match := re.search(
        r"\b(We|Staff) (?!said|asked|told|promised|stopped|hoped|need\b)"
        r"([a-z]+ed|built|put|made|bought|wrote|kept|ran|found|sent)\b",
        line,
    ):
        base = _base(match[2])
        shown = _same_thing(line, record, rf"\b{match[2]}\b")
        for verb in ("will", "hope to"):
            yield line[: match.start()] + f"{match[1]} {verb} {base}" + line[match.end() :], shown
    elif match := re.search(r"\b(We|It|They) will (?!be\b|not\b|tell\b|ask\b|have\b)", line):
        yield (
            line.replace(" will ", " may ", 1),
            _same_thing(line, record, r"\bwill\b") or (record.status == "planned" and not finished),
        )


_DIRECTIONS = (
    ("less than", "more than"), ("fewer than", "more than"), ("under", "over"), ("up to", "at least"),
    ("or less", "or more"), ("or fewer", "or more"), ("fewer", "more"), ("Fewer", "More"), ("longer", "shorter"),
    ("went up", "went down"), ("up from", "down from"), ("quicker", "slower"), ("faster", "slower"),
    ("more than", "less than"), ("over", "under"), ("or more", "or less"), ("easier", "harder"), ("early", "late"),
    ("cheaper", "dearer"),
)  # fmt: skip


def direction(line: str, record: Record) -> Iterator[tuple[str, bool]]:
    for one, other in _DIRECTIONS:
        if re.search(rf"\b{one}\b", line):
            # "Under 1 bridge" is a place, and no limit.
            near_number = bool(re.search(rf"\b{one}\b (?:the )?(?!1 )\d|\d[\w ]* {one}\b", line))
            text = re.sub(rf"\b{one}\b", other, line, count=1)
            yield text, _same_thing(line, record, rf"\b{one}\b") and (near_number or one not in ("over", "under"))
            return


#: The kinds that are planted in one line.
PLANTERS: dict[str, Callable[[str, Record], Iterator[tuple[str, bool]]]] = {
    "number": numbers,
    "number of another sentence": numbers_of_another_sentence,
    "date or day": dates,
    "time": times,
    "place": places,
    "name": names,
    "job": jobs,
    "“no” dropped": no_dropped,
    "“no” added": no_added,
    "promise stronger": promise_stronger,
    "promise weaker": promise_weaker,
    "amount's direction": direction,
}


#: A status in words that the site does not use itself.
_SAID_OTHERWISE = {
    "heard": "We do not know yet.",
    "looking": "We are thinking about this.",
    "planned": "We are going to do this.",
    "doing": "We are working on it.",
    "done": "This is finished.",
    "part-done": "We finished some of it.",
    "already": "We had this before.",
    "not-ours": "We cannot choose this.",
    "cannot": "We will not do this.",
    "stopped": "We do not do it any more.",
}


def _sides(record: Record) -> Iterator[Planted]:
    """Before and now change places: in the author's lines, in the counts, and in a span of time."""
    easy = record.easy_read or EasyRead()
    if easy.before and easy.now:
        swapped = replace(record, easy_read=replace(easy, before=easy.now, now=easy.before))
        yield Planted("before and now swapped", " ".join(easy.before), " ".join(easy.now), True, swapped)
    for part, number, line in _lines(record):
        if match := re.search(
            r"from (\d\w*(?:[.:]\d\w*)?|[A-Z][a-z]+(?: \d{4})?) "
            r"to (\d\w*(?:[.:]\d\w*)?|[A-Z][a-z]+(?: \d{4})?|midnight|noon)",
            line,
        ):
            text = line[: match.start()] + f"from {match[2]} to {match[1]}" + line[match.end() :]
            yield Planted("before and now swapped", line, text, True, _with(record, part, number, text))


def _statuses(record: Record, page: EasyReadPage) -> Iterator[Planted]:
    """The status of the page, or of the author's lines, is that of another answer; a third of them for each record."""
    if record.praise or record.state is None:
        return
    own = STATUS[record.status]
    some = list(STATUSES)[len(record.id) % 3 :: 3]
    for status in some:
        heading = STATUS[status][0]
        drawn = _drawn_for(page, status)
        if drawn != page:
            yield Planted("status of the page", own[0], heading, True, record, drawn)
    easy = record.easy_read or EasyRead()
    for status in some:
        if easy.did and STATUS[status][1][0] != own[1][0] and STATUS[status][0] != own[0]:
            for text in (STATUS[status][1][-1], _SAID_OTHERWISE[status]):
                shown = _class(status) != _class(record.status)
                yield Planted("status in a line", easy.did[0], text, shown, _with(record, "did", 0, text))


def _drawn_for(page: EasyReadPage, status: str) -> EasyReadPage:
    """The page with the heading and the lead of another status."""
    heading, lead = STATUS[status]
    sections = []
    for section in page.sections:
        if section.part == "status":
            ours = {text for _, texts in STATUS.values() for text in texts}
            lines = [
                replace(line, text=lead[0]) if line.generated and line.text in ours else line for line in section.lines
            ]
            sections.append(replace(section, heading=heading, lines=tuple(lines)))
        else:
            sections.append(section)
    return replace(page, sections=tuple(sections))


def _class(status: str) -> str:
    """Statuses that say the same in the line of a status: “done” for one is “done” for the other."""
    return {
        "heard": "waiting", "looking": "waiting", "planned": "will", "doing": "doing", "done": "done",
        "part-done": "done", "already": "there", "not-ours": "refused", "cannot": "refused", "stopped": "refused",
    }[status]  # fmt: skip
