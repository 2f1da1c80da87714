"""Patterns that are compiled when they are first used: a command that never needs one does not wait for it.

For large patterns only: a small one costs next to nothing.
"""

from __future__ import annotations

import re
from typing import Any, cast


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is used like any other. A wrong one raises re.error at its first use, not before."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)  # the next look finds it here
        return found
