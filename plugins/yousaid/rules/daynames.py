"""The days and the months, in full and as people cut them short."""

from __future__ import annotations

#: Each way to write a day or a month, as it stands in a text, and its name in full.
FULL = {
    short: full
    for full, shorts in {
        "Monday": "Mon",
        "Tuesday": "Tue Tues",
        "Wednesday": "Wed Weds",
        "Thursday": "Thu Thur Thurs",
        "Friday": "Fri",
        "Saturday": "Sat",
        "Sunday": "Sun",
        "January": "Jan",
        "February": "Feb",
        "March": "Mar",
        "April": "Apr",
        "May": "",
        "June": "Jun",
        "July": "Jul",
        "August": "Aug",
        "September": "Sep Sept",
        "October": "Oct",
        "November": "Nov",
        "December": "Dec",
    }.items()
    for short in (full, *shorts.split())
}
#: The same in small letters, to ask for the sentences that hold one.
WORDS = frozenset(name.lower() for name in FULL)


def choices(short: bool) -> str:
    """The names as choices of a pattern, the longest first: only the short ones, or all of them."""
    names = [name for name, full in FULL.items() if not short or name != full]
    return "|".join(sorted(names, key=len, reverse=True))
