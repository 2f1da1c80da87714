"""A list over several pages: the address of each, and the row of links from one to the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

#: How many pages before and after the one that is open have a link, besides the first and the last.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a list in the row of links below it; ``gap`` says that pages before it have no link there."""

    number: int
    address: str
    current: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Sheaf(Generic[Item]):
    """What stands on one page of a list, and how the row of links looks there. ``first``: the number of its first."""

    number: int
    address: str
    items: Sequence[Item]
    first: int
    steps: tuple[Step, ...]

    def title(self, whole: str) -> str:
        """The title of this page, from that of the whole list."""
        return whole if self.number == 1 else f"{whole}, page {self.number}"

    def trail(self, above: tuple[tuple[str, str], ...], whole: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        """The way to this page, from the way to the list and the list's own title and address."""
        return above if self.number == 1 else (*above, whole)


def paged(address: str, items: Sequence[Item], longest: int) -> Iterator[Sheaf[Item]]:
    """The pages of a list, each with at most ``longest`` items; an empty list has one page."""
    count = max(1, -(-len(items) // longest))
    for number in range(1, count + 1):
        start = (number - 1) * longest
        here = page_address(address, number)
        yield Sheaf(number, here, items[start : start + longest], start + 1, _steps(address, number, count))


def page_address(address: str, number: int) -> str:
    """The address of one page of a list; the first one has the list's own address."""
    return address if number == 1 else f"{address}page-{number}/"


def _steps(address: str, here: int, count: int) -> tuple[Step, ...]:
    """The first page, the last one, and those around the one that is open: as many links however long the list is."""
    near = range(max(1, here - _AROUND), min(count, here + _AROUND) + 1)
    numbers = sorted({1, *near, count})
    pairs = zip(numbers, [0, *numbers], strict=False)
    return tuple(Step(n, page_address(address, n), n == here, n > before + 1) for n, before in pairs)
