"""``consistency`` (one of two forms, not both) and ``conditional`` (the one needs the other)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yousaid.rules.vale.definition import Definition
from yousaid.rules.vale.engine import Pattern
from yousaid.rules.vale.found import Finder, Found, exceptions_of, pattern_of, tokens_of
from yousaid.rules.vale.scopes import Stretch, read_scope
from yousaid.rules.vale.wording import replacements


def consistency(rule: Definition) -> Finder:
    """Finds the second form of a pair on a page that used the first one: once in each stretch, at its first use."""
    ignore_case, words = rule.flag("ignorecase"), not rule.flag("nonword")
    pairs = [tuple(tokens_of("either", [form], words, ignore_case) for form in pair) for pair in rule.pairs("either")]

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for one, two in pairs:
            first: Pattern | None = None
            for stretch in stretches:
                places = sorted((span, form is two) for form in (one, two) for span in form.spans(stretch.text))
                if not places:
                    continue
                first = first or (two if places[0][1] else one)
                other = next((span for span, second in places if (two if second else one) is not first), None)
                if other:
                    yield _found(rule, stretch, other)

    return find


def conditional(rule: Definition) -> Finder:
    """Finds each ``first`` that has no ``second``, anywhere on the page.

    With a group in ``second``, what the group holds is what it explains. With a scope (``sentence``, ``paragraph``,
    ``heading`` …) it must stand there or before; without a group, in the same stretch.
    """
    ignore_case, narrow = rule.flag("ignorecase"), read_scope(rule.scope).narrow
    first = pattern_of("first", rule.text("first"), ignore_case)
    second = pattern_of("second", rule.text("second"), ignore_case)
    excepted, grouped = exceptions_of(rule), second.compiled.groups > 0

    def unexplained(stretch: Stretch, explained: set[str]) -> Iterator[Found]:
        covered = excepted.of(stretch.text)
        for start, end in first.spans(stretch.text):
            if stretch.text[start:end] not in explained and not covered(start, end):
                yield _found(rule, stretch, (start, end))

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        explained: set[str] = set() if narrow or not grouped else set().union(*(_groups(second, s) for s in stretches))
        fine = not narrow and not grouped and any(second.found_in(stretch.text) for stretch in stretches)
        for stretch in stretches:
            if narrow and grouped:
                explained |= _groups(second, stretch)
            if not fine and not (narrow and not grouped and second.found_in(stretch.text)):
                yield from unexplained(stretch, explained)

    return find


def _groups(pattern: Pattern, stretch: Stretch) -> set[str]:
    return {group for match, _ in pattern.matches(stretch.text) for group in match.groups() if group}


def _found(rule: Definition, stretch: Stretch, place: tuple[int, int]) -> Found:
    words = stretch.text[slice(*place)]
    return Found(stretch, *place, (words, words), replacements(rule.action, rule.params, words))
