"""``existence`` (words to avoid) and ``substitution`` (words, and what to write instead)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yousaid.rules.vale.definition import Definition, DefinitionError
from yousaid.rules.vale.engine import Pattern
from yousaid.rules.vale.found import Finder, Found, exceptions_of, pattern_of, tokens_of
from yousaid.rules.vale.inflect import inflected
from yousaid.rules.vale.scopes import Stretch
from yousaid.rules.vale.wording import capital, expanded, listed, options, replacements, unquoted

_CAPTURES = re.compile(r"(?<!\\)\((?!\?)")
_PLAIN = re.compile(r"[\w '’&/-]+")
_SIMPLE = re.compile(r"[^\\^$.|?*+()\[\]{}]*")


def existence(rule: Definition) -> Finder:
    """Finds each place where a token stands, or the one pattern that the parts of ``raw`` make together."""
    tokens, raw = rule.texts("tokens"), "".join(rule.texts("raw"))
    if not tokens and not raw:
        raise DefinitionError("`tokens` is missing.", "tokens")
    ignore_case, words = rule.flag("ignorecase"), not rule.flag("nonword") and bool(tokens)
    pattern = tokens_of("tokens", tokens, words, ignore_case) if tokens else None
    if raw:
        rest = f"(?:{pattern.source})" if pattern else ""
        both = rest + raw if rule.flag("append") else raw + rest
        pattern = pattern_of("raw", both, ignore_case, words)
    assert pattern is not None  # noqa: S101 - one of the two is there
    excepted, looked_for = exceptions_of(rule), pattern

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            covered = excepted.of(stretch.text)
            for start, end in looked_for.spans(stretch.text):
                if not covered(start, end):
                    words = stretch.text[start:end]
                    choices = replacements(rule.action, rule.params, words)
                    yield Found(stretch, start, end, (words, listed(choices) if choices else words), choices)

    return find


@dataclass(frozen=True, slots=True)
class _Swap:
    """One entry: the key as it was written, its pattern, and what to write instead."""

    key: str
    pattern: Pattern
    instead: str
    acceptable: Pattern | None


def substitution(rule: Definition) -> Finder:
    """Finds each place where the key of a swap stands, the longest key first, and offers its value."""
    ignore_case, words = rule.flag("ignorecase"), not rule.flag("nonword")
    pairs = dict(rule.pairs("swap"))
    if rule.values.get("inflect"):
        pairs = inflected(pairs, str(rule.values["inflect"]))
    keys = sorted(pairs, key=lambda key: (-len(key), key))
    bare = [_CAPTURES.sub("(?:", key) for key in keys]
    pattern = tokens_of("swap", bare, words, ignore_case)
    excepted = exceptions_of(rule)
    swaps = _Swaps({}, tuple(_swap(key, pairs[key], ignore_case) for key in keys if not _PLAIN.fullmatch(key)))
    for key in keys:
        if _PLAIN.fullmatch(key):
            swaps.plain.setdefault(_same(key, ignore_case), (key, pairs[key]))

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            covered = excepted.of(stretch.text)
            for start, end in pattern.spans(stretch.text):
                found = swaps.instead(stretch.text, start, end, ignore_case)
                if found and not _is_fine(rule, *found, stretch.text[start:end]) and not covered(start, end):
                    yield _offered(rule, found[0], stretch, start, end)

    return find


@dataclass(frozen=True, slots=True)
class _Swaps:
    """All entries: plain words by what they are, and patterns in order."""

    plain: dict[str, tuple[str, str]]
    others: tuple[_Swap, ...]

    def instead(self, text: str, start: int, end: int, ignore_case: bool) -> tuple[str, Pattern | None] | None:
        """What to write instead of the words, and a pattern of what is acceptable as it stands."""
        known = self.plain.get(_same(text[start:end], ignore_case))
        for swap in self.others:
            if known is not None and len(known[0]) >= len(swap.key):
                break
            match = swap.pattern.between(text, start, end)
            if match is not None:
                groups = [match[0], *(group or "" for group in match.groups())]
                return expanded(swap.instead, groups), swap.acceptable
        return (known[1], None) if known is not None else None


def _swap(key: str, instead: str, ignore_case: bool) -> _Swap:
    # A value can be a pattern of what is fine as it stands ("[Ee]mail"). Plain choices are no pattern.
    acceptable = None
    if not _SIMPLE.fullmatch(instead.replace("|", "")) and "$" not in instead:
        acceptable = pattern_of("swap", instead)
    return _Swap(key, pattern_of("swap", key, ignore_case), instead, acceptable)


def _is_fine(rule: Definition, instead: str, acceptable: Pattern | None, words: str) -> bool:
    if rule.flag("capitalize") and words[:1].isupper():
        instead = capital(instead)
    return words in options(instead) or (acceptable is not None and acceptable.whole(words) is not None)


def _offered(rule: Definition, instead: str, stretch: Stretch, start: int, end: int) -> Found:
    words = stretch.text[start:end]
    if rule.flag("capitalize") and words[:1].isupper():
        instead = "|".join(map(capital, instead.split("|")))
    choices = options(instead)
    if rule.action == "replace" and not rule.params:
        return Found(stretch, start, end, (listed(choices), words), choices, unquoted(rule.message))
    return Found(stretch, start, end, (instead, words), replacements(rule.action, rule.params, words))


def _same(words: str, ignore_case: bool) -> str:
    plain = words.replace("’", "'")
    return plain.lower() if ignore_case else plain
