"""What stops us from doing the job at all: exit code 2, in words for the person who reads them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason we could not go on: what is wrong, why it matters, what to write instead."""

    what: str
    why: str = ""
    instead: str = ""
    path: str = ""
    line: int = 0

    def lines(self) -> list[str]:
        """The problem as lines to print, the place first where there is one."""
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        rest = [f"  {label}: {text}" for label, text in (("why", self.why), ("do", self.instead)) if text]
        return [place + self.what, *rest]


class YousaidError(Exception):
    """Raised when the job cannot be done; carries every problem found, never only the first."""

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem(p) if isinstance(p, str) else p for p in problems)
        super().__init__("; ".join(p.what for p in self.problems))
