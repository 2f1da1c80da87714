"""list-in-sentence: many things in a row that would be easier to read as a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yousaid.finding import Severity
from yousaid.rules import wording
from yousaid.rules.rule import Family, Hit, Rule, Subject

#: From so many things on a list is easier; from fewer when those after the first comma have so many words.
MANY, SOME, LONG = 6, 4, 15
_LAST = re.compile(r"(?:(?<=^)| )(?:and|or) ")
#: A part that starts like this is no thing of a list, but a new thought.
_CLAUSE = re.compile(
    r"(?:and |so |but )?(?:we|they|you|it|he|she|I|which|who|where|when|because|so|but|if|although|as|while|please|"
    r"there|such as|including|for example)\b|[^:“\"]*[:“\"]"
)
#: And so is one of these, unless the part before it starts with the same word.
_ADDED = frozenset("at based between by called for from in known of on to with".split())
_LONGEST_THING = 8


def check(subject: Subject) -> Iterator[Hit]:
    """One hit for each run of many things in a sentence of a paragraph."""
    for passage, sentence in wording.sentences(subject):
        if sentence.text.count(", ") < SOME - 2 or passage.prose.blocks[sentence.block].kind not in (
            "paragraph",
            "quote",
        ):
            continue
        found = _run(sentence.text)
        if found:
            start, end, things = found
            message = f"This sentence holds {things} things in a row."
            second = sentence.text[start:end].split(", ")[1]
            advice = f"Make a list, with one thing on each line: “- {second}” and so on."
            yield Hit(passage.field, message, advice, *sentence.span(start, end))


def _run(text: str) -> tuple[int, int, int] | None:
    """The place of the first run that is long enough, and how many things are in it."""
    parts, begin = text.split(", "), 0
    while begin < len(parts) - 1:
        end = begin + 1
        while end < len(parts) and not _is_new_thought(parts[end], parts[end - 1]):
            end += 1
        run = parts[begin:end]
        last = _LAST.search(run[-1]) if len(run) > 1 else None
        things = len(run) + bool(last and last.start())
        long = sum(len(part.split()) for part in run[1:]) >= LONG and not any(map(_LAST.search, run[1:-1]))
        if last and (things >= MANY or (things >= SOME and long)):
            start = sum(len(part) + 2 for part in parts[:begin])
            return start, start + len(", ".join(run)), things
        begin = end
    return None


def _is_new_thought(part: str, before: str) -> bool:
    """Whether a part is no thing of the list: too long, a clause, or begun with a small word that is new."""
    first, started = part.split(" ", 1)[0], before.split(" ", 1)[0]
    long = any(len(thing.split()) > _LONGEST_THING for thing in _LAST.split(part, maxsplit=1))
    return long or bool(_CLAUSE.match(part)) or (first in _ADDED and first != started)


RULE = Rule(
    id="list-in-sentence",
    name="A list hidden in a sentence",
    severity=Severity.WARNING,
    family=Family.LANGUAGE,
    why="People find their own thing at a glance in a list. In a sentence they must read all of them.",
    source="GOV.UK, Content design, “Bullet points”; plainlanguage.gov, “Use lists”",
    check=check,
)
