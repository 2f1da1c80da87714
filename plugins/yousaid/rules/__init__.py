"""The rules, in the order of the manual."""

from yousaid.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
