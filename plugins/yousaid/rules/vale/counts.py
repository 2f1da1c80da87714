"""``occurrence`` (too many or too few), ``repetition`` (twice in a row) and ``metric`` (a formula over counts)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from yousaid.rules.vale.arithmetic import Formula, FormulaError, read_formula
from yousaid.rules.vale.definition import Definition, DefinitionError
from yousaid.rules.vale.found import Finder, Found, exceptions_of, pattern_of, tokens_of
from yousaid.rules.vale.measures import measures
from yousaid.rules.vale.scopes import Stretch
from yousaid.rules.vale.wording import listed, replacements
from yousaid.text.sentences import split


def occurrence(rule: Definition) -> Finder:
    """Finds each stretch with more than ``max`` or fewer than ``min`` tokens; the place is that of the first."""
    pattern = pattern_of("token", rule.text("token"), rule.flag("ignorecase"))
    most, least = int(rule.number("max")), int(rule.number("min"))
    if most <= 0 and least <= 0:
        raise DefinitionError("`max` or `min` must be above 0.", "max")

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            spans = list(pattern.spans(stretch.text))
            if (0 < most < len(spans)) or len(spans) < least:
                start, end = spans[0] if spans else (0, len(stretch.text))
                yield Found(stretch, start, end, (str(len(spans)),))

    return find


def repetition(rule: Definition) -> Finder:
    """Finds tokens that stand twice in a row (or more than ``max`` times) in one sentence."""
    ignore_case, alpha, most = rule.flag("ignorecase"), rule.flag("alpha"), int(rule.number("max"))
    tokens = rule.texts("tokens")
    if not tokens:
        raise DefinitionError("`tokens` is missing.", "tokens")
    pattern, excepted = tokens_of("tokens", tokens, False, ignore_case), exceptions_of(rule)

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            count, covered = 0, excepted.of(stretch.text)
            for before, after in pairwise(pattern.spans(stretch.text)):
                one, two = (stretch.text[slice(*place)].strip() for place in (before, after))
                same = one.casefold() == two.casefold() if ignore_case else one == two
                count = count + 1 if same and two and (two.isalpha() or not alpha) else 0
                if not count:
                    continue
                words = stretch.text[before[0] : after[1]]
                if count > most and len(split(words)) == 1 and not covered(before[0], after[1]):
                    choices = replacements(rule.action, rule.params, words)
                    yield Found(stretch, before[0], after[1], (two, listed(choices)), choices)
                    count = 0

    return find


def metric(rule: Definition) -> Finder:
    """Finds pages (or the stretches that a narrower scope names) whose formula meets the condition."""
    formula, condition = _formula(rule, "formula"), _formula(rule, "condition", "_result ")

    def find(stretches: Sequence[Stretch]) -> Iterator[Found]:
        counted = measures(stretches)
        if not counted["words"]:
            return
        try:
            result = formula(counted)
            wrong = condition({**counted, "_result": result})
        except FormulaError:
            return  # nothing to divide by: no result, so nothing to say
        if wrong:
            yield Found(stretches[0], 0, len(stretches[0].text), (f"{result:.2f}",))

    def each(stretches: Sequence[Stretch]) -> Iterator[Found]:
        for stretch in stretches:
            yield from find([stretch])

    return each if rule.scope and set(rule.scope) - {"text", "summary", "raw"} else find


def _formula(rule: Definition, key: str, before: str = "") -> Formula:
    try:
        return read_formula(before + rule.text(key))
    except FormulaError as error:
        raise DefinitionError(f"`{key}` cannot be worked out. {error}", key) from error
