"""bracketed-plural: one word written as two, with a piece of it in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: "ward(s)", "child(ren)", "facility(ies)", and "(s)he", "(re)arrange".
_ENDING = re.compile(r"(?<![\w(])(?P<stem>[A-Za-z]{2,})\((?P<ending>s|es|ies|ren|d|ed|ing|ly|’s|'s)\)(?!\w)")
_START = re.compile(r"(?<!\w)\((?P<start>s|un|re|pre|in|im|non-?|wo|fe)\)(?P<rest>[a-z]{2,})(?!\w)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each word with a piece of it in brackets."""
    for passage, sentence in wording.sentences(subject):
        text = sentence.text
        if "(" not in text:
            continue
        for match in _ENDING.finditer(text):
            if wording.is_quoted(text, *match.span()):
                continue
            yield Hit(passage.field, _message(match), _advice(match), *sentence.span(*match.span()))
        for match in _START.finditer(text):
            whole = match["start"] + match["rest"]
            she = whole.lower() in {"she", "woman", "women", "female", "females"}
            advice = "Write “they” or “people”." if she else f"Write “{match['rest']}”, “{whole}”, or both words."
            yield Hit(passage.field, _message(match), advice, *sentence.span(*match.span()))


def _message(match: re.Match[str]) -> str:
    return f"“{match[0]}” is two words in one. Readers must choose."


def _advice(match: re.Match[str]) -> str:
    """The word in its longer form: a plural stands for one thing as well."""
    stem, ending = match["stem"], match["ending"]
    if ending in {"d", "ed", "ing", "ly", "’s", "'s"}:
        return f"Choose “{stem}” or “{stem}{ending}”."
    many = stem[:-1] + ending if ending == "ies" and stem.endswith("y") else stem + ending
    return f"Write “{many}”. It stands for one as well."


RULE = Rule(
    id="bracketed-plural",
    name="A word with a piece of it in brackets",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="Readers stop to work out “ward(s)”. A screen reader says “ward s”.",
    source="GOV.UK style guide, “Brackets”",
    check=check,
)
