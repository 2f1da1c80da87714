"""What the kinds of rule share: the place that one found, exceptions, and patterns that say why they are wrong."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from yousaid.rules.vale.definition import Definition, DefinitionError
from yousaid.rules.vale.engine import Pattern, compiled, worded
from yousaid.rules.vale.scopes import Stretch


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a stretch (half-open), and what to put into the message there.

    ``replacements`` can each take the place of the words.
    """

    stretch: Stretch
    start: int
    end: int
    parts: tuple[str, ...]
    replacements: tuple[str, ...] = ()
    message: str = ""

    @property
    def words(self) -> str:
        """The words at the place."""
        return self.stretch.text[self.start : self.end]


#: Looks at all stretches of one page, in reading order.
Finder = Callable[[Sequence[Stretch]], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Words that a rule lets stand: a match that holds one, or that stands in one of several words."""

    inside: Pattern | None
    around: Pattern | None

    def of(self, text: str) -> Callable[[int, int], bool]:
        """Says for one text whether the match from one place of it to another is excepted."""
        around: list[tuple[int, int]] | None = None

        def covers(start: int, end: int) -> bool:
            nonlocal around
            if self.inside and next(self.inside.spans(text[start:end].strip()), None):
                return True
            if self.around is None:
                return False
            if around is None:
                around = list(self.around.spans(text))
            number = bisect_right(around, (start, len(text))) - 1
            return number >= 0 and end <= around[number][1]

        return covers


def exceptions_of(rule: Definition) -> Exceptions:
    """The exceptions of a rule: patterns, where capitals matter (in those of several words they do not)."""
    given = sorted(rule.texts("exceptions"), key=len, reverse=True)
    several = [words for words in given if " " in words or r"\s" in words]
    return Exceptions(
        pattern_of("exceptions", worded(given), False, True) if given else None,
        pattern_of("exceptions", worded(several), True, True) if several else None,
    )


def pattern_of(key: str, pattern: str, ignore_case: bool = False, whole_words: bool = False) -> Pattern:
    """The pattern of one key, ready to use; raises DefinitionError that names the key."""
    try:
        return compiled(pattern, ignore_case, whole_words)
    except ValueError as error:
        shown = pattern if len(pattern) <= 60 else f"{pattern[:57]}…"
        raise DefinitionError(f"`{key}` holds “{shown}”. {error}", key) from error


def tokens_of(key: str, tokens: Iterable[str], words: bool, ignore_case: bool) -> Pattern:
    """Tokens as one pattern. When it cannot be used, the error names the token that is to blame."""
    tokens = tuple(tokens)
    joined = worded(tokens) if words else "|".join(f"(?:{token})" for token in tokens)
    try:
        return compiled(joined, ignore_case, words)
    except ValueError:
        for token in tokens:
            pattern_of(key, token, ignore_case)
        raise DefinitionError(f"`{key}`: together these patterns take too long. Make two rules of them.", key) from None
