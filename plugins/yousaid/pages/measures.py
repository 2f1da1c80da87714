"""Counts before and after, as the widths of two bars."""

from __future__ import annotations

from dataclasses import dataclass

from yousaid.records.blocks import Measure

#: The length of a full bar, in the units of the drawing.
FULL = 300


@dataclass(frozen=True, slots=True)
class Bars:
    """One measure and its drawing: ``before`` and ``after`` are lengths from 0 to 300; None without a number."""

    measure: Measure
    before: int | None
    after: int | None
    words: str


def bars(measure: Measure) -> Bars:
    """The bars of one measure; a full bar is ``out_of``, or the larger number where there is none."""
    full = max(measure.out_of or 0, measure.before or 0, measure.after or 0) or 1
    base = f" out of {measure.out_of:,}" if measure.out_of is not None else ""
    said = [
        f"{name} {count:,}{base}"
        for name, count in (("Before:", measure.before), ("After:", measure.after))
        if count is not None
    ]
    return Bars(
        measure,
        None if measure.before is None else round(FULL * measure.before / full),
        None if measure.after is None else round(FULL * measure.after / full),
        ". ".join(said) + ".",
    )
