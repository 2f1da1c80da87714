"""``capitalization``: the capitals of a heading, or of any stretch that the scope names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from yousaid.rules.vale.definition import Definition, DefinitionError
from yousaid.rules.vale.found import Exceptions, Finder, Found, exceptions_of, pattern_of
from yousaid.rules.vale.scopes import Stretch
from yousaid.rules.vale.wording import capital

_WORD = re.compile(r"[^\W_][^\s]*")
_PARTS = re.compile(r"[-'’]")
_ENDS = "?!.:"
#: Small words of a title, as the AP Stylebook and the Chicago Manual of Style leave them (AP: up to three letters).
_SMALL = frozenset("a an and as at but by en for if in is nor of on or per so the to up v vs vs. via yet".split())
_MORE = "about above after against before below between from into onto over through with"
_SMALL_CHICAGO = _SMALL | frozenset(_MORE.split())

#: Says what a stretch should be; the same text when it is fine.
_Check = Callable[[str], str]


def capitalization(rule: Definition) -> Finder:
    """Finds each stretch whose capitals are not as ``match`` says: ``$title $sentence $lower $upper`` or a pattern."""
    wanted = _check(rule, exceptions_of(rule))
    can_mend = rule.action == "replace" and rule.text("match").startswith("$")

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            text = stretch.text
            better = wanted(text)
            if better != text:
                choices = (rule.params or (better,)) if can_mend else ()
                yield Found(stretch, 0, len(text), (text, better), choices)

    return find


def _check(rule: Definition, excepted: Exceptions) -> _Check:
    match, threshold = rule.text("match"), rule.number("threshold") or 0.8
    if not 0 < threshold <= 1:
        raise DefinitionError("`threshold` must be between 0 and 1.", "threshold")
    if match in ("$title", "$sentence"):
        return _Words(rule, excepted, threshold).check
    if match in ("$lower", "$upper"):
        change = str.lower if match == "$lower" else str.upper
        return lambda text: text if excepted.of(text)(0, len(text)) else change(text)
    if match.startswith("$"):
        raise DefinitionError("`match` must be $title, $sentence, $lower, $upper or a pattern.", "match")
    pattern = pattern_of("match", match)

    def by_pattern(text: str) -> str:
        fine = pattern.found_in(text) or excepted.of(text)(0, len(text))
        return text if fine else match

    return by_pattern


class _Words:
    """Title or sentence case, judged word by word: fine when more than the threshold are as they should be."""

    def __init__(self, rule: Definition, excepted: Exceptions, threshold: float) -> None:
        self.title = rule.text("match") == "$title"
        self.small = _SMALL_CHICAGO if str(rule.values.get("style", "AP")).lower() == "chicago" else _SMALL
        self.indicators = rule.texts("indicators")
        self.prefix = pattern_of("prefix", rule.text("prefix")) if rule.values.get("prefix") else None
        self.excepted, self.threshold = excepted, threshold

    def check(self, text: str) -> str:
        """The text as it should be, or itself when it is good enough."""
        start = self._after_prefix(text)
        body = text[start:].rstrip(_ENDS) if not self.title else text[start:]
        found = list(_WORD.finditer(text, start, start + len(body)))
        covered = self.excepted.of(text)
        right, done = 0, 0
        written: list[str] = []
        for number, word in enumerate(found):
            before = found[number - 1][0] if number else ""
            starts = number == 0 or (bool(self.indicators) and before.endswith(self.indicators))
            ought = word[0] if covered(*word.span()) else self._ought(word[0], starts, number == len(found) - 1)
            if number == 0 and ought != word[0] and not self.title:
                right = -len(found)  # a sentence that starts with a small letter is wrong, whatever follows
            right += ought == word[0]
            written += (text[done : word.start()], ought)
            done = word.end()
        return text if not found or right / len(found) > self.threshold else "".join(written) + text[done:]

    def _ought(self, said: str, first: bool, last: bool) -> str:
        """A word as it should be, at the start of a sentence or title, at its end or within."""
        core = said.strip("()[]“”\"'’,;:.!?")
        if len(core) > 1 and core == core.upper():
            return said
        if self.title:
            small = core.lower() in self.small and not first and not last
            return said.lower() if small else "-".join(map(_start_large, said.split("-")))
        head = _PARTS.split(said, maxsplit=1)[0]
        if first:
            return _start_large(said)
        return said if head in (head.lower(), head.upper()) else said.lower()

    def _after_prefix(self, text: str) -> int:
        if self.prefix is None:
            return 0
        start, end = next(self.prefix.spans(text), (0, 0))
        return end if start == 0 else 0


def _start_large(word: str) -> str:
    return capital(word) if word[:1].islower() or word[:1].isupper() else word
