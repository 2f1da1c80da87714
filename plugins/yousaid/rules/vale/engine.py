r"""Patterns on RE2, whose time grows with the text and with nothing else; what RE2 cannot do runs on ``re``, bounded.

Both engines read a pattern in the same way: ``\b`` stands between ASCII letters and other signs, and a match that
would cut a word with other letters in two is dropped. The only module that imports RE2. Where there is none (it comes
ready-made for the usual systems only) every pattern runs bounded, and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from yousaid.rules.vale.bounded import bounded

try:
    import re2 as _re2

    RE2: Any = _re2
except ImportError:  # a system for which there is no ready-made RE2
    RE2 = None

#: How many characters are looked at in one go: to list all matches in a text, RE2 may read it once for each.
LONGEST = 4000
_MEMORY = 1 << 25
_SET = r"\[\^?\]?(?:\\.|[^\]\\])*\]"
_LETTERS = re.compile(rf"{_SET}|\\.", re.DOTALL)
_APOSTROPHE = re.compile(rf"{_SET}|\\.|(?<=[A-Za-z])'(?=[A-Za-z])", re.DOTALL)
#: RE2 reads these as ASCII; we mean what ``re`` means.
_CLASSES = {r"\w": r"\pL\pN_", r"\d": r"\p{Nd}", r"\s": r"\s\pZ"}
_NOT = {r"\W": r"\w", r"\D": r"\d", r"\S": r"\s"}
_LOOKS = re.compile(r"\\[Z1-9]|\(\?(?:<?[=!]|>|P=)|[*+?}]\+")
_PAUSE = re.compile(r"[.!?…]\s(?=[^.!?…]*\Z)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that can be looked for in any text, however long. Made by ``compiled``."""

    source: str
    compiled: Any
    bounded: bool
    whole_words: bool

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """The half-open place of each match that is not empty, in order."""
        for match, offset in self.matches(text):
            yield match.start() + offset, match.end() + offset

    def matches(self, text: str) -> Iterator[tuple[Any, int]]:
        """Each match that is not empty, with groups as in ``re``, and what to add to its offsets."""
        for start, piece in pieces(text):
            for match in self.compiled.finditer(piece):
                begin, end = match.span()
                if begin < end and not (self.whole_words and not piece.isascii() and _cuts(piece, begin, end)):
                    yield match, start

    def found_in(self, text: str) -> bool:
        """Whether it matches anywhere, even an empty stretch."""
        return any(self.compiled.search(piece) is not None for _, piece in pieces(text, even_empty=True))

    def whole(self, text: str) -> Any:  # noqa: ANN401  (a match of re or of re2)
        """The match of a whole text, or None."""
        return self.compiled.fullmatch(_encodable(text[:LONGEST]))

    def between(self, text: str, start: int, end: int) -> Any:  # noqa: ANN401
        """The match of exactly one stretch of a text, or None; what stands around it counts where it can."""
        match = self.compiled.match(text, start) if self.bounded else None
        return match if match is not None and match.end() == end else self.whole(text[start:end])


def compiled(pattern: str, ignore_case: bool = False, whole_words: bool = False) -> Pattern:
    """A pattern, ready to use. Raises ValueError with a reason when it is wrong, or could take too long.

    With ``whole_words`` a match may not cut a word of other letters than ASCII in two.
    """
    flags = "(?im)" if ignore_case else "(?m)"
    spelt = _APOSTROPHE.sub(_either_apostrophe, pattern)
    if RE2 is not None and not _LOOKS.search(spelt):
        made = _linear(flags + _LETTERS.sub(_any_letters, spelt))
        if made is not None:
            return Pattern(pattern, made, False, whole_words)
    try:
        made = re.compile(bounded(spelt), (re.IGNORECASE if ignore_case else 0) | re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"It is not a pattern: {error}.") from error
    return Pattern(pattern, made, True, whole_words)


def worded(tokens: Iterable[str]) -> str:
    """Tokens as one pattern that matches whole words, the first token that fits."""
    return "|".join(_between_words(token) for token in tokens)


def pieces(text: str, even_empty: bool = False) -> Iterator[tuple[int, str]]:
    """The text in pieces that are not too long, each with its place: cut after a sentence, or at white space."""
    start = 0
    while len(text) - start > LONGEST:
        part = text[start : start + LONGEST]
        pause = _PAUSE.search(part, LONGEST // 2)
        end = pause.end() if pause else part.rfind(" ") + 1 or LONGEST
        yield start, _encodable(part[:end])
        start += end
    if start < len(text) or even_empty:
        yield start, _encodable(text[start:])


def _between_words(token: str) -> str:
    # A \b beside another letter than an ASCII one would never match; Pattern looks at those itself.
    return rf"\b(?:{token})\b" if token.isascii() else f"(?:{token})"


def _either_apostrophe(match: re.Match[str]) -> str:
    return "['’]" if match[0] == "'" else match[0]


def _any_letters(match: re.Match[str]) -> str:
    r"""A set or an escape of a pattern, where ``\w`` holds the letters of all languages."""
    text = match[0]
    if text in _CLASSES:
        return f"[{_CLASSES[text]}]"
    if text in _NOT:
        return f"[^{_CLASSES[_NOT[text]]}]"
    if text.startswith("["):
        return re.sub(r"\\.", lambda escape: _CLASSES.get(escape[0], escape[0]), text, flags=re.DOTALL)
    return text


def _linear(pattern: str) -> Any:  # noqa: ANN401  (the stubs of re2 hide its class)
    options = RE2.Options()
    options.max_mem, options.log_errors = _MEMORY, False
    try:
        return RE2.compile(pattern, options)
    except (RE2.error, ValueError):
        return None


def _cuts(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (_letter(before) and _letter(text[start])) or (_letter(after) and _letter(text[end - 1]))


def _letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _encodable(text: str) -> str:
    """The text, a question mark for each half of a pair that stands alone: RE2 reads UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
