"""Colours: how far two of them are apart for an eye, and others made from them.

The contrast is that of WCAG 2.2 (w3.org/TR/WCAG22, "contrast ratio" and "relative luminance").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

#: The least contrast of text on its background: WCAG 2.2, 1.4.6, level AAA.
LEAST = 7


class Colour(NamedTuple):
    """A colour as a screen mixes it: red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def of(cls, code: str) -> Colour:
        """The colour of a code such as ``#32174d``; raises ValueError for any other text."""
        if len(code) != 7 or not code.startswith("#"):
            raise ValueError(code)
        return cls(*bytes.fromhex(code[1:]))

    def __str__(self) -> str:
        return "#" + bytes(self).hex()


BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


def contrast(one: Colour, two: Colour) -> float:
    """The contrast of two colours: from 1 (none) to 21 (black and white)."""
    dark, light = sorted((_luminance(one), _luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: Colour, two: Colour, percent: int) -> Colour:
    """A colour with so much of another in it."""
    return Colour(*((a * (100 - percent) + b * percent) // 100 for a, b in zip(one, two, strict=True)))


def until(good: Callable[[Colour], bool], colour: Colour, towards: Colour) -> Colour:
    """The first colour that is good on the way from one to another; the other one, when none is."""
    steps = (mixed(colour, towards, percent) for percent in range(101))
    return next((step for step in steps if good(step)), towards)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
