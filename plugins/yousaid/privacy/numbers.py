"""Counts of people so small that they point at somebody.

NHS England's method for hospital statistics below national level shows 0, hides 1 to 7 and shows 8 or more; counts of
things need no control. We stop 1 to 7, and a site can raise the limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from yousaid.privacy.peoplecounts import counts_of_people, names_people, near_people
from yousaid.records.blocks import Counts, Measure
from yousaid.records.model import Engagement, Record

#: The smallest count of people that may be shown.
SMALLEST = 8
#: Bases that a share is often said of ("3 out of 100"): such a base is perhaps no count at all.
SHARE_BASES = frozenset({2, 3, 4, 5, 10, 100, 1000})


@dataclass(frozen=True, slots=True)
class SmallNumber:
    """A count of people below the limit: its field, its place in the field's clean text (None: the whole value).

    ``certain``: it must stop the page. Otherwise it is a question for the author. The message never holds the number.
    """

    field: str
    start: int | None
    end: int | None
    certain: bool
    message: str
    suggestion: str


def people_shown(number: int, threshold: int = SMALLEST) -> str:
    """A count of people as a page may print it: ``0``, ``under 8``, ``34`` or ``1,204``."""
    return f"under {threshold}" if 0 < number < threshold else f"{number:,}"


def small_numbers(record: Record, threshold: int = SMALLEST) -> Iterator[SmallNumber]:
    """Each small count of people in an answer, in the order of its fields; quotes are not searched."""
    for field in ("asked", "said", "worked_found"):
        yield from _in_prose(field, getattr(record, field), threshold)
    if _small(record.people, threshold):
        yield _fault("people", threshold, True, "Take `people` out.")
    for place, measure in enumerate(record.measures):
        yield from _in_measure(f"measures[{place}]", measure, threshold)
    if record.easy_read:
        for place, counts in enumerate(record.easy_read.counts):
            yield from _in_counts(f"easy_read.counts[{place}]", counts, threshold)
        for part in ("heard", "before", "now"):
            for place, line in enumerate(getattr(record.easy_read, part)):
                yield from _in_prose(f"easy_read.{part}[{place}]", line, threshold)


def small_numbers_of_engagement(engagement: Engagement, threshold: int = SMALLEST) -> Iterator[SmallNumber]:
    """Each small count of people in an engagement, in the order of its fields."""
    for place, heard in enumerate(engagement.heard_from):
        if _small(heard.people, threshold):
            yield _fault(f"heard_from[{place}].people", threshold, True, "Take `people` out. The group can stay.")
    for field in ("evaluation", "asked_before"):
        yield from _in_prose(field, getattr(engagement, field), threshold)


def _small(number: int | None, threshold: int) -> bool:
    return number is not None and 0 < number < threshold


def _in_prose(field: str, text: str, threshold: int) -> Iterator[SmallNumber]:
    for count in counts_of_people(text, threshold):
        if count.number == 1:
            instead = "Write “somebody told us”, or leave it if it points at nobody."
        elif count.certain:
            instead = f"Write “fewer than {threshold} people”, or “some people”."
        else:
            instead = f"If these are people who told you, write “fewer than {threshold} people” or “some people”."
        yield replace(_fault(field, threshold, count.certain, instead), start=count.start, end=count.end)


def _in_measure(field: str, measure: Measure, threshold: int) -> Iterator[SmallNumber]:
    people = names_people(measure.what)
    if not people and not near_people(measure.what):
        return
    for part in ("before", "after", "out_of"):
        if _small(getattr(measure, part), threshold):
            instead = "Take this measure out, or say it in words in `worked_found`."
            if not people:
                instead = "If each one is a person, take it out. If you count things, it can stay."
            yield _fault(f"{field}.{part}", threshold, people, instead)
        elif people and part != "out_of" and _rest(getattr(measure, part), measure.out_of, threshold):
            yield _left_over(f"{field}.{part}", threshold)


def _in_counts(field: str, counts: Counts, threshold: int) -> Iterator[SmallNumber]:
    share = counts.out_of in SHARE_BASES or "every" in counts.what.lower().split()
    people = names_people(counts.what)
    if not people and (share or not near_people(counts.what)):
        return
    for part in ("x", "out_of"):
        if _small(getattr(counts, part), threshold):
            instead = "Take these numbers out. Say it in words, such as “Some people”."
            if share or not people:
                instead = "If these are people you counted, say it in words. If not, it can stay."
            yield _fault(f"{field}.{part}", threshold, people and not share, instead)
    if people and not share and _rest(counts.x, counts.out_of, threshold):
        yield _left_over(f"{field}.x", threshold)


def _rest(number: int | None, whole: int | None, threshold: int) -> bool:
    """Whether the people left over are few: 20 out of 22 says that 2 did not."""
    return number is not None and whole is not None and _small(whole - number, threshold)


def _left_over(field: str, threshold: int) -> SmallNumber:
    message = f"This shows that fewer than {threshold} people did not."
    return SmallNumber(field, None, None, False, message, "Say it in words, such as “nearly all patients”.")


def _fault(field: str, threshold: int, certain: bool, instead: str) -> SmallNumber:
    message = f"This is a count of fewer than {threshold} people." if certain else "This may count very few people."
    return SmallNumber(field, None, None, certain, message, instead)
