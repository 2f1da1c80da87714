"""Whether two amounts are the same fact, however they are written."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from yousaid.easyread.facts.days import days
from yousaid.easyread.facts.model import Amount

_HALF_DAY, _HOURS = 720, 24
_SEASONS = {"winter": (12, 1, 2), "spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11)}


def supports(record: Amount, easy: Amount) -> bool:
    """Whether an amount of the record makes one of the easy page true.

    The easy page may be less exact (“June” for 8 June, “9” for “under 9”), never more exact and never the other way
    round (“over 9” for “under 9”).
    """
    if "date" in (record.kind, easy.kind):
        return _date_supports(record, easy)
    if (kinds := (record.kind, easy.kind)) in _ACROSS:
        return _ACROSS[kinds](record, easy)
    if kinds == ("share", "share") and not easy.base and easy.bound:  # "more than half": 64 of 118
        return record.value > easy.value if easy.bound == ">" else record.value < easy.value
    return _alike(record, easy) and _bounds_alike(record, easy)


def carries(easy: Amount, record: Amount) -> bool:
    """Whether an amount of the easy page tells readers one of the record; a year may be left out, a day may not."""
    if easy.kind == "share" and record.kind == "number":
        return record.value in (easy.scaled, easy.base)
    if record.kind == "number" and easy.kind == "time":
        return _is_hour(record, easy)
    if "date" not in (record.kind, easy.kind):
        return _alike(record, easy) and (not record.bound or _bounds_alike(record, easy))
    if record.kind != easy.kind:
        return _date_supports(easy, record)
    (year, month, day), (easy_year, easy_month, easy_day) = record.when, easy.when
    if record.name and easy.name and record.name != easy.name:
        return False
    day, easy_day = _last_day(record, easy), _last_day(easy, record)
    return (month, day) == (easy_month, easy_day) and (not year or not easy_year or year == easy_year)


def _bounds_alike(record: Amount, easy: Amount) -> bool:
    """Whether an easy amount has the limit of the record's or none; “within 2 hours” is “in 2 hours or less”."""
    if record.is_year:  # "to 2029": "up to 2029"
        return True
    return easy.bound in ("", "in", record.bound) or (record.bound == "in" and easy.bound == "<")


def _is_hour(number: Amount, time: Amount) -> bool:
    """Whether a number without a thing that it counts is the hour of a time, whichever half of the day."""
    return (
        number.bare
        and not number.unit
        and number.value <= _HOURS
        and 60 * number.value % _HALF_DAY == time.value % _HALF_DAY
    )


def _part_of(record: Amount, easy: Amount) -> bool:
    return easy.value in (record.scaled, record.base) and not easy.bound


def _a_part(record: Amount, easy: Amount) -> bool:
    return record.value == easy.scaled and not record.unit


def _alike(one: Amount, other: Amount) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "day":  # "Tuesdays" of "Tuesday to Thursday"
        easy, there = days(other.name), days(one.name)
        return easy == there or (len(easy) == 1 and easy <= there)
    if one.kind == "time" and "half" in (one.unit, other.unit):
        return one.value % _HALF_DAY == other.value % _HALF_DAY
    if one.kind == "number" and bool(one.unit) != bool(other.unit) and not (other if one.unit else one).bare:
        return False  # "15 chairs" for "15 minutes"
    if one.kind == "number" and one.unit and other.unit:
        nights = {one.unit, other.unit} == {"day", "night"}
        return one.scaled == other.scaled and (one.unit == other.unit or nights)
    return one.value == other.value


def _date_supports(record: Amount, easy: Amount) -> bool:
    if "day" in (record.kind, easy.kind):
        return easy.kind == "day" and record.when[1] in _SEASONS.get(easy.name, ())  # "summer" for July
    if record.kind != easy.kind:
        figure, day = (record, easy) if easy.kind == "date" else (easy, record)
        alone = figure is easy or not any(day.when[1:])
        return figure.is_year and figure.value == day.when[0] and alone
    if easy.name and all(easy.when) and date(*easy.when).strftime("%A").lower() != easy.name:
        return False
    (year, month, day_of), (easy_year, easy_month, easy_day) = record.when, easy.when
    day_of, easy_day = _last_day(record, easy), _last_day(easy, record)
    return easy_day in (0, day_of) and easy_month in (0, month) and (not easy_year or not year or easy_year == year)


def _last_day(amount: Amount, other: Amount) -> int:
    """The day of a date; of “the end of June” the last day of the month, where the other names it."""
    _, month, day = amount.when
    year = amount.when[0] or other.when[0]
    last = monthrange(year, month)[1] if amount.unit == "end" and month and year else 0
    return last if last and other.when[2] == last else day


#: How an amount of one kind may support one of another.
_ACROSS = {("share", "number"): _part_of, ("number", "share"): _a_part, ("number", "time"): _is_hour}
