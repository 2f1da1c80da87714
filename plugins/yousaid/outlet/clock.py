"""The only place that reads the clock: which day ``today`` is for a run."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from yousaid.errors import Problem, YousaidError
from yousaid.records.dates import Month, read_when


def read_today(option: str | None = None, setting: date | None = None) -> date:
    """The day of a run: ``--today``, else the setting ``today``, else ``SOURCE_DATE_EPOCH``, else the date in London.

    The setting pins a site that shows one day for ever, such as an example. ``YOUSAID_TODAY`` stands for ``--today``
    where a command has no such option, as in ``mkdocs build``. Raises YousaidError when a value is no day.
    """
    option = option or os.environ.get("YOUSAID_TODAY")
    if option:
        return _day(option)
    if setting:
        return setting
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise YousaidError(
                Problem(f"SOURCE_DATE_EPOCH is “{epoch}”.", "It must be a number of seconds.", "Unset it, or mend it.")
            ) from None
    return datetime.now(ZoneInfo("Europe/London")).date()


def _day(text: str) -> date:
    try:
        day = read_when(text)
    except ValueError as error:
        raise YousaidError(
            Problem(f"--today: {error}.", "It is the day we count from.", "Write --today 2026-03-02.")
        ) from None
    if isinstance(day, Month):
        raise YousaidError(Problem("--today needs a day.", "It is the day we count from.", "Write --today 2026-03-02."))
    return day
