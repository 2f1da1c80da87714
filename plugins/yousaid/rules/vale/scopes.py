"""Where a rule looks: the stretches of a text, and the scopes that choose among them.

A scope is one or more names with ``&`` between them, each with ``~`` before it to mean "not"; several scopes in a list
mean any of them. Names: ``text`` (everything, the default), ``paragraph``, ``heading``, ``list``, ``blockquote``,
``table`` and ``table.cell``, ``sentence``, ``link``, and ``raw`` and ``summary`` for all words in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from yousaid.rules.rule import Passage
from yousaid.rules.vale.definition import DefinitionError
from yousaid.text.prose import Prose

#: The names of each kind of block.
_BLOCKS = {"paragraph": "paragraph", "item": "list", "heading": "heading", "quote": "blockquote", "cell": "table cell"}
_UNITS = ("sentence", "link", "raw", "summary")
_KNOWN = frozenset({"text", *_UNITS, *" ".join(_BLOCKS.values()).split()})
#: Names that Vale has and that stand for something we set aside while reading, or do not tell apart.
_UNSEEN = frozenset("alt code comment strong emphasis pre attr caption figcaption header h1 h2 h3 h4 h5 h6".split())
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text that a rule looks at in one go: the field it stands in, its names, and the way back to the source.

    All words of a text in one have their blocks as ``parts``.
    """

    field: str
    text: str
    names: frozenset[str]
    place: Callable[[int, int], tuple[int, int]]
    parts: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule looks at. ``choices`` are alternatives, each with the names it wants and those it refuses."""

    choices: tuple[tuple[frozenset[str], frozenset[str]], ...]

    @property
    def unit(self) -> str:
        """Into what the text is cut: ``block``, ``sentence``, ``link``, ``raw`` or ``summary``."""
        wanted = {name for want, _ in self.choices for name in want if name in _UNITS}
        return next((unit for unit in _UNITS if unit in wanted), "block")

    @property
    def narrow(self) -> bool:
        """Whether it looks at parts of a text, each by itself: then what stands elsewhere does not count."""
        return any(want - {"text", "raw", "summary"} or refused for want, refused in self.choices)

    def stretches(self, passages: Sequence[Passage]) -> Iterator[Stretch]:
        """The stretches of a page that it chooses, in reading order."""
        if self.unit in ("raw", "summary"):
            yield from whole(passages, self.unit)
            return
        units = {"sentence": _sentences, "link": _links}.get(self.unit, _blocks)
        for passage in passages:
            for stretch in units(passage):
                if any(want <= stretch.names and not refused & stretch.names for want, refused in self.choices):
                    yield stretch


def read_scope(scopes: Iterable[str], default: str = "text") -> Scope:
    """The scope that a rule names; raises DefinitionError for a name we do not know, or of what we cannot see."""
    choices = []
    for scope in tuple(scopes) or (default,):
        wanted: set[str] = set()
        refused: set[str] = set()
        for part in scope.replace(" ", "").split("&"):
            names = part.lstrip("~").split(".")
            (refused if part.startswith("~") else wanted).update(_checked(scope, names))
        choices.append((frozenset(wanted), frozenset(refused)))
    units = {unit for want, _ in choices for unit in want if unit in _UNITS}
    if len(units) > 1 or (units and any(not want & units for want, _ in choices)):
        raise DefinitionError("`scope` mixes parts of different sizes, such as sentences and all words.", "scope")
    return Scope(tuple(choices))


def _checked(scope: str, names: list[str]) -> list[str]:
    for name in names:
        if name in _UNSEEN and scope.startswith("~") and "&" not in scope:
            return []  # what we never see is left out anyway
        if name not in _KNOWN:
            reason = "Rules here do not see it." if name in _UNSEEN else "We do not know it."
            raise DefinitionError(f"`scope` names “{scope}”. {reason}", "scope")
    return names


def whole(passages: Sequence[Passage], name: str = "summary") -> Iterator[Stretch]:
    """All words of each passage as one stretch, an empty line between its blocks."""
    for passage in passages:
        blocks = passage.prose.blocks
        if blocks:
            starts = [0]
            for block in blocks[:-1]:
                starts.append(starts[-1] + len(block.text) + len(_BREAK))
            text = _BREAK.join(block.text for block in blocks)
            place = partial(_place, passage.prose, starts)
            yield Stretch(passage.field, text, frozenset({"text", name}), place, tuple(_blocks(passage)))


def _place(prose: Prose, starts: list[int], start: int, end: int) -> tuple[int, int]:
    """The source place of a stretch of all words; what stands between two blocks belongs to the first."""
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
    begin = prose.blocks[first].at(min(start - starts[first], len(prose.blocks[first].text)))
    return begin, max(begin, prose.blocks[last].span(0, end - starts[last])[1])


def _blocks(passage: Passage) -> Iterator[Stretch]:
    for block in passage.prose.blocks:
        yield Stretch(passage.field, block.text, _names(block.kind), block.span)


def _sentences(passage: Passage) -> Iterator[Stretch]:
    for sentence in passage.prose.sentences:
        names = _names(passage.prose.blocks[sentence.block].kind) | {"sentence"}
        yield Stretch(passage.field, sentence.text, names, sentence.span)


def _links(passage: Passage) -> Iterator[Stretch]:
    for link in passage.prose.links:
        # Markup inside a link (bold) is rare; a link is one short place, so the whole of it is the answer then.
        exact = link.end - link.start == len(link.text)
        place = partial(_in_link, link.start, link.end, exact)
        yield Stretch(passage.field, link.text, frozenset({"text", "link"}), place)


def _in_link(begin: int, stop: int, exact: bool, start: int, end: int) -> tuple[int, int]:
    return (begin + start, begin + end) if exact else (begin, stop)


def _names(kind: str) -> frozenset[str]:
    return frozenset({"text", *_BLOCKS.get(kind, kind).split()})
