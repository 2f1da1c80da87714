"""Large patterns wait for their first use, and are then like any other."""

from __future__ import annotations

import re

import pytest

from yousaid.late import late


def test_a_late_pattern_is_like_any_other() -> None:
    pattern = late(r"(?P<word>b\w+)", re.IGNORECASE)
    for _ in range(2):
        found = pattern.search("a Bed")
        assert found is not None
        assert found["word"] == "Bed"
        assert pattern.findall("bed bath") == ["bed", "bath"]
        assert (pattern.pattern, pattern.groups) == (r"(?P<word>b\w+)", 1)


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("a")
