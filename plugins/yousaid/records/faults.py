"""What can be wrong with one value, in words for its author."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher


class Wrong(Exception):
    """A value that does not fit: what is wrong, why it matters and what to write."""

    def __init__(self, what: str, why: str, instead: str) -> None:
        self.what, self.why, self.instead = what, why, instead
        super().__init__(what)


def closest(text: str, known: Iterable[str]) -> str:
    """The known word most like a text, or nothing.

    People seldom miss the first letter, so a word that shares it counts as a quarter more alike.
    """
    wanted = text.lower().replace(" ", "-")
    alike = [(SequenceMatcher(None, wanted, word).ratio() + (wanted[:1] == word[:1]) / 4, word) for word in known]
    score, word = max(alike, default=(0.0, ""))
    return word if score >= 0.75 else ""


def unknown_code(text: str, known: Iterable[str]) -> Wrong:
    """The fault of a code that its list does not hold."""
    codes = ", ".join(f"`{code}`" for code in known)
    guess = closest(text, known)
    return Wrong(
        f"“{text}” is not a word that we know here." + (f" Did you mean `{guess}`?" if guess else ""),
        "Pages and lists are made from these words.",
        f"Write one of: {codes}.",
    )
