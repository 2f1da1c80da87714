"""The records of the example are typeset as a reader expects: people copy them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from yousaid.pipeline import load

EXAMPLE = Path(__file__).parents[2] / "site_config.yml"


def texts(thing: Any) -> Iterator[str]:
    """Every text in a record, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from (text for part in thing.values() for text in texts(part))
    elif isinstance(thing, tuple | list):
        yield from (text for part in thing for text in texts(part))
    elif is_dataclass(thing):
        told = (f.name for f in fields(thing) if f.name not in {"document", "path"})
        yield from (text for name in told for text in texts(getattr(thing, name)))


def test_no_straight_quotes_in_the_example() -> None:
    content = load(EXAMPLE).content
    found = [text for part in (content.records, content.engagements, content.reviews) for text in texts(part)]
    assert len(found) > 1000
    assert [text for text in found if "'" in text or '"' in text] == []
