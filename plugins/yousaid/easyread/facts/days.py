"""Days of the week: the days that a name such as “weekday” or “Tuesday to Thursday” means."""

from __future__ import annotations

from functools import lru_cache

_DAYS = tuple(f"{day}day" for day in "mon tues wednes thurs fri satur sun".split())
_SPANS = {"weekday": "monday to friday", "weekend": "saturday to sunday"}


@lru_cache(maxsize=64)
def days(name: str) -> frozenset[str]:
    """The days that a name in small letters means: five for “weekday”, three for “tuesday to thursday”.

    A season or a feast means itself.
    """
    first, _, last = _SPANS.get(name, name).partition(" to ")
    if first not in _DAYS or last not in _DAYS:
        return frozenset((name,))
    start, end = _DAYS.index(first), _DAYS.index(last)
    return frozenset(_DAYS[start : end + 1] if start <= end else (*_DAYS[start:], *_DAYS[: end + 1]))
