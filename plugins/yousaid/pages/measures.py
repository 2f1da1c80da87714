"""Counts before and after, as the widths of two bars."""

from __future__ import annotations

from dataclasses import dataclass

from yousaid.records.blocks import Measure


@dataclass(frozen=True, slots=True)
class Bars:
    """One measure and its drawing: “Before” and “After” with their numbers, where known, and their bars in percent."""

    measure: Measure
    drawn: tuple[tuple[str, int, float], ...]
    words: str


def bars(measure: Measure) -> Bars:
    """The bars of one measure; a full bar is ``out_of``, or the larger number where there is none."""
    counts = (("Before", measure.before), ("After", measure.after))
    known = [(name, count) for name, count in counts if count is not None]
    full = max(measure.out_of or 0, *(count for _, count in known), 1)
    base = f" out of {measure.out_of:,}" if measure.out_of is not None else ""
    return Bars(
        measure,
        tuple((name, count, round(100 * count / full, 1)) for name, count in known),
        ". ".join(f"{name}: {count:,}{base}" for name, count in known) + ".",
    )
