"""Formulas of ``metric`` rules, worked out by our own small reader: numbers, counts, ``+ - * / ** %``, ``math.sqrt``.

Nothing in a formula is ever run as a program.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

#: What a formula can count; ``measures`` gives each a number.
NAMES = frozenset(
    "words sentences syllables characters complex_words long_words polysyllabic_words paragraphs list blockquote "
    "headings heading_h1 heading_h2 heading_h3 heading_h4 heading_h5 heading_h6 pre _result".split()
)
LONGEST = 1000
_Calculation = Callable[[Mapping[str, float]], float]
_OPERATIONS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Pow: math.pow,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Not: operator.not_,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt,
    "abs": abs,
    "floor": math.floor,
    "ceil": math.ceil,
    "round": round,
    "log": math.log,
    "log10": math.log10,
    "exp": math.exp,
    "pow": math.pow,
    "min": min,
    "max": max,
}
_SIGNS = (
    (re.compile(r"heading\.(h[1-6])"), r"heading_\1"),
    (re.compile("&&"), " and "),
    (re.compile(r"\|\|"), " or "),
    (re.compile(r"!(?!=)"), " not "),
)


class FormulaError(ValueError):
    """Raised when a formula cannot be read or has no result, such as a division by zero."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that has been read; call it with the counts for its result."""

    calculation: _Calculation

    def __call__(self, counts: Mapping[str, float]) -> float:
        """The result; raises FormulaError when there is none."""
        try:
            return float(self.calculation(counts))
        except (ArithmeticError, ValueError, TypeError) as error:
            raise FormulaError(str(error)) from error


def read_formula(text: str) -> Formula:
    """The formula in a text; raises FormulaError when it is none, or uses something that we do not know."""
    if len(text) > LONGEST:
        raise FormulaError("It is too long.")
    for sign, ours in _SIGNS:
        text = sign.sub(ours, text)
    try:
        return Formula(_calculation(ast.parse(text.strip(), mode="eval").body))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(str(error) if isinstance(error, FormulaError) else "It is not a formula.") from error


def _calculation(node: ast.expr) -> _Calculation:
    """How to work out one part of a formula; raises FormulaError for anything but arithmetic."""
    made: _Calculation | None = None
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            made = _constant(float(number))
        case ast.Name(id=name) if name in NAMES:
            made = _count(name)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            made = _applied(_OPERATIONS[type(op)], (left, right))
        case ast.UnaryOp(operand=operand, op=op) if type(op) in _OPERATIONS:
            made = _applied(_OPERATIONS[type(op)], (operand,))
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _OPERATIONS for op in ops):
            sides = pairwise((left, *others))
            pairs = [_applied(_OPERATIONS[type(op)], pair) for op, pair in zip(ops, sides, strict=True)]
            made = _joined(all, pairs)
        case ast.BoolOp(op=op, values=values):
            made = _joined(all if isinstance(op, ast.And) else any, [_calculation(value) for value in values])
        case ast.Call(func=func, args=args, keywords=[]) if _function(func):
            made = _applied(_function(func) or abs, args)
    if made is None:
        raise FormulaError(f"We do not know “{ast.unparse(node)}”.")
    return made


def _function(node: ast.expr) -> Callable[..., float] | None:
    match node:
        case ast.Attribute(value=ast.Name(id="math"), attr=name) | ast.Name(id=name):
            return _FUNCTIONS.get(name)
    return None


def _constant(number: float) -> _Calculation:
    return lambda counts: number


def _count(name: str) -> _Calculation:
    return lambda counts: counts.get(name, 0.0)


def _applied(operation: Callable[..., float], nodes: Iterable[ast.expr]) -> _Calculation:
    parts = [_calculation(node) for node in nodes]
    return lambda counts: operation(*[part(counts) for part in parts])


def _joined(operation: Callable[[Iterable[float]], bool], parts: list[_Calculation]) -> _Calculation:
    return lambda counts: operation(part(counts) for part in parts)
