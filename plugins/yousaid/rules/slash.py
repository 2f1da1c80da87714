"""slash: a slash that leaves readers to choose the word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.lists import bundled
from yousaid.rules.rule import Family, Hit, Rule, Subject

_SLASH = re.compile(r"(?<![\w/.:@-])([A-Za-z]?[a-z]{2,})\s?/\s?([a-z]{3,})(?P<more>\s?/\s?[a-z]{3,})*(?![\w/@-]|\.\w)")
#: Both halves of a sign that everyone reads as one: "on/off", "pass/fail".
_PAIRS = frozenset({("on", "off"), ("pass", "fail"), ("start", "stop"), ("left", "right"), ("up", "down")})


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each listed short form, and for each pair of words with a slash between them."""
    words, taken = bundled("slash"), set()
    for passage, sentence, match in wording.found(subject, words):
        taken.add((sentence, match.start))
        yield wording.hit(passage, sentence.span(match.start, match.end), words, match)
    for passage, sentence in wording.sentences(subject):
        for slash in _SLASH.finditer(sentence.text) if "/" in sentence.text else ():
            known = (slash[1].lower(), slash[2]) in _PAIRS or (sentence, slash.start()) in taken
            if not known and not wording.is_said(sentence.text, *slash.span()):
                message = f"“{slash[0]}” leaves readers to guess what the slash means."
                yield Hit(passage.field, message, _advice(slash), *sentence.span(*slash.span()))


def _advice(slash: re.Match[str]) -> str:
    if slash["more"]:
        return "Write the words with commas, and “and” or “or” before the last."
    return f"Write “{slash[1]} and {slash[2]}” or “{slash[1]} or {slash[2]}”."


RULE = Rule(
    id="slash",
    name="A slash between words",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="A slash can mean “and”, “or”, or both. Readers have to guess, and screen readers say “slash”.",
    source="GOV.UK style guide, “Slashes”; NHS content guide, “Formatting and punctuation”",
    check=check,
)
